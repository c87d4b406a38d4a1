"""Which font draws which letters.

Han characters share code points across languages, so a family has to be named for each stretch
of text: left to itself, Qt picks Chinese forms in a Chinese environment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase

from glossary_app.resource_files import resource

FONT_FILES = (
    "Inter-Regular.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "NotoSansJP-Regular.ttf",
    "NotoSansJP-Bold.ttf",
)

# For the rare letter that the bundled subset lacks; then whatever Qt finds.
_JAPANESE_FAMILIES = ("Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic")
_CODE_FAMILIES = ("DejaVu Sans Mono", "Menlo", "Consolas", "Noto Sans Mono")

# Kana, CJK symbols and ideographs, fullwidth and halfwidth forms.
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
# Marks that both scripts use: beside Japanese text they are set in its font.
_SHARED = "…‥—―“”‘’"
# They belong to the character before them.
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JAPANESE = re.compile(f"(?:(?<![{_SHARED}])[{_SHARED}]+)?[{_WIDE}][{_SHARED}{_WIDE}{_SELECTORS}]*")
# Where a little room belongs between the scripts: never at punctuation.
_GAP_BEFORE = re.compile(r"[0-9A-Za-zÀ-ɏͰ-Ͽ%)]")
_GAP_AFTER = re.compile(r"[ぁ-ゖァ-ヺー々〇一-鿿]")


class Script(Enum):
    """The two scripts that have a font and a line height of their own."""

    LATIN = "latin"
    JAPANESE = "japanese"


@dataclass(frozen=True, slots=True)
class FontRoles:
    """The families that draw Latin text, Japanese text and code, best first."""

    latin: tuple[str, ...] = ("Inter",)
    japanese: tuple[str, ...] = _JAPANESE_FAMILIES
    code: tuple[str, ...] = _CODE_FAMILIES

    def families(self, script: Script = Script.LATIN) -> list[str]:
        """The whole list for a stretch of text; the other script's families follow."""
        if script is Script.JAPANESE:
            return [*self.japanese, *self.latin]
        return [*self.latin, *self.japanese]

    @property
    def code_families(self) -> list[str]:
        """The whole list for code."""
        return [*self.code, *self.japanese]


BUNDLED = FontRoles()


def system_roles() -> FontRoles:
    """Latin in the font of the desktop, Japanese in our own."""
    return FontRoles(
        latin=(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),)
    )


def register_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt; the families that are now there.

    Needs a QGuiApplication; a second call does nothing harmful.
    """
    families: dict[str, None] = {}
    for name in FONT_FILES:
        # From a path Qt maps the file; from bytes it would keep a copy in memory.
        number = QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
        families |= dict.fromkeys(QFontDatabase.applicationFontFamilies(number))
    return tuple(families)


def ui_font(
    pixel_size: float = 13,
    weight: QFont.Weight = QFont.Weight.Normal,
    script: Script = Script.LATIN,
    roles: FontRoles = BUNDLED,
) -> QFont:
    """A font with an explicit family list, for widgets and delegates."""
    font = QFont()
    font.setFamilies(roles.families(script))
    # Pixels, not points: a point is as large as the system says, and the layout is in pixels.
    font.setPixelSize(round(pixel_size))
    font.setWeight(weight)
    return font


def script_runs(text: str) -> tuple[tuple[Script, str], ...]:
    """Cut text where its script changes; blanks and punctuation stay with what precedes them."""
    # By far the most common case, and the test costs nothing.
    if text.isascii():
        return ((Script.LATIN, text),) if text else ()
    runs: list[tuple[Script, str]] = []
    place = 0
    for match in _JAPANESE.finditer(text):
        if match.start() > place:
            runs.append((Script.LATIN, text[place : match.start()]))
        runs.append((Script.JAPANESE, match.group()))
        place = match.end()
    if place < len(text):
        runs.append((Script.LATIN, text[place:]))
    return tuple(runs)


def has_gap(before: str, after: str) -> bool:
    """Whether a little room belongs between these two letters (JLREQ 3.2.6)."""
    if _GAP_AFTER.fullmatch(before):
        return bool(re.fullmatch(r"[0-9A-Za-zÀ-ɏͰ-Ͽ(]", after))
    return bool(_GAP_BEFORE.fullmatch(before) and _GAP_AFTER.fullmatch(after))


def main_script(text: str) -> Script:
    """The script that most of the text is in: a Latin word takes about two letters a sound."""
    japanese = sum(len(part) for script, part in script_runs(text) if script is Script.JAPANESE)
    return Script.JAPANESE if japanese * 3 > len(text) else Script.LATIN
