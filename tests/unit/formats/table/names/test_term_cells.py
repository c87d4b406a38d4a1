"""Cells of terms that say more than a term, or none at all."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.names.term_cells import (
    both_languages,
    name_and_reading,
    name_and_remark,
    term_comes_back,
    term_text,
    text_by_language,
)


@pytest.mark.parametrize(
    ("cell", "other", "text"),
    [
        (" shelf ", "棚", "shelf"),
        ("なし", "shelf", ""),
        ("なし", "None", "なし"),
        ("N/A", "棚", ""),
        ("N/A", "該当なし", "N/A"),
        ("-", "None", ""),
    ],
)
def test_a_word_for_nothing_is_a_term_beside_its_translation(
    cell: str, other: str, text: str
) -> None:
    assert term_text(cell, [other]) == text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("`crate`", "crate"),
        ("__Crate__", "Crate"),
        ("__木箱__", "木箱"),
        ("__init__", "__init__"),
        ("__Crate__ |", "__Crate__ |"),
    ],
)
def test_a_name_set_off_from_its_text_loses_the_marks_unless_they_are_its_own(
    cell: str, text: str
) -> None:
    assert term_text(cell, []) == text


@pytest.mark.parametrize("text", ["**crate**", "→ crate", "木箱を参照", "crate; box", "yes | no"])
def test_a_name_that_a_cell_would_not_give_back_is_told_from_others(text: str) -> None:
    assert not term_comes_back(text)
    assert term_comes_back("crate")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("木箱（きばこ）", ("木箱", "きばこ")),
        ("在庫 [ざい こ]", ("在庫", "ざいこ")),
        ("出荷（する）", ("出荷（する）", "")),
        ("棚（倉庫）", ("棚（倉庫）", "")),
        ("パレット（ぱれっと）", ("パレット（ぱれっと）", "")),
        ("在庫回転期間（ざ）", ("在庫回転期間（ざ）", "")),
    ],
)
def test_kana_in_brackets_read_the_kanji_before_them(name: str, parts: tuple[str, str]) -> None:
    assert name_and_reading(name) == parts


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("木箱 / crate", ("木箱", "crate")),
        ("crate\n木箱", ("crate", "木箱")),
        ("crate（木箱）", ("crate", "木箱")),
        ("crate / box", ()),
        ("木箱 / crate / box", ()),
        ("木箱（2）", ()),
        ("木箱［crate］", ("木箱", "crate")),
    ],
)
def test_a_cell_may_name_a_thing_in_both_languages(cell: str, names: tuple[str, ...]) -> None:
    assert both_languages(cell) == names


@pytest.mark.parametrize(
    ("cell", "halves"),
    [
        ("A box of wood.\nStacks.\n木でできた箱。", ("A box of wood.\nStacks.", "木でできた箱。")),
        ("A box.\n木の箱です。\nIt stacks.", ()),
        ("A box of wood.\n箱", ()),
        ("A box of wood.\nIt stacks.", ()),
    ],
)
def test_a_text_has_two_halves_where_its_language_changes_once(
    cell: str, halves: tuple[str, ...]
) -> None:
    assert text_by_language(cell) == halves


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("knowledge【知っていること】", ("knowledge", "知っていること")),
        ("悪意 【bad faith】", ("悪意", "bad faith")),
        ("悪意【あくい】", ("悪意【あくい】", "")),
        ("【重要】", ("【重要】", "")),
    ],
)
def test_a_remark_in_the_other_language_is_no_part_of_a_name(
    name: str, parts: tuple[str, str]
) -> None:
    assert name_and_remark(name) == parts


@pytest.mark.parametrize(
    ("cell", "halves"),
    [
        ("It bakes clay. / 土を焼く。", ("It bakes clay.", "土を焼く。")),
        ("EN: It bakes clay.\nJA: 土を焼く。", ("It bakes clay.", "土を焼く。")),
        ("日本語：土を焼く。\n英語：It bakes.", ("土を焼く。", "It bakes.")),
        ("It bakes. / It dries.", ()),
    ],
)
def test_halves_lose_what_only_says_their_language(cell: str, halves: tuple[str, ...]) -> None:
    assert text_by_language(cell) == halves
