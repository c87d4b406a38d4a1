"""Writes the blocks of an article with a pen: what each kind looks like."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import (
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableCellFormat,
    QTextTableFormat,
)

from glossary_app.gui.article.pen import (
    CHIP_PADDING,
    SHAPE_PROPERTY,
    TONE_PROPERTY,
    Pen,
    Shape,
    SideMark,
)
from glossary_app.gui.article.tables import write_table
from glossary_app.gui.article.typography import (
    BOLD,
    CAPTION_SIZE,
    CHIP_SIZE,
    DEFINITION_SIZE,
    DEMI_BOLD,
    HEADING_LINE_HEIGHT,
    HEADWORD_SIZE,
    LINE_HEIGHTS,
    SMALL_SIZE,
    Ink,
    Lines,
    Mood,
)
from glossary_app.gui.style.fonts import Script
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Chip,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Runs,
    Table,
)
from glossary_app.model.tone import Tone

# Deeper headings of a source are as large as the third: smaller ones would be smaller than text.
_HEADING_SIZES = {1: HEADWORD_SIZE, 2: 19.0, 3: 15.0}
_HEADING_GAPS = {1: 10.0, 2: 34.0, 3: 18.0}
_NOTE_SIZE, _SMALLEST_HEADWORD = 18.0, 25.0
# Laying out thousands of them would hold up the window.
MOST_CHIPS = 300
_CHIP_LINE = 28.0
_CARD_PADDING = 16.0
# Between label and chips, between two chips, and as wide as the column of labels may be.
_LABEL_ROOM = 14.0
_CHIP_ROOM = 6.0
_WIDEST_LABEL = 120.0
# In narrower columns labels stand above their chips.
_NARROW_CHIPS = 340.0
_COLUMN_SIDE = 20.0
_COLUMN_GAP = 10.0


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Knows how to write each kind of block; columns one below the other if they `are_stacked`.

    The chips of an article begin behind the longest of its `labels`, so that they make a column.
    """

    are_stacked: bool
    labels: tuple[str, ...] = ()

    def write(self, pen: Pen, blocks: Iterable[Block], mood: Mood) -> None:
        """Write blocks one below the other."""
        for block in blocks:
            self.write_one(pen, block, mood)

    def write_one(self, pen: Pen, block: Block, mood: Mood) -> None:
        """Write one block below what stands there."""
        match block:
            case Paragraph():
                _write_paragraph(pen, block, mood)
            case Heading():
                _write_heading(pen, block)
            case BulletList():
                self._write_list(pen, block, mood)
            case Table():
                write_table(pen, block, mood, 13)
            case CodeBlock():
                _write_code(pen, block.text)
            case Quote():
                self._write_quote(pen, block, mood)
            case Card():
                self._write_card(pen, block, mood)
            case Chips():
                self._write_chips(pen, block)
            case Columns():
                self._write_columns(pen, block, mood)

    def _write_list(self, pen: Pen, block: BulletList, mood: Mood) -> None:
        inner = replace(mood, indent=mood.indent + 1, gap=6)
        first = mood.gap - 2 if mood.indent == 0 else inner.gap
        for number, item in enumerate(block.items, start=1):
            # The first part of an item carries its bullet or number, the others stand under it.
            lead, *others = item or (Paragraph(()),)
            self.write_one(pen, lead, replace(inner, gap=first) if number == 1 else inner)
            if isinstance(lead, Paragraph):
                _mark_item(pen, number if block.ordered else 0, inner)
            self.write(pen, others, inner)

    def _write_chips(self, pen: Pen, block: Chips) -> None:
        """Write a label and its chips, which stand in a column under those of other labels."""
        colour = pen.style.link_colour(block.link) if block.link else pen.style.theme.muted
        label = Ink(CHIP_SIZE, colour)
        is_wide = not 0 < pen.line_width < _NARROW_CHIPS
        hang = self._label_column(pen, label) if block.label and is_wide else 0.0
        pen.start_block(Lines(_CHIP_LINE, 2 if pen.is_after_chips else 9, hang=round(hang)))
        pen.is_after_chips = True
        pen.write(block.label, label, block.link)
        used = pen.style.width(block.label, label) if block.label else 0.0
        if used > hang or (block.label and not hang):
            # A label that is longer than the others has a line of its own.
            pen.break_line(label)
            used = hang
        _write_chips(pen, _first_chips(block.chips), used, round(hang))

    def _label_column(self, pen: Pen, label: Ink) -> float:
        """How far in the chips stand; a label that is wider has a line of its own above them."""
        widths = (pen.style.width(text, label) for text in self.labels if text)
        return max((width + _LABEL_ROOM for width in widths if width < _WIDEST_LABEL), default=0.0)

    def _write_quote(self, pen: Pen, block: Quote, mood: Mood) -> None:
        frame = _frame(pen, Shape.QUOTE, Tone.MUTED, 14)
        inside = pen.open_frame(frame, 12)
        self.write(inside, block.blocks, replace(mood, tone=Tone.MUTED))
        pen.close_frame(inside)

    def _write_card(self, pen: Pen, card: Card, mood: Mood) -> None:
        frame = _frame(pen, Shape.CARD, card.tone, _CARD_PADDING)
        inside = pen.open_frame(frame, 16 if card.label else 12)
        if card.label:
            _write_caption(inside, card.label, card.tone)
            inside.mark_place(card.anchor, card.label)
        self.write(inside, card.blocks, _mood_in(card, mood))
        pen.close_frame(inside)

    def _write_columns(self, pen: Pen, columns: Columns, mood: Mood) -> None:
        if self.are_stacked:
            self._write_stacked(pen, columns, mood)
            return
        heads = any(isinstance(side[0], Heading) for side in (columns.left, columns.right) if side)
        gap = _HEADING_GAPS[2] if heads else _COLUMN_GAP
        table = pen.insert_table(1, 2, _columns_format(), gap)
        # Lines of both languages stand on the same grid.
        agreed = replace(mood, lines=Script.JAPANESE)
        half = max(0.0, pen.line_width / 2 - _COLUMN_SIDE)
        for number, blocks in enumerate((columns.left, columns.right)):
            table.cellAt(0, number).setFormat(_column_padding(pen, number))
            side = pen.cell(table, 0, number, half)
            start = side.cursor.position()
            self.write(side, blocks, agreed)
            side.finish()
            pen.marks.sides.append(SideMark(number, start, side.cursor.position()))
        pen.close_table(table)

    def _write_stacked(self, pen: Pen, columns: Columns, mood: Mood) -> None:
        sides = (columns.left, columns.right)
        for number, (name, blocks) in enumerate(zip(columns.names, sides, strict=True)):
            start = pen.cursor.position() + (not pen.is_first)
            # What begins with a headword names itself.
            if name and blocks and not isinstance(blocks[0], Heading):
                _write_name(pen, name)
            self.write(pen, blocks, mood)
            pen.marks.sides.append(SideMark(number, start, pen.cursor.position()))


def _write_paragraph(pen: Pen, block: Paragraph, mood: Mood) -> None:
    if block.tone is Tone.ACCENT:
        _write_caption(pen, _text(block.runs), Tone.MUTED)
        return
    if block.tone is not Tone.NEUTRAL:
        mood = replace(mood, tone=block.tone, size=min(mood.size, SMALL_SIZE))
    pen.start_block(Lines(mood.line_height(_text(block.runs)), mood.gap, mood.indent))
    pen.write_runs(block.runs, Ink(mood.size, pen.style.theme.ink(mood.tone)))


def _write_name(pen: Pen, name: str) -> None:
    pen.start_block(Lines(SMALL_SIZE * LINE_HEIGHTS[Script.JAPANESE], 10))
    pen.write(name, Ink(SMALL_SIZE, pen.style.theme.muted, DEMI_BOLD))


def _write_caption(pen: Pen, text: str, tone: Tone) -> None:
    pen.start_block(Lines(CAPTION_SIZE * LINE_HEIGHTS[Script.LATIN], 8))
    colour = pen.style.theme.ink(tone)
    pen.write(text, Ink(CAPTION_SIZE, colour, BOLD, is_capitals=True, tracking=6))


def _write_heading(pen: Pen, heading: Heading) -> None:
    theme = pen.style.theme
    level = min(heading.level, 3)
    size = _headword_size(pen, heading.text) if level == 1 else _HEADING_SIZES[level]
    lines = Lines(size * HEADING_LINE_HEIGHT, _HEADING_GAPS[level], heading=heading.level)
    pen.start_block(lines)
    pen.mark_place(heading.anchor, heading.text)
    if heading.link:
        _write_switch(pen, heading)
        return
    if level == 1:
        pen.write(heading.text, Ink(size, theme.text, BOLD, tracking=-2))
        if heading.note:
            pen.start_block(Lines(_NOTE_SIZE * HEADING_LINE_HEIGHT, 2))
            pen.write(heading.note, Ink(_NOTE_SIZE, theme.muted))
        if heading.mark:
            quiet = Ink(CHIP_SIZE, theme.muted)
            pen.write_room(quiet, 10)
            pen.write(heading.mark, quiet)
        return
    pen.write(heading.text, Ink(size, theme.text, DEMI_BOLD))
    if heading.note:
        pen.write_room(Ink(SMALL_SIZE, theme.muted), 12)
        pen.write(heading.note, Ink(SMALL_SIZE, theme.muted))


def _headword_size(pen: Pen, text: str) -> float:
    """The usual size, or a smaller one where that lets the headword stand on one line.

    Japanese is broken between any two letters, and a name of one word reads badly then.
    """
    ink = Ink(HEADWORD_SIZE, pen.style.theme.text, BOLD, tracking=-2)
    width = pen.style.width(text, ink)
    if not 0 < pen.line_width < width:
        return HEADWORD_SIZE
    # Rounded down: a fraction of a letter too many would break the line all the same.
    fitting = math.floor(HEADWORD_SIZE * pen.line_width / width)
    return fitting if fitting >= _SMALLEST_HEADWORD else HEADWORD_SIZE


def _write_switch(pen: Pen, heading: Heading) -> None:
    """One quiet line that folds what it names out or in."""
    ink = Ink(SMALL_SIZE, pen.style.theme.muted)
    pen.write(f"{heading.text} {heading.mark}", ink, heading.link)


def _write_code(pen: Pen, text: str) -> None:
    inside = pen.open_frame(_frame(pen, Shape.CARD, Tone.MUTED, 12), 12)
    inside.start_block(Lines(SMALL_SIZE * LINE_HEIGHTS[Script.LATIN]))
    inside.write(text, Ink(SMALL_SIZE, pen.style.theme.text, is_code=True))
    pen.close_frame(inside)


def _first_chips(chips: tuple[Chip, ...]) -> tuple[Chip, ...]:
    """As many as anybody looks through, and how many more there are."""
    more = len(chips) - MOST_CHIPS
    return (*chips[:MOST_CHIPS], Chip(f"… +{more:,}")) if more > 0 else chips


def _write_chips(pen: Pen, chips: tuple[Chip, ...], used: float, hang: float) -> None:
    """Write chips from where the line is used to, and more lines where one would be cut in two."""
    blank = Ink(CHIP_SIZE, pen.style.theme.muted)
    room = hang - used
    for chip in chips:
        colour = pen.style.link_colour(chip.link) if chip.link else pen.style.theme.ink(chip.tone)
        ink = Ink(CHIP_SIZE, colour)
        width = pen.style.width(chip.text, ink) + 2 * CHIP_PADDING
        if pen.line_width and used > hang and used + room + width > pen.line_width:
            pen.break_line(blank)
            used = hang
        elif room > 0:
            pen.write_room(blank, room)
            used += room
        is_open = chip.tone is Tone.MUTED and not chip.link
        pen.write_chip(chip, ink, is_open=is_open)
        used += width
        room = _CHIP_ROOM


def _mood_in(card: Card, mood: Mood) -> Mood:
    if card.tone is Tone.ACCENT:
        return replace(mood, size=DEFINITION_SIZE, gap=4.0)
    # What is at the foot is looked up, not read.
    if card.tone is Tone.MUTED:
        return replace(mood, size=SMALL_SIZE, gap=8.0, is_quiet=True)
    return replace(mood, gap=4.0)


def _frame(pen: Pen, shape: Shape, tone: Tone, padding: float) -> QTextFrameFormat:
    made = QTextFrameFormat()
    made.setBorder(0)
    made.setPadding(round(pen.style.px(padding)))
    made.setProperty(SHAPE_PROPERTY, int(shape))
    made.setProperty(TONE_PROPERTY, tone.value)
    return made


def _columns_format() -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setCellSpacing(0)
    made.setCellPadding(0)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    half = QTextLength(QTextLength.Type.PercentageLength, 50)
    made.setColumnWidthConstraints([half, half])
    made.setProperty(SHAPE_PROPERTY, int(Shape.COLUMNS))
    return made


def _column_padding(pen: Pen, column: int) -> QTextTableCellFormat:
    made = QTextTableCellFormat()
    side = round(pen.style.px(_COLUMN_SIDE))
    if column == 0:
        made.setRightPadding(side)
    else:
        made.setLeftPadding(side)
    return made


def _mark_item(pen: Pen, number: int, mood: Mood) -> None:
    """Put a bullet or a number before the item that was just written.

    Qt sets its numbers well, but its dots too near to the text and too low: those are painted.
    """
    if not number:
        pen.mark_bullet()
        return
    made = QTextListFormat()
    made.setStyle(QTextListFormat.Style.ListDecimal)
    made.setIndent(0)
    made.setStart(number)
    pen.cursor.createList(made)
    ink = Ink(mood.size, pen.style.theme.ink(mood.tone))
    pen.cursor.setBlockCharFormat(pen.style.letters(ink, Script.LATIN))


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)
