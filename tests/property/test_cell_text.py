"""Texts of cells: what no author means as a mark is seen as it was typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.markup.cell_text import as_markdown
from glossary_app.markup.plain import plain_text

WORDS = st.sampled_from(
    [
        *("kiln", "窯", "釉薬", "x1", "2*3*4", "a*b", "__init__", "snake_case", "*args", "**kw"),
        *("C#", "#tag", "<T>", "List<T>", "a<b", "->", "=>", "k**2", "rows[i]", "(x)", "[1]"),
        *("\\alpha", "C:\\new", "\\frac{1}{2}", "$x_1$", "~5", "100%", "R&D", "don`t", "!", "|"),
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
ANYTHING = st.text(st.sampled_from("ab*_()>#-+=~\\; \n/p1.窯"), max_size=60)


@given(st.lists(LINES, min_size=1, max_size=4))
def test_words_with_signs_in_them_stay_as_they_are(lines: list[str]) -> None:
    seen = plain_text(as_markdown("\n".join(lines)))
    assert seen.split() == " ".join(lines).split()


@given(ANYTHING)
def test_no_word_is_lost(text: str) -> None:
    assert plain_text(as_markdown(text)).count("窯") == text.count("窯")
