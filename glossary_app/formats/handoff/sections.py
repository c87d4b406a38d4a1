"""The sections of a hand-off page: their fixed order and the headings that name them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    SECOND_MISUNDERSTANDINGS,
    SECOND_USAGE,
    SectionKind,
    SectionNames,
)


class Part(StrEnum):
    """The headed parts of a page that are no sections of the entry's text."""

    SHORT_DEFINITION = "short_definition"
    ALIASES = "aliases"
    RELATIONS = "relations"
    CHUNKS = "chunks"
    FAQ = "faq"
    SOURCES = "sources"
    LIMITATIONS = "limitations"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the fixed order, with the headings under which it is met."""

    what: SectionKind | Part
    english: str
    japanese: str
    synonyms: tuple[str, ...] = ()


def _slot(what: SectionKind, names: SectionNames) -> Slot:
    return Slot(what, names.english, names.japanese, names.synonyms)


# The order of the pages themselves. Hand-off pages head their sections in Japanese and their
# parts in English, whatever the locale; pages of our own use the page's language for both.
SLOTS = (
    Slot(Part.SHORT_DEFINITION, "Short Definition", "短い定義"),
    Slot(SectionKind.DEFINITION, "In a Word", "一言でいうと", ("Definition", "定義")),
    Slot(SectionKind.FORMULA, "How to Calculate", "計算の考え方", ("Formula", "Calculation")),
    Slot(
        SectionKind.BOUNDARY,
        "Included / Not Included",
        "含めるもの / 含めないもの",
        ("Boundary", "What to Include and Exclude", "Included and Not Included"),
    ),
    Slot(SectionKind.MEANING, "Meaning", "意味"),
    Slot(SectionKind.USAGE, "When It Is Useful", "役立つ場面", ("When to Use It", "Usage")),
    _slot(SectionKind.USAGE, SECOND_USAGE),
    Slot(
        SectionKind.DRIVERS,
        "What Drives It",
        "何が数字を動かすか",
        ("Drivers", "What Moves the Numbers"),
    ),
    Slot(
        SectionKind.MISUNDERSTANDINGS,
        "Cautions",
        "判断するときの注意点",
        ("Points of Caution", "Cautions When Deciding"),
    ),
    _slot(SectionKind.MISUNDERSTANDINGS, SECOND_MISUNDERSTANDINGS),
    Slot(SectionKind.EXAMPLES, "Minimal Example", "最小例", ("Example", "Examples", "例")),
    Slot(
        SectionKind.COMPARISONS,
        "Differences from Similar Terms",
        "似ている言葉との違い",
        ("Comparisons", "Differences", "Similar Terms"),
    ),
    Slot(
        SectionKind.RELATED_METRICS,
        "Seen Together",
        "一緒に見る指標",
        ("Related Metrics", "Metrics Seen Together"),
    ),
    Slot(Part.ALIASES, "Aliases", "別名"),
    Slot(Part.RELATIONS, "Relations", "関連"),
    Slot(Part.CHUNKS, "RAG Chunks", "RAGチャンク", ("Chunks",)),
    Slot(Part.FAQ, "FAQ", "よくある質問"),
    Slot(Part.SOURCES, "Sources", "出典"),
    Slot(Part.LIMITATIONS, "Limitations", "制限事項"),
)


def slot_number(heading: str) -> int | None:
    """The place of the section with this heading; None for a heading that is not known."""
    return _NUMBERS.get(_folded(heading))


def slot_of(heading: str) -> Slot | None:
    """The slot of a heading in either language, in any case and width."""
    number = slot_number(heading)
    return None if number is None else SLOTS[number]


def heading_for(what: SectionKind | Part, locale: Locale) -> str:
    """The first heading of a kind on our own pages in this language."""
    slot = slots_of(what)[0]
    return slot.japanese if locale.is_japanese else slot.english


def slots_of(what: SectionKind | Part) -> tuple[Slot, ...]:
    """The slots of one kind: two for usage and misunderstandings, none for `other`."""
    return tuple(slot for slot in SLOTS if slot.what is what)


def _folded(heading: str) -> str:
    text = unicodedata.normalize("NFKC", heading).casefold()
    return re.sub(r"[\s/・:]+", "", text)


_NUMBERS = {
    _folded(name): number
    for number, slot in enumerate(SLOTS)
    for name in (slot.english, slot.japanese, *slot.synonyms)
}
