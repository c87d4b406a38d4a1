"""Texts that send the reader to other rows, and which of them lead anywhere."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.names.sending_on import named_in, sent_on, without_pointing
from glossary_app.formats.table.pointers import Pointers
from glossary_app.formats.table.row_sides import RowTexts, RowTextsReader
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.locale import EN_US, JA_JP

READER = RowTextsReader(
    (
        Column(0, "English", Role.TERM, EN_US),
        Column(1, "日本語", Role.TERM, JA_JP),
        Column(2, "Note", Role.NOTE),
    )
)


def row(*cells: str) -> RowTexts:
    return READER.read(cells, ",")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kept on shelves. See also: pallet", "pallet"),
        ("→ 木箱", "木箱"),
        ("棚に置く。木箱の項を参照", "木箱"),
        ("cf. crate and pallet", "pallet"),
        ("参照：棚と木箱", "木箱"),
    ],
)
def test_a_text_names_what_it_sends_to(text: str, name: str) -> None:
    assert name in named_in(text)


@pytest.mark.parametrize("text", ["We see crates daily.", "棚に木箱を置く。", ""])
def test_a_text_that_sends_nowhere_names_nothing(text: str) -> None:
    assert [*named_in(text)] == []


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("→ 木箱", "木箱"),
        ("see: crate", "crate"),
        ("「木箱」を参照のこと。", "木箱"),
        ("seesaw", ""),
        ("木箱", ""),
    ],
)
def test_a_cell_of_terms_may_send_on_instead_of_naming(cell: str, name: str) -> None:
    assert sent_on(cell) == name


@pytest.mark.parametrize(("cell", "names"), [("cf. crate", "crate"), ("crate, box", "crate, box")])
def test_words_of_pointing_are_no_related_names(cell: str, names: str) -> None:
    assert without_pointing(cell) == names


def test_a_row_is_related_to_those_rows_alone_that_there_are() -> None:
    rows = [row("shelf", "棚", "See also: CRATE, pallet"), row("crate", "木箱", "See: crate")]
    pointers = Pointers(lambda: rows)

    for each in rows:
        pointers.add_to(each)

    assert [each.shared.of(Role.RELATED) for each in rows] == [("CRATE",), ()]


def test_rows_that_were_looked_through_need_not_be_read_again_to_know_their_names() -> None:
    rows = [row("shelf", "棚", "See also: crate"), row("crate", "木箱", "")]
    pointers = Pointers(lambda: pytest.fail("the rows are read again"))

    passed = [*pointers.noting(rows)]
    pointers.add_to(rows[0])

    assert passed == rows
    assert rows[0].shared.of(Role.RELATED) == ("crate",)


def test_two_names_that_a_dot_parts_are_two_where_both_are_known() -> None:
    reader = RowTextsReader(
        (Column(0, "用語", Role.TERM, JA_JP), Column(1, "関連語", Role.RELATED, None))
    )
    cells = (("棚", "木箱・台"), ("木箱", "棚・空箱"), ("台", ""), ("空・箱", ""))
    rows = [reader.read(each, ",") for each in cells]
    pointers = Pointers(lambda: iter(rows))

    for each in rows:
        pointers.add_to(each)

    assert [each.shared.of(Role.RELATED) for each in rows[:2]] == [("木箱 | 台",), ("棚・空箱",)]
