"""Two pages side by side, part by part."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.blocks import Block, Cell, Columns, Heading, Paragraph, Run, Table
from glossary_app.model.languages import OF_SIDE
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
    absences = (absence(locales[0], labels), absence(locales[1], labels))
    blocks: list[Block] = []
    for anchor in merged_order(tuple(lefts), tuple(rights)):
        blocks += _pair((lefts.get(anchor), rights.get(anchor)), absences)
    return tuple(blocks)


def side_by_side(left: tuple[Block, ...], right: tuple[Block, ...]) -> tuple[Block, ...]:
    """Both sides in columns; what is the same on both stands once, over the whole width.

    Tables of one shape become one table, whose cells hold both languages: in half the width their
    columns would be ladders, and their rows would not meet.
    """
    if left == right:
        return left
    tables = _tables(left), _tables(right)
    if not tables[0] or not _are_alike(*tables):
        return _columns(left, right)
    blocks: list[Block] = []
    done = (0, 0)
    for (at_left, ours), (at_right, theirs) in zip(*tables, strict=True):
        blocks += _columns(left[done[0] : at_left], right[done[1] : at_right])
        blocks.append(_table_of_both(ours, theirs))
        done = (at_left + 1, at_right + 1)
    return (*blocks, *_columns(left[done[0] :], right[done[1] :]))


def _columns(left: tuple[Block, ...], right: tuple[Block, ...]) -> tuple[Block, ...]:
    return left if left == right else (Columns(left, right),)


_Tables = tuple[tuple[int, Table], ...]


def _tables(blocks: tuple[Block, ...]) -> _Tables:
    return tuple((at, block) for at, block in enumerate(blocks) if isinstance(block, Table))


def _are_alike(left: _Tables, right: _Tables) -> bool:
    """Whether there are as many tables on both sides, and of the same shapes."""
    ours, theirs = (
        [(len(table.header), *map(len, table.rows)) for _, table in side] for side in (left, right)
    )
    return ours == theirs


def _table_of_both(left: Table, right: Table) -> Table:
    header, *rows = (
        tuple(_cell_of_both(*pair) for pair in zip(*both, strict=True))
        for both in zip((left.header, *left.rows), (right.header, *right.rows), strict=True)
    )
    return Table(header, tuple(rows))


def _cell_of_both(left: Cell, right: Cell) -> Cell:
    if left.runs == right.runs or not right.runs:
        return left
    # A chip is one line.
    gap = "\u3000" if left.tone is not None else "\n"
    return Cell((*left.runs, Run(gap), *right.runs) if left.runs else right.runs, left.tone)


def in_both(*names: str) -> str:
    """One heading for both languages, each as it names the part."""
    return "\u3000".join(dict.fromkeys(names))


def language_caption(locale: Locale) -> Paragraph:
    """A language by its own name, over what is in it."""
    name = OF_SIDE[locale.side].own_name if locale.side else locale.tag
    return Paragraph((Run(name),), Tone.ACCENT)


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


def merged_order(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
    """The left order; what only the right has follows what it follows there."""
    known = set(left)
    # Where both have an anchor, the left decides, and the right goes on from there.
    following: dict[str, list[str]] = {"": []}
    before = ""
    for anchor in right:
        if anchor in known:
            before = anchor
        else:
            following.setdefault(before, []).append(anchor)
    return [each for anchor in ("", *left) for each in (anchor, *following.get(anchor, ()))][1:]
