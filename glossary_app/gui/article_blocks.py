"""Writes the blocks of an article with a pen: what each kind looks like."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableCellFormat,
    QTextTableFormat,
)

from glossary_app.gui.article_pen import SHAPE_PROPERTY, TONE_PROPERTY, Pen, Shape
from glossary_app.gui.article_tables import write_table
from glossary_app.gui.article_type import (
    CAPTION_SIZE,
    CHIP_SIZE,
    HEADWORD_SIZE,
    SMALL_SIZE,
    Ink,
    Mood,
)
from glossary_app.gui.fonts import Script
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Runs,
    Table,
    Tone,
)

_HEADING_SIZES = {1: HEADWORD_SIZE, 2: 19.0, 3: 15.0}
_HEADING_GAPS = {1: 10.0, 2: 34.0, 3: 18.0}
_CARD_PADDING = 16.0
_COLUMN_SIDE = 20.0


def write_blocks(pen: Pen, blocks: Iterable[Block], mood: Mood, *, are_stacked: bool) -> None:
    """Write blocks one below the other; columns too where they `are_stacked`."""
    _Writer(are_stacked).write(pen, blocks, mood)
    pen.finish()


class _Writer:
    """Knows how to write each kind of block."""

    def __init__(self, are_stacked: bool) -> None:  # noqa: FBT001 - a value's field
        self._are_stacked = are_stacked

    def write(self, pen: Pen, blocks: Iterable[Block], mood: Mood) -> None:
        """Write blocks one below the other."""
        for block in blocks:
            self._write_one(pen, block, mood)

    def _write_one(self, pen: Pen, block: Block, mood: Mood) -> None:
        match block:
            case Paragraph():
                _write_paragraph(pen, block, mood)
            case Heading():
                _write_heading(pen, block)
            case BulletList():
                self._write_list(pen, block, mood, 1)
            case Table():
                write_table(pen, block, mood, 13)
            case CodeBlock():
                _write_code(pen, block.text)
            case Quote():
                self._write_quote(pen, block, mood)
            case Card():
                self._write_card(pen, block, mood)
            case Chips():
                _write_chips(pen, block)
            case Columns():
                self._write_columns(pen, block, mood)

    def _write_list(self, pen: Pen, block: BulletList, mood: Mood, depth: int) -> None:
        for number, item in enumerate(block.items, start=1):
            # The first part of an item carries its bullet or number, the others stand under it.
            lead, *others = item or (Paragraph(()),)
            gap = mood.gap - 2 if number == 1 and depth == 1 else 6
            if isinstance(lead, BulletList):
                self._write_list(pen, lead, mood, depth + 1)
            else:
                self._write_one(pen, lead, replace(mood, gap=gap))
                _indent(pen, depth)
                if block.ordered:
                    _number(pen, number, mood)
                else:
                    pen.mark_bullet()
            for part in others:
                if isinstance(part, BulletList):
                    self._write_list(pen, part, mood, depth + 1)
                else:
                    self._write_one(pen, part, replace(mood, gap=6))
                    _indent(pen, depth)

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
        if self._are_stacked:
            self.write(pen, (*columns.left, *columns.right), mood)
            return
        table = pen.insert_table(1, 2, _columns_format(), 10)
        # Lines of both languages stand on the same grid.
        agreed = replace(mood, lines=Script.JAPANESE)
        for number, blocks in enumerate((columns.left, columns.right)):
            table.cellAt(0, number).setFormat(_column_padding(pen, number))
            side = pen.cell(table, 0, number)
            self.write(side, blocks, agreed)
            side.finish()
        pen.close_table(table)


def _write_paragraph(pen: Pen, block: Paragraph, mood: Mood) -> None:
    if block.tone is Tone.ACCENT:
        _write_caption(pen, _text(block.runs), Tone.MUTED)
        return
    if block.tone is not Tone.NEUTRAL:
        mood = replace(mood, tone=block.tone, size=min(mood.size, SMALL_SIZE))
    pen.start_block(pen.style.lines(mood.size, mood.script(_text(block.runs))), mood.gap)
    pen.write_runs(block.runs, mood.ink(pen.style.theme))


def _write_caption(pen: Pen, text: str, tone: Tone) -> None:
    colour = pen.style.theme.ink(tone)
    pen.start_block(pen.style.lines(CAPTION_SIZE, Script.LATIN), 8)
    pen.write(text, Ink(CAPTION_SIZE, colour, QFont.Weight.Bold, capitals=True, tracking=6))


def _write_heading(pen: Pen, heading: Heading) -> None:
    theme = pen.style.theme
    level = min(heading.level, 3)
    size = _HEADING_SIZES[level]
    block = _heading_lines(pen, size)
    block.setHeadingLevel(heading.level)
    pen.start_block(block, _HEADING_GAPS[level])
    weight = QFont.Weight.Bold if level == 1 else QFont.Weight.DemiBold
    pen.write(heading.text, Ink(size, theme.text, weight, tracking=-2 if level == 1 else -0.5))
    pen.mark_place(heading.anchor, heading.text)
    if not heading.note:
        return
    if level == 1:
        pen.start_block(_heading_lines(pen, 18), 2)
        pen.write(heading.note, Ink(18, theme.muted))
    else:
        ink = Ink(SMALL_SIZE, theme.muted)
        pen.write_room(ink, 12)
        pen.write(heading.note, ink)


def _heading_lines(pen: Pen, size: float) -> QTextBlockFormat:
    made = QTextBlockFormat()
    height = round(pen.style.px(size * 1.35))
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


def _write_code(pen: Pen, text: str) -> None:
    frame = _frame(pen, Shape.CARD, Tone.MUTED, 12)
    inside = pen.open_frame(frame, 12)
    inside.start_block(pen.style.lines(SMALL_SIZE, Script.LATIN), 0)
    inside.write(text, Ink(SMALL_SIZE, pen.style.theme.text, code=True))
    pen.close_frame(inside)


def _write_chips(pen: Pen, block: Chips) -> None:
    theme = pen.style.theme
    lines = QTextBlockFormat()
    height = round(pen.style.px(28))
    lines.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    pen.start_block(lines, 3)
    label = Ink(CHIP_SIZE, theme.muted)
    if block.label:
        pen.write(block.label, label)
    for place, chip in enumerate(block.chips):
        if place or block.label:
            pen.write_room(label, 9 if block.label and place == 0 else 6)
        colour = theme.link if chip.link else theme.ink(chip.tone)
        is_open = chip.tone is Tone.MUTED and not chip.link
        pen.write_chip(chip.text, Ink(CHIP_SIZE, colour), chip.tone, chip.link, is_open=is_open)


def _mood_in(card: Card, mood: Mood) -> Mood:
    if card.tone is Tone.ACCENT:
        return replace(mood, size=17.0, gap=4.0)
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


def _number(pen: Pen, number: int, mood: Mood) -> None:
    """Have Qt number the item that was just written; its numbers stand well, its dots do not."""
    made = QTextListFormat()
    made.setStyle(QTextListFormat.Style.ListDecimal)
    made.setIndent(0)
    made.setStart(number)
    pen.cursor.createList(made)
    pen.cursor.setBlockCharFormat(pen.style.letters(mood.ink(pen.style.theme), Script.LATIN))


def _indent(pen: Pen, depth: int) -> None:
    block = pen.cursor.blockFormat()
    block.setIndent(depth)
    pen.cursor.setBlockFormat(block)


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)
