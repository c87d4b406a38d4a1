"""Half-width katakana are read as ordinary ones, and places lead back to what is written."""

from __future__ import annotations

import pytest

from glossary_app.recognition.scanning.width import align


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ｻｰﾊﾞｰを見る", "サーバーを見る"),
        ("ｶﾞﾗｽとｷｬｯｼｭ", "ガラスとキャッシュ"),
        ("ﾊﾟｲﾌﾟ", "パイプ"),
        ("サーバー", "サーバー"),
        ("server", "server"),
        ("", ""),
    ],
)
def test_half_width_katakana_become_ordinary_ones(written: str, read: str) -> None:
    assert align(written).text == read


@pytest.mark.parametrize(
    ("written", "word", "span"),
    [
        ("このｻｰﾊﾞｰは", "サーバー", (2, 7)),
        ("ｶﾞﾗｽの解約率", "解約率", (5, 8)),
        ("ﾊﾟｲﾌﾟ", "パイプ", (0, 5)),
        ("このサーバーは", "サーバー", (2, 6)),
    ],
)
def test_a_span_of_what_is_read_is_one_of_what_is_written(
    written: str, word: str, span: tuple[int, int]
) -> None:
    aligned = align(written)
    start = aligned.text.index(word)

    assert aligned.span(start, start + len(word)) == span
    assert aligned.written(start, start + len(word)) == written[slice(*span)]
