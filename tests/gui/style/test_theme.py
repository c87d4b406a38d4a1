"""Colours that everybody can read, in light and dark."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.style_sheet import printing_style, style_sheet
from glossary_app.gui.style.theme import apply_theme, chosen_theme, contrast, palette
from glossary_app.model.tone import Tone
from glossary_app.settings import Theme as Choice

# WCAG 2.2: 1.4.3 for text, 1.4.11 for what is needed to recognise a control.
TEXT = 4.5
SHAPE = 3.0

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#16191D", "#16191D") == 1


@BOTH
@pytest.mark.parametrize("ink", ["text", "muted", "link", "visited", "good", "caution", "error"])
@pytest.mark.parametrize("ground", ["page", "panel", "raised", "accent_card", "row_selected"])
def test_text_can_be_read_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT


@BOTH
@pytest.mark.parametrize("tone", Tone)
def test_the_word_on_a_chip_can_be_read(theme: Theme, tone: Tone) -> None:
    assert contrast(theme.ink(tone), theme.soft(tone)) >= TEXT


@BOTH
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("mark_text", "mark"),
        ("on_accent", "accent"),
        ("text", "selection"),
        ("text", "hover"),
        ("text", "neutral_soft"),
        ("muted", "neutral_soft"),
    ],
)
def test_text_on_a_coloured_ground_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT


@BOTH
@pytest.mark.parametrize("line", ["control_border", "accent"])
@pytest.mark.parametrize("ground", ["page", "panel"])
def test_borders_and_the_focus_ring_can_be_seen(theme: Theme, line: str, ground: str) -> None:
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= SHAPE


@BOTH
def test_every_colour_is_a_whole_one(theme: Theme) -> None:
    colours = [getattr(theme, field.name) for field in fields(theme) if field.name != "is_dark"]

    assert [colour for colour in colours if not re.fullmatch(r"#[0-9A-F]{6}", colour)] == []


@pytest.mark.parametrize(
    ("choice", "scheme", "theme"),
    [
        (Choice.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (Choice.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (Choice.SYSTEM, Qt.ColorScheme.Unknown, LIGHT),
        (Choice.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (Choice.DARK, Qt.ColorScheme.Light, DARK),
    ],
)
def test_a_choice_goes_before_the_system(
    choice: Choice, scheme: Qt.ColorScheme, theme: Theme
) -> None:
    assert chosen_theme(choice, scheme) is theme


@BOTH
def test_the_style_sheet_names_only_colours_that_there_are(theme: Theme) -> None:
    sheet = style_sheet(theme)

    assert "@" not in sheet
    assert theme.page in sheet


@BOTH
def test_the_pictures_of_the_style_sheet_are_there(theme: Theme) -> None:
    pictures = re.findall(r"url\((.*?)\)", style_sheet(theme) + printing_style(theme))

    assert pictures
    assert all(Path(each).is_file() for each in pictures)


@BOTH
def test_the_palette_has_the_themes_colours(theme: Theme) -> None:
    made = palette(theme)

    assert made.color(QPalette.ColorRole.Base) == QColor(theme.page)
    assert made.color(QPalette.ColorRole.Text) == QColor(theme.text)
    assert made.color(QPalette.ColorRole.Link) == QColor(theme.link)


def test_the_program_takes_a_theme_over(qapp: QApplication) -> None:
    before = qapp.palette(), qapp.styleSheet()

    apply_theme(qapp, DARK)

    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.panel)
    assert DARK.accent in qapp.styleSheet()
    assert qapp.font().families()[0] == "Inter"
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])
