"""Rows of a table whose texts are marked: names without their marks, texts with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary_app.formats.links import linked_relations
from glossary_app.formats.table.marked_texts import has_marks
from glossary_app.formats.table.row_sides import RowTexts
from glossary_app.markup.late import markdown_of
from glossary_app.markup.plain import parsed_once, plain_text
from glossary_app.markup.sentences import opening_sentences, paragraph_of
from glossary_app.model.blocks import Block
from glossary_app.model.imports.columns import FURTHER_NAMES, Column, Role
from glossary_app.model.page import Page, ProseFormat, Relation, Section, SectionKind

_NAMES = frozenset((Role.TERM, *FURTHER_NAMES, Role.READING, Role.SUBJECT, Role.TAGS, Role.RELATED))
_WEB_LINK = re.compile(r"(?:\]\(|\shref=[\"'])(https?://[^\s\"'()<>]+)", re.IGNORECASE)


def with_plain_names(cells: Sequence[str], columns: Sequence[Column]) -> list[str]:
    """The cells of a row, its names as they are read."""
    plain = list(cells)
    for column in columns:
        if column.role in _NAMES and column.place < len(plain) and has_marks(cells[column.place]):
            plain[column.place] = plain_text(_markdown(cells[column.place]))
    return plain


def add_addresses(texts: RowTexts, cells: Sequence[str], columns: Sequence[Column]) -> None:
    """Keep the address in the web to which the name of a row leads."""
    for column in columns:
        if column.role is Role.TERM and column.place < len(cells):
            for found in _WEB_LINK.finditer(cells[column.place]):
                texts.shared.add(Role.URL, found[1])


def with_marks(page: Page, slug: str) -> Page:
    """The page of a row, its texts read with the marks in them; the same one without any."""
    texts = [section.prose for section in page.sections]
    if not any(map(has_marks, (page.short_definition, *texts))):
        return page
    defined = page.sections and page.sections[0].kind is SectionKind.DEFINITION
    definition = texts[0] if defined else page.short_definition
    others = page.sections[1:] if defined else page.sections
    blocks = parsed_once(_markdown(definition))
    short = opening_sentences(paragraph_of(blocks))
    first = (Section(SectionKind.DEFINITION, "", prose=definition),) if definition != short else ()
    linked = (
        ("", blocks),
        *((each.heading, parsed_once(_markdown(each.prose))) for each in others),
    )
    return replace(
        page,
        short_definition=short,
        sections=(*first, *others),
        relations=tuple(_each_once(page.relations, linked, slug)),
        prose_format=ProseFormat.MARKED,
    )


def _each_once(
    told: Sequence[Relation], linked: Sequence[tuple[str, tuple[Block, ...]]], slug: str
) -> Iterator[Relation]:
    """Those that the row names, and those that its texts lead to."""
    seen = {slug}
    within = (each for heading, blocks in linked for each in linked_relations(heading, blocks))
    for relation in (*told, *within):
        if relation.target not in seen:
            seen.add(relation.target)
            yield relation


def _markdown(text: str) -> str:
    return markdown_of(text, ProseFormat.MARKED)
