"""What grows with the text of the article, and what does not."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.home.page import HomePage
from glossary_app.gui.home.questions import HomeContents
from glossary_app.gui.search.chips import ScopeChips
from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.style_sheet import style_sheet, window_style
from glossary_app.model.locale import EN_US
from glossary_app.settings import View

ZOOMS = [0.5, 1.0, 1.3, 2.0, 3.0]


def styled(qtbot: QtBot, widget: QWidget, theme: Theme, zoom: float) -> None:
    widget.setStyleSheet(style_sheet(theme) + window_style(theme, zoom))
    qtbot.addWidget(widget)
    widget.show()


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("look", ["scope", "pill"])
def test_chips_are_round_in_every_size(qtbot: QtBot, look: str, zoom: float) -> None:
    home = HomePage()
    chip = QPushButton("Tide", home)
    chip.setProperty("look", look)
    styled(qtbot, home, DARK, zoom)
    chip.show()
    chip.ensurePolished()
    chip.adjustSize()

    # A picture of the chip alone has its colour in the corners too.
    picture = home.grab(chip.geometry()).toImage()

    ground = {"scope": DARK.neutral_soft, "pill": DARK.accent_soft}[look]
    corner, edge = picture.pixelColor(1, 1), picture.pixelColor(picture.width() // 2, 3)
    assert corner != QColor(ground)
    assert edge == QColor(ground)


def test_chips_of_a_dialog_keep_their_size(qtbot: QtBot) -> None:
    window = QWidget()
    dialog = QDialog(window)
    chip = QPushButton("Ctrl+K", dialog)
    chip.setProperty("look", "scope")
    styled(qtbot, window, LIGHT, 3.0)
    chip.ensurePolished()

    assert chip.sizeHint().height() <= 24


def test_home_is_read_in_the_size_of_the_article(qtbot: QtBot) -> None:
    heights = []
    for zoom in (1.0, 2.0):
        home = HomePage()
        home.show_contents(HomeContents(), View.ENGLISH, EN_US)
        home.set_zoom(zoom)
        styled(qtbot, home, LIGHT, zoom)
        home.resize(900, 700)
        body = home.widget()
        assert body is not None
        heights.append(body.sizeHint().height())

    assert heights[1] > 1.4 * heights[0]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_names_of_filters_are_not_cut_where_there_is_room(qtbot: QtBot, zoom: float) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    chips = ScopeChips(window)
    layout.addWidget(chips)
    styled(qtbot, window, LIGHT, zoom)

    chips.retranslate()

    texts = [chip.text() for chip in chips.findChildren(QPushButton)]
    assert [text for text in texts if "…" in text] == [chips.more.text()]


def test_a_pressed_segment_shows_its_name_and_nothing_beside_it(qtbot: QtBot) -> None:
    frame = QWidget()
    button = QRadioButton("", frame)
    button.setProperty("look", "segment")
    styled(qtbot, frame, LIGHT, 1.0)
    button.resize(60, 28)

    button.setChecked(True)

    picture = button.grab().toImage()
    inside = ((x, y) for x in range(8, 52) for y in range(8, 20))
    assert {QColor(picture.pixel(x, y)).name().upper() for x, y in inside} == {LIGHT.page}
