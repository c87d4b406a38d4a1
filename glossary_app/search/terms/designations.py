"""The designations of an entry, with every key by which each can be found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.model.entry import Entry
from glossary_app.model.locale import nearest_locale
from glossary_app.model.page import Page, Term, TermKind
from glossary_app.spelling.keys import is_japanese, loose_key, strict_key
from glossary_app.spelling.romaji import romaji_key

# The last pair of brackets: Continuous delivery (CD), 継続的デリバリー（CD）.
_BRACKETS = re.compile(r"^(.+?)\s*[(（\[［【]([^()（）\[\]［］【】]+)[)）\]］】]\s*$")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Designation:
    """One way to name an entry. Keys that say nothing new are empty.

    `inflected` is the key with English plurals made singular; `reading` is in kana.
    """

    text: str
    is_headword: bool
    locale: str
    strict: str
    loose: str
    inflected: str
    reading: str
    reading_key: str
    folded_reading: str
    romaji: str


def designations_of(entry: Entry) -> tuple[Designation, ...]:
    """Headwords first, then aliases; each spelling once per locale."""
    found: dict[tuple[str, str], Designation] = {}
    for designation in _all_designations(entry):
        place = (designation.text, designation.locale)
        known = found.get(place)
        if known is None or (not known.reading and designation.reading):
            headword = designation.is_headword or (known is not None and known.is_headword)
            if headword == designation.is_headword:
                found[place] = designation
    return tuple(found.values())


def inflection_key(text: str) -> str:
    """The strict key of the text with each English word in the singular."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if "s" not in folded:
        return strict_key(text)
    return strict_key(_WORD.sub(lambda match: singular(match.group()), folded))


def singular(word: str) -> str:
    """A cheap singular: not always a word, but the same for both forms of one."""
    if len(word) < 4 or not word.isascii() or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word[:-1]


def inner_words(text: str) -> Iterator[str]:
    """The tails of a designation that start at its second, third … word."""
    # Tails of long glosses are found by their grams; six words hold any real term.
    words = list(_WORD.finditer(text))
    for word in words[1:6]:
        yield text[word.start() :]


def _all_designations(entry: Entry) -> Iterator[Designation]:
    locales = tuple(page.locale for page in entry.pages)
    for page in entry.pages:
        tag = page.locale.tag
        reading = page.reading.kana if page.reading else ""
        yield _designation(page.headword, True, tag, reading)
        yield from (_designation(part, False, tag, "") for part in _bracket_parts(page.headword))
    for page in entry.pages:
        for term in page.terms:
            # An English name on a Japanese page belongs to the English page, if there is one.
            locale = nearest_locale(term.locale, locales) or page.locale
            yield from _of_term(term, page, locale.tag)


def _of_term(term: Term, page: Page, tag: str) -> Iterator[Designation]:
    if term.kind == TermKind.READING:
        if not (page.reading and strict_key(page.reading.kana) == strict_key(term.text)):
            yield _designation(page.headword, True, page.locale.tag, term.text)
        return
    reading = term.reading.kana if term.reading else ""
    yield _designation(term.text, False, tag, reading)
    yield from (_designation(part, False, tag, "") for part in _bracket_parts(term.text))


def _bracket_parts(text: str) -> tuple[str, ...]:
    match = _BRACKETS.match(text)
    return (match[1].strip(), match[2].strip()) if match else ()


def _designation(text: str, headword: bool, tag: str, reading: str) -> Designation:  # noqa: FBT001 - stored as it is
    strict = strict_key(text)
    loose = loose_key(text)
    inflected = inflection_key(text)
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
        inflected if inflected != strict else "",
        reading,
        reading_key if reading_key != strict else "",
        folded_reading if folded_reading not in (strict, loose, reading_key) else "",
        romaji_key(spoken) if spoken else "",
    )
