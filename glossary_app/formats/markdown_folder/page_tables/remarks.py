"""Which tables and columns of a page of terms are no glossary."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.formats.markdown_folder.page_tables.tables import left_aside
from glossary_app.formats.markdown_folder.page_terms import may_define
from glossary_app.formats.markdown_folder.place import Place
from glossary_app.model.report import Finding, Severity


def tables_left_aside(
    path: str, matter: FrontMatter, place: Place, title: str
) -> Iterator[Finding]:
    """A finding for each table that is not taken, and for the columns of the others."""
    lines = matter.body.split("\n")
    for each in left_aside(lines, may_define=may_define(place, title)):
        line = matter.body_line + each.line - 1
        names = ", ".join(each.names)
        if each.is_whole:
            message = f"a table is left aside, as its columns name no terms: {names}"
            yield Finding(path, line, Severity.INFO, "table-left-aside", message, (names,))
        else:
            message = f"columns left aside: {names}"
            yield Finding(path, line, Severity.INFO, "unknown-columns", message, each.names)
