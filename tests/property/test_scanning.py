"""Whatever the text and the names are, marks are in order, apart, and where they are said to be."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.scanner import marks_in
from glossary_app.recognition.scanning.units import cut
from tests.planted_names import planted

LETTERS = "abstokenｱｶﾞサーバ・ユ解約率割り当てる々〆のはＡＰIS -\n.。𠮟'#&"
texts = st.text(LETTERS, max_size=60)
names = st.lists(st.text(LETTERS, min_size=1, max_size=8), max_size=6)


def designations(words: list[str]) -> list[Designation]:
    return [
        Designation(word, (EN_US, JA_JP)[at % 2], EntryRef("g", str(at)), None, True, ("わりあて",))
        for at, word in enumerate(words)
    ]


@settings(deadline=None)
@given(names, texts)
def test_marks_are_in_order_and_apart(words: list[str], text: str) -> None:
    marks = list(marks_in(text, planted(designations(words))))

    edges = [edge for mark in marks for edge in (mark.start, mark.end)]
    assert edges == sorted(edges)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)


@settings(deadline=None)
@given(names, texts)
def test_a_text_is_scanned_alike_each_time(words: list[str], text: str) -> None:
    tree = planted(designations(words))

    assert list(marks_in(text, tree)) == list(marks_in(text, tree))


@settings(deadline=None)
@given(texts)
def test_no_names_no_marks(text: str) -> None:
    assert list(marks_in(text, planted([]))) == []


@settings(deadline=None)
@given(st.sampled_from(["Churn rate", "解約率", "サーバー", "API", "Fine-tuning"]), texts)
def test_a_name_on_a_line_of_its_own_is_found(word: str, text: str) -> None:
    found = marks_in(f"{text}。\n\n{word}\n\n。{text}", planted(designations([word])))

    start = len(text) + 3
    assert (start, start + len(word)) in [(mark.start, mark.end) for mark in found]


@given(texts)
def test_gaps_and_words_are_the_text(text: str) -> None:
    found = cut(text)

    pairs = zip(found.gaps, [*found.words, ""], strict=True)
    assert "".join(gap + word for gap, word in pairs) == text
