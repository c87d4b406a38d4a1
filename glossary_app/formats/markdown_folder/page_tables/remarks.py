"""Which tables and columns of a page of terms are no glossary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.formats.markdown_folder.listed.page_term import PageTerm
from glossary_app.formats.markdown_folder.page_tables.tables import left_aside, may_hold_tables
from glossary_app.formats.markdown_folder.page_terms import may_define
from glossary_app.formats.markdown_folder.place import Place
from glossary_app.model.report import Finding, Severity


def tables_left_aside(
    path: str, matter: FrontMatter, place: Place, title: str, terms: Sequence[PageTerm]
) -> Iterator[Finding]:
    """A finding for each table that is not taken, and for the columns of the others.

    Where a term has its text, a table may stand in that.
    """
    lines = matter.body.split("\n")
    if not may_hold_tables(matter.body):
        return
    texts = _texts(terms, lines)
    first = texts[0].start - 1 if texts else 0
    for each in left_aside(lines, may_define=may_define(place, title), first=first):
        if any(each.line in text for text in texts):
            continue
        line = matter.body_line + each.line - 1
        names = ", ".join(each.names)
        if each.is_whole:
            message = f"a table is left aside, as its columns name no terms: {names}"
            yield Finding(path, line, Severity.INFO, "table-left-aside", message, (names,))
        else:
            message = f"columns left aside: {names}"
            yield Finding(path, line, Severity.INFO, "unknown-columns", message, each.names)


def _texts(terms: Sequence[PageTerm], lines: Sequence[str]) -> list[range]:
    """The lines of the texts that terms have beside tables: tables there are no lists of terms."""
    texts: list[range] = []
    at = 0
    body = "\n".join(lines)
    line = 1
    for term in terms:
        found = body.find(term.source, at) if term.row is None else -1
        if found >= 0:
            line += body.count("\n", at, found)
            height = term.source.count("\n")
            texts.append(range(line, line + height + 1))
            at = found
    return texts
