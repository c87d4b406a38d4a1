"""Gives the program its style, palette, font and style sheet.

Widgets ask for a look by the dynamic property `look`, which the style sheet answers:
`panel`, `page`, `card`, `foot`, `caption`, `muted`, `segments`, `segment`, `scope`, `primary`,
`search`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.fonts import BUNDLED, FontRoles, ui_font
from glossary_app.gui.style.style_sheet import style_sheet
from glossary_app.settings import Theme as Choice


def chosen_theme(choice: Choice, scheme: Qt.ColorScheme) -> Theme:
    """The theme for a choice; `scheme` is what the system says."""
    if choice is Choice.SYSTEM:
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if choice is Choice.DARK else LIGHT


def apply_theme(app: QApplication, theme: Theme, roles: FontRoles = BUNDLED) -> None:
    """Give the whole program its style, palette, font and style sheet."""
    # Fusion alone draws the same on every system; setting it again would polish every widget anew.
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(ui_font(13, roles=roles))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The palette for what the style sheet does not reach."""
    made = QPalette()
    # Fusion draws frames, check marks and the caret from these, whatever the style sheet says.
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.panel,
        roles.WindowText: theme.text,
        roles.Base: theme.page,
        roles.AlternateBase: theme.panel,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Button: theme.raised,
        roles.ButtonText: theme.text,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.Highlight: theme.selection,
        roles.HighlightedText: theme.text,
        roles.Link: theme.link,
        roles.LinkVisited: theme.visited,
        roles.Accent: theme.accent,
        roles.Light: theme.raised,
        roles.Mid: theme.control_border,
        roles.Dark: theme.rule,
    }
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.control_border))
    return made


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
