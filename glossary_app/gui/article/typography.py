"""The type of the article: sizes, line heights, and the formats that Qt wants for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextOption,
)

from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.fonts import BUNDLED, FontRoles, Script, main_script, script_runs
from glossary_app.model.tone import Tone

# Line heights as multiples of the letter size: between the 150 and 165 % of it that a browser
# would make, and what Qt makes of those (percentages of ascent and descent: 181 % in Inter, a
# gaping 239 % in Noto Sans JP).
LINE_HEIGHTS = {Script.LATIN: 1.6, Script.JAPANESE: 1.75}
HEADING_LINE_HEIGHT = 1.35

# The middle of Inter's capitals above the baseline, as a share of the letter size; that of
# Noto's ideographs is the same within a hundredth.
MIDDLE_OF_CAPITALS = 0.365
MIDDLE_OF_SMALL_LETTERS = 0.29

# The room between Latin and Japanese letters, as a share of their size.
SCRIPT_GAP = 0.14

PROSE_SIZE = 15.0
DEFINITION_SIZE = 17.0
TABLE_SIZE = 14.0
SMALL_SIZE = 13.0
CHIP_SIZE = 12.0
CAPTION_SIZE = 11.0
HEADWORD_SIZE = 34.0

# Of chips and names in tables; the labels among them come back in every article.
_MOST_WIDTHS = 500

REGULAR = QFont.Weight.Normal.value
DEMI_BOLD = QFont.Weight.DemiBold.value
BOLD = QFont.Weight.Bold.value


class LinkLine(IntEnum):
    """What stands under a link. Colour alone must not tell one (WCAG 1.4.1)."""

    NONE = QTextCharFormat.UnderlineStyle.NoUnderline.value
    LINE = QTextCharFormat.UnderlineStyle.SingleUnderline.value
    DOTS = QTextCharFormat.UnderlineStyle.DotLine.value


class Ink(NamedTuple):
    """How a stretch of text is drawn. A tuple, because it is looked up for every stretch.

    `tracking` widens the letters by so many hundredths; `room` adds space behind each letter.
    """

    size: float
    colour: str
    weight: int = REGULAR
    is_italic: bool = False
    is_code: bool = False
    is_struck: bool = False
    is_capitals: bool = False
    line: LinkLine = LinkLine.NONE
    tracking: float = 0.0
    room: float = 0.0


class Lines(NamedTuple):
    """How the lines of a block are set: all equally tall, whatever font they hold.

    All but the first `hang` that far in, and so does what follows a tab in the first.
    """

    height: float
    gap: float = 0.0
    indent: int = 0
    heading: int = 0
    hang: float = 0.0


@dataclass(frozen=True, slots=True)
class Mood:
    """How the blocks of one container are set.

    `lines` is the script whose line height they keep, when they have to agree with a
    neighbour's; `is_quiet` sets tables of two columns as lines without a frame.
    """

    size: float = PROSE_SIZE
    tone: Tone = Tone.NEUTRAL
    gap: float = 11.0
    lines: Script | None = None
    indent: int = 0
    is_quiet: bool = False

    def line_height(self, text: str) -> float:
        """How tall the lines of a paragraph with this text are."""
        return self.size * LINE_HEIGHTS[self.lines or main_script(text)]


@dataclass(frozen=True, slots=True)
class ArticleType:
    """Makes formats for one theme, choice of fonts and zoom, each once.

    `visited` are the addresses that the reader has followed; the set grows as long as it is shown.
    """

    theme: Theme
    roles: FontRoles = BUNDLED
    zoom: float = 1.0
    # Of lines, beside the usual one.
    length: float = 1.0
    visited: set[str] = field(default_factory=set)
    _latin: dict[Ink, QTextCharFormat] = field(default_factory=dict)
    _japanese: dict[Ink, QTextCharFormat] = field(default_factory=dict)
    _blocks: dict[Lines, QTextBlockFormat] = field(default_factory=dict)
    _metrics: dict[tuple[Ink, Script], QFontMetricsF] = field(default_factory=dict)
    _widths: dict[tuple[str, Ink], float] = field(default_factory=dict)

    def with_look(self, theme: Theme, roles: FontRoles, zoom: float) -> ArticleType:
        """This one when it has that look already, with the formats it has made; else a new one."""
        same = (theme, roles, zoom) == (self.theme, self.roles, self.zoom)
        return self if same else ArticleType(theme, roles, zoom, self.length, self.visited)

    def with_length(self, length: float) -> ArticleType:
        """The same look with lines of another length; 1.0 is the usual one."""
        if length == self.length:
            return self
        return ArticleType(self.theme, self.roles, self.zoom, length, self.visited)

    def link_colour(self, address: str) -> str:
        """The colour of a link, which tells whether the reader has been there."""
        return self.theme.visited if address in self.visited else self.theme.link

    def px(self, size: float) -> float:
        """A size in pixels at this zoom."""
        return size * self.zoom

    def letters(self, ink: Ink, script: Script) -> QTextCharFormat:
        """The format of letters; a shared one, to be copied before it is changed."""
        made = self._latin if script is Script.LATIN else self._japanese
        if ink not in made:
            made[ink] = self._letters(ink, script)
        return made[ink]

    def width(self, text: str, ink: Ink) -> float:
        """How wide a short text is, before zooming."""
        width = self._widths.get((text, ink))
        if width is None:
            # Emptied at once rather than piece by piece: it fills again with the next article.
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            width = self._widths[text, ink] = self._measured(text, ink)
        return width

    def block(self, lines: Lines) -> QTextBlockFormat:
        """The format of a block; a shared one, to be copied before it is changed."""
        if lines not in self._blocks:
            self._blocks[lines] = self._block(lines)
        return self._blocks[lines]

    def _measured(self, text: str, ink: Ink) -> float:
        width = 0.0
        for script, part in script_runs(text):
            metrics = self._metrics.get((ink, script))
            if metrics is None:
                metrics = QFontMetricsF(self.letters(ink, script).font())
                self._metrics[ink, script] = metrics
            width += metrics.horizontalAdvance(part)
        return width / self.zoom

    def _letters(self, ink: Ink, script: Script) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontFamilies(
            self.roles.code_families if ink.is_code else self.roles.families(script)
        )
        # Code fonts are drawn larger than Inter at the same size.
        size = self.px(ink.size * (0.93 if ink.is_code else 1.0))
        # QTextCharFormat has a setter for points only.
        made.setProperty(QTextFormat.Property.FontPixelSize, round(size))
        made.setFontWeight(ink.weight)
        made.setForeground(QColor(ink.colour))
        # Japanese has no italics: a slanted kanji is a fault, not emphasis.
        made.setFontItalic(ink.is_italic and script is Script.LATIN)
        made.setFontStrikeOut(ink.is_struck)
        if ink.line is not LinkLine.NONE:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle(ink.line.value))
            made.setUnderlineColor(QColor(self._line_colour(ink.line)))
        if ink.is_capitals:
            made.setFontCapitalization(QFont.Capitalization.AllUppercase)
        if ink.room:
            made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            made.setFontLetterSpacing(self.px(ink.room))
        elif ink.tracking:
            made.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
            made.setFontLetterSpacing(100 + ink.tracking)
        return made

    def _line_colour(self, line: LinkLine) -> str:
        return self.theme.control_border if line is LinkLine.DOTS else self.theme.link_line

    def _block(self, lines: Lines) -> QTextBlockFormat:
        made = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        # Fixed: any other kind would follow the tallest font in a line, and mixed lines would jump.
        made.setLineHeight(max(1, round(self.px(lines.height))), fixed)
        made.setTopMargin(round(self.px(lines.gap)))
        made.setIndent(lines.indent)
        made.setHeadingLevel(lines.heading)
        if lines.hang:
            hang = self.px(lines.hang)
            made.setLeftMargin(hang)
            made.setTextIndent(-hang)
            made.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])
        return made
