"""The language and region of content, as a BCP 47 tag."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from glossary_app.model.languages import OF_SIDE, OTHER_CODES, Side, side_of_tag

# RFC 5646, the parts that content uses: language, optional script, optional region.
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")


@dataclass(frozen=True, slots=True, order=True)
class Locale:
    """A locale of content; the interface's language is `ui_locale`, a different thing."""

    tag: str

    def __hash__(self) -> int:
        # As often as anything is kept by locale.
        return hash(self.tag)

    @property
    def language(self) -> str:
        """The ISO 639 part of the tag, in lower case."""
        return self.tag.partition("-")[0]

    @property
    def side(self) -> Side | None:
        """The side on which the content stands, whatever its region; None: a third language."""
        return side_of_tag(self.tag)

    @property
    def is_japanese(self) -> bool:
        """Whether the content is in Japanese."""
        return self.side is Side.JAPANESE

    def is_read_as(self, other: Locale) -> bool:
        """Whether who reads the other locale reads this one: en-GB and en-US are one language."""
        return self.language == other.language

    def __str__(self) -> str:
        return self.tag


EN_US = Locale(OF_SIDE[Side.ENGLISH].tag)
JA_JP = Locale(OF_SIDE[Side.JAPANESE].tag)

# Texts by locale, as headwords and titles are kept.
LocalTexts = tuple[tuple[Locale, str], ...]


def nearest_locale(wanted: Locale, there: Iterable[Locale]) -> Locale | None:
    """The locale of these that who wants this one can read: the very one, else of its language."""
    known = tuple(there)
    if wanted in known:
        return wanted
    return next((locale for locale in known if locale.is_read_as(wanted)), None)


def text_for(wanted: Locale, texts: LocalTexts) -> str:
    """The text in this locale, else in another region of its language; empty without any."""
    known = {locale: text for locale, text in texts if text}
    found = nearest_locale(wanted, known)
    return known[found] if found else ""


def parse_locale(text: str) -> Locale | None:
    """Read a tag in any case, with `-` or `_`; None if malformed. `en` and `ja` get a region."""
    match = _TAG.fullmatch(text.strip())
    if not match:
        return None
    language, script, region = match.groups()
    # RFC 5646, 2.2.1: the shortest code that there is.
    language = OTHER_CODES.get(language.lower(), language.lower())
    # A tag may go without a region; pages of `ja` and `ja-JP` are to be one locale here.
    if (side := side_of_tag(language)) and not script and not region:
        return Locale(OF_SIDE[side].tag)
    # The letter case that RFC 5646, 2.1.1 recommends; tags are compared as texts from here on.
    parts = [language, script.title() if script else "", (region or "").upper()]
    return Locale("-".join(part for part in parts if part))
