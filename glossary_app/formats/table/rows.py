"""A row of a table as an entry: one page for each language that it speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.formats.fields.citations import read_citation
from glossary_app.formats.fields.further_names import alias_terms, initials_agree, title_terms
from glossary_app.formats.fields.headings import example_heading, note_heading, speech_heading
from glossary_app.formats.fields.slugs import is_slug, slug_of_term
from glossary_app.formats.fields.statuses import says_draft, status_in_words
from glossary_app.formats.table.cells import SEPARATOR, values
from glossary_app.formats.table.names.dates import iso_date
from glossary_app.formats.table.names.sending_on import without_pointing
from glossary_app.formats.table.names.term_cells import kana_of_reading
from glossary_app.formats.table.row_sides import RowTexts, Side
from glossary_app.markup.sentences import opening_sentences
from glossary_app.model.imports.columns import (
    DISCOURAGED_ROLES,
    FURTHER_NAMES,
    STATUS_OF_ROLE,
    Role,
)
from glossary_app.model.page import (
    DISCOURAGED,
    Page,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
)
from glossary_app.model.provenance import Provenance

DRAFT = "draft"
# A member of an enum is looked up through its class: for each page that takes a while.
_TERM, _ALIASES, _ABBREVIATION = Role.TERM, Role.ALIASES, Role.ABBREVIATION
_DEFINITION, _READING, _STATUS = Role.DEFINITION, Role.READING, Role.STATUS
_ID = Role.ID
_SUBJECT, _TAGS, _RELATED = Role.SUBJECT, Role.TAGS, Role.RELATED
# What is said in one of the languages and makes a page of it.
SAYING = (Role.DEFINITION, Role.NOTE, Role.EXAMPLE)
# Most rows say nothing of these, which are then not asked for one by one.
_OF_PROVENANCE = frozenset((Role.STATUS, Role.UPDATED))
_OF_SECTIONS = frozenset((Role.EXAMPLE, Role.NOTE, Role.PART_OF_SPEECH))
_OF_SOURCES = frozenset((Role.SOURCE, Role.URL, Role.RELATED))
_OF_TERMS = frozenset(FURTHER_NAMES)
_UNSAID = Provenance()
# Notion writes behind each name where its page is: `Glaze (https://…)`, `Glaze (Glaze%20ab.md)`.
_ADDRESS = re.compile(
    r"(?<=[^\s\]])[ \t]?\((?:https?://[^()\s]{1,400}|[^()\s]{1,400}\.(?:md|csv|html?))\)"
)
_CLOSERS = frozenset(")）")


def pages_of(texts: RowTexts, slug: str) -> tuple[Page, ...]:
    """The pages of a row that has a term; what belongs to no page stands on the first."""
    first = texts.named[0].headword
    spoken = [side for side in texts.sides if side.headword or any(map(side.of, SAYING))]
    silent = [side for side in texts.sides if side not in spoken]
    further = [term for side in silent for term in _terms(side, "")]
    pages = []
    for at, side in enumerate(spoken):
        # A text about a term that has no name in its language stands under the other one's.
        headword = side.headword or first
        pages.append(_page(side, headword, texts, slug, further if at == 0 else []))
    return tuple(pages)


def _page(side: Side, headword: str, texts: RowTexts, slug: str, further: list[Term]) -> Page:
    definition = "\n\n".join(side.of(_DEFINITION))
    short = opening_sentences(definition)
    reading = next(filter(None, map(kana_of_reading, side.of(_READING))), "")
    return Page(
        locale=side.locale,
        headword=headword,
        short_definition=short,
        provenance=_provenance(side, texts.shared),
        reading=Reading(reading) if reading else None,
        sections=tuple(_sections(side, texts.shared, definition if definition != short else "")),
        terms=(
            *_own_status(side, headword, texts.shared),
            *_names(side, headword),
            *(_short_id(side, headword, texts.shared) if _ID in texts.shared.texts else ()),
            *further,
        ),
        relations=tuple(_relations(_told(_RELATED, side, texts.shared), slug, headword)),
        sources=tuple(_sources(side, texts.shared)),
        category=" / ".join(_told(_SUBJECT, side, texts.shared)),
        tags=_values(_told(_TAGS, side, texts.shared)),
    )


def _own_status(side: Side, headword: str, shared: Side) -> Iterator[Term]:
    """The headword among its names, where the row says that it is not to be used."""
    if _STATUS not in side.texts and _STATUS not in shared.texts:
        return
    told = map(status_in_words, side.of(_STATUS) or shared.of(_STATUS))
    status = next((each for each in told if each in DISCOURAGED), None)
    if status and side.headword:
        yield Term(headword, TermKind.VARIANT, side.locale, status=status)


def _short_id(side: Side, headword: str, shared: Side) -> Iterator[Term]:
    """The id of a row where it is short for its name: `AFP` of Apple Filing Protocol."""
    for name in shared.texts.get(_ID, ()):
        if name.isupper() and name != headword and initials_agree(name, headword):
            known = {text for texts in side.texts.values() for text in texts}
            yield from alias_terms(() if name in known else (name,), side.locale)


def _told(role: Role, side: Side, shared: Side) -> tuple[str, ...]:
    """What a row says for one of its languages, and then what it says for both."""
    if role not in side.texts and role not in shared.texts:
        return ()
    own, common = side.of(role), shared.of(role)
    return tuple(dict.fromkeys((*own, *common))) if own and common else own or common


def _is_silent_on(roles: frozenset[Role], side: Side, shared: Side) -> bool:
    return roles.isdisjoint(side.texts) and roles.isdisjoint(shared.texts)


def _values(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for cell in cells for value in values(cell)))


def _provenance(side: Side, shared: Side) -> Provenance:
    if _is_silent_on(_OF_PROVENANCE, side, shared):
        return _UNSAID
    status = " / ".join(side.of(_STATUS) or shared.of(_STATUS))
    told = next(iter(_told(Role.UPDATED, side, shared)), "")
    updated = iso_date(told) if told else ""
    is_draft = says_draft(status)
    return Provenance(draft=is_draft, publication_status=status, last_updated=updated)


def _sections(side: Side, shared: Side, definition: str) -> Iterator[Section]:
    if definition:
        yield Section(SectionKind.DEFINITION, "", prose=definition)
    if _is_silent_on(_OF_SECTIONS, side, shared):
        return
    examples = "\n\n".join(side.of(Role.EXAMPLE))
    if examples:
        yield Section(SectionKind.EXAMPLES, example_heading(side.locale), prose=examples)
    notes = "\n\n".join(side.of(Role.NOTE))
    if notes:
        yield Section(SectionKind.OTHER, note_heading(side.locale), prose=notes)
    speech = ", ".join(side.of(Role.PART_OF_SPEECH) or shared.of(Role.PART_OF_SPEECH))
    if speech:
        yield Section(SectionKind.OTHER, speech_heading(side.locale), prose=speech)


def _names(side: Side, headword: str) -> Iterator[Term]:
    """The further designations, with those that the headword holds.

    `International Monetary Fund (IMF)` is known by either name, and so is `IMF (International …)`.
    """
    yield from _terms(side, headword)
    if headword[-1:] in _CLOSERS and side.texts.keys().isdisjoint(DISCOURAGED_ROLES):
        held = list(title_terms(headword, side.locale))
        said = {text for texts in side.texts.values() for text in texts}
        texts = [term.text for term in held]
        if len(held) == 2 and (initials_agree(*texts) or initials_agree(*reversed(texts))):
            yield from (term for term in held if term.text not in said)


def _terms(side: Side, headword: str) -> Iterator[Term]:
    """The further designations; a forbidden one is never a synonym as well."""
    if _OF_TERMS.isdisjoint(side.texts) and side.of(_TERM) == (headword,):
        return
    marked = {
        text: status
        for role, status in STATUS_OF_ROLE.items()
        for text in side.of(role)
        if text != headword
    }
    plain = (*side.of(_TERM), *side.of(_ALIASES))
    texts = dict.fromkeys(text for text in plain if text != headword and text not in marked)
    short = [text for text in side.of(_ABBREVIATION) if text not in texts and text != headword]
    yield from alias_terms(texts, side.locale)
    yield from (Term(text, TermKind.ABBREVIATION, side.locale) for text in short)
    for text, status in marked.items():
        yield Term(text, TermKind.VARIANT, side.locale, status=status)


def _related_names(cells: tuple[str, ...]) -> tuple[str, ...]:
    bare = (_ADDRESS.sub("", cell) if "(" in cell else cell for cell in cells)
    return _values(tuple(map(without_pointing, bare)))


def _is_source(name: str) -> bool:
    """Whether what stands among related names leads out of the glossary."""
    return "://" in name


def _relations(cells: tuple[str, ...], slug: str, headword: str) -> Iterator[Relation]:
    if not cells:
        return
    for name in _related_names(cells):
        if _is_source(name):
            continue
        # A name is looked up among all entries when all are read; until then it stands for itself.
        target = name if is_slug(name) else slug_of_term(name)
        if target != slug and name != headword:
            yield Relation(name, RelationKind.RELATED, target)


def _sources(side: Side, shared: Side) -> Iterator[Source]:
    if _is_silent_on(_OF_SOURCES, side, shared):
        return
    cells = (*_told(Role.SOURCE, side, shared), *_told(Role.URL, side, shared))
    texts = [text.strip() for cell in cells for text in cell.replace("\n", SEPARATOR).split("|")]
    texts += filter(_is_source, _related_names(_told(_RELATED, side, shared)))
    yield from map(read_citation, dict.fromkeys(filter(None, texts)))
