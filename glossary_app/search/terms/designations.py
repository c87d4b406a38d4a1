"""The designations of an entry, with every key by which each can be found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from glossary_app.model.entry import Entry
from glossary_app.model.locale import nearest_locale
from glossary_app.model.page import Page, Reading, Term, TermKind
from glossary_app.search.terms.designation import Designation
from glossary_app.spelling.double_readings import other_readings
from glossary_app.spelling.folding import bare_letters, folded_key
from glossary_app.spelling.inflection import singular_keys
from glossary_app.spelling.kana import has_kanji
from glossary_app.spelling.keys import is_japanese, loose_key, strict_key
from glossary_app.spelling.okurigana import bare_form
from glossary_app.spelling.readings import ReadingAnalyzer
from glossary_app.spelling.romaji import romaji_key

# Asked for an analyzer only where one is needed: its dictionary is slow to load.
Analyzer = Callable[[], ReadingAnalyzer]

# The last pair of brackets: Continuous delivery (CD), 継続的デリバリー（CD）.
_BRACKETS = re.compile(r"^(.*?\S)\s*[(（\[［【]([^()（）\[\]［］【】]+)[)）\]］】]\s*$")
_CLOSERS = frozenset(")）]］】")
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 6
# More names than any entry has. What comes behind them is found as it is written, and by its words.
MOST_SPELLED = 2_000


def designations_of(entry: Entry, analyzer: Analyzer) -> tuple[Designation, ...]:
    """Headwords first, then aliases; each spelling once per locale and reading."""
    found: dict[tuple[str, str], dict[str, Designation]] = {}
    for text, is_headword, tag, reading, status in _all_names(entry, analyzer):
        spoken = found.setdefault((text, tag), {})
        is_main = is_headword or any(each.is_headword for each in spoken.values())
        if not reading and spoken:
            continue
        key = strict_key(reading)
        if key not in spoken and is_main == is_headword:
            spoken.pop("", None)
            if len(found) <= MOST_SPELLED:
                named = _designation(text, is_headword, tag, reading, analyzer)
            else:
                named = Designation(text, is_headword, tag, strict_key(text))
            spoken[key] = replace(named, status=status) if status else named
    return tuple(each for spoken in found.values() for each in spoken.values())


def inner_keys(text: str) -> Iterator[str]:
    """The keys of the tails of a designation that start at its second, third … word."""
    # Tails of long glosses are found by their grams; six words hold any real term.
    words = list(_WORD.finditer(text))
    if len(words) > 1 and not text.isascii():
        keys = [strict_key(word.group()) for word in words]
        # A sign between them, or a mark that repeats what stands before it, makes it another.
        if "".join(keys) == strict_key(text):
            yield from ("".join(keys[first:]) for first in range(1, min(len(keys), _MOST_WORDS)))
            return
    for word in words[1:_MOST_WORDS]:
        yield strict_key(text[word.start() :])


# A name's text, whether it is a headword, its locale, its reading and its status.
_Name = tuple[str, bool, str, str, str]


def _all_names(entry: Entry, analyzer: Analyzer) -> Iterator[_Name]:
    locales = tuple(page.locale for page in entry.pages)
    for page in entry.pages:
        tag = page.locale.tag
        status = str(page.headword_status or "")
        for reading in _readings(page.headword, page.reading, analyzer):
            yield page.headword, True, tag, reading, status
        yield from ((part, False, tag, "", "") for part in _bracket_parts(page.headword))
    terms = ((page, term) for page in entry.pages for term in page.terms)
    for number, (page, term) in enumerate(terms):
        # An English name on a Japanese page belongs to the English page, if there is one.
        locale = nearest_locale(term.locale, locales) or page.locale
        if number < MOST_SPELLED:
            yield from _of_term(term, page, locale.tag, analyzer)
        else:
            yield term.text, False, locale.tag, "", str(term.status or "")


def _of_term(term: Term, page: Page, tag: str, analyzer: Analyzer) -> Iterator[_Name]:
    if term.kind == TermKind.READING:
        yield page.headword, True, page.locale.tag, term.text, ""
        return
    status = str(term.status or "")
    for reading in _readings(term.text, term.reading, analyzer):
        yield term.text, False, tag, reading, status
    yield from ((part, False, tag, "", status) for part in _bracket_parts(term.text))


def _readings(text: str, reading: Reading | None, analyzer: Analyzer) -> Iterator[str]:
    """Yield the reading, then others that people use; the dictionary's only of a derived one."""
    yield reading.kana if reading else ""
    if reading and has_kanji(text):
        yield from other_readings(text, reading.kana)
        if reading.derived:
            yield from analyzer().other_readings(text, reading.kana)


def _bracket_parts(text: str) -> tuple[str, ...]:
    match = _BRACKETS.match(text) if text.rstrip()[-1:] in _CLOSERS else None
    return (match[1].strip(), match[2].strip()) if match else ()


def _designation(
    text: str,
    headword: bool,  # noqa: FBT001 - stored as it is
    tag: str,
    reading: str,
    analyzer: Analyzer,
) -> Designation:
    strict, loose, singulars = _written(text)
    folded = _folded(text, reading, analyzer)
    reading_key = strict_key(reading)
    # A kana word is its own reading; Latin words have none.
    spoken = reading if reading_key else text if is_japanese(strict) else ""
    folded_reading = loose_key(reading) if reading_key else ""
    return Designation(
        text,
        headword,
        tag,
        strict,
        loose if loose != strict else "",
        folded if folded not in (strict, loose) else "",
        singulars,
        reading,
        reading_key if reading_key != strict else "",
        folded_reading if folded_reading not in (strict, loose, reading_key) else "",
        romaji_key(spoken) if spoken else "",
    )


# The readings of a name come one after another, and its spelling is the same for all of them.
@lru_cache(maxsize=16)
def _written(text: str) -> tuple[str, str, tuple[str, ...]]:
    return strict_key(text), loose_key(text), singular_keys(text)


def _folded(text: str, reading: str, analyzer: Analyzer) -> str:
    """The deepest key under which a text may be found without being taken for another word."""
    letters, bare = _letters_and_bare(text)
    if bare != letters and not analyzer().is_another_word(bare, letters, reading):
        return loose_key(bare)
    return folded_key(text)


@lru_cache(maxsize=16)
def _letters_and_bare(text: str) -> tuple[str, str]:
    if not has_kanji(text):
        return "", ""
    letters = bare_letters(text)
    return letters, bare_form(letters)
