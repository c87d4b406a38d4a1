"""Two pages side by side, part by part."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.blocks import Block, Columns, Heading, Paragraph, Run
from glossary_app.model.locale import Locale
from glossary_app.model.tone import Tone
from glossary_app.rendering.labels import LabelKey, Labels, language_name
from glossary_app.rendering.parts import Part


def paired_blocks(
    left: tuple[Part, ...], right: tuple[Part, ...], locales: tuple[Locale, Locale], labels: Labels
) -> tuple[Block, ...]:
    """The parts of both pages in one order; what one side lacks is said there."""
    lefts = {part.anchor: part for part in left}
    rights = {part.anchor: part for part in right}
    blocks: list[Block] = []
    for anchor in _merged_order(tuple(lefts), tuple(rights)):
        pair = (lefts.get(anchor), rights.get(anchor))
        absences = tuple(absence(locale, labels) for locale in locales)
        blocks += _pair(pair, (absences[0], absences[1]))
    return tuple(blocks)


def side_by_side(left: tuple[Block, ...], right: tuple[Block, ...]) -> tuple[Block, ...]:
    """Both sides in columns; what is the same on both stands once, over the whole width."""
    return left if left == right else (Columns(left, right),)


def in_both(*names: str) -> str:
    """One heading for both languages, each as it names the part."""
    return "\u3000".join(dict.fromkeys(names))


def absence(locale: Locale, labels: Labels) -> Paragraph:
    """Says that this locale has nothing here."""
    text = labels[LabelKey.NO_TEXT].format(language=language_name(locale, labels))
    return Paragraph((Run(text),), Tone.MUTED)


def _pair(
    pair: tuple[Part | None, Part | None], absences: tuple[Paragraph, Paragraph]
) -> tuple[Block, ...]:
    # Labels of ours name the same thing; headings of the pages need not.
    present = [part for part in pair if part]
    if any(part.own_heading for part in present):
        return _pair_with_own_headings(pair, absences)
    left, right = (
        part.blocks if part else (missing,) for part, missing in zip(pair, absences, strict=True)
    )
    notes = dict.fromkeys(part.heading.note for part in present if part.heading.note)
    title = in_both(*(part.heading.text for part in present))
    heading = replace(present[0].heading, text=title, note=" / ".join(notes))
    return (heading, *side_by_side(left, right))


def _pair_with_own_headings(
    pair: tuple[Part | None, Part | None], absences: tuple[Paragraph, Paragraph]
) -> tuple[Block, ...]:
    """Each side under the heading that its page gives; only one of them carries the anchor."""
    left, right = pair
    right_heading: tuple[Heading, ...] = ()
    if right:
        right_heading = (replace(right.heading, anchor="") if left else right.heading,)
    return side_by_side(
        (left.heading, *left.blocks) if left else (absences[0],),
        (*right_heading, *right.blocks) if right else (absences[1],),
    )


def _merged_order(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
    """The left order; what only the right has follows what it follows there."""
    order = list(left)
    place = 0
    for anchor in right:
        if anchor in order:
            # Where both have it, the left decides, and the right goes on from there.
            place = order.index(anchor) + 1
        else:
            order.insert(place, anchor)
            place += 1
    return order
