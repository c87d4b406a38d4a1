"""Tables as teams keep them come in as they are meant."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from glossary_app.formats.registry import choose_format
from glossary_app.model.page import TermStatus
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage
from tests.unit.formats.table.exports import EXPORTS
from tests.unit.formats.table.further_gallery import FURTHER
from tests.unit.formats.table.gallery import GALLERY, Kept, Pairs
from tests.unit.formats.table.habits import HABITS
from tests.unit.formats.table.odd_shapes import ODD_SHAPES
from tests.unit.formats.table.program_exports import PROGRAMS
from tests.unit.formats.table.shapes import SHAPES
from tests.unit.formats.table.typed_and_exported import REPLACED, TYPED

ALL = (*GALLERY, *FURTHER, *SHAPES, *ODD_SHAPES, *EXPORTS, *PROGRAMS, *TYPED, *REPLACED, *HABITS)


def read(kept: Kept) -> list[SourcePage | Finding]:
    file = SourceFile(kept.path, kept.text.encode(kept.encoding, "surrogateescape"))
    return list(choose_format([file]).read(file))


def pages(kept: Kept) -> Iterator[SourcePage]:
    return (each for each in read(kept) if isinstance(each, SourcePage))


def pairs(kept: Kept) -> Pairs:
    names: dict[str, dict[str, str]] = {}
    for each in pages(kept):
        names.setdefault(each.slug, {})[each.page.locale.language] = each.page.headword
    return tuple((each.get("en", ""), each.get("ja", "")) for each in names.values())


def kept_as(about: str) -> Kept:
    (found,) = [kept for kept in (*GALLERY, *ODD_SHAPES, *PROGRAMS) if about in kept.about]
    return found


@pytest.mark.parametrize("kept", ALL, ids=[kept.about for kept in ALL])
def test_the_terms_come_in(kept: Kept) -> None:
    found = read(kept)

    assert pairs(kept) == kept.pairs
    errors = [
        each for each in found if isinstance(each, Finding) and each.severity is Severity.ERROR
    ]
    assert len(errors) == kept.errors


def test_several_designations_of_a_cell_are_aliases() -> None:
    found = pages(kept_as("full-width semicolons"))
    stock = next(each.page for each in found if each.page.reading)

    assert [term.text for term in stock.terms] == ["手持ち", "ストック"]
    assert stock.reading is not None
    assert stock.reading.kana == "ざいこ"


def test_wrong_forms_are_marked_as_forbidden() -> None:
    (server, *_) = [
        each.page for each in pages(kept_as("forbidden")) if each.page.locale.is_japanese
    ]

    assert [(term.text, term.status) for term in server.terms] == [
        ("サーバ", TermStatus.FORBIDDEN),
        ("サーヴァ", TermStatus.FORBIDDEN),
    ]


def test_readings_in_half_width_kana_are_hiragana() -> None:
    readings = [each.page.reading for each in pages(kept_as("half-width"))]

    assert [reading.kana for reading in readings if reading] == ["ざいこ", "たな"]


def test_a_text_stands_on_the_page_of_its_language() -> None:
    english, japanese, *_ = [each.page for each in pages(kept_as("languages behind"))]

    assert english.short_definition == "Asks for money."
    assert japanese.short_definition == "代金を求める書類。"


def test_a_row_that_is_there_twice_is_told() -> None:
    told = [each for each in read(kept_as("homographs")) if isinstance(each, Finding)]

    assert [(each.code, each.line) for each in told] == [("repeated-id", 4)]


def test_a_row_is_filed_under_the_group_above_it() -> None:
    found = pages(kept_as("names of groups"))

    assert {each.page.headword: each.page.category for each in found} == {
        **dict.fromkeys(("kiln", "窯"), "窯"),
        **dict.fromkeys(("glaze", "釉薬"), "仕上げ"),
    }


def test_lines_that_are_no_rows_are_told() -> None:
    groups = [each for each in read(kept_as("names of groups")) if isinstance(each, Finding)]
    below = [each for each in read(kept_as("remarks below")) if isinstance(each, Finding)]

    assert ("group-rows", ("2", "2", "4")) in [(each.code, each.values) for each in groups]
    assert ("remark-rows", ("2", "6", "7")) in [(each.code, each.values) for each in below]


def test_what_is_not_to_be_written_is_forbidden() -> None:
    (computer, *_) = [each.page for each in pages(kept_as("by signs"))]

    assert [(term.text, term.status) for term in computer.terms] == [
        ("コンピュータ", TermStatus.FORBIDDEN)
    ]


def test_designations_in_rows_of_their_own_belong_to_one_entry() -> None:
    found = [each.page for each in pages(kept_as("row for each designation"))]

    assert {page.headword: [(t.text, t.status) for t in page.terms] for page in found} == {
        "kiln": [("oven", TermStatus.FORBIDDEN)],
        "窯": [("竈", TermStatus.DEPRECATED)],
        "glaze": [],
        "釉薬": [("うわぐすり", None)],
    }


def test_rows_in_another_language_are_counted() -> None:
    told = [each for each in read(kept_as("row for each designation")) if isinstance(each, Finding)]

    assert ("left-aside", ("language de", "1", "Ofen")) in [
        (each.code, each.values) for each in told
    ]


def test_a_name_that_is_ticked_as_forbidden_is() -> None:
    found = {each.page.headword: each.page for each in pages(kept_as("ticked"))}

    assert found["oven"].headword_status is TermStatus.FORBIDDEN
    assert found["オーブン"].headword_status is None
    assert [*found["kiln"].terms, *found["窯"].terms] == []


def test_each_further_name_has_its_own_status() -> None:
    found = {each.page.headword: each.page for each in pages(kept_as("status for each name"))}

    assert [(term.text, term.status) for term in found["窯"].terms] == [
        ("竈", TermStatus.FORBIDDEN)
    ]
    assert [(term.text, term.status) for term in found["釉薬"].terms] == [("うわぐすり", None)]
    assert found["kiln"].short_definition == "Burns clay."


def test_brackets_below_a_name_hold_its_reading() -> None:
    found = {each.page.headword: each.page.reading for each in pages(kept_as("line of its own"))}

    reading = found["釉薬"]
    assert reading is not None
    assert reading.kana == "ゆうやく"
