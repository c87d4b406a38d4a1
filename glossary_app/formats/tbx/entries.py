"""An entry of a termbase as a concept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree.ElementTree import Element

from glossary_app.formats.fields.citations import read_citation
from glossary_app.formats.fields.concept import Concept, Designation, LanguagePart
from glossary_app.formats.fields.headings import PART_OF_SPEECH
from glossary_app.formats.fields.identity import slug_of_id
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.tbx.categories import (
    Category,
    category_name,
    category_of,
    is_draft,
    kind_of,
    local_name,
    relation_kind,
    says_yes,
    status_of,
)
from glossary_app.formats.tbx.ids import slug_of_xml_id
from glossary_app.formats.tbx.texts import read_reading_note, text_of
from glossary_app.model.locale import Locale, parse_locale
from glossary_app.model.page import Relation, Source, TermStatus

_LANGUAGE_PARTS = ("langSet", "langSec")
_TERM_PARTS = ("tig", "ntig", "termSec")
# They stand around what they group, and say nothing themselves.
_GROUPS = ("termGrp", "descripGrp", "adminGrp", "termNoteGrp")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def entry_id(entry: Element) -> str:
    """The entry's own id; empty when it has none."""
    return (entry.get("id") or entry.get(_XML_ID) or "").strip()


def read_concept(entry: Element, left: LeftAside) -> Concept:
    """Read an entry; what is not taken is counted."""
    concept = Concept()
    for child in _pieces(entry):
        if local_name(child) in _LANGUAGE_PARTS:
            _read_language(child, concept, left)
        else:
            _take_shared(child, concept, left)
    return concept


@lru_cache(maxsize=256)
def _side(tag: str) -> Locale | None:
    """The locale, where it is one of our two languages."""
    locale = parse_locale(tag)
    return locale if locale and locale.side else None


def _pieces(element: Element) -> Iterator[Element]:
    """The children, those of groups in their place."""
    for child in element:
        if local_name(child) in _GROUPS:
            yield from _pieces(child)
        else:
            yield child


def _read_language(section: Element, concept: Concept, left: LeftAside) -> None:
    tag = section.get(_XML_LANG) or section.get("lang") or ""
    locale = _side(tag)
    if not locale:
        terms = (text_of(each) for each in section.iter() if local_name(each) == "term")
        left.add(f"language {tag or '?'}", next(terms, ""))
        return
    part = concept.part(locale)
    for child in _pieces(section):
        if local_name(child) in _TERM_PARTS:
            _read_term(child, concept, part, left)
        else:
            _take_of_language(child, concept, part, left)


@dataclass(slots=True)
class _TermPart:
    """What stands in the section of one term."""

    text: str = ""
    kind: str = ""
    status: TermStatus | None = None
    reading: str = ""
    part_of_speech: str = ""
    notes: list[str] = field(default_factory=list)


def _read_term(section: Element, concept: Concept, part: LanguagePart, left: LeftAside) -> None:
    term = _TermPart()
    for child in _pieces(section):
        if local_name(child) == "term":
            term.text = " ".join(text_of(child).split())
        elif not _take_of_term(child, term, part.locale):
            _take_of_language(child, concept, part, left)
    if not term.text:
        left.add("empty term", part.locale.tag)
        return
    name = Designation(term.text, term.kind, term.status, term.reading)
    is_first = not part.designations
    part.designations.append(name)
    # A note belongs to its term: it says which, unless that is the only thing it can mean.
    part.notes += [note if is_first else f"{term.text}: {note}" for note in term.notes]
    if term.part_of_speech:
        part.headers.setdefault(PART_OF_SPEECH, term.part_of_speech)


def _take_of_term(element: Element, term: _TermPart, locale: Locale) -> bool:
    """Whether the element says something of the term alone."""
    text = text_of(element)
    match category_of(element):
        case Category.STATUS:
            term.status = status_of(text) or term.status
            return status_of(text) is not None
        case Category.FORBIDDEN:
            term.status = TermStatus.FORBIDDEN if says_yes(text) else term.status
        case Category.TERM_TYPE:
            term.kind = kind_of(text)
        case Category.PART_OF_SPEECH:
            term.part_of_speech = text
        case Category.READING:
            term.reading = text if locale.is_japanese else ""
        case Category.NOTE:
            reading = read_reading_note(text) if locale.is_japanese else ""
            term.reading = reading or term.reading
            term.notes += [text] if text and not reading else []
        case _:
            return False
    return True


def _take_of_language(
    element: Element, concept: Concept, part: LanguagePart, left: LeftAside
) -> None:
    text = text_of(element)
    lists = {
        Category.DEFINITION: part.definitions,
        Category.EXAMPLE: part.examples,
        Category.NOTE: part.notes,
    }
    category = category_of(element)
    if category in lists:
        lists[category] += [text] if text else []
    elif category in (Category.SOURCE, Category.ADDRESS):
        part.sources += _sources(element, text)
    else:
        _take_shared(element, concept, left)


def _take_shared(element: Element, concept: Concept, left: LeftAside) -> None:
    text = text_of(element)
    match category_of(element):
        case Category.DEFINITION:
            concept.definitions += [text] if text else []
        case Category.EXAMPLE:
            concept.examples += [text] if text else []
        case Category.NOTE:
            concept.notes += [text] if text else []
        case Category.SOURCE | Category.ADDRESS:
            concept.sources += _sources(element, text)
        case Category.SUBJECT:
            _take_subject(text, concept)
        case Category.RELATION:
            concept.relations += _relations(element, text)
        case Category.WORK_STATUS:
            concept.draft = concept.draft or is_draft(text)
        case _:
            left.add(category_name(element), text)


def _take_subject(text: str, concept: Concept) -> None:
    if not concept.category:
        concept.category = text
    elif text and text != concept.category:
        concept.tags.append(text)


def _sources(element: Element, text: str) -> Iterator[Source]:
    address = (element.get("target") or "").strip()
    if address.startswith(("http://", "https://")) and address not in text:
        yield Source("", text or address, address)
    elif text:
        yield read_citation(text)


def _relations(element: Element, text: str) -> Iterator[Relation]:
    named = slug_of_xml_id((element.get("target") or "").removeprefix("#"))
    target = slug_of_id(named) or slug_of_id(text)
    if target:
        yield Relation(text or target, relation_kind(element), target)
