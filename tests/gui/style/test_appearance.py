"""Colours, zoom and faults."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.errors import StoreError
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.style.colours import DARK, LIGHT
from glossary_app.gui.words.fault_bars import ReportDialog, bug_report
from glossary_app.settings import Settings, Theme


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp, Settings(theme=Theme.LIGHT, ui_locale="en-US"))


def test_the_colours_are_flipped_and_told(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.flip_theme()

    assert appearance.colours is DARK
    assert appearance.settings.theme is Theme.DARK
    appearance.flip_theme()
    assert appearance.colours is LIGHT


def test_the_systems_colours_are_followed_only_when_asked(
    qapp: QApplication, appearance: Appearance
) -> None:
    told: list[str] = []
    appearance.changed.connect(lambda: told.append("changed"))

    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    qapp.processEvents()
    while_light = list(told)
    appearance.choose_theme(Theme.SYSTEM)
    followed = appearance.colours
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)

    assert while_light == []
    assert followed in (DARK, LIGHT)


def test_zoom_goes_in_steps_and_has_ends(appearance: Appearance) -> None:
    appearance.zoom_in()
    larger = appearance.settings.zoom
    for _ in range(30):
        appearance.zoom_in()
    largest = appearance.settings.zoom
    for _ in range(40):
        appearance.zoom_out()
    smallest = appearance.settings.zoom
    appearance.reset_zoom()

    assert (larger, largest, smallest, appearance.zoom) == (110, 300, 50, 1.0)


def test_ctrl_and_the_wheel_zoom_list_and_article_together(program: Program) -> None:
    article = program.window.column.article
    row_before = program.window.search_panel.list.sizeHintForRow(0)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(article.sheet.viewport(), wheel)

    assert program.appearance.settings.zoom == 110
    assert program.window.search_panel.list.sizeHintForRow(0) > row_before


def test_the_theme_button_redraws_the_article_in_place(program: Program) -> None:
    text = program.window.column.article.sheet.toPlainText()

    program.window.commands.action(Command.THEME).trigger()

    assert program.appearance.colours is DARK
    assert program.window.column.article.sheet.toPlainText() == text


def test_a_fault_is_a_sentence_in_a_bar(program: Program) -> None:
    program.faults.show_fault(StoreError("/data/glossaries.db", "damaged"))

    bar = program.window.column.bars.bar("fault")
    assert bar is not None
    assert bar.text == "The glossary file /data/glossaries.db cannot be opened."
    assert bar.isVisible()


def test_a_fault_of_the_store_can_be_copied(program: Program) -> None:
    program.faults.show_fault(StoreError("/data/glossaries.db", "damaged", "move it away"))
    bar = program.window.column.bars.bar("fault")
    assert bar is not None

    bar.buttons[0].click()

    assert "/data/glossaries.db: damaged; move it away" in QGuiApplication.clipboard().text()


def test_a_bug_is_a_report_that_can_be_copied(program: Program, qtbot: QtBot) -> None:
    program.faults.show_fault(ZeroDivisionError("division by zero"))
    bar = program.window.column.bars.bar("bug")
    assert bar is not None
    bar.buttons[0].click()
    dialog = program.faults.dialog
    assert isinstance(dialog, ReportDialog)

    dialog.copy_button.click()

    assert "ZeroDivisionError: division by zero" in QGuiApplication.clipboard().text()
    assert dialog.isVisible()
    assert not dialog.isModal()


def test_a_report_says_what_the_program_runs_on() -> None:
    try:
        raise LookupError("no row")
    except LookupError as bug:
        report = bug_report(bug)

    assert "LookupError: no row" in report
    assert "PySide6" in report
    assert "Traceback" in report


def test_an_uncaught_exception_is_a_bug(program: Program) -> None:
    bug = RuntimeError("odd")

    program.faults.hook(RuntimeError, bug, None)

    assert program.window.column.bars.bar("bug") is not None


def test_ctrl_c_in_the_terminal_is_no_bug(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    program.faults.hook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert program.window.column.bars.bar("bug") is None
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert sys.excepthook is not program.faults.hook
