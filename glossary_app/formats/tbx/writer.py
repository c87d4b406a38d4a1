"""Writes entries as TBX: version 3 in the style DCA, held to TBX-Basic, and version 2.

Both say the same; version 2 is for programs of translators that know no other. What TBX-Basic has
no category for is a note (a kana reading) or is not written, which the export tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from glossary_app.formats.descriptions import whole_attribution
from glossary_app.formats.fields.citations import citation_text
from glossary_app.formats.fields.losses import PagePart
from glossary_app.formats.fields.page_texts import (
    definition_of,
    examples_of,
    language_of_name,
    notes_of,
    own_reading,
    part_of_speech_of,
    texts_once,
)
from glossary_app.formats.tbx.ids import xml_id
from glossary_app.formats.tbx.texts import reading_note
from glossary_app.model.entry import order_of_locale
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page, Reading, Relation, Term, TermKind, TermStatus

# XML 1.0, production [2]: what no file may hold, escaped or not.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What TBX-Basic lets stand, and what it is called in tables and dictionaries.
_PARTS_OF_SPEECH = {
    "noun": ("noun", "n", "名詞", "名"),
    "verb": ("verb", "v", "動詞", "動"),
    "adjective": ("adjective", "adj", "形容詞", "形"),
    "adverb": ("adverb", "adv", "副詞", "副"),
    "properNoun": ("propernoun", "proper noun", "固有名詞"),
}
_STATUSES = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
    # TBX-Basic knows no harder word.
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_KINDS = {
    TermKind.ABBREVIATION: "abbreviation",
    TermKind.VARIANT: "variant",
    "fullForm": "fullForm",
    "shortForm": "shortForm",
    "phrase": "phrase",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """The names of a version's elements."""

    entry: str
    language: str
    term: str
    head: str
    foot: str


V3 = Shape(
    "conceptEntry",
    "langSec",
    "termSec",
    '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
    "<tbxHeader><fileDesc><titleStmt><title>{title}</title></titleStmt>"
    "<sourceDesc>{source}</sourceDesc></fileDesc></tbxHeader>\n<text><body>\n",
    "</body></text>\n</tbx>\n",
)
V2 = Shape(
    "termEntry",
    "langSet",
    "tig",
    '<martif type="TBX-Basic" xml:lang="en">\n'
    "<martifHeader><fileDesc><titleStmt><title>{title}</title></titleStmt>"
    "<sourceDesc>{source}</sourceDesc></fileDesc>"
    '<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n'
    "<text><body>\n",
    "</body></text>\n</martif>\n",
)


# Everything else of a page is told as lost.
HOLDS = frozenset(
    {
        PagePart.READING,
        PagePart.OTHER_NAMES,
        PagePart.STATUSES,
        PagePart.NAME_READINGS,
        PagePart.DEFINITION,
        PagePart.EXAMPLES,
        PagePart.NOTES,
        PagePart.RELATIONS,
        PagePart.SOURCES,
        PagePart.CATEGORY,
        PagePart.TAGS,
        PagePart.PART_OF_SPEECH,
    }
)


def termbase_text(
    glossary: Glossary, entries: Sequence[tuple[str, tuple[Page, ...]]], shape: Shape
) -> str:
    """A whole file; `entries` are slugs with their pages."""
    title = next((text for _, text in glossary.titles), "") or glossary.id
    told = whole_attribution(glossary) or title
    source = "".join(f"<p>{escape(_clean(line))}</p>" for line in told.split("\n"))
    known = frozenset(slug for slug, _ in entries)
    head = shape.head.format(title=escape(_clean(title)), source=source)
    texts = (entry_text(slug, pages, known, shape) for slug, pages in entries)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}{"".join(texts)}{shape.foot}'


def entry_text(slug: str, pages: tuple[Page, ...], known: frozenset[str], shape: Shape) -> str:
    """One entry; a relation leads to an entry of the file (`known`), else it only names one."""
    entry = Element(shape.entry, {"id": xml_id(slug)})
    subjects = [page.category for page in pages]
    # The first one is the category, so tags alone would become one.
    subjects += [tag for page in pages for tag in page.tags] if any(subjects) else []
    for subject in texts_once(subjects):
        _add(entry, "descrip", "subjectField", subject)
    for relation in dict.fromkeys(each for page in pages for each in page.relations):
        _add_relation(entry, relation, known)
    for locale, terms in _by_language(pages):
        page = next((page for page in pages if page.locale == locale), None)
        section = SubElement(entry, shape.language, {"xml:lang": locale.tag})
        if page:
            _add_page(section, page)
        for term in terms:
            _add_term(section, term, shape)
        if page:
            _add_contexts(section[-len(terms)], page)
    indent(entry)
    return tostring(entry, encoding="unicode") + "\n"


def _by_language(pages: tuple[Page, ...]) -> Iterator[tuple[Locale, list[Term]]]:
    """Each language with its names, the headword first."""
    found: dict[Locale, dict[str, Term]] = {}
    for page in pages:
        headword = _headword(page)
        found.setdefault(page.locale, {})[headword.text] = headword
    for page in pages:
        for term in page.terms:
            if term.kind != TermKind.READING and term.text.strip():
                locale = language_of_name(term, page)
                same = next((each for each in found if each.is_read_as(locale)), locale)
                found.setdefault(same, {}).setdefault(term.text, term)
    for locale in sorted(found, key=order_of_locale):
        yield locale, [*found[locale].values()]


def _headword(page: Page) -> Term:
    said = (each for each in TermStatus if each == page.provenance.publication_status)
    told = page.headword_status or next(said, None)
    kana = own_reading(page)
    reading = Reading(kana) if kana else None
    return Term(page.headword, "", page.locale, reading, told or TermStatus.PREFERRED)


def _add_page(section: Element, page: Page) -> None:
    definition = definition_of(page)
    if definition:
        group = SubElement(section, "descripGrp")
        _add(group, "descrip", "definition", definition)
    for source in page.sources:
        _add(section, "admin", "source", citation_text(source))
    for note in notes_of(page):
        _add(section, "note", "", note)


def _add_contexts(term: Element, page: Page) -> None:
    for example in examples_of(page):
        _add(term, "descrip", "context", example)
    word = _part_of_speech(page)
    if word:
        note = Element("termNote", {"type": "partOfSpeech"})
        note.text = word
        term.insert(1, note)


def _part_of_speech(page: Page) -> str:
    spoken = part_of_speech_of(page).strip(" .").lower()
    return next((word for word, names in _PARTS_OF_SPEECH.items() if spoken in names), "")


def unheld(pages: Sequence[Page]) -> Iterator[tuple[PagePart, int]]:
    """Parts of one entry's pages that its kind would hold, but not these."""
    spoken = sum(bool(part_of_speech_of(page)) and not _part_of_speech(page) for page in pages)
    yield PagePart.PART_OF_SPEECH, spoken
    categories = dict.fromkeys(page.category for page in pages if page.category)
    # There is one subject for all languages; a second one is as a tag.
    yield PagePart.CATEGORY, max(len(categories) - 1, 0)
    yield PagePart.TAGS, 0 if categories else sum(bool(page.tags) for page in pages)


def _add_term(section: Element, term: Term, shape: Shape) -> None:
    part = SubElement(section, shape.term)
    SubElement(part, "term").text = _clean(" ".join(term.text.split()))
    if term.status:
        _add(part, "termNote", "administrativeStatus", _STATUSES[term.status])
    if term.kind in _KINDS:
        _add(part, "termNote", "termType", _KINDS[term.kind])
    if term.reading and not term.reading.derived:
        _add(part, "note", "", reading_note(term.reading))


def _add_relation(entry: Element, relation: Relation, known: frozenset[str]) -> None:
    reference = SubElement(entry, "ref", {"type": "crossReference"})
    if relation.target in known:
        reference.set("target", xml_id(relation.target))
    reference.text = _clean(relation.title or relation.target)


def _add(parent: Element, name: str, category: str, text: str) -> None:
    element = SubElement(parent, name, {"type": category} if category else {})
    element.text = _clean("\n\n".join(line for line in text.split("\n") if line.strip()))


def _clean(text: str) -> str:
    return _NO_XML.sub("", text)
