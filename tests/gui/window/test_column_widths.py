"""The columns keep the widths that they were given by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from glossary_app.gui.style.colours import LIGHT
from glossary_app.gui.style.measures import LEFT_WIDTH, RIGHT_WIDTH, WIDE_LEFT, WIDE_RIGHT
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.settings import Settings


def window_with(qtbot: QtBot, settings: Settings) -> MainWindow:
    window = MainWindow(LIGHT)
    qtbot.addWidget(window)
    window.restore(settings)
    window.resize(1500, 800)
    window.show()
    qtbot.waitExposed(window)
    return window


def drag_left_handle(window: MainWindow, by: int) -> None:
    """Drag the handle between the list and the article, with the mouse."""
    handle = next(
        splitter.handle(1)
        for splitter in window.findChildren(QSplitter)
        if splitter.widget(0) is window.search_panel
    )
    start = QPoint(1, 300)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + QPoint(by, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))


def test_they_begin_with_their_usual_widths(qapp: QApplication, qtbot: QtBot) -> None:
    window = window_with(qtbot, Settings())

    assert window.column_widths == (LEFT_WIDTH, RIGHT_WIDTH)
    assert window.search_panel.width() == LEFT_WIDTH
    assert window.side_panel.width() == RIGHT_WIDTH


def test_a_width_that_was_chosen_comes_back(qapp: QApplication, qtbot: QtBot) -> None:
    window = window_with(qtbot, Settings())
    drag_left_handle(window, 60)
    left, right = window.column_widths

    again = window_with(qtbot, Settings(left_width=left, right_width=right))

    assert left == pytest.approx(LEFT_WIDTH + 60, abs=6)
    assert again.search_panel.width() == left
    assert again.side_panel.width() == right


def test_a_folded_column_keeps_its_width(qapp: QApplication, qtbot: QtBot) -> None:
    chosen = Settings(left_width=400, right_width=260)
    window = window_with(qtbot, replace(chosen, right_column=False))
    drag_left_handle(window, 20)

    assert window.column_widths[1] == 260
    window.open_right_column(is_open=True)
    assert window.side_panel.width() == 260


def test_a_wide_window_gives_both_columns_more(qapp: QApplication, qtbot: QtBot) -> None:
    window = window_with(qtbot, Settings())

    window.resize(1800, 800)

    qtbot.waitUntil(lambda: window.search_panel.width() == WIDE_LEFT)
    assert window.side_panel.width() == WIDE_RIGHT
    window.resize(1400, 800)
    qtbot.waitUntil(lambda: window.search_panel.width() == LEFT_WIDTH)
    assert window.side_panel.width() == RIGHT_WIDTH


def test_only_what_was_moved_by_hand_is_a_choice(qapp: QApplication, qtbot: QtBot) -> None:
    window = window_with(qtbot, Settings())
    before = window.chosen_widths

    drag_left_handle(window, 60)

    assert before == (0, 0)
    assert window.chosen_widths == (window.search_panel.width(), 0)


def test_a_chosen_width_stays_in_a_wide_window(qapp: QApplication, qtbot: QtBot) -> None:
    window = window_with(qtbot, Settings(left_width=333))

    window.resize(1800, 800)

    qtbot.waitUntil(lambda: window.side_panel.width() == WIDE_RIGHT)
    assert window.search_panel.width() == 333
