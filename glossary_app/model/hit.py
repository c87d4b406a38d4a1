"""What a search answers: hits, each with the reason why it is one.

The values of the enums are the command line's JSON contract.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import DISCOURAGED, TermStatus

# First and past-the-last character, counted in characters of the text they belong to.
Span = tuple[int, int]


class Tier(StrEnum):
    """How well a designation or page answers, best first; never overtaken by a score."""

    EXACT_HEADWORD = "exact_headword"
    EXACT_ALIAS = "exact_alias"
    EXACT_FOLDED = "exact_folded"
    EXACT_READING = "exact_reading"
    HEADWORD_PREFIX = "headword_prefix"
    ALIAS_PREFIX = "alias_prefix"
    SUBSTRING = "substring"
    FULL_TEXT = "full_text"
    SIMILAR = "similar"


class MatchField(StrEnum):
    """Where the match is."""

    HEADWORD = "headword"
    ALIAS = "alias"
    READING = "reading"
    SHORT_DEFINITION = "short_definition"
    SECTION = "section"
    FAQ = "faq"


class MatchRule(StrEnum):
    """By what rule the query equals the matched text."""

    IDENTICAL = "identical"
    CASE = "case_ignored"
    WIDTH = "width_ignored"
    KANA = "kana_folded"
    SEPARATORS = "separators_ignored"
    MIDDLE_DOT = "middle_dot_ignored"
    LONG_VOWEL = "long_vowel_ignored"
    SMALL_KANA = "small_kana_folded"
    READING = "typed_as_reading"
    ROMAJI = "typed_in_romaji"
    BOTH_LANGUAGES = "named_in_both_languages"
    PREFIX = "prefix"
    SUBSTRING = "substring"
    CHARACTERS = "variant_characters"
    NUMERALS = "numerals_folded"
    LETTERS = "letters_folded"
    OKURIGANA = "okurigana_ignored"
    INITIALS = "initials"
    INFLECTION = "inflection"
    WORDS = "words"
    VARIANT = "variant_spelling"
    TRANSLATION = "other_language"
    SPELLING = "similar_spelling"


@dataclass(frozen=True, slots=True)
class Match:
    """Why a hit is one: which text, by what rule, and where the letters are.

    `text` is the matched designation, or the name of the place for full text; `section` names
    the section's kind when `field` is `section`. `status` tells whether the designation is to be
    used.
    """

    tier: Tier
    field: MatchField
    text: str
    rule: MatchRule
    spans: tuple[Span, ...] = ()
    section: str = ""
    status: TermStatus | None = None

    @property
    def is_discouraged(self) -> bool:
        """Whether another designation is to be used in place of the one that matched."""
        return self.status in DISCOURAGED


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of plain text with the places that matched."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry that answers a query; `locale` is the page that matched.

    `counterpart` is its name in the other language, where no page is in that language.
    """

    ref: EntryRef
    headword: str
    headwords: tuple[tuple[Locale, str], ...]
    readings: tuple[tuple[Locale, str], ...]
    locale: Locale
    quality: str
    draft: bool
    match: Match
    snippet: Snippet
    counterpart: str = ""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What to look for; `locale` is preferred, `only_locale` excludes the others.

    `glossaries` limits the search to these ids; empty means all that are enabled.
    """

    query: str
    locale: Locale
    limit: int = 50
    only_locale: bool = False
    glossaries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The hits in their order. `total` counts before the limit; `elapsed_ms` is the search alone.

    When nothing was found, `tried` names the rules that were tried and `nearest` offers
    designations of similar spelling.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    elapsed_ms: float
    tried: tuple[str, ...] = ()
    nearest: tuple[str, ...] = field(default=())
