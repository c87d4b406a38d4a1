"""A file is cut into the texts of its terms, and these make it up again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.formats.markdown_folder.slices import cut, joined

_lines = st.text("abc |#-*", min_size=1, max_size=8).map(lambda text: f"a{text}")


@given(st.lists(_lines, min_size=1, max_size=5), st.text("x\n", max_size=4), st.data())
def test_what_is_cut_is_the_whole_again(parts: list[str], around: str, data: st.DataObject) -> None:
    gaps = data.draw(st.lists(st.text("y\n", max_size=3), min_size=len(parts)))
    text = around + "".join(f"\n{part}\n{gap}" for part, gap in zip(parts, gaps, strict=False))

    texts = cut(text, parts)

    assert texts is not None
    assert "".join(texts) == text
    assert all(part in piece for part, piece in zip(parts, texts, strict=True))


def test_what_is_not_in_the_file_is_not_cut() -> None:
    assert cut("one\ntwo\n", ["two", "one"]) is None
    assert cut("one\n", [""]) is None


def test_texts_of_their_own_get_room_between_them() -> None:
    assert joined(["## A\n\none", "## B\n\ntwo\n"]) == "## A\n\none\n\n## B\n\ntwo\n"
    assert joined(["| a | b |", "| c | d |"]) == "| a | b |\n| c | d |\n"
