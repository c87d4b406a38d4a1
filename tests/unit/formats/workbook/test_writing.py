"""A workbook opens in a spreadsheet library, with every text as it was."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from zipfile import ZipFile

import pytest

from glossary_app.formats.workbook.format import Workbook
from glossary_app.model.source import SourceFile
from tests.unit.formats.exported import ENGLISH, PAGES, written


def opened(file: SourceFile) -> list[list[object]]:
    calamine = pytest.importorskip("python_calamine")
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.data))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


def sheet_xml(file: SourceFile) -> str:
    with ZipFile(io.BytesIO(file.data)) as parts:
        return parts.read("xl/worksheets/sheet1.xml").decode()


def test_a_row_for_each_entry_below_named_columns() -> None:
    (file,), _ = written(Workbook())

    header, lee, windward = opened(file)
    cells = dict(zip(header, lee, strict=True))
    assert file.path == "sea.xlsx"
    assert cells["id"] == "lee"
    assert (cells["term:en-US"], cells["term:ja-JP"]) == ("lee", "風下")
    assert cells["reading:ja-JP"] == "かざしも"
    assert (cells["aliases:en-US"], cells["forbidden:en-US"]) == ("lee side", "downwind")
    assert cells["definition:ja-JP"] == "風の来ない側。\n船を休める所。"
    assert cells["related"] == "windward"
    assert windward[0] == "windward"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "https://a.example/"])
def test_what_looks_like_a_formula_is_a_text(text: str) -> None:
    page = replace(ENGLISH, headword=text, short_definition=text)

    (file,), _ = written(Workbook(), replace(PAGES[0], page=page))

    assert "<f>" not in sheet_xml(file)
    assert "hyperlink" not in sheet_xml(file)
    header, row = opened(file)
    assert dict(zip(header, row, strict=True))["term:en-US"] == text


def test_the_header_stays_in_sight_and_columns_are_wide() -> None:
    (file,), _ = written(Workbook())

    xml = sheet_xml(file)
    assert 'ySplit="1"' in xml
    assert 'state="frozen"' in xml
    widths = [float(width) for width in re.findall(r'<col [^>]*width="([\d.]+)"', xml)]
    assert max(widths) > 50
    assert min(widths) > 15


def test_a_text_that_no_cell_holds_is_cut_and_told() -> None:
    page = replace(ENGLISH, short_definition="a" * 40_000)

    (file,), told = written(Workbook(), replace(PAGES[0], page=page))

    header, row = opened(file)
    assert len(str(dict(zip(header, row, strict=True))["definition:en-US"])) == 32_767
    assert "texts longer than 32,767 characters are cut (1)" in told


def test_what_a_row_cannot_hold_is_told() -> None:
    _, told = written(Workbook())

    assert "xlsx cannot hold questions and answers (1 pages)" in told
