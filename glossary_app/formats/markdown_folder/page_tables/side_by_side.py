"""Tables of pages of which several parts stand side by side: `EN | JA | EN | JA`."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.formats.markdown_folder.page_tables.columns import cell_text
from glossary_app.formats.table.layout.blocks import named_parts
from glossary_app.model.blocks import Table


def one_below_the_other(table: Table) -> tuple[Table, int]:
    """The table with its parts below each other, and how many there were side by side."""
    header = table.header or (table.rows[0] if table.rows else ())
    parts = named_parts([cell_text(cell) for cell in header])
    if len(parts) < 2:
        return table, 1
    rows = tuple(
        tuple(row[at] for at in part if at < len(row)) for row in table.rows for part in parts
    )
    if not table.header:
        # The names stand in the first row, once for each part.
        rows = (rows[0], *rows[len(parts) :])
    names = tuple(table.header[at] for at in parts[0]) if table.header else ()
    return replace(table, header=names, rows=rows), len(parts)
