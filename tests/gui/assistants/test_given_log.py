"""The log of what assistants were given is shown, switched off and emptied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glossary_app.gui.assistants.given_dialog import GivenDialog
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.library.handoff.values import Given
from tests.gui.conftest import FakeLibrary

ANSWERS = (
    Given("2026-11-29T10:00:00+00:00", "mcp", "search_terms cache", ("basics/cache",), 2),
    Given("?", "hand-off", "1812 characters", ()),
)


@pytest.fixture
def dialog(program: Program, library: FakeLibrary, qtbot: QtBot) -> GivenDialog:
    library.answers = ANSWERS
    program.window.commands.action(Command.GIVEN).trigger()
    made = program.assistants.given
    assert made is not None
    qtbot.waitUntil(lambda: made.list.topLevelItemCount() == 2)
    return made


def test_each_answer_is_told_with_what_was_held_back(dialog: GivenDialog) -> None:
    rows = [dialog.list.topLevelItem(at) for at in range(2)]

    texts = [[item.text(column) for column in range(1, 4)] for item in rows if item is not None]
    assert texts == [
        ["mcp · search_terms cache", "basics/cache", "2"],
        ["hand-off · 1,812 characters", "–", ""],
    ]
    assert "26" in (rows[0].text(0) if rows[0] is not None else "")
    assert dialog.summary.text() == "Answers: 2"
    assert dialog.noting.isChecked()


def test_it_is_switched_off(dialog: GivenDialog, library: FakeLibrary, qtbot: QtBot) -> None:
    QTest.keyClick(dialog.noting, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: not library.is_noting)
    assert not dialog.noting.isChecked()
    assert dialog.list.topLevelItemCount() == 2


def test_it_is_emptied(dialog: GivenDialog, library: FakeLibrary, qtbot: QtBot) -> None:
    dialog.empty_button.click()

    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 0)
    assert library.answers == ()
    assert dialog.summary.text() == "Nothing has been given to an assistant."
    assert dialog.list.isHidden()
    assert not dialog.empty_button.isEnabled()
