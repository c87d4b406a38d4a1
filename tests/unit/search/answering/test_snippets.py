"""The piece of text that a row shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.search.answering.snippets import cut_out

ENGLISH = (
    "A long opening sentence that says nothing of interest to the reader of this page. "
    "Then comes the estimate, which is what was looked for, and it is given in full. "
    "After that the text goes on for quite a while, as texts on such pages do, until it ends."
)
JAPANESE = "最初の文は関係がない。" * 8 + "費用の見積もりを先に出す。" + "後の文も関係がない。" * 8


def _marked(text: str, word: str) -> tuple[str, list[str]]:
    start = text.index(word)
    snippet = cut_out(text, [(start, start + len(word))])
    return snippet.text, [snippet.text[a:b] for a, b in snippet.spans]


@pytest.mark.parametrize(
    ("text", "word", "longest"), [(ENGLISH, "estimate", 190), (JAPANESE, "見積もり", 100)]
)
def test_the_match_stands_in_the_piece(text: str, word: str, longest: int) -> None:
    piece, marked = _marked(text, word)

    assert marked == [word]
    assert len(piece) <= longest
    assert piece.startswith("…")
    assert piece.endswith("…")


def test_a_piece_starts_behind_a_sentence_or_word() -> None:
    english, _ = _marked(ENGLISH, "estimate")
    japanese, _ = _marked(JAPANESE, "見積もり")

    assert english[1:].lstrip().split()[0] in ENGLISH.split()
    assert japanese.startswith(("…最初の文", "…費用"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (ENGLISH, "estimate"),
        (ENGLISH, "ends"),
        (ENGLISH, "opening"),
        (JAPANESE, "見積もり"),
        (JAPANESE + "終わりに総額。", "総額"),
        ("Writers put the one word that a reader looks for at the very end: budget", "budget"),
    ],
)
def test_the_match_stands_in_the_first_half(text: str, word: str) -> None:
    piece, _ = _marked(text, word)

    assert piece.index(word) * 2 < len(piece)


def test_a_short_text_is_shown_whole() -> None:
    snippet = cut_out("費用の見積もり", [(3, 7)])

    assert (snippet.text, snippet.spans) == ("費用の見積もり", ((3, 7),))


def test_line_ends_become_spaces() -> None:
    assert cut_out("one\ntwo", [(4, 7)]).text == "one two"


def test_overlapping_places_become_one() -> None:
    assert cut_out("検索拡張生成", [(0, 4), (2, 6)]).spans == ((0, 6),)


def test_text_without_a_place_is_shown_from_its_start() -> None:
    snippet = cut_out(ENGLISH, [])

    assert snippet.spans == ()
    assert snippet.text.startswith("A long opening")


@given(st.text(min_size=1, max_size=400), st.data())
def test_places_always_hold_the_letters_that_matched(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 20)))

    snippet = cut_out(text, [(start, end)])

    for a, b in snippet.spans:
        shown, meant = snippet.text[a:b], text[start:end]
        assert [x if not x.isspace() else " " for x in meant] == list(shown)
