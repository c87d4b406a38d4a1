"""A status for both languages of a row is that of the name which no other row has."""

from __future__ import annotations

from glossary_app.formats.table.names.shared_statuses import SharedStatuses
from glossary_app.formats.table.row_sides import RowTexts, RowTextsReader
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.locale import EN_US, JA_JP

READER = RowTextsReader(
    (
        Column(0, "English", Role.TERM, EN_US),
        Column(1, "日本語", Role.TERM, JA_JP),
        Column(2, "Status", Role.STATUS),
    )
)


def settled(*rows: tuple[str, str, str]) -> list[RowTexts]:
    read = [READER.read(cells, ",") for cells in rows]
    statuses = SharedStatuses(lambda: (READER.read(cells, ",") for cells in rows))
    for each in read:
        statuses.settle(each)
    return read


def test_the_other_language_has_a_row_that_says_nothing_against_it() -> None:
    _, wrong = settled(("kiln", "窯", "OK"), ("Kiln", "竈", "NG"))

    english, japanese = wrong.sides
    assert (english.of(Role.STATUS), japanese.of(Role.STATUS)) == ((), ("NG",))
    assert wrong.shared.of(Role.STATUS) == ()


def test_a_row_alone_says_it_of_both() -> None:
    old, _ = settled(("kiln", "竈", "deprecated"), ("oven", "窯", ""))

    assert old.shared.of(Role.STATUS) == ("deprecated",)


def test_both_names_are_good_elsewhere() -> None:
    pair, *_ = settled(("kiln", "窯", "NG"), ("kiln", "炉", ""), ("furnace", "窯", ""))

    assert pair.shared.of(Role.STATUS) == ("NG",)
