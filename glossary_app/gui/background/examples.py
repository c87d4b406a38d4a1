"""Queries to begin with, made of what is installed: whoever tries one finds something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glossary_app.library.interface import ReadableShelf
from glossary_app.model.entry import EntrySummary
from glossary_app.model.listing import ListingRequest
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.spelling.kana import hiragana, is_kanji
from glossary_app.spelling.romaji import romaji_key

# So many entries are looked at, spread over the whole list.
_LOOKED_AT = 60
_WORD = re.compile(r"[A-Za-z]{4,10}")
_ROMAJI = re.compile(r"[a-z]{4,10}")
# Spelled in more than one way; an example should look the way its reader would type it.
_OPEN_SPELLINGS = re.compile(r"si|ti|tu|hu|zi|[sztj]y")
# The key shortens this vowel as it does the others, but nobody types せい as "se".
_WITHIN_LONG_E = re.compile("(?<=[えけせてねへめれげぜでべぺ])(?=い)")


def example_queries(shelf: ReadableShelf, locale: Locale) -> tuple[str, ...]:
    """A word, kanji, and a reading in romaji, as far as there are such; the locale's own first."""
    summaries = tuple(_spread(shelf, locale))
    words = (text for each in summaries for text in _texts(each, EN_US) if _WORD.fullmatch(text))
    kanji = (text for each in summaries for text in _texts(each, JA_JP) if _is_kanji_word(text))
    found = [_first(words), _first(kanji), _first(_romaji(summaries))]
    if locale == JA_JP:
        found[:2] = reversed(found[:2])
    return tuple(dict.fromkeys(query for query in found if query))


def _spread(shelf: ReadableShelf, locale: Locale) -> Iterable[EntrySummary]:
    enabled = tuple(each.id for each in shelf.glossaries() if each.enabled)
    listing = shelf.listing(ListingRequest(locale, enabled))
    step = max(len(listing) // _LOOKED_AT, 1)
    refs = [listing.ref(at) for at in range(0, len(listing), step)]
    known = shelf.summaries_of(refs)
    return [known[ref] for ref in refs if ref in known]


def _texts(summary: EntrySummary, locale: Locale) -> Iterator[str]:
    return (text for each, text in summary.headwords if each == locale)


def _is_kanji_word(text: str) -> bool:
    return 2 <= len(text) <= 4 and all(map(is_kanji, text))


def _romaji(summaries: Iterable[EntrySummary]) -> Iterator[str]:
    for each in summaries:
        # Of a word in kanji: that is what romaji is typed for.
        is_kanji_word = any(map(_is_kanji_word, _texts(each, JA_JP)))
        for locale, reading in each.readings:
            query = _typed(reading) if locale == JA_JP and is_kanji_word else ""
            if _ROMAJI.fullmatch(query) and not _OPEN_SPELLINGS.search(query):
                yield query


def _typed(reading: str) -> str:
    return "".join(map(romaji_key, _WITHIN_LONG_E.split(hiragana(reading))))


def _first(texts: Iterator[str]) -> str:
    return next(texts, "")
