"""The scroll bar whose room is kept."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.style_sheet import style_sheet
from glossary_app.gui.widgets.kept_room import keep_room


def browser(qtbot: QtBot, text: str, theme: Theme) -> QTextBrowser:
    made = QTextBrowser()
    qtbot.addWidget(made)
    made.setStyleSheet(style_sheet(theme))
    keep_room(made)
    made.resize(300, 200)
    made.setPlainText(text)
    made.show()
    return made


def colours_of_bar(shown: QTextBrowser) -> set[int]:
    picture = shown.verticalScrollBar().grab().toImage()
    return {picture.pixel(6, y) for y in range(picture.height())}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_handle_is_drawn_only_where_there_is_something_to_scroll(
    qtbot: QtBot, theme: Theme
) -> None:
    short = browser(qtbot, "tide", theme)
    long = browser(qtbot, "tide\n" * 60, theme)

    assert len(colours_of_bar(short)) == 1
    assert len(colours_of_bar(long)) > 1
    assert short.viewport().width() == long.viewport().width()


def test_the_handle_comes_with_the_text(qtbot: QtBot) -> None:
    shown = browser(qtbot, "tide", LIGHT)

    shown.setPlainText("tide\n" * 60)

    assert shown.verticalScrollBar().isEnabled()
    assert len(colours_of_bar(shown)) > 1
