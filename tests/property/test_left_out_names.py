"""Marks are the same whatever is left out beside them, and however a tree is written."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.scan import Designation
from glossary_app.recognition.scanning.scanner import marks_in
from glossary_app.recognition.scanning.tree import Tree
from glossary_app.recognition.scanning.writing import tree_lines

PIECES = (
    *("index", "indices", "tune", "tuned", "tuning", "run", "running", "query", "queries", "mice"),
    *("mouse", "API", "APIs", "ＡＰＩ", "C#", "R&D", "fine", "sign", "signs", "in", "dying", "die"),
    *("サーバ", "サーバー", "ｻｰﾊﾞｰ", "クラウド", "サービス", "データ", "アクセス", "オオカミ", "ー"),
    *("取", "り", "扱", "い", "割", "当", "て", "る", "見積", "もり", "解約率", "行", "な", "う"),
    *(
        "ふぁいる",
        "らーめん",
        "ラーメン",
        "ファイル",
        "こすと",
        "コスト",
        "ゝ",
        "々",
        "を",
        "は",
        "𠮟",
        "國",
        "国",
    ),
    *(" ", "-", "・", "\n", "。", ", "),
)
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
names = st.lists(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join), min_size=1, max_size=6
)
readings = st.sampled_from(["", "とりあつかい", "わりあて", "みつもり", "ふぁいる", "サーバー"])


@st.composite
def designations(draw: st.DrawFn) -> list[Designation]:
    drawn = draw(names)
    return [
        Designation(
            name,
            (EN_US, JA_JP)[at % 2],
            EntryRef(f"office-{at * 2 // len(drawn)}", str(at)),
            None,
            True,
            tuple(filter(None, [draw(readings)])),
        )
        for at, name in enumerate(drawn)
    ]


@settings(deadline=None, max_examples=400)
@given(designations(), texts)
def test_marks_are_those_of_the_others_alone(known: list[Designation], text: str) -> None:
    others = [each for each in known if each.ref.glossary != "office-0"]
    tree = Tree(tree_lines(known), {"office-0"})
    alone = Tree(tree_lines(others))
    # What compounds in katakana are made of is told by all of the library.
    alone.katakana_words |= tree.katakana_words

    assert list(marks_in(text, tree)) == list(marks_in(text, alone))


@settings(deadline=None, max_examples=200)
@given(designations(), texts, st.integers(0, 60))
def test_a_tree_in_small_parts_has_the_same_marks(
    known: list[Designation], text: str, longest: int
) -> None:
    whole = tree_lines(known)
    with patch("glossary_app.recognition.scanning.writing._LONGEST", longest):
        parted = tree_lines(known)

    for without in (set[str](), {"office-0"}):
        marks = list(marks_in(text, Tree(parted, without)))
        assert marks == list(marks_in(text, Tree(whole, without)))
