"""Result rows: what the list shows of a hit or of a browsed entry, ready to be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from glossary_app.gui.widgets.line_layout import Marked
from glossary_app.gui.words.messages import quality_word, reason, reason_to_show
from glossary_app.markup.plain_marks import spans_without_marks, without_marks
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.hit import Hit, MatchField, Tier
from glossary_app.model.locale import Locale, text_for
from glossary_app.spelling.visible import visible


class Block(Enum):
    """The parts of a list, each under a caption of its own."""

    TERMS = auto()
    TEXT = auto()
    SIMILAR = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """Two lines about one entry. `caption` stands above the first row of a block."""

    ref: EntryRef
    headword: Marked
    other: Marked
    detail: Marked
    reason: str
    quality: str
    caption: str = ""
    place: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        matched = QCoreApplication.translate("Row", "matched by {reason}")
        why = matched.format(reason=self.reason) if self.reason else ""
        parts = (self.caption, self.headword.text, self.other.text, why, quality_word(self.quality))
        return ", ".join(part for part in parts if part)


def rows_of_hits(hits: Iterable[Hit], locale: Locale, typed: str = "") -> Iterator[Row]:
    """Rows in the order of the hits; blocks after the first one begin with a caption.

    `typed` is what was searched: where the headword itself begins a word with it, that is why.
    """
    previous: Block | None = None
    for hit in hits:
        block = _block(hit)
        begins = block is not previous and (previous is not None or block is not Block.TERMS)
        previous = block
        row = _row_of_hit(hit, locale, _block_caption(block) if begins else "")
        yield _told_by_headword(row, hit, typed.strip())


def row_of_summary(summary: EntrySummary, locale: Locale, caption: str = "") -> Row:
    """A row of the browse list."""
    headword = summary.headword(locale)
    quality = "draft" if summary.draft else summary.quality
    definitions = summary.short_definitions
    definition = text_for(locale, definitions) or next(
        (text for _, text in definitions if text), ""
    )
    other = _other_headword(summary.headwords, headword) or summary.counterpart
    return Row(
        summary.ref,
        _name(headword),
        _name(other),
        Marked(without_marks(definition)),
        "",
        quality,
        caption,
    )


def blank_row(ref: EntryRef) -> Row:
    """The row of an entry that has not been read."""
    nothing = Marked("")
    return Row(ref, nothing, nothing, nothing, "", "")


def _row_of_hit(hit: Hit, locale: Locale, caption: str) -> Row:
    shown = text_for(locale, hit.headwords) or hit.headword
    other = _other_headword(hit.headwords, shown) or hit.counterpart
    match = hit.match
    why = reason(match)
    # A headword in a third language may match; then there is nothing to mark.
    named = match.field is MatchField.HEADWORD
    in_text = match.tier is Tier.FULL_TEXT
    return Row(
        hit.ref,
        _name(shown, match.spans if named and match.text == shown else ()),
        _name(other, match.spans if match.text == other else ()),
        _detail(hit, "" if in_text else reason_to_show(match)),
        why,
        "draft" if hit.draft else hit.quality,
        caption,
        why if in_text else "",
    )


def _told_by_headword(row: Row, hit: Hit, typed: str) -> Row:
    """The row with its headword as the reason, where that holds what was typed as an alias does."""
    match = hit.match
    if match.field is not MatchField.ALIAS or match.is_discouraged or not typed:
        return row
    found = re.search(rf"(?<!\w){re.escape(typed)}", row.headword.text, re.IGNORECASE)
    if found is None:
        return row
    headword = Marked(row.headword.text, (found.span(),))
    return replace(row, headword=headword, detail=_detail(hit, ""), reason="")


def _detail(hit: Hit, why: str) -> Marked:
    """The reason, when there is one to give, and the snippet after it."""
    lead = f"{why} · " if why else ""
    snippet = hit.snippet
    told = spans_without_marks(snippet.text, snippet.spans)
    spans = [(start + len(lead), end + len(lead)) for start, end in told]
    if why and hit.match.field in (MatchField.ALIAS, MatchField.READING):
        at = why.find(hit.match.text)
        spans = [(start + at, end + at) for start, end in hit.match.spans] + spans
    return Marked(lead + without_marks(snippet.text), tuple(spans))


def _name(text: str, spans: tuple[tuple[int, int], ...] = ()) -> Marked:
    """A name; where marks stand for what would act in it, nothing else is marked."""
    shown = visible(text)
    return Marked(shown, spans if shown == text else ())


def _other_headword(headwords: tuple[tuple[Locale, str], ...], shown: str) -> str:
    return next((text for _, text in headwords if text != shown), "")


def _block(hit: Hit) -> Block:
    # What a filter alone lets through has been found by no word of the text.
    match = hit.match
    is_named = match.field is MatchField.HEADWORD and match.text and not match.spans
    if match.tier is Tier.FULL_TEXT and is_named:
        return Block.TERMS
    return {Tier.FULL_TEXT: Block.TEXT, Tier.SIMILAR: Block.SIMILAR}.get(match.tier, Block.TERMS)


def _block_caption(block: Block) -> str:
    captions = {
        Block.TERMS: QCoreApplication.translate("Row", "Terms"),
        Block.TEXT: QCoreApplication.translate("Row", "In the text"),
        Block.SIMILAR: QCoreApplication.translate("Row", "Similar spelling"),
    }
    return captions[block]
