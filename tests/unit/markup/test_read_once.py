"""What an import has parsed is not parsed again for its index, and not kept for longer."""

from __future__ import annotations

from glossary_app.markup.plain import parsed_once, plain_text
from glossary_app.markup.read_once import PlainTexts, parsing_once, plain_texts

TEXT = "A **pod** runs [containers](container/).\n\n- one\n- two"
PLAIN = "A pod runs containers.\none\ntwo"


def test_a_text_that_was_parsed_is_known_until_the_import_ends() -> None:
    with parsing_once():
        parsed_once(TEXT)
        inside = plain_texts().get(TEXT)

    assert inside == PLAIN
    assert plain_texts().get(TEXT) is None


def test_the_plain_text_is_the_same_whether_it_is_known_or_not() -> None:
    with parsing_once():
        parsed_once(TEXT)
        known = plain_text(TEXT)

    assert known == plain_text(TEXT) == PLAIN


def test_nothing_is_kept_where_nothing_is_imported() -> None:
    parsed_once(TEXT)

    assert plain_texts().get(TEXT) is None
    assert not plain_texts().has_room


def test_what_does_not_fit_is_not_kept() -> None:
    texts = PlainTexts()
    texts.open()

    texts.keep("long", "本" * 16_000_000)
    texts.keep("late", "after")

    assert texts.get("late") is None
    assert texts.get("long") is not None


def test_a_text_that_is_no_text_can_be_asked_for() -> None:
    with parsing_once():
        parsed_once(TEXT)

        assert plain_texts().get("\ud800") is None


def test_what_one_process_has_kept_is_known_to_another() -> None:
    one, other = PlainTexts(), PlainTexts()
    one.open()
    other.open()
    one.keep(TEXT, PLAIN)

    for digest, text in one.taken().items():
        other.keep_known(digest, text)

    assert other.get(TEXT) == PLAIN
    assert one.get(TEXT) is None
    assert one.taken() == {}
