"""Writes text into the article's document and notes what has to be painted under it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtGui import (
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
    QTextTableFormat,
)

from glossary_app.gui.article.typography import (
    DEMI_BOLD,
    SCRIPT_GAP,
    ArticleType,
    Ink,
    Lines,
    LinkLine,
)
from glossary_app.gui.style.fonts import Script, has_gap, script_runs
from glossary_app.model.blocks import Chip, Run, Runs
from glossary_app.model.tone import Tone

# What a frame or table is painted as, and in which tone.
SHAPE_PROPERTY = QTextFormat.Property.UserProperty.value + 1
TONE_PROPERTY = QTextFormat.Property.UserProperty.value + 2

LINK_PREFIX = "link:"

_HAIRLINE = Lines(0)
_PLAIN = QTextCharFormat()
# A blank of Inter, as a share of the letter size.
_BLANK = 0.28
CHIP_PADDING = 8.0


class Shape(IntEnum):
    """What is painted under a frame or table."""

    NONE = 0
    CARD = 1
    TABLE = 2
    COLUMNS = 3
    QUOTE = 4


@dataclass(frozen=True, slots=True)
class ChipMark:
    """A chip's place in the document, from its first character to past its last."""

    start: int
    end: int
    tone: Tone
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """A section: its anchor, its heading's text and where in the document it begins."""

    anchor: str
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class LinkMark:
    """A stretch of a link: where it leads and stands, and whether it is drawn quietly."""

    address: str
    start: int
    end: int
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class SideMark:
    """A stretch of one of two columns, which may stand one below the other: 0 is the left one."""

    side: int
    start: int
    end: int


@dataclass(slots=True)
class Marks:
    """Everything that is noted while a document is written; links by the number they go under."""

    chips: list[ChipMark] = field(default_factory=list)
    places: list[PlaceMark] = field(default_factory=list)
    links: list[LinkMark] = field(default_factory=list)
    bullets: list[int] = field(default_factory=list)
    sides: list[SideMark] = field(default_factory=list)

    def side_of(self, position: int) -> int | None:
        """In which column a place of the document stands; None outside of columns."""
        held = (mark for mark in self.sides if mark.start <= position <= mark.end)
        return next((mark.side for mark in held), None)

    def may_go(self, position: int, held: frozenset[int]) -> bool:
        """Whether what stands there is of no held column; outside of columns it is of all."""
        side = self.side_of(position) if held else None
        return not held or (side is not None and side not in held)


def _line_under(run: Run) -> LinkLine:
    return LinkLine.DOTS if run.quiet else LinkLine.LINE


class Pen:
    """Writes into one container: the page, a card or a cell.

    A container has one empty block to begin with, and Qt leaves one behind each frame; a pen
    that is `fresh` stands in such a block. `line_width` is how much fits into a line, in pixels
    before zooming; 0 where nobody knows.
    """

    def __init__(
        self, cursor: QTextCursor, style: ArticleType, marks: Marks, line_width: float = 0
    ) -> None:
        self.cursor = cursor
        self.style = style
        self.marks = marks
        self.line_width = line_width
        self.is_fresh = True
        self.is_first = True
        self.is_after_chips = False

    def start_block(self, lines: Lines) -> None:
        """Begin a paragraph; its gap to what stands above it falls away at the very top."""
        if self.is_first:
            self.cursor.setBlockFormat(self.style.block(lines._replace(gap=0)))
        else:
            # Qt ignores the top margin of a block that follows a frame, but not of the next.
            self.finish()
            self.cursor.insertBlock(self.style.block(lines), _PLAIN)
        self.is_fresh = self.is_first = self.is_after_chips = False

    def write(self, text: str, ink: Ink, link: str = "") -> None:
        """Write text, each script in its own font, with a little room between the two."""
        # U+2028 breaks the line and keeps the paragraph; a line feed would begin a new one.
        runs = script_runs(text.replace("\n", "\u2028"))
        last = len(runs) - 1
        for place, (script, part) in enumerate(runs):
            if place < last and not ink.is_code and has_gap(part[-1], runs[place + 1][1][0]):
                self._insert(part[:-1], ink, script, link)
                roomy = ink._replace(room=ink.size * SCRIPT_GAP)
                self._insert(part[-1], roomy, script, link)
            else:
                self._insert(part, ink, script, link)

    def write_runs(self, runs: Runs, ink: Ink) -> None:
        """Write runs in their styles."""
        for run in runs:
            styled = ink
            if run.strong:
                styled = styled._replace(weight=max(DEMI_BOLD, ink.weight))
            if run.emphasis or run.code:
                styled = styled._replace(is_italic=run.emphasis, is_code=run.code)
            if run.struck:
                styled = styled._replace(is_struck=True)
            if run.link:
                # A word that the program knows is in the text's colour, with dots under it.
                colour = ink.colour if run.quiet else self.style.link_colour(run.link)
                styled = styled._replace(colour=colour, line=_line_under(run))
            self.write(run.text, styled, run.link)

    def write_chip(self, chip: Chip, ink: Ink, *, is_open: bool) -> None:
        """Write a chip; its pads are no-break spaces, so that it stays in one line if it can."""
        start = self.cursor.position()
        pad = ink._replace(room=CHIP_PADDING - _BLANK * ink.size)
        self._insert("\u00a0", pad, Script.LATIN, "")
        self.write(chip.text.replace(" ", "\u00a0"), ink, chip.link)
        self._insert("\u00a0", pad, Script.LATIN, "")
        self.marks.chips.append(ChipMark(start, self.cursor.position(), chip.tone, is_open))

    def write_room(self, ink: Ink, width: float) -> None:
        """Write a space of this width, at which the line may break."""
        self._insert(" ", ink._replace(room=width - _BLANK * ink.size), Script.LATIN, "")

    def break_line(self, ink: Ink) -> None:
        """Go on in a new line of the same paragraph."""
        self._insert("\u2028", ink, Script.LATIN, "")

    def open_frame(self, frame: QTextFrameFormat, gap: float) -> Pen:
        """Begin a frame; the pen that is returned writes inside it."""
        self._leave_for_frame(frame, gap)
        inside = QTextCursor(self.cursor.insertFrame(frame).firstCursorPosition())
        padding = 2 * frame.padding() / self.style.zoom
        return Pen(inside, self.style, self.marks, max(0.0, self.line_width - padding))

    def close_frame(self, inside: Pen) -> None:
        """Go on below the frame that `inside` wrote."""
        inside.finish()
        frame = inside.cursor.currentFrame()
        self._go_on_at(frame.lastPosition() + 1)

    def insert_table(
        self, rows: int, columns: int, table: QTextTableFormat, gap: float
    ) -> QTextTable:
        """Insert an empty table; `close_table` when its cells are written."""
        self._leave_for_frame(table, gap)
        return self.cursor.insertTable(rows, columns, table)

    def cell(self, table: QTextTable, row: int, column: int, line_width: float = 0) -> Pen:
        """A pen for one cell whose lines are so wide."""
        cursor = table.cellAt(row, column).firstCursorPosition()
        return Pen(cursor, self.style, self.marks, line_width)

    def close_table(self, table: QTextTable) -> None:
        """Go on below a table."""
        self._go_on_at(table.lastPosition() + 1)

    def finish(self) -> None:
        """Make the empty block that Qt puts behind a last frame as good as invisible."""
        if self.is_fresh:
            self.cursor.setBlockFormat(self.style.block(_HAIRLINE))

    def mark_bullet(self) -> None:
        """Note that the current block begins with a bullet."""
        self.marks.bullets.append(self.cursor.block().position())

    def mark_place(self, anchor: str, text: str) -> None:
        """Note that a section begins in the current block."""
        if anchor:
            self.marks.places.append(PlaceMark(anchor, text, self.cursor.block().position()))

    def _leave_for_frame(self, frame: QTextFrameFormat, gap: float) -> None:
        frame.setTopMargin(0 if self.is_first else round(self.style.px(gap)))
        self.finish()

    def _go_on_at(self, position: int) -> None:
        self.cursor.setPosition(position)
        self.is_fresh = True
        self.is_first = self.is_after_chips = False

    def _insert(self, text: str, ink: Ink, script: Script, link: str) -> None:
        letters = self.style.letters(ink, script)
        if not link:
            self.cursor.insertText(text, letters)
            return
        letters = QTextCharFormat(letters)
        letters.setAnchor(True)
        letters.setAnchorHref(f"{LINK_PREFIX}{len(self.marks.links)}")
        start = self.cursor.position()
        self.cursor.insertText(text, letters)
        is_quiet = ink.line is LinkLine.DOTS
        self.marks.links.append(LinkMark(link, start, self.cursor.position(), is_quiet))
