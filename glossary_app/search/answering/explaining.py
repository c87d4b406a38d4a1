"""Why a designation answers a query: which one, by what rule, and where the letters are."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

from glossary_app.model.hit import Match, MatchField, MatchRule, Span, Tier
from glossary_app.model.page import TermStatus
from glossary_app.search.answering.alike import has_initials, is_folded, is_inflected, is_of_verb
from glossary_app.search.answering.inside import holds_all
from glossary_app.search.answering.partly_kana import is_partly_kana
from glossary_app.search.answering.typed import Typed
from glossary_app.search.terms.designation import Designation
from glossary_app.spelling.folding import folded_key
from glossary_app.spelling.kana import LONG_VOWEL_MARK, hiragana
from glossary_app.spelling.keys import loose_key, strict_key
from glossary_app.spelling.letters import named_signs, plain_letters
from glossary_app.spelling.numerals import with_digits
from glossary_app.spelling.romaji import romaji_key
from glossary_app.spelling.variants import common_form

_MIDDLE_DOTS = "・･·"


def explain(tier: Tier, query: Typed, names: tuple[Designation, ...]) -> tuple[Match, str]:
    """The match of a document in a tier, and the locale of the designation that matched."""
    fits = _FITS[tier]
    # A tier may have been reached by a key that several names share: the shortest explains best.
    fitting = [named for named in names if fits(named, query)] or list(names)
    best = min(fitting, key=lambda named: (not named.is_headword, len(named.strict)))
    match = _match(tier, query, best)
    return replace(match, status=TermStatus(best.status)) if best.status else match, best.locale


def exact_rule(text: str, query: Typed) -> MatchRule:
    """The first rule, the plainest first, by which a text equals the query."""
    return next(
        (rule for rule, fold in _RULES if fold(text) == fold(query.text)), MatchRule.SEPARATORS
    )


def spans_of(text: str, key: str) -> tuple[Span, ...]:
    """Where in a text the letters of a key stand; empty when they cannot be told."""
    simple = hiragana(text.lower())
    start = simple.find(key)
    if key and start >= 0 and len(simple) == len(text):
        return ((start, start + len(key)),)
    folded, places = _key_with_places(text)
    start = folded.find(key)
    if start < 0 or not key:
        return ()
    return ((places[start], places[start + len(key) - 1] + 1),)


def _match(tier: Tier, query: Typed, named: Designation) -> Match:
    place = MatchField.HEADWORD if named.is_headword else MatchField.ALIAS
    whole = ((0, len(named.text)),)
    if tier is Tier.SIMILAR:
        return Match(tier, place, named.text, MatchRule.SPELLING)
    if tier is Tier.EXACT_ALIAS and named.strict != query.strict:
        return Match(tier, place, named.text, MatchRule.BOTH_LANGUAGES, whole)
    if tier is Tier.EXACT_HEADWORD and named.strict != query.strict:
        return Match(tier, place, named.text, MatchRule.INFLECTION, whole)
    if tier in (Tier.EXACT_HEADWORD, Tier.EXACT_ALIAS):
        return Match(tier, place, named.text, exact_rule(named.text, query), whole)
    if tier is Tier.EXACT_FOLDED:
        return Match(tier, place, named.text, _folded_rule(named, query), whole)
    if tier is Tier.EXACT_READING and is_partly_kana(named, query):
        all_of_it = ((0, len(named.reading)),)
        return Match(tier, MatchField.READING, named.reading, MatchRule.READING, all_of_it)
    spoken = _spoken(named, query, tier)
    if spoken:
        text = named.reading or named.text
        rule = MatchRule.READING if spoken == "reading" else MatchRule.ROMAJI
        return Match(tier, MatchField.READING, text, rule, ((0, _letters_typed(text, query)),))
    if tier is Tier.SUBSTRING:
        return _inside(place, query, named)
    spans = spans_of(named.text, query.strict) or spans_of(named.text, query.loose)
    return Match(tier, place, named.text, MatchRule.PREFIX, spans)


def _inside(place: MatchField, query: Typed, named: Designation) -> Match:
    """Why a designation of the last tier is one."""
    tier = Tier.SUBSTRING
    if is_of_verb(named, query):
        return Match(tier, place, named.text, MatchRule.INFLECTION, ((0, len(named.text)),))
    if has_initials(named, query):
        return Match(tier, place, named.text, MatchRule.INITIALS)
    spans = tuple(span for word in query.words for span in spans_of(named.text, word))
    return Match(tier, place, named.text, MatchRule.SUBSTRING, spans)


def _letters_typed(reading: str, query: Typed) -> int:
    """How much of a reading the query covers, typed in kana or romaji."""
    if hiragana(reading).startswith(query.strict):
        return len(query.strict)
    # Letters and kana do not stand one to one, so the boundary is searched for.
    least, most = 0, len(reading)
    while least < most:
        middle = (least + most) // 2
        if romaji_key(reading[:middle]).startswith(query.romaji or romaji_key(query.text)):
            most = middle
        else:
            least = middle + 1
    return most


def _folded_rule(named: Designation, query: Typed) -> MatchRule:
    """The first rule, the plainest first, after which both are equal."""
    for rule, fold in _FOLDING_RULES:
        if fold(named.text) == fold(query.text):
            return rule
    if has_initials(named, query) and not is_folded(named, query):
        return MatchRule.INITIALS
    return MatchRule.INFLECTION if query.singulars or named.singulars else MatchRule.OKURIGANA


def _spoken(named: Designation, query: Typed, tier: Tier) -> str:
    """Whether it is the reading that answers, and how that was typed."""
    if tier not in (Tier.EXACT_READING, Tier.ALIAS_PREFIX) or named.strict.startswith(query.strict):
        return ""
    read = named.reading_key.startswith(query.strict)
    if named.reading_key and (read or named.folded_reading.startswith(query.loose)):
        return "reading"
    return "romaji" if query.romaji and named.romaji.startswith(query.romaji) else ""


def _is_exact_reading(named: Designation, query: Typed) -> bool:
    spoken = (named.reading_key, named.folded_reading)
    return (
        query.strict in spoken
        or query.loose in spoken
        or bool(query.romaji and named.romaji == query.romaji)
        or is_partly_kana(named, query)
    )


def _is_alias_prefix(named: Designation, query: Typed) -> bool:
    return (
        named.strict.startswith(query.strict)
        or named.reading_key.startswith(query.strict)
        or (named.loose or named.strict).startswith(query.loose)
        or named.folded_reading.startswith(query.loose)
        or bool(query.stem and (named.folded or named.loose or named.strict).startswith(query.stem))
        or bool(query.romaji and named.romaji.startswith(query.romaji))
    )


_FITS: dict[Tier, Callable[[Designation, Typed], bool]] = {
    Tier.EXACT_HEADWORD: lambda named, query: (
        named.is_headword and (named.strict == query.strict or is_inflected(named, query))
    ),
    Tier.EXACT_ALIAS: lambda named, query: named.strict == query.strict,
    Tier.EXACT_FOLDED: lambda named, query: is_folded(named, query) or has_initials(named, query),
    Tier.EXACT_READING: _is_exact_reading,
    Tier.HEADWORD_PREFIX: lambda named, query: (
        named.is_headword and named.strict.startswith(query.strict)
    ),
    Tier.ALIAS_PREFIX: _is_alias_prefix,
    Tier.SIMILAR: lambda named, query: query.strict in (named.strict, named.reading_key),
    Tier.SUBSTRING: lambda named, query: (
        holds_all(named, tuple(map(common_form, query.words)))
        or has_initials(named, query)
        or is_of_verb(named, query)
    ),
}


def _width(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _without_dots(text: str) -> str:
    return hiragana(_width("".join(c for c in text if c not in _MIDDLE_DOTS)))


_RULES: tuple[tuple[MatchRule, Callable[[str], str]], ...] = (
    (MatchRule.IDENTICAL, str),
    (MatchRule.CASE, str.casefold),
    (MatchRule.WIDTH, _width),
    (MatchRule.KANA, lambda text: hiragana(_width(text))),
    (MatchRule.MIDDLE_DOT, _without_dots),
)


_FOLDING_RULES: tuple[tuple[MatchRule, Callable[[str], str]], ...] = (
    (MatchRule.LONG_VOWEL, lambda text: strict_key(text).replace(LONG_VOWEL_MARK, "")),
    (MatchRule.SMALL_KANA, loose_key),
    (MatchRule.CHARACTERS, lambda text: loose_key(common_form(text))),
    (MatchRule.NUMERALS, lambda text: loose_key(with_digits(text))),
    (MatchRule.LETTERS, lambda text: loose_key(named_signs(plain_letters(_width(text))))),
    (MatchRule.VARIANT, folded_key),
)


def _key_with_places(text: str) -> tuple[str, list[int]]:
    """The strict key of a text, and for each of its letters the character it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, piece in _pieces(text):
        key = "".join(c for c in strict_key(piece) if c not in _MIDDLE_DOTS and c.isprintable())
        if not any(map(str.isalnum, piece)) and not any(c in "+#&%@*" for c in key):
            continue
        letters.append(key)
        places.extend([place] * len(key))
    return "".join(letters), places


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Single characters, each with the voicing marks that follow it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or text[index] not in "ﾞﾟ\u3099\u309a":
            yield start, text[start:index]
            start = index
