"""What the columns of a page's tables hold together, and what is written in their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from glossary_app.formats.fields.letters import share_japanese
from glossary_app.formats.markdown_folder.listed.column_languages import with_languages
from glossary_app.formats.markdown_folder.listed.table_columns import (
    Column,
    ColumnRole,
    columns_named,
)
from glossary_app.model.blocks import Cell, Table

_LONGEST_NAME = 40
_ESCAPED = re.compile(r"([\\`*_\[\]<>])")


def is_glossary(columns: Sequence[Column | None], *, may_define: bool) -> bool:
    """Whether a table with these columns lists terms."""
    roles = {column.role for column in columns if column}
    languages = {c.locale for c in columns if c and c.role is ColumnRole.TERM and c.locale}
    if len({locale.language for locale in languages}) > 1:
        return True
    named = {ColumnRole.TERM, ColumnRole.SHORT}
    if roles & named and roles & {ColumnRole.FORBIDDEN, ColumnRole.DEPRECATED}:
        return True
    says = {ColumnRole.DEFINITION, ColumnRole.LONG}
    return may_define and bool(roles & named) and bool(roles & says)


def may_be_glossary(names: Sequence[str]) -> bool:
    """Whether a table with these headings may be one: without a column of names none is."""
    roles = {column.role for column in columns_named(names) if column}
    return not any(names) or bool(roles & {ColumnRole.TERM, ColumnRole.SHORT})


def columns_of(table: Table) -> tuple[Column | None, ...]:
    """What each column holds, by its heading, and where that is not enough by its cells."""
    header = table.header or (table.rows[0] if table.rows else ())
    rows = table.rows if table.header else table.rows[1:]
    names = [cell_text(cell) for cell in header]
    texts = [[cell_text(cell) for cell in row] for row in rows]
    if len(names) == 2 and not any(names):
        return _unnamed(texts)
    return with_languages(_named(names), texts)


def _unnamed(rows: Sequence[Sequence[str]]) -> tuple[Column | None, ...]:
    """Two columns without headings: names in two languages, else names and what they mean."""
    firsts, seconds = ([row[at] for row in rows if at < len(row)] for at in (0, 1))
    shares = share_japanese(firsts), share_japanese(seconds)
    is_short = max(map(len, seconds), default=0) <= _LONGEST_NAME
    if is_short and min(shares) < 0.5 <= max(shares):
        return with_languages([Column(ColumnRole.TERM), Column(ColumnRole.TERM)], rows)
    return Column(ColumnRole.TERM), Column(ColumnRole.DEFINITION)


def _named(names: Sequence[str]) -> list[Column | None]:
    """The columns by their headings; without a target, a source is where the text is from."""
    columns = columns_named(names)
    known = [name.casefold() for name in names]
    if "target" in known:
        return columns
    pairs = zip(columns, known, strict=True)
    return [Column(ColumnRole.SOURCE) if name == "source" else each for each, name in pairs]


def cell_text(cell: Cell) -> str:
    """A cell's plain text."""
    return "".join(run.text for run in cell.runs).strip()


def cell_markdown(cell: Cell) -> str:
    """A cell's text as Markdown again, with its links, code and emphasis."""
    return "".join(
        _run_markdown(run.text, code=run.code, strong=run.strong, link=run.link)
        for run in cell.runs
    ).strip()


def _run_markdown(text: str, *, code: bool, strong: bool, link: str) -> str:
    if code:
        return f"`{text}`"
    written = _ESCAPED.sub(r"\\\1", text).replace("\n", "  \n")
    if link:
        written = f"[{written}]({link})"
    return f"**{written}**" if strong and written.strip() else written
