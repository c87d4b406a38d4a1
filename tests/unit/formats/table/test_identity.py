"""A row is the same entry wherever it stands, and another one where it says something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from glossary_app.formats.table.identity import (
    Claims,
    Identities,
    Place,
    Repeated,
    claim_of,
)
from glossary_app.formats.table.row_sides import RowTexts, RowTextsReader
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.locale import EN_US, JA_JP

COLUMNS = (
    Column(0, "id", Role.ID),
    Column(1, "English", Role.TERM, EN_US),
    Column(2, "日本語", Role.TERM, JA_JP),
    Column(3, "説明", Role.DEFINITION, JA_JP),
)
READER = RowTextsReader(COLUMNS)


def texts(row: Sequence[str]) -> RowTexts:
    return READER.read(row, ",")


def slugs(*rows: Sequence[str]) -> list[str | Repeated]:
    def again() -> Iterator[RowTexts]:
        return map(texts, rows)

    identities = Identities(Claims(again, again))
    return [
        identities.slug_for(texts(row), Place("a.csv", line)) for line, row in enumerate(rows, 2)
    ]


@pytest.mark.parametrize(
    ("row", "base"),
    [
        (("S-1", "stock", "在庫"), "S-1"),
        (("IT/07", "stock", "在庫"), "it-07"),
        (("", "Stock level", "在庫"), "stock-level"),
        (("", "", "在庫"), "在庫"),
    ],
)
def test_a_row_claims_its_id_else_its_first_term(row: Sequence[str], base: str) -> None:
    assert claim_of(texts(row)).base == base


def test_homographs_are_told_apart_by_their_other_name() -> None:
    rows = [("", "bank", "銀行"), ("", "bank", "土手"), ("", "branch", "枝")]

    forth, back = slugs(*rows), slugs(*rows[::-1])

    assert forth == back[::-1]
    assert forth[2] == "branch"
    assert len(set(forth)) == 3


def test_equal_names_are_told_apart_by_what_is_said_of_them() -> None:
    rows = [("", "bank", "銀行", "預ける所"), ("", "bank", "銀行", "血液などの")]

    assert slugs(*rows) == slugs(*rows[::-1])[::-1]
    assert len(set(slugs(*rows))) == 2


def test_the_same_row_again_is_no_entry_of_its_own() -> None:
    first, second, _ = slugs(("", "bank", "銀行"), ("", "bank", "銀行"), ("", "bank", "土手"))

    assert isinstance(first, str)
    assert second == Repeated("", Place("a.csv", 2))


def test_an_id_twice_gets_a_further_name_and_the_line_of_the_first() -> None:
    first, second = slugs(("x", "stock", "在庫"), ("x", "shelf", "棚"))

    assert first == "x"
    assert isinstance(second, Repeated)
    assert second.slug.startswith("x-")
    assert second.first == Place("a.csv", 2)


def test_one_id_may_stand_once_for_each_language() -> None:
    assert slugs(("3", "stock", ""), ("3", "", "在庫")) == ["3", "3"]


def test_a_further_name_below_an_id_in_two_languages_is_not_lost() -> None:
    first, second, third = slugs(("3", "stock", "在庫"), ("3", "stk", ""), ("4", "", "棚"))

    assert (first, third) == ("3", "4")
    assert isinstance(second, Repeated)
    assert second.slug.startswith("3-")


def test_a_repeated_row_does_not_take_the_languages_that_are_left() -> None:
    first, second, third = slugs(("3", "stock", ""), ("3", "shelf", "棚"), ("3", "", "在庫"))

    assert isinstance(second, Repeated)
    assert (first, third) == ("3", "3")


def test_a_row_that_is_only_written_twice_keeps_its_plain_name() -> None:
    assert slugs(("", "bank", "銀行"), ("", "bank", "銀行")) == [
        "bank",
        Repeated("", Place("a.csv", 2)),
    ]


@pytest.mark.parametrize("id_", ["same", ""])
def test_rows_whose_digests_begin_alike_are_two_entries(id_: str) -> None:
    columns = (Column(0, "id", Role.ID), Column(1, "en", Role.TERM, EN_US))
    if id_:
        said = [(id_, f"term {number}", f"what it is {number}") for number in (9, 1262, 5720)]
    else:
        said = [("", "term", f"what term {number} means") for number in (9, 6492, 7017)]
    reader = RowTextsReader((*columns, Column(2, "what", Role.DEFINITION, EN_US)))
    rows = [reader.read(row, ",") for row in (*said, said[-1])]
    identities = Identities(Claims(lambda: iter(rows), lambda: iter(rows)))

    found = [identities.slug_for(row, Place("a.csv", line)) for line, row in enumerate(rows, 2)]

    names = [each.slug if isinstance(each, Repeated) else each for each in found]
    assert len(set(names[:3])) == 3
    assert all(names[:3])
    # The very same row once more is none, and is told as standing where it does.
    assert isinstance(found[3], Repeated)
    assert (found[3].slug, found[3].first.line) == ("", 2 if id_ else 4)
