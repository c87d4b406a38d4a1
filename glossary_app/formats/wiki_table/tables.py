"""The tables in a page of MediaWiki: `{|`, `|-`, `!` and `|`, and what their cells say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from glossary_app.formats.fields.html_text import html_text
from glossary_app.formats.table.grid import RawRow

_ATTRIBUTE = r"[\w-]{1,40}\s{0,4}=\s{0,4}(?:\"[^\"]{0,400}\"|'[^']{0,400}'|[\w%#;:.-]{1,100})"
_ATTRIBUTES = re.compile(
    rf"\A\s{{0,8}}{_ATTRIBUTE}(?:\s{{1,8}}{_ATTRIBUTE}){{0,20}}\s{{0,8}}\|(?!\|)"
)
_PARTS = re.compile(r"\|\||!!")
_NOTE = re.compile(r"<ref\b[^<>]{0,200}/>|<ref\b[^<>]{0,200}>.{0,2000}?</ref>", re.DOTALL)
_LINK = re.compile(r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]|]{1,300})\]\]")
_ADDRESS = re.compile(r"\[https?://[^\s\[\]]{1,400}\s+([^\[\]]{1,300})\]")
_TEMPLATE = re.compile(r"\{\{[^{}|]{1,80}((?:\|[^{}|]{0,300})*)\}\}")
_QUOTES = re.compile(r"'{2,5}")


@dataclass(slots=True)
class WikiTable:
    """A table: the line on which it begins, and its rows."""

    line: int
    rows: list[RawRow] = field(default_factory=list)


def wiki_tables(text: str) -> Iterator[WikiTable]:
    """The tables of a page, one after the other; one within a cell belongs to its row."""
    table: WikiTable | None = None
    cells: list[str] = []
    lines: list[str] = []
    start = depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare.startswith("{|"):
            depth += 1
            table = table or WikiTable(number)
        if table is None or (bare.startswith("{|") and depth == 1) or bare.startswith("|+"):
            continue
        is_end = bare.startswith("|}")
        if (bare.startswith("|-") or is_end) and depth == 1:
            _add(table, cells, lines, start)
            cells, lines = [], []
        elif bare[:1] in ("|", "!") and depth == 1:
            start = start if cells else number
            cells += _cells(bare)
            lines.append(line)
        elif cells:
            cells[-1] += f"\n{line}"
            lines.append(line)
        if is_end:
            depth -= 1
            if depth == 0:
                yield table
                table = None


def _add(table: WikiTable, cells: list[str], lines: list[str], start: int) -> None:
    if any(cell.strip() for cell in cells):
        table.rows.append(RawRow([_plain(cell) for cell in cells], "\n".join(lines), start))


def _cells(line: str) -> list[str]:
    """The cells of a line, without what is said of their looks."""
    mark, rest = line[0], line[1:]
    # In a row of names `||` parts cells as well; in another `!!` is text.
    parts = (_PARTS if mark == "!" else re.compile(r"\|\|")).split(rest)
    return [_ATTRIBUTES.sub("", part, count=1) for part in parts]


def _plain(cell: str) -> str:
    text = _NOTE.sub("", cell)
    text = _TEMPLATE.sub(lambda found: found[1].rpartition("|")[2], text)
    text = _ADDRESS.sub(r"\1", _LINK.sub(r"\1", text))
    return html_text(_QUOTES.sub("", text).replace("\n", "<br>")).strip()
