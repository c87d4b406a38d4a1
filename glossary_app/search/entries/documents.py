"""An entry as a document of the index: its terms, and what is shown of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from unicodedata import normalize

from glossary_app.markup.plain import plain_prose
from glossary_app.model.entry import Entry
from glossary_app.model.hit import MatchField
from glossary_app.model.languages import Side, side_of_tag
from glossary_app.model.page import Page, Section
from glossary_app.search.entries.body import pack_body
from glossary_app.search.entries.stored import pack, pack_names
from glossary_app.search.terms.designation import Designation
from glossary_app.search.terms.designations import (
    MOST_SPELLED,
    Analyzer,
    designations_of,
    inner_keys,
)
from glossary_app.search.terms.grams import written_key
from glossary_app.search.terms.initials import initials_of
from glossary_app.search.terms.schema import (
    ALIAS,
    EDGE_LETTERS,
    END,
    FOLDED,
    FOLDED_READING,
    HEADWORD,
    INITIALS,
    INNER_WORDS,
    KANJI_EDGE_LETTERS,
    READING,
    ROMAJI,
    locale_code,
)
from glossary_app.search.terms.weights import Passage, weights_of
from glossary_app.spelling.kana import has_kanji

SHORT_TEXT = 240
_OTHER_WIDTH = re.compile("[ｦ-ﾟ０-９Ａ-Ｚａ-ｚ]+")


@dataclass(frozen=True, slots=True)
class EntryDocument:
    """The fields of an entry's document, and what the spelling lists and the lexicon need."""

    fields: dict[str, Any]
    spelling_keys: frozenset[str]
    japanese_text: tuple[str, ...]


def document_of(entry: Entry, analyzer: Analyzer) -> EntryDocument:
    """An entry as it is indexed."""
    designations = designations_of(entry, analyzer)
    passages = tuple(passages_of(entry))
    keys = set(_keys_of(designations))
    fields = {
        "ref": [str(entry.ref)],
        "key": [f"{flag}{key}{END}{code}" for flag, key, code in keys if flag != INNER_WORDS],
        "edge": _edges_of({each for each in keys if each[0] != INITIALS}),
        "gram": _grams(designations),
        "text": weights_of(designations, passages),
        "facet": sorted(set(_facets_of(entry))),
        "slug": entry.ref.slug.encode(),
        "row": pack(_row_of(entry)),
        "names": pack_names(designations),
        "body": pack_body(passages),
    }
    # Skeletons are no spellings: a slip in romaji is caught by its kana prefix.
    spelled = frozenset(key for flag, key, _ in keys if flag in (HEADWORD, ALIAS, READING))
    japanese = tuple(p.text for p in passages if side_of_tag(p.locale) is Side.JAPANESE)
    return EntryDocument(fields, spelled, japanese)


def passages_of(entry: Entry) -> Iterator[Passage]:
    """Yield the running text of all pages, short definitions first."""
    for page in entry.pages:
        tag = page.locale.tag
        yield Passage(tag, MatchField.SHORT_DEFINITION, "", "", _one_width(page.short_definition))
        for section in page.sections:
            text = _one_width(_section_text(page, section))
            yield Passage(tag, MatchField.SECTION, section.kind, section.heading, text)
        for faq in page.faqs:
            yield Passage(tag, MatchField.FAQ, "", faq.question, _one_width(faq.answer))


def _keys_of(designations: tuple[Designation, ...]) -> Iterator[tuple[str, str, str]]:
    for named in designations:
        code = locale_code(named.locale)
        forms = [
            (HEADWORD if named.is_headword else ALIAS, named.strict),
            (FOLDED, named.loose),
            (FOLDED, named.folded),
            *((FOLDED, key) for key in named.singulars),
            (READING, named.reading_key),
            (FOLDED_READING, named.folded_reading),
            (ROMAJI, named.romaji),
        ]
        yield from ((flag, key, code) for flag, key in forms if key)
    for text, code in _spellings(designations):
        yield from ((INITIALS, initials, code) for initials in initials_of(text))
        yield from ((INNER_WORDS, key, code) for key in inner_keys(text) if key)


def _spellings(designations: Iterable[Designation]) -> Iterable[tuple[str, str]]:
    """Each text once with its language's code, however many readings it has."""
    found = dict.fromkeys((named.text, locale_code(named.locale)) for named in designations)
    return islice(found, MOST_SPELLED)


def _edges_of(keys: set[tuple[str, str, str]]) -> dict[str, float]:
    """The first letters of each key, weighted with the length of the shortest such key."""
    shortest: dict[str, float] = {}
    # The shortest keys come last, and what they set stays.
    for flag, key, code in sorted(keys, key=_length_of_key, reverse=True):
        end = END + code
        is_plain = key.isascii() or not has_kanji(key[:EDGE_LETTERS])
        # Few keys share three characters when one is a kanji: those few are walked instead.
        letters = EDGE_LETTERS if is_plain else KANJI_EDGE_LETTERS
        # One letter stands at the start of some word of nearly everything.
        fewest = 2 if flag == INNER_WORDS else 1
        length, begun = len(key), flag + key[:letters]
        for count in range(fewest, min(letters, length) + 1):
            shortest[begun[: count + 1] + end] = length
    return shortest


def _length_of_key(key: tuple[str, str, str]) -> int:
    return len(key[1])


def _grams(designations: tuple[Designation, ...]) -> dict[str, float]:
    shortest: dict[str, float] = {}
    # The shortest come last, and what they set stays.
    keys = ((written_key(text), code) for text, code in _spellings(designations))
    for key, code in sorted(keys, key=lambda each: -len(each[0].key)):
        grams = map(code.__add__, key.grams())
        shortest.update(dict.fromkeys(grams, len(key.key)))
    return shortest


def _facets_of(entry: Entry) -> Iterator[str]:
    yield f"glossary:{entry.ref.glossary}"
    yield f"quality:{entry.quality}"
    for page in entry.pages:
        yield f"locale:{page.locale.tag}"
        yield from (f"kind:{section.kind}" for section in page.sections)
        yield from (f"rel:{relation.target}" for relation in page.relations)
        if page.faqs:
            yield "kind:faq"


def _one_width(text: str) -> str:
    """Half-width kana made full and full-width Latin letters half, as words are looked for."""
    if text.isascii():
        return text
    return _OTHER_WIDTH.sub(lambda match: normalize("NFKC", match.group()), text)


def _section_text(page: Page, section: Section) -> str:
    prose = plain_prose(section.prose, page.prose_format)
    rows = [": ".join(row) for row in section.rows]
    return "\n".join(part for part in (section.lead, *rows, prose) if part)


def _row_of(entry: Entry) -> list[Any]:
    pages = [
        [
            page.locale.tag,
            page.headword,
            page.reading.kana if page.reading else "",
            page.short_definition[:SHORT_TEXT],
        ]
        for page in entry.pages
    ]
    ref, quality = entry.ref, str(entry.quality)
    return [ref.glossary, ref.slug, quality, entry.is_draft, entry.counterpart, pages]
