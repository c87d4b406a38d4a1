"""What a format cannot hold of the pages written in it, told once for each kind of part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from glossary_app.formats.fields.headings import PART_OF_SPEECH, note_heading, speech_heading
from glossary_app.model.page import Page, RelationKind, SectionKind, Term, TermKind, TermStatus
from glossary_app.model.provenance import Quality
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourcePage


class PagePart(StrEnum):
    """A part of a page that some formats hold and some do not, in words."""

    READING = "readings"
    OTHER_NAMES = "further names"
    STATUSES = "statuses of names"
    FORBIDDEN = "that a name is forbidden and not only deprecated"
    NAME_READINGS = "readings of further names"
    KINDS = "kinds of names"
    DEFINITION = "definitions"
    EXAMPLES = "examples"
    NOTES = "notes"
    SECTIONS = "further sections"
    RELATIONS = "relations"
    RELATION_KINDS = "kinds of relations"
    QUESTIONS = "questions and answers"
    SOURCES = "sources"
    LIMITATIONS = "limitations"
    CATEGORY = "categories"
    TAGS = "tags"
    TRUST = "quality and origin"
    PART_OF_SPEECH = "parts of speech"
    HEADERS = "further header lines"


class Losses:
    """Counts the pages with parts that a format does not hold."""

    def __init__(self, format_name: str, holds: frozenset[PagePart]) -> None:
        self._format = format_name
        self._holds = holds
        self._pages: Counter[PagePart] = Counter()

    def watch(self, pages: Iterable[SourcePage]) -> Iterator[SourcePage]:
        """The same pages, looked at as they pass."""
        for page in pages:
            self._pages.update(parts_in(page.page) - self._holds)
            yield page

    def add(self, part: PagePart, count: int) -> None:
        """Count pages of which a format that mostly holds such parts could not hold this one."""
        self._pages[part] += count

    def findings(self) -> Iterator[Finding]:
        """A finding for each kind of part that is lost, in their order."""
        for part in PagePart:
            count = self._pages[part]
            if count:
                message = f"{self._format} cannot hold {part} ({count} pages)"
                values = (self._format, part.value, str(count))
                yield Finding("", 0, Severity.INFO, "not-written", message, values)


_PLAIN_KINDS = {TermKind.SYNONYM, TermKind.ABBREVIATION}


def _is_plainly_bad(term: Term) -> bool:
    """Whether a status alone says what kind of name it is: not one to be used."""
    return term.is_discouraged and term.kind == TermKind.VARIANT


def parts_in(page: Page) -> frozenset[PagePart]:
    """The parts that a page has."""
    names = [term for term in page.terms if term.text != page.headword]
    statuses = {term.status for term in names}
    headings = {each.heading for each in page.sections if each.kind is SectionKind.OTHER}
    kinds = {each.kind for each in page.sections}
    further = kinds - {SectionKind.DEFINITION, SectionKind.EXAMPLES, SectionKind.OTHER}
    speech = speech_heading(page.locale)
    provenance = page.provenance
    keys = {key for key, _ in provenance.extra}
    present = {
        PagePart.READING: page.reading and not page.reading.derived,
        PagePart.OTHER_NAMES: names,
        PagePart.STATUSES: statuses - {None},
        PagePart.FORBIDDEN: TermStatus.FORBIDDEN in statuses,
        PagePart.NAME_READINGS: any(t.reading and not t.reading.derived for t in names),
        PagePart.KINDS: {t.kind for t in names if not _is_plainly_bad(t)} - _PLAIN_KINDS,
        PagePart.DEFINITION: page.short_definition,
        PagePart.EXAMPLES: SectionKind.EXAMPLES in kinds,
        PagePart.NOTES: note_heading(page.locale) in headings,
        PagePart.SECTIONS: further or headings - {note_heading(page.locale), speech},
        PagePart.RELATIONS: page.relations,
        PagePart.RELATION_KINDS: {each.kind for each in page.relations} - {RelationKind.RELATED},
        PagePart.QUESTIONS: page.faqs,
        PagePart.SOURCES: page.sources,
        PagePart.LIMITATIONS: page.limitations,
        PagePart.CATEGORY: page.category,
        PagePart.TAGS: page.tags,
        PagePart.TRUST: provenance.quality != Quality.UNRATED or provenance.draft,
        PagePart.PART_OF_SPEECH: PART_OF_SPEECH in keys or speech in headings,
        PagePart.HEADERS: keys - {PART_OF_SPEECH},
    }
    return frozenset(part for part, value in present.items() if value)
