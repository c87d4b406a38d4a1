"""Running text cut into words and Japanese runs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.search.terms.analysis import JAPANESE, by_script, runs, words_and_letters


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("重跑gen", [("重跑", True), ("gen", False)]),
        ("C++言語とC#", [("c++", False), ("言語と", True), ("c#", False)]),
        ("AI-日本-x+", [("ai", False), ("日本", True), ("x+", False)]),
        ("fine-tuning 評価", [("fine", False), ("tuning", False), ("評価", True)]),
        ("日本+ café", [("日本", True), ("café", False)]),
        ("チューニング・モデル", [("ちゅーにんぐもでる", True)]),
        ("_-‐ ", []),
    ],
)
def test_runs_end_where_the_script_changes(text: str, found: list[tuple[str, bool]]) -> None:
    assert list(runs(text)) == found


def test_hyphenated_words_are_there_in_one_piece_as_well() -> None:
    assert words_and_letters("re-use 再利用-x") == [
        *("re", "use", "reuse"),
        *("再利", "利用", "再", "利", "用"),
        "x",
    ]


@given(st.text(alphabet="aÉ é1-ー・日本ｶ々𠮟。"))
def test_pieces_of_one_script_make_up_the_text(text: str) -> None:
    pieces = list(by_script(text))

    assert "".join(piece for piece, _ in pieces) == text
    assert all(
        bool(re.fullmatch(f"[{JAPANESE}]", letter)) is flag
        for piece, flag in pieces
        for letter in piece
    )
