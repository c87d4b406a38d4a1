"""The sheets of a workbook as tables; the only place that knows python-calamine."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from glossary_app.errors import PageError
from glossary_app.formats.table.grid import Grid, RawRow
from glossary_app.formats.workbook.error_cells import error_cells
from glossary_app.formats.workbook.ods_error_cells import ods_error_cells
from glossary_app.model.source import SourceFile

# A sheet is unpacked whole, so this bounds the memory of an import.
_LARGEST_UNPACKED = 1_000_000_000
_MOST_ROWS = 2_000_000

_Merged = dict[tuple[int, int], tuple[int, int]]


def open_sheets(file: SourceFile) -> tuple[Grid, ...]:
    """The sheets in their order; raises PageError when the file cannot be read."""
    _check_size(file)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(file.data))
        described = list(workbook.sheets_metadata)
    # The library is written in Rust, and a panic of it is no Exception of ours.
    except (CalamineError, OSError, ValueError, BaseException) as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise _unreadable(file, error) from error
    return tuple(
        Grid(
            sheet.name,
            lambda name=sheet.name: _rows(file, workbook, name),  # type: ignore[misc]
            sheet.visible is not SheetVisibleEnum.Visible,
        )
        for sheet in described
        if sheet.typ is SheetTypeEnum.WorkSheet
    )


def _check_size(file: SourceFile) -> None:
    try:
        with ZipFile(io.BytesIO(file.data)) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
    except (BadZipFile, OSError, ValueError, EOFError) as error:
        raise _unreadable(file, error) from error
    if unpacked > _LARGEST_UNPACKED:
        what = "the workbook unpacks to more than 1 GB; split it"
        raise PageError(file.path, 0, what, "bad-workbook")


def _unreadable(file: SourceFile, error: BaseException) -> PageError:
    if "password" in str(error).lower() or type(error).__name__ == "PasswordError":
        what = "the workbook is encrypted; save it without a password"
    else:
        what = f"not a readable workbook: {error}; open it in a spreadsheet and save it anew"
    return PageError(file.path, 0, what, "bad-workbook")


def _rows(file: SourceFile, workbook: CalamineWorkbook, name: str) -> Iterator[RawRow | PageError]:
    try:
        sheet = workbook.get_sheet_by_name(name)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        yield PageError(file.path, 0, f"sheet '{name}' cannot be read: {error}", "bad-sheet")
        return
    filled = _Filled(sheet)
    errors = ods_error_cells(file, name) or error_cells(file, name)
    above, left = sheet.start or (0, 0)
    first = 0
    for number, values in enumerate(sheet.iter_rows()):
        if number == 0:
            # Empty rows above are left out by some versions of the library, and not by others.
            first = above if any(value not in ("", None) for value in values) else 0
        row = first + number
        shift = left if len(values) == sheet.width else 0
        cells = filled.row(row, [_text(value) for value in values])
        for column, text in errors.get(row, {}).items():
            if 0 <= column - shift < len(cells):
                cells[column - shift] = text
        text = "\t".join(cell.replace("\t", " ") for cell in cells)
        yield RawRow(cells, text, row + 1, is_heading=filled.is_heading(row))


class _Filled:
    """Fills cells that are merged downwards with what stands in the first of them."""

    def __init__(self, sheet: CalamineSheet) -> None:
        self._ends: _Merged = {}
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
            if bottom > top and left == right:
                self._ends[top, left] = (bottom, right)
        self._open: dict[int, tuple[int, str]] = {}
        self._headings = {
            top
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
            if bottom == top and right > left
        }

    def is_heading(self, number: int) -> bool:
        """Whether a cell of a row is merged with those beside it."""
        return number in self._headings

    def row(self, number: int, cells: list[str]) -> list[str]:
        """The cells of a row, those below a merged one filled."""
        if not self._ends:
            return cells
        for place, cell in enumerate(cells):
            if (number, place) in self._ends:
                self._open[place] = (self._ends[number, place][0], cell)
            until, text = self._open.get(place, (-1, ""))
            if not cell and number <= until:
                cells[place] = text
        return cells


def _text(value: object) -> str:
    """A value as it is read: dates by ISO 8601, whole numbers without a fraction."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return "" if value is None else str(value)
