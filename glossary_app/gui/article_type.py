"""The type of the article: sizes, line heights, and the formats that Qt wants for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from glossary_app.gui.fonts import BUNDLED, FontRoles, Script, main_script
from glossary_app.gui.theme import Theme
from glossary_app.model.blocks import Tone

# Line heights as multiples of the letter size. A percentage of Qt's own line would be of the
# font's ascent and descent, which are half as tall again in Noto Sans JP as in Inter.
LINE_HEIGHTS = {Script.LATIN: 1.6, Script.JAPANESE: 1.75}

# The middle of Inter's capitals above the baseline, as a share of the letter size; that of
# Noto's ideographs is the same within a hundredth.
MIDDLE_OF_CAPITALS = 0.365
MIDDLE_OF_SMALL_LETTERS = 0.29

PROSE_SIZE = 15.0
TABLE_SIZE = 14.0
SMALL_SIZE = 13.0
CHIP_SIZE = 12.0
CAPTION_SIZE = 11.0
HEADWORD_SIZE = 34.0


@dataclass(frozen=True, slots=True)
class Ink:
    """How a stretch of text is drawn."""

    size: float
    colour: str
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False
    code: bool = False
    capitals: bool = False
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Mood:
    """How the blocks of one container are set.

    `lines` is the script whose line height they keep, when they have to agree with a
    neighbour's; `is_quiet` leaves the frames of tables away.
    """

    size: float = PROSE_SIZE
    tone: Tone = Tone.NEUTRAL
    gap: float = 11.0
    lines: Script | None = None
    is_quiet: bool = False

    def ink(self, theme: Theme) -> Ink:
        """How its running text is drawn."""
        return Ink(self.size, theme.ink(self.tone))

    def script(self, text: str) -> Script:
        """The script whose line height a paragraph with this text gets."""
        return self.lines or main_script(text)


@dataclass(frozen=True, slots=True)
class ArticleType:
    """Makes formats for one theme, choice of fonts and zoom, each once."""

    theme: Theme
    roles: FontRoles = BUNDLED
    zoom: float = 1.0
    _formats: dict[tuple[Ink, Script], QTextCharFormat] = field(default_factory=dict)

    def px(self, size: float) -> float:
        """A size in pixels at this zoom."""
        return size * self.zoom

    def letters(self, ink: Ink, script: Script) -> QTextCharFormat:
        """The format of letters; a shared one, to be copied before it is changed."""
        key = (ink, script)
        if key not in self._formats:
            self._formats[key] = self._letters(ink, script)
        return self._formats[key]

    def lines(self, size: float, script: Script) -> QTextBlockFormat:
        """The format of a block in which every line is equally tall, whatever font it holds."""
        made = QTextBlockFormat()
        height = round(self.px(size * LINE_HEIGHTS[script]))
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def _letters(self, ink: Ink, script: Script) -> QTextCharFormat:
        made = QTextCharFormat()
        families = self.roles.code_families if ink.code else self.roles.families(script)
        made.setFontFamilies(families)
        # Code fonts are drawn larger than Inter at the same size.
        size = self.px(ink.size * (0.93 if ink.code else 1.0))
        made.setProperty(QTextFormat.Property.FontPixelSize, round(size))
        made.setFontWeight(ink.weight)
        made.setForeground(QColor(ink.colour))
        # Japanese has no italics: a slanted kanji is a fault, not emphasis.
        made.setFontItalic(ink.italic and script is Script.LATIN)
        if ink.capitals:
            made.setFontCapitalization(QFont.Capitalization.AllUppercase)
        if ink.tracking:
            made.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
            made.setFontLetterSpacing(100 + ink.tracking)
        return made
