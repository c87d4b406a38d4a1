"""From a page of the model to the text of a hand-off page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from glossary_app.formats.handoff.bullet_writer import write_alias, write_relation, write_source
from glossary_app.formats.handoff.dialect import Dialect, dialect_of
from glossary_app.formats.handoff.header import write_header
from glossary_app.formats.handoff.sections import Part, heading_for, slot_of, slots_of
from glossary_app.model.page import Faq, Page, Section, SectionKind, Term, TermKind

# The grammar goes line by line: a break inside a cell or title would begin something else.
_BREAK = re.compile(r"(?:(?<!\s)[^\S\r\n]+)?[\r\n]\s*")


def write_page(page: Page) -> str:
    """The page in the schema that its provenance names, without a content hash.

    The page is plain text and its provenance complete. `other` sections stand where they are
    among the sections, before the aliases.
    """
    dialect = dialect_of(page.provenance.schema_version)
    blocks = [
        f"# {one_line(page.headword)}",
        f"> {one_line(page.provenance.banner)}".rstrip(),
        "\n".join(f"- {one_line(key)}: {one_line(value)}" for key, value in write_header(page)),
        f"## {_part_heading(Part.SHORT_DEFINITION, page, dialect)}",
        *flow(page.short_definition, dialect),
        *_sections(page, dialect),
        *_parts(page, dialect),
    ]
    return "\n\n".join(blocks) + ("\n" if dialect.is_own else "\n\n")


def one_line(text: str) -> str:
    """The text without line breaks."""
    return _BREAK.sub(" ", text).strip()


def _sections(page: Page, dialect: Dialect) -> Iterator[str]:
    seen: Counter[SectionKind] = Counter()
    for section in page.sections:
        yield f"## {_section_heading(section, seen[section.kind], page, dialect)}"
        seen[section.kind] += 1
        if section.kind is SectionKind.DEFINITION and not _has_text(section):
            yield from flow(page.short_definition, dialect)
        else:
            yield from _section_body(section, dialect)


def _section_heading(section: Section, seen: int, page: Page, dialect: Dialect) -> str:
    """The section's own heading where it names the kind, else the kind's next usual one."""
    heading = one_line(section.heading)
    if section.kind is SectionKind.OTHER:
        return heading or ("備考" if page.locale.is_japanese else "Notes")
    slot = slot_of(heading)
    if slot and slot.what is section.kind:
        return heading
    slots = slots_of(section.kind)
    usual = slots[min(seen, len(slots) - 1)]
    in_english = dialect.is_own and not page.locale.is_japanese
    return usual.english if in_english else usual.japanese


def _has_text(section: Section) -> bool:
    return bool(section.lead or section.rows or section.prose)


def _section_body(section: Section, dialect: Dialect) -> Iterator[str]:
    rows = [one_line(dialect.write_cells(cells)) for cells in section.rows]
    lead = section.lead
    # The source said its rows twice, and readers of that schema expect it.
    if section.doubled and not dialect.is_own:
        lead = " ".join(part for part in (lead, *rows) if part)
    yield from _paragraphs(lead, dialect)
    if rows:
        yield "\n".join(f"- {row}".rstrip() for row in rows)
    yield from _paragraphs(section.prose, dialect)


def _paragraphs(text: str, dialect: Dialect) -> Iterator[str]:
    for line in _BREAK.split(text):
        if line.strip():
            yield dialect.write_paragraph(line.strip())


def flow(text: str, dialect: Dialect) -> Iterator[str]:
    """Paragraphs and lists, as the reader's `text_of` leaves them."""
    items: list[str] = []
    for line in _BREAK.split(text.strip()):
        if line.startswith("- "):
            items.append(line)
            continue
        if items:
            yield "\n".join(items)
            items = []
        yield from _paragraphs(line, dialect)
    if items:
        yield "\n".join(items)


def _parts(page: Page, dialect: Dialect) -> Iterator[str]:
    url = page.provenance.canonical_url
    relations = (write_relation(relation, url) for relation in page.relations)
    yield from _listed(Part.ALIASES, map(write_alias, _terms(page)), page, dialect)
    yield from _listed(Part.RELATIONS, relations, page, dialect)
    yield from _listed(Part.CHUNKS, (chunk.id for chunk in page.chunks), page, dialect)
    if page.faqs:
        yield f"## {_part_heading(Part.FAQ, page, dialect)}"
        for faq in page.faqs:
            yield from _faq(faq, dialect)
    yield from _listed(Part.SOURCES, map(write_source, page.sources), page, dialect)
    if page.limitations:
        yield f"## {_part_heading(Part.LIMITATIONS, page, dialect)}"
        yield from _paragraphs(page.limitations.lead, dialect)
        if page.limitations.items:
            yield "\n".join(f"- {one_line(item)}" for item in page.limitations.items)


def _listed(part: Part, texts: Iterator[str], page: Page, dialect: Dialect) -> Iterator[str]:
    items = [f"- {one_line(text)}" for text in texts if text.strip()]
    if items:
        yield f"## {_part_heading(part, page, dialect)}"
        yield "\n".join(items)


def _part_heading(part: Part, page: Page, dialect: Dialect) -> str:
    return heading_for(part, page.locale) if dialect.is_own else slots_of(part)[0].english


def _terms(page: Page) -> Iterator[Term]:
    """The aliases, and the headword's own reading (not a derived one) where no alias says it."""
    yield from page.terms
    has_reading = any(term.kind == TermKind.READING for term in page.terms)
    if page.reading and not page.reading.derived and not has_reading:
        yield Term(page.reading.kana, TermKind.READING, page.locale)


def _faq(faq: Faq, dialect: Dialect) -> Iterator[str]:
    yield f"### {one_line(faq.question) or '?'}"
    yield from flow(faq.answer, dialect)
