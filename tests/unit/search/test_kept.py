"""What was costly to read is kept, in a room that counts the keys as well."""

from __future__ import annotations

from glossary_app.search.files.kept import Kept


def test_the_oldest_go_when_there_is_no_room() -> None:
    kept: Kept[str, str] = Kept(10, len)
    for term in ("ledger", "apron", "kiln"):
        kept.keep(term, term[:3])

    assert kept.get("ledger") is None
    assert kept.get("kiln") == "kil"


def test_empty_answers_take_room_too() -> None:
    kept: Kept[int, str] = Kept(1_000, len, own=50)
    for number in range(500):
        kept.keep(number, "")

    held = [number for number in range(500) if kept.get(number) is not None]
    assert held == list(range(480, 500))


def test_what_is_kept_again_weighs_once() -> None:
    kept: Kept[str, str] = Kept(10, len)

    for _ in range(20):
        kept.keep("pod", "abc")
    kept.keep("node", "def")

    assert kept.get("pod") == "abc"
