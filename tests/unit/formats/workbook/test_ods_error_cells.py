"""Formulas that failed in sheets of LibreOffice are told like those in sheets of Excel."""

from __future__ import annotations

import io
from zipfile import ZipFile

from glossary_app.formats.workbook.format import OpenDocument
from glossary_app.formats.workbook.ods_error_cells import ods_error_cells
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_FAILED = (
    '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0" '
    'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
)
_OTHER = (
    '<table:table-cell office:value-type="string" calcext:value-type="error">'
    "<text:p>Err:502</text:p></table:table-cell>"
)


def cell(text: str) -> str:
    kind = '<table:table-cell office:value-type="string">'
    return f"{kind}<text:p>{text}</text:p></table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def book(*sheets: tuple[str, str]) -> SourceFile:
    tables = "".join(
        f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in sheets
    )
    content = (
        f"<office:document-content {_NAMES}><office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)
    return SourceFile("pots.ods", buffer.getvalue())


ROWS = (
    row(cell("English"), cell("日本語"), cell("Note"))
    + row(cell("kiln"), cell("窯"), _FAILED)
    + row(cell("glaze"), _FAILED, cell("x"))
    + row(cell("slip"), cell("泥漿"), _OTHER)
)


def test_failed_cells_are_empty_and_told() -> None:
    found = list(OpenDocument().read(book(("Pots", ROWS))))

    pages = {(e.slug, e.page.headword) for e in found if isinstance(e, SourcePage)}
    assert ("glaze", "glaze") in pages
    assert not any(name == "0" for _, name in pages)
    (told,) = [e for e in found if isinstance(e, Finding) and e.code == "formula-faults"]
    assert told.values == ("3", "2", "3", "4")


def test_rows_and_cells_that_repeat_are_counted() -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
        + row('<table:table-cell table:number-columns-repeated="2"/>', _FAILED)
    )

    assert ods_error_cells(book(("A", ROWS), ("B", rows)), "B") == {3: {2: "#DIV/0!"}}


def test_other_sheets_and_files_have_none() -> None:
    assert ods_error_cells(book(("A", ROWS), ("B", row(cell("x")))), "B") == {}
    assert ods_error_cells(SourceFile("x.ods", b"no archive"), "A") == {}
