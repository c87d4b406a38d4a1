"""Workbooks (XLSX) for people: a frozen header, columns as wide as their texts, lines wrapped.

The columns are those of a table. Every cell is a text: what looks like a formula is none.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import groupby

from xlsxwriter import Workbook as XlsxWorkbook
from xlsxwriter.worksheet import Worksheet

from glossary_app.formats.fields.citations import citation_text
from glossary_app.formats.fields.losses import Losses
from glossary_app.formats.fields.page_texts import (
    definition_of,
    further_names,
    notes_of,
    own_reading,
    texts_once,
)
from glossary_app.formats.format import WriteOnlyFormat
from glossary_app.formats.table.writer import TABLE_HOLDS
from glossary_app.model.entry import order_of_locale
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page, TermStatus
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

NAME = "xlsx"

_SEPARATOR = " | "
# Excel refuses a file with a longer text in a cell.
_LONGEST_CELL = 32_767
_WIDTHS = {"id": 18, "term": 24, "aliases": 28, "reading": 18, "definition": 60, "note": 40}
_USUAL_WIDTH = 20
_OF_A_LANGUAGE = (
    *("term", "aliases", "forbidden", "deprecated", "reading", "definition", "note", "status"),
)
_Column = tuple[str, Locale | None]


class WrittenWorkbook(WriteOnlyFormat):
    """Writes one workbook with one sheet."""

    name = NAME

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield one file, `GLOSSARY.xlsx`, then what it cannot hold."""
        losses = Losses(NAME, TABLE_HOLDS)
        rows = [
            _cells(slug, [source.page for source in group])
            for slug, group in groupby(losses.watch(pages), key=lambda page: page.slug)
        ]
        cut = sum(len(text) > _LONGEST_CELL for row in rows for text in row.values())
        yield SourceFile(f"{glossary.id}.xlsx", _workbook(rows))
        if cut:
            message = f"texts longer than {_LONGEST_CELL:,} characters are cut ({cut})"
            yield Finding("", 0, Severity.WARNING, "cut-text", message, (NAME, str(cut)))
        yield from losses.findings()


def _cells(slug: str, pages: list[Page]) -> dict[_Column, str]:
    cells: dict[_Column, str] = {("id", None): slug}
    cells["tags", None] = _joined(tag for page in pages for tag in page.tags)
    cells["related", None] = _joined(each.target for page in pages for each in page.relations)
    cells["source", None] = _joined(citation_text(each) for page in pages for each in page.sources)
    for page in pages:
        names = further_names(page)
        of_page = {
            "term": page.headword,
            "aliases": _joined(term.text for term in names if not term.is_discouraged),
            "forbidden": _joined(t.text for t in names if t.status is TermStatus.FORBIDDEN),
            "deprecated": _joined(t.text for t in names if t.status is TermStatus.DEPRECATED),
            "reading": own_reading(page),
            "definition": definition_of(page),
            "note": "\n".join(notes_of(page)),
            "status": page.provenance.publication_status,
        }
        cells |= {(name, page.locale): text for name, text in of_page.items()}
    return cells


def _joined(texts: Iterable[str]) -> str:
    return _SEPARATOR.join(texts_once(texts))


def _workbook(rows: list[dict[_Column, str]]) -> bytes:
    target = io.BytesIO()
    # Row by row into a file of its own, so that memory does not grow with the rows.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = XlsxWorkbook(target, options)
    sheet = book.add_worksheet()
    columns = _columns(rows)
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for place, (name, locale) in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(name, _USUAL_WIDTH), wrapped)
        sheet.write_string(0, place, f"{name}:{locale}" if locale else name, head)
    # The header and the id stay in sight.
    sheet.freeze_panes(1, 1)
    _write_rows(sheet, rows, columns)
    if columns:
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    book.close()
    return target.getvalue()


def _columns(rows: list[dict[_Column, str]]) -> list[_Column]:
    used = {column for row in rows for column, text in row.items() if text}
    locales = sorted({locale for _, locale in used if locale}, key=order_of_locale)
    columns: list[_Column] = [("id", None)]
    columns += [(name, locale) for locale in locales for name in _OF_A_LANGUAGE]
    columns += [("tags", None), ("related", None), ("source", None)]
    return [column for column in columns if column in used or column[0] in ("id", "term")]


def _write_rows(sheet: Worksheet, rows: list[dict[_Column, str]], columns: list[_Column]) -> None:
    for number, row in enumerate(rows, 1):
        for place, column in enumerate(columns):
            text = row.get(column, "")
            if text:
                clean = text.encode("utf-8", "replace").decode("utf-8")
                # As a string, whatever it begins with: `=1+1` is shown and never computed.
                sheet.write_string(number, place, clean[:_LONGEST_CELL])
