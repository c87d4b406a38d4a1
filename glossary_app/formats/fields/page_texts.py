"""Parts of pages as other formats hold them: one definition, examples, notes, names by language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glossary_app.formats.fields.headings import PART_OF_SPEECH, note_heading, speech_heading
from glossary_app.markup import plain
from glossary_app.model.languages import Side
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, SectionKind, Term, TermKind

# Kinds of name that are in a language of their own, whatever page they stand on.
_OF_A_SIDE = {
    TermKind.KATAKANA: JA_JP,
    TermKind.LOCALIZED_TITLE: JA_JP,
    TermKind.ENGLISH_NAME: EN_US,
}


def definition_of(page: Page) -> str:
    """The definition section where it says more than the short definition."""
    for section in page.sections:
        if section.kind is SectionKind.DEFINITION and section.prose:
            return plain_prose(section.prose, page)
    return page.short_definition


def examples_of(page: Page) -> Iterator[str]:
    """The sentences of the sections of examples."""
    for section in page.sections:
        if section.kind is SectionKind.EXAMPLES:
            yield from (" — ".join(filter(None, row)) for row in section.rows)
            yield from filter(None, [section.lead, plain_prose(section.prose, page)])


def notes_of(page: Page) -> Iterator[str]:
    """The texts that stand as notes."""
    for section in page.sections:
        if section.heading == note_heading(page.locale) and section.prose:
            yield plain_prose(section.prose, page)


def part_of_speech_of(page: Page) -> str:
    """What a source says of it, in a header or under a heading of its own."""
    told = dict(page.provenance.extra).get(PART_OF_SPEECH, "")
    heading = speech_heading(page.locale)
    under = (plain_prose(each.prose, page) for each in page.sections if each.heading == heading)
    return told or next(under, "")


def plain_prose(prose: str, page: Page) -> str:
    """What a reader sees of a text of the page."""
    return plain.plain_prose(prose, page.prose_format)


def further_names(page: Page) -> tuple[Term, ...]:
    """The names beside the headword in the page's own language, each once; no readings."""
    return tuple(term for term in names_in(page, page.locale.side) if term.text != page.headword)


def names_in(page: Page, side: Side | None) -> tuple[Term, ...]:
    """The names of a page that are in this language, each once."""
    found: dict[str, Term] = {}
    for term in page.terms:
        if term.kind != TermKind.READING and language_of_name(term, page).side is side:
            found.setdefault(term.text, term)
    return tuple(found.values())


def language_of_name(term: Term, page: Page) -> Locale:
    """A name's language: what its kind says, else the locale of the term, else of the page."""
    of_kind = next((of for kind, of in _OF_A_SIDE.items() if kind == term.kind), None)
    return of_kind or (term.locale if term.locale.side else page.locale)


def own_reading(page: Page) -> str:
    """The kana reading that a source gave; one that was derived would come back as given."""
    return page.reading.kana if page.reading and not page.reading.derived else ""


def texts_once(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that say something, each once."""
    return tuple(dict.fromkeys(text for text in (each.strip() for each in texts) if text))
