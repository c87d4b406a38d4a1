"""A concept as termbases and dictionaries hold it, and the pages that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from glossary_app.formats.fields.further_names import is_acronym
from glossary_app.formats.fields.headings import example_heading, note_heading
from glossary_app.markup.sentences import opening_sentences
from glossary_app.model.entry import order_of_locale
from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    DISCOURAGED,
    Page,
    Reading,
    Relation,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.provenance import Provenance
from glossary_app.spelling.kana import hiragana, is_japanese


@dataclass(frozen=True, slots=True)
class Designation:
    """A name of the concept; `kind` is empty where the source says none."""

    text: str
    kind: str = ""
    status: TermStatus | None = None
    reading: str = ""


@dataclass(slots=True)
class LanguagePart:
    """What a source says of the concept in one language, gathered piece by piece."""

    locale: Locale
    designations: list[Designation] = field(default_factory=list)
    definitions: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def headword(self) -> Designation | None:
        """The first preferred name, else the first that is not discouraged, else the first."""
        return min(self.designations, key=lambda name: _RANKS[name.status], default=None)


@dataclass(slots=True)
class Concept:
    """One concept; what stands in no language goes to the page whose letters it has."""

    parts: dict[Locale, LanguagePart] = field(default_factory=dict)
    definitions: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    category: str = ""
    tags: list[str] = field(default_factory=list)
    draft: bool = False

    def part(self, locale: Locale) -> LanguagePart:
        """The part of a language, made when it is met."""
        return self.parts.setdefault(locale, LanguagePart(locale))

    @property
    def named_parts(self) -> list[LanguagePart]:
        """The parts that have a name, English first."""
        named = (part for part in self.parts.values() if part.designations)
        return sorted(named, key=lambda part: order_of_locale(part.locale))

    @property
    def names(self) -> Iterator[str]:
        """Every designation, English first."""
        return (name.text for part in self.named_parts for name in part.designations)


_RANKS = {
    TermStatus.PREFERRED: 0,
    None: 1,
    TermStatus.ADMITTED: 1,
    TermStatus.DEPRECATED: 2,
    TermStatus.FORBIDDEN: 3,
}


def concept_pages(concept: Concept) -> tuple[Page, ...]:
    """A page for each language that names the concept; none where no language does."""
    parts = concept.named_parts
    if not parts:
        return ()
    for text in concept.definitions:
        _part_for(text, parts).definitions.append(text)
    for text in concept.examples:
        _part_for(text, parts).examples.append(text)
    for text in concept.notes:
        _part_for(text, parts).notes.append(text)
    return tuple(_page(concept, part) for part in parts)


def _part_for(text: str, parts: list[LanguagePart]) -> LanguagePart:
    japanese = is_japanese(text)
    return next((part for part in parts if part.locale.is_japanese is japanese), parts[0])


def _page(concept: Concept, part: LanguagePart) -> Page:
    headword = part.headword or Designation("")
    definition = "\n\n".join(dict.fromkeys(part.definitions))
    short = opening_sentences(definition)
    return Page(
        locale=part.locale,
        headword=headword.text,
        short_definition=short,
        provenance=Provenance(
            draft=concept.draft,
            publication_status=_told_status(headword),
            extra=tuple(part.headers.items()),
        ),
        reading=_reading(headword),
        sections=tuple(_sections(part, definition if definition != short else "")),
        terms=tuple(_terms(part, headword)),
        relations=tuple(dict.fromkeys(concept.relations)),
        sources=tuple(dict.fromkeys((*part.sources, *concept.sources))),
        category=concept.category,
        tags=tuple(dict.fromkeys(concept.tags)),
    )


def _told_status(headword: Designation) -> str:
    # A headword is what is preferred; only another status has to be said.
    return "" if headword.status is TermStatus.PREFERRED else headword.status or ""


def _terms(part: LanguagePart, headword: Designation) -> Iterable[Term]:
    found: dict[str, Term] = {}
    if headword.status in DISCOURAGED:
        # It is shown and found as a name that is not to be used, though there is no other.
        variant = Term(headword.text, TermKind.VARIANT, part.locale, None, headword.status)
        found[headword.text] = variant
    for name in part.designations:
        if name.text == headword.text:
            continue
        kind = name.kind or (TermKind.ABBREVIATION if is_acronym(name.text) else TermKind.SYNONYM)
        term = Term(name.text, kind, part.locale, _reading(name), name.status)
        found.setdefault(name.text, term)
    return found.values()


def _reading(name: Designation) -> Reading | None:
    return Reading(hiragana(name.reading)) if name.reading else None


def _sections(part: LanguagePart, definition: str) -> Iterator[Section]:
    if definition:
        yield Section(SectionKind.DEFINITION, "", prose=definition)
    if part.examples:
        rows = tuple((text,) for text in dict.fromkeys(part.examples))
        yield Section(SectionKind.EXAMPLES, example_heading(part.locale), rows=rows)
    if part.notes:
        prose = "\n\n".join(dict.fromkeys(part.notes))
        yield Section(SectionKind.OTHER, note_heading(part.locale), prose=prose)
