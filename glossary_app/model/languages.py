"""What is known of the two languages that the program is for: one row each.

A row's `side` is where pages of its language stand, whatever their region: all of `en`, `en-GB`
and `en-US` are the English side. What only one room knows of a language (how a format heads its
sections, which font draws it) stands there, keyed by the side.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Side(StrEnum):
    """The language of a page; the values are ISO 639 codes, and the scope words of a query."""

    ENGLISH = "en"
    JAPANESE = "ja"


@dataclass(frozen=True, slots=True)
class Language:
    """One of the two languages.

    `tag` is the locale of a page that names no region; `other_code` is what some programs write
    for the side's own (ISO 639-3). `own_name` is how its readers call it.
    """

    side: Side
    tag: str
    other_code: str
    own_name: str


# In the order in which pages stand and are shown.
LANGUAGES = (
    Language(Side.ENGLISH, "en-US", "eng", "English"),
    Language(Side.JAPANESE, "ja-JP", "jpn", "日本語"),
)

OF_SIDE = {language.side: language for language in LANGUAGES}
OTHER_CODES = {language.other_code: language.side for language in LANGUAGES}


@lru_cache(maxsize=256)
def side_of_tag(tag: str) -> Side | None:
    """The side that a BCP 47 tag is on; None for a third language."""
    code = tag.partition("-")[0]
    return next((side for side in Side if side == code), None)
