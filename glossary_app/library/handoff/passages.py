"""The passages of a page, each with the id under which it may be cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.model.address import EntryAddress
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page, Section, SectionKind

FAQ_KIND = "faq"


@dataclass(frozen=True, slots=True)
class Passage:
    """What a chunk id stands for: a section, the definition, or one answer of the FAQ.

    Where a page declares no id, the entry's address with the kind is one.
    """

    id: str
    kind: str
    heading: str
    text: str
    locale: Locale


def passages_of(ref: EntryRef, page: Page) -> tuple[Passage, ...]:
    """The passages of a page in their order; the nth of a kind has the nth id of that kind."""
    declared = {
        kind: [chunk.id for chunk in page.chunks if chunk.kind == kind]
        for kind in {chunk.kind for chunk in page.chunks}
    }
    seen: Counter[str] = Counter()
    passages = []
    for kind, heading, text in _said(page):
        ids = declared.get(kind, [])
        place = seen[kind]
        seen[kind] += 1
        id_ = ids[place] if place < len(ids) else _address(ref, page, kind, place)
        passages.append(Passage(id_, kind, heading, text, page.locale))
    return tuple(passages)


def passage_named(entry: Entry, id_: str) -> Passage | None:
    """The passage of an entry that has this id."""
    passages = (each for page in entry.pages for each in passages_of(entry.ref, page))
    return next((passage for passage in passages if passage.id == id_), None)


def _said(page: Page) -> Iterator[tuple[str, str, str]]:
    """Kind, heading and text of all that a page says."""
    kinds = {section.kind for section in page.sections}
    if page.short_definition and SectionKind.DEFINITION not in kinds:
        yield SectionKind.DEFINITION.value, "", page.short_definition
    for section in page.sections:
        if text := _text_of(section):
            yield section.kind.value, section.heading, text
    for faq in page.faqs:
        yield FAQ_KIND, faq.question, faq.answer


def _text_of(section: Section) -> str:
    rows = "\n".join("- " + " | ".join(row) for row in section.rows)
    return "\n\n".join(part for part in (section.lead, rows, section.prose) if part)


def _address(ref: EntryRef, page: Page, kind: str, place: int) -> str:
    behind = f"-{place + 1}" if place else ""
    return f"{EntryAddress(ref, page.locale)}#{kind}{behind}"
