"""The designations of an entry, with every key by which each can be found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

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
            named = _designation(text, is_headword, tag, reading, analyzer)
            spoken[key] = replace(named, status=status) if status else named
    return tuple(each for spoken in found.values() for each in spoken.values())


def inner_words(text: str) -> Iterator[str]:
    """The tails of a designation that start at its second, third … word."""
    # Tails of long glosses are found by their grams; six words hold any real term.
    words = list(_WORD.finditer(text))
    for word in words[1:6]:
        yield text[word.start() :]


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
    for page in entry.pages:
        for term in page.terms:
            # An English name on a Japanese page belongs to the English page, if there is one.
            locale = nearest_locale(term.locale, locales) or page.locale
            yield from _of_term(term, page, locale.tag, analyzer)


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
    strict = strict_key(text)
    loose = loose_key(text)
    folded = _folded(text, reading, analyzer)
    reading_key = strict_key(reading)
    # A kana word is its own reading; Latin words have none.
    spoken = reading_key or (strict if is_japanese(strict) else "")
    folded_reading = loose_key(reading_key) if reading_key else ""
    return Designation(
        text,
        headword,
        tag,
        strict,
        loose if loose != strict else "",
        folded if folded not in (strict, loose) else "",
        singular_keys(text),
        reading,
        reading_key if reading_key != strict else "",
        folded_reading if folded_reading not in (strict, loose, reading_key) else "",
        romaji_key(spoken) if spoken else "",
    )


def _folded(text: str, reading: str, analyzer: Analyzer) -> str:
    """The deepest key under which a text may be found without being taken for another word."""
    if has_kanji(text):
        letters = bare_letters(text)
        bare = bare_form(letters)
        if bare != letters and not analyzer().is_another_word(bare, letters, reading):
            return loose_key(bare)
    return folded_key(text)
