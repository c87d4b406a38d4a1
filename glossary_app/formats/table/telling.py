"""What is told of a table: what was guessed of it, and what is left aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from glossary_app.formats.fields.encoding import Encoding
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.table.layout.companions import says_no_terms
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import ShapeReason, SheetReason, TableDecisions
from glossary_app.model.report import Finding, Severity

_GUESSED = (RoleReason.LETTERS, RoleReason.LENGTH, RoleReason.FURTHER)
_SHEET_REASONS = {
    SheetReason.NOT_CHOSEN: "another one was chosen",
    SheetReason.HIDDEN: "it is hidden",
    SheetReason.NO_TERMS: "it has no column of terms",
    SheetReason.LANGUAGE: "its terms are neither English nor Japanese",
    SheetReason.EMPTY: "it is empty",
    SheetReason.UNREADABLE: "no row of it can be read",
}
_MOST_TOLD = 12
_DELIMITERS = {
    "\t": "tabs",
    ",": "commas",
    ";": "semicolons",
    "|": "bars",
    "  ": "blanks",
    " - ": "dashes",
}


def encoding_remark(path: str, encoding: Encoding) -> Iterator[Finding]:
    """Which encoding was taken, whenever it is not UTF-8."""
    if not encoding.is_utf8:
        values = (encoding.name, encoding.reason.value)
        message = f"read as {encoding.name} ({encoding.reason.value.replace('-', ' ')})"
        yield Finding(path, 0, Severity.INFO, "encoding", message, values)


def table_remarks(decided: TableDecisions) -> Iterator[Finding]:
    """What was guessed of a table and what of it is left aside."""
    path = decided.path
    if not decided.is_read:
        yield from _not_taken(decided)
        return
    if decided.delimiter_reason is ShapeReason.STEADY and not _is_usual(decided):
        shown = _DELIMITERS.get(decided.delimiter, f"'{decided.delimiter}'")
        agreeing = f"{decided.agreeing} of {decided.looked_at}"
        message = f"cells are parted by {shown}: {agreeing} rows agree"
        values = (decided.delimiter, str(decided.agreeing), str(decided.looked_at))
        yield Finding(path, 0, Severity.INFO, "delimiter", message, values)
    yield from _header_remark(decided)
    yield from _guessed_columns(decided)
    if decided.is_marked:
        message = "texts hold Markdown or HTML and are shown with it"
        yield Finding(path, 0, Severity.INFO, "marked-texts", message)
    unknown = _few(_shown(each) for each in decided.columns if each.reason is RoleReason.UNKNOWN)
    if unknown:
        message = f"columns left aside: {', '.join(unknown)}"
        yield Finding(path, decided.header_row, Severity.INFO, "unknown-columns", message, unknown)
    numbers = [_shown(each) for each in decided.columns if each.reason is RoleReason.NUMBERS]
    if numbers:
        message = f"left aside, as it only counts the rows: {', '.join(numbers)}"
        yield Finding(
            path, decided.header_row, Severity.INFO, "row-numbers", message, tuple(numbers)
        )


@dataclass(slots=True)
class Counted:
    """What is told once for all rows of a table: how often, and the first three lines."""

    decisions: TableDecisions
    surplus: list[int] = field(default_factory=list)
    faults: list[int] = field(default_factory=list)
    nameless: list[int] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    remarked: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    foreign: LeftAside = field(default_factory=LeftAside)

    def count_foreign(self, cells: list[str]) -> None:
        """Count what a row says in other languages."""
        told: set[str] = set()
        for column in self.decisions.columns:
            if column.reason is not RoleReason.LANGUAGE or column.place >= len(cells):
                continue
            text = cells[column.place].strip()
            kind = f"language {column.locale.tag if column.locale else _shown(column)}"
            if text and kind not in told:
                told.add(kind)
                self.foreign.add(kind, text)

    def remarks(self) -> Iterator[Finding]:
        """The findings, after the last row."""
        path = self.decisions.path
        yield from self.foreign.findings(path)
        texts = (
            (self.surplus, "surplus-cells", "more cells than columns; they belong to the last one"),
            (self.faults, "formula-faults", "a formula that failed, which counts as empty"),
            (self.nameless, "no-term", "no term and nothing to say"),
            (self.groups, "group-rows", "the name of a group, under which those below are filed"),
            (self.repeated, "repeated-header", "the names of the columns once more, left aside"),
            (self.remarked, "remark-rows", "a remark below the table, left aside"),
        )
        for lines, code, what in texts:
            if lines:
                first = ", ".join(map(str, lines[:3]))
                more = f" and {len(lines) - 3} more" if len(lines) > 3 else ""
                message = f"rows with {what}: {first}{more}"
                values = (str(len(lines)), *map(str, lines[:3]))
                yield Finding(path, lines[0], Severity.INFO, code, message, values)


def _not_taken(decided: TableDecisions) -> Iterator[Finding]:
    """Why a table is no glossary of ours: its terms are in other languages, or there are none."""
    foreign = LeftAside()
    for column in decided.columns:
        if column.reason is RoleReason.LANGUAGE:
            foreign.add(f"language {column.locale.tag if column.locale else _shown(column)}")
    languages = tuple(foreign.findings(decided.path))
    yield from (not decided.sheet and languages) or (_left_aside(decided),)


def _left_aside(decided: TableDecisions) -> Finding:
    reason = decided.sheet_reason
    if decided.sheet:
        message = f"sheet '{decided.sheet}' is left aside: {_SHEET_REASONS[reason]}"
        values = (decided.sheet, reason.value)
        return Finding(decided.path, 0, Severity.INFO, "sheet-left-aside", message, values)
    if reason is SheetReason.NO_TERMS and says_no_terms(decided.path):
        what = "a history of changes"
        return Finding(decided.path, 0, Severity.INFO, "not-a-term", f"not read: {what}", (what,))
    if reason is SheetReason.EMPTY:
        return _refused(decided, 1, "bad-header", "the file holds no rows", reason.value)
    if reason is SheetReason.UNREADABLE:
        message = f"no row can be read in the encoding {decided.encoding}; is it in another one?"
        return _refused(decided, 1, "wrong-encoding", message, decided.encoding)
    message = (
        "no column of terms is found; name the columns in the first line ('English', '日本語', "
        "'term:en-US'), or say which they are with --map"
    )
    line = decided.header_row or decided.first_row
    return _refused(decided, line, "bad-header", message, reason.value)


def _refused(decided: TableDecisions, line: int, code: str, message: str, value: str) -> Finding:
    return Finding(decided.path, line, Severity.ERROR, code, message, (value,))


def _header_remark(decided: TableDecisions) -> Iterator[Finding]:
    if decided.header_reason is ShapeReason.KNOWN_NAMES and decided.header_row > 1:
        message = f"the columns are named in row {decided.header_row}; what is above is left aside"
        values = (str(decided.header_row),)
        yield Finding(
            decided.path, decided.header_row, Severity.INFO, "header-row", message, values
        )


def _guessed_columns(decided: TableDecisions) -> Iterator[Finding]:
    columns = [
        each
        for each in decided.columns
        if each.is_read and (each.reason in _GUESSED or _is_guessed_language(each))
    ]
    if columns:
        shown = _few(f"{_shown(each)} = {_meaning(each)}" for each in columns)
        message = f"columns taken for what they look like: {', '.join(shown)}"
        line = decided.header_row
        yield Finding(decided.path, line, Severity.INFO, "guessed-columns", message, shown)


def _is_guessed_language(column: Column) -> bool:
    return column.role is Role.TERM and column.locale_reason is RoleReason.LETTERS


def _meaning(column: Column) -> str:
    return f"{column.role}:{column.locale}" if column.locale else column.role.value


def _few(names: Iterable[str]) -> tuple[str, ...]:
    """As many names as are read, and how many more there are."""
    told = tuple(names)
    more = len(told) - _MOST_TOLD
    return (*told[:_MOST_TOLD], f"… +{more}") if more > 1 else told


def _shown(column: Column) -> str:
    return column.name or f"column {column.place + 1}"


def _is_usual(decided: TableDecisions) -> bool:
    usual = (
        "\t" if decided.path.lower().endswith((".tsv", ".txt", ".tab", ".utf8", ".utx")) else ","
    )
    return decided.delimiter == usual
