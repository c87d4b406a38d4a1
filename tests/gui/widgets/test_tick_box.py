"""A check box is seen on every ground, ticked or not."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.theme import contrast, palette
from glossary_app.gui.widgets.tick_box import TickBox


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    theme: Theme = request.param
    return theme


@pytest.fixture
def box(qapp: QApplication, qtbot: QtBot, theme: Theme) -> TickBox:
    made = TickBox("Search and browse")
    qtbot.addWidget(made)
    made.setPalette(palette(theme))
    made.resize(made.sizeHint())
    return made


def colours(picture: QImage) -> set[str]:
    """The colours within the square at the left."""
    side = range(min(18, picture.height()))
    return {QColor(picture.pixel(x, y)).name() for x in side for y in side}


def strongest(picture: QImage, ground: str) -> float:
    return max(contrast(colour, ground) for colour in colours(picture))


def test_an_empty_box_stands_out_from_a_card(box: TickBox, theme: Theme) -> None:
    assert strongest(box.grab().toImage(), theme.page) >= 3


def test_a_tick_changes_more_than_the_colour(box: TickBox, theme: Theme) -> None:
    empty = box.grab().toImage()

    box.setChecked(True)

    ticked = box.grab().toImage()
    accent = QColor(theme.accent).name()
    assert accent not in colours(empty)
    assert accent in colours(ticked)
    # The tick itself is drawn over the accent.
    over = [colour for colour in colours(ticked) if contrast(colour, accent) >= 3]
    assert over


def test_the_text_stands_beside_the_box(box: TickBox) -> None:
    assert box.sizeHint().width() > 100
    assert box.text() == "Search and browse"
