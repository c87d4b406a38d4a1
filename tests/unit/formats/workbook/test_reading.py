"""Workbooks are read sheet by sheet, each judged by itself; written here as the bare files are."""

from __future__ import annotations

import io
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook as XlsxWorkbook

from glossary_app.formats.workbook.format import OldWorkbook, Workbook
from glossary_app.model.imports.decisions import SheetReason, TableChoices
from glossary_app.model.locale import JA_JP
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
# Days since 1899-12-30, in a cell whose style says that it is a date.
DAY = 'r="{}" s="1"><v>46082</v>'

Cell = str | float


def workbook(
    sheets: dict[str, list[list[Cell]]], *, hidden: str = "", merged: str = ""
) -> SourceFile:
    """An .xlsx file with these sheets."""
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for path, text in _parts(sheets, hidden, merged).items():
            archive.writestr(path, text)
    return SourceFile("terms.xlsx", data.getvalue())


def _parts(sheets: dict[str, list[list[Cell]]], hidden: str, merged: str) -> dict[str, str]:
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"'
        + (' state="hidden"/>' if name == hidden else "/>")
        for n, name in zip(numbers, sheets, strict=True)
    )
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_REL}/worksheet" Target="worksheets/s{n}.xml"/>'
        for n in numbers
    )
    styles = (
        f'<styleSheet xmlns="{_MAIN}"><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{listed}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{related}'
            f'<Relationship Id="st" Type="{_REL}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": styles,
    }
    for n, rows in zip(numbers, sheets.values(), strict=True):
        parts[f"xl/worksheets/s{n}.xml"] = _sheet(rows, merged)
    return parts


def _sheet(rows: list[list[Cell]], merged: str) -> str:
    lines = "".join(
        f'<row r="{y}">' + "".join(_cell(x, y, cell) for x, cell in enumerate(row)) + "</row>"
        for y, row in enumerate(rows, 1)
    )
    ranges = "".join(f'<mergeCell ref="{each}"/>' for each in merged.split())
    merges = f"<mergeCells>{ranges}</mergeCells>" if ranges else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData>{merges}</worksheet>'


def _cell(x: int, y: int, cell: Cell) -> str:
    place = f"{chr(ord('A') + x)}{y}"
    if cell == DAY:
        return f"<c {DAY.format(place)}</c>"
    if isinstance(cell, float):
        return f'<c r="{place}"><v>{cell}</v></c>'
    if cell.startswith("#"):
        return f'<c r="{place}" t="e"><f>VLOOKUP(A1)</f><v>{cell}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>' if cell else ""


def read(file: SourceFile, choices: TableChoices | None = None) -> list[SourcePage | Finding]:
    return list(Workbook(choices or TableChoices()).read(file))


def named(found: list[SourcePage | Finding]) -> list[tuple[str, str]]:
    return [(each.slug, each.page.headword) for each in found if isinstance(each, SourcePage)]


def test_titles_numbers_and_dates_are_read_as_a_person_reads_them() -> None:
    rows: list[list[Cell]] = [
        ["Warehouse terms"],
        [],
        ["ID", "English", "日本語", "Updated", "備考"],
        [7.0, "stock <goods>", "在庫", DAY, "1.5 倍"],
    ]

    found = read(workbook({"Terms": rows}))

    english, japanese = [each for each in found if isinstance(each, SourcePage)]
    assert (english.slug, english.page.headword) == ("7", "stock <goods>")
    assert japanese.page.provenance.last_updated == "2026-03-01"


def test_sheets_of_two_languages_are_joined_by_their_ids() -> None:
    english: list[list[Cell]] = [["Term_ID", "Term"], [3.0, "stock"], [4.0, "shelf"]]
    japanese: list[list[Cell]] = [["Term_ID", "Term"], [3.0, "在庫；手持ち"]]
    chinese: list[list[Cell]] = [["Term_ID", "Term"], [3.0, "库存"]]

    found = read(workbook({"English": english, "日本語": japanese, "中文": chinese}))

    assert named(found) == [("3", "stock"), ("4", "shelf"), ("3", "在庫")]
    (aside,) = [each for each in found if isinstance(each, Finding)]
    assert (aside.code, aside.values) == ("sheet-left-aside", ("中文", SheetReason.LANGUAGE))


def test_a_sheet_that_is_no_glossary_and_a_hidden_one_are_named() -> None:
    terms: list[list[Cell]] = [["English", "日本語"], ["stock", "在庫"]]
    history: list[list[Cell]] = [["Date", "Change"], ["2026-03-01", "first"]]

    file = workbook({"Terms": terms, "History": history, "Old": terms}, hidden="Old")

    aside = [each.values for each in read(file) if isinstance(each, Finding)]
    assert aside == [("History", SheetReason.NO_TERMS), ("Old", SheetReason.HIDDEN)]


def test_a_sheet_may_be_chosen_also_a_hidden_one() -> None:
    file = workbook(
        {"New": [["English", "日本語"], ["stock", "在庫"]], "Old": [["English"], ["shelf"]]},
        hidden="Old",
    )

    assert named(read(file, TableChoices(sheets=("Old",)))) == [("shelf", "shelf")]


def test_cells_merged_downwards_count_for_each_row() -> None:
    rows: list[list[Cell]] = [["English", "日本語"], ["bank", "銀行"], ["", "土手"]]

    found = read(workbook({"Terms": rows}, merged="A2:A3"))

    assert [name for _, name in named(found)] == ["bank", "銀行", "bank", "土手"]
    assert len({slug for slug, _ in named(found)}) == 2


def test_a_formula_that_failed_is_nothing() -> None:
    rows: list[list[Cell]] = [["English", "日本語", "備考"], ["stock", "在庫", "#N/A"]]

    found = read(workbook({"Terms": rows}))

    pages = [each.page for each in found if isinstance(each, SourcePage)]
    assert len(pages) == 2
    assert all(not page.sections for page in pages)


def test_what_is_no_workbook_is_one_error() -> None:
    for data in (b"", b"PK\x03\x04 and so on", b"id,term\n"):
        (finding,) = Workbook().read(SourceFile("terms.xlsx", data))

        assert isinstance(finding, Finding)
        assert (finding.severity, finding.code) == (Severity.ERROR, "bad-workbook")


def test_an_old_workbook_is_told_what_to_become() -> None:
    (finding,) = OldWorkbook().read(SourceFile("terms.xls", b"\xd0\xcf\x11\xe0"))

    assert isinstance(finding, Finding)
    assert ".xlsx" in finding.message


def test_a_cell_merged_over_a_row_names_the_group_below() -> None:
    rows: list[list[Cell]] = [["用語", "英語"], ["係留", ""], ["錨", "anchor"]]
    rows += [["航法", ""], ["海図", "chart"]]
    file = workbook({"用語": rows}, merged="A2:B2 A4:B4")

    pages = [each.page for each in Workbook().read(file) if isinstance(each, SourcePage)]

    found = {page.headword: page.category for page in pages if page.locale.is_japanese}
    assert found == {"錨": "係留", "海図": "航法"}


def test_sheets_of_languages_are_joined_by_numbers_where_there_is_nothing_else() -> None:
    english: list[list[Cell]] = [["番号", "用語"], [1.0, "anchor"], [2.0, "chart"]]
    japanese: list[list[Cell]] = [["番号", "用語"], [1.0, "錨"], [2.0, "海図"]]

    read = Workbook().read(workbook({"英語": english, "日本語": japanese}))

    pages = [each for each in read if isinstance(each, SourcePage)]
    assert {(each.slug, each.page.headword) for each in pages} == {
        *(("1", "anchor"), ("1", "錨"), ("2", "chart"), ("2", "海図")),
    }


def test_cells_in_which_a_formula_failed_are_empty_and_told() -> None:
    target = io.BytesIO()
    with XlsxWorkbook(target, {"in_memory": True}) as book:
        book.add_worksheet("メモ & more").write(0, 0, "nothing")
        sheet = book.add_worksheet("用語 <1>")
        for column, name in enumerate(("English", "日本語", "定義"), 1):
            sheet.write(2, column, name)
        for row, fault in enumerate(("#N/A", "#REF!", "#DIV/0!"), 3):
            sheet.write_row(row, 1, (f"term {row}", f"語{row}"))
            sheet.write_formula(row, 3, "=x", None, fault)
        sheet.write_row(6, 1, ("lee", "風下", "風の来ない側。"))

    found = [*Workbook().read(SourceFile("a.xlsx", target.getvalue()))]

    pages = [each.page for each in found if isinstance(each, SourcePage)]
    assert [page.short_definition for page in pages if page.locale == JA_JP][-1:] == [
        "風の来ない側。"
    ]
    assert not any("#" in page.short_definition for page in pages)
    told = {each.code: each.values for each in found if isinstance(each, Finding)}
    assert told["formula-faults"] == ("3", "4", "5", "6")


def test_a_sheet_without_names_goes_on_where_one_with_names_ends() -> None:
    file = workbook(
        {
            "あ行": [["用語", "よみ", "英語", "説明"], ["網", "あみ", "net", "糸を編んだもの。"]],
            "か行": [["釜", "かま", "pot", "煮炊きの器。"], ["籠", "かご", "basket", "竹の器。"]],
            "担当": [["青木", "営業"], ["井上", "開発"]],
        }
    )

    found = read(file)

    pages = [each.page for each in found if isinstance(each, SourcePage)]
    readings = {page.headword: page.reading.kana for page in pages if page.reading}
    assert readings == {"網": "あみ", "釜": "かま", "籠": "かご"}
    aside = [each.values[0] for each in found if isinstance(each, Finding) and each.values]
    assert "担当" in aside
