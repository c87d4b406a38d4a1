"""Fonts, colours and language, which the first paint does without."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.style.fonts import register_fonts
from glossary_app.settings import Settings


def dress(app: QApplication, settings: Settings) -> Appearance:
    """Give the application our fonts and the look that was chosen."""
    register_fonts()
    return Appearance(app, settings)
