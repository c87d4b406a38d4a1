"""A cell says nothing, one thing or several."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.cells import (
    cell_text,
    comes_back,
    designations,
    names_beside,
    values,
)


@pytest.mark.parametrize("cell", ["", " ", "-", "—", "N/A", "n/a", "なし", "#N/A", "#REF!"])
def test_marks_for_nothing_are_nothing(cell: str) -> None:
    assert cell_text(cell) == ""


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("機能|能力", ("機能", "能力")),
        ("機能；能力", ("機能", "能力")),
        ("機能、能力", ("機能", "能力")),
        ("正確度，精度", ("正確度", "精度")),
        ("stock; supply", ("stock", "supply")),
        ("stock / supply", ("stock", "supply")),
        ("stock\nsupply", ("stock", "supply")),
        ("stock | stock", ("stock",)),
        ("client/server", ("client/server",)),
        ("入力（画面、ファイル）", ("入力（画面、ファイル）",)),
        ("cost (a; b); price", ("cost (a; b)", "price")),
        ("Ages past, the spring waits, idle", ("Ages past, the spring waits, idle",)),
        ("A; B |", ("A; B",)),
        ("解約率/離脱率", ("解約率/離脱率",)),
        ("解約率 ／ 離脱率", ("解約率", "離脱率")),
        ("解約率；離脱率；離脱", ("解約率", "離脱率", "離脱")),
        ("一つ、二つ、三つ", ("一つ", "二つ", "三つ")),
        ("在庫", ("在庫",)),
        ("  在庫  ", ("在庫",)),
        ("在庫；", ("在庫",)),
        ("；在庫", ("在庫",)),
        ("在庫；—", ("在庫",)),
        ("「赤、青」の印", ("「赤、青」の印",)),
        ("list [a|b]", ("list [a|b]",)),
        ("map<K; V>; dict", ("map<K; V>", "dict")),
        ("open (a; b", ("open (a", "b")),
        ("A|B", ("A", "B")),
        ("解約率｜離脱率", ("解約率", "離脱率")),
        ("解約率､離脱率", ("解約率", "離脱率")),
        ("①解約率 ②離脱率", ("解約率", "離脱率")),
        ("①で始まる手順", ("①で始まる手順",)),
        ("(1) surrender; (2) vacation", ("surrender", "vacation")),
        ("(1) で始まる手順", ("(1) で始まる手順",)),
        ("f(1) and f(2)", ("f(1) and f(2)",)),
        ("解約率／離脱率", ("解約率／離脱率",)),
        ("A | B|C", ("A", "B|C")),
        ("red\r\nblue", ("red", "blue")),
        ("", ()),
        ("—", ()),
        ("- |", ("-",)),
        (
            "it goes on for so long that nobody calls a thing so; really",
            ("it goes on for so long that nobody calls a thing so; really",),
        ),
    ],
)
def test_designations_are_parted_where_each_is_short(cell: str, parts: tuple[str, ...]) -> None:
    assert designations(cell) == parts


def test_in_a_list_a_comma_parts_values_too() -> None:
    assert values("sales, finance、人事") == ("sales", "finance", "人事")
    assert values("Stock, on hand (a, b)") == ("Stock", "on hand (a, b)")


@pytest.mark.parametrize(
    ("text", "does"),
    [("在庫", True), ("A; B", False), ("—", False), ("第1,第2", False), (":,", False)],
)
def test_what_would_be_read_otherwise_is_known(text: str, *, does: bool) -> None:
    assert comes_back(text) is does


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("hit,enter", ("hit", "enter")),
        ("hit, enter", ("hit", "enter")),
        ("有効, 有効化", ("有効", "有効化")),
        ("Garbage in, garbage out", ("Garbage in, garbage out",)),
        ("Doe, Jane", ("Doe, Jane",)),
        ("1,4-dioxane", ("1,4-dioxane",)),
        ("hit,enter |", ("hit,enter",)),
        ("第1条,第2条 |", ("第1条,第2条",)),
        (",", (",",)),
    ],
)
def test_commas_part_terms_where_each_part_can_only_be_one(
    cell: str, parts: tuple[str, ...]
) -> None:
    assert designations(cell) == parts


def test_commas_without_blanks_part_other_names() -> None:
    assert values("bill,account") == ("bill", "account")


@pytest.mark.parametrize(
    ("cell", "others", "parts"),
    [
        ("解約率／離脱率", ("churn rate",), ("解約率", "離脱率")),
        ("解約率／離脱率", (), ("解約率", "離脱率")),
        ("入力／出力", ("input/output",), ("入力／出力",)),
        ("入力／出力", ("I/O",), ("入力／出力",)),
        ("入力／出力", ("input／output",), ("入力／出力",)),
        ("CI/CD", ("継続的インテグレーション",), ("CI/CD",)),
        ("送受信（送信／受信）", ("exchange",), ("送受信（送信／受信）",)),
        ("解約率／離脱率 |", ("churn rate",), ("解約率／離脱率",)),
    ],
)
def test_a_full_width_slash_parts_names_where_the_other_language_has_none(
    cell: str, others: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    assert names_beside(cell, others) == parts
