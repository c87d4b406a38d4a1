"""The list of glossaries: ordered, switched off, removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glossary_app.gui.glossaries.dialog import GlossariesDialog
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from tests.gui.conftest import FakeLibrary


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> GlossariesDialog:
    program.window.commands.action(Command.GLOSSARIES).trigger()
    made = program.glossaries.dialog
    assert made is not None
    qtbot.waitUntil(lambda: made.list.count() == 2)
    return made


def names(dialog: GlossariesDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def rows(program: Program) -> int:
    return program.window.search_panel.model.rowCount()


def test_all_glossaries_are_listed(dialog: GlossariesDialog) -> None:
    assert names(dialog) == ["basics", "systems"]
    assert not dialog.isModal()


def test_a_glossary_that_is_switched_off_is_not_browsed(
    program: Program, dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)

    qtbot.waitUntil(lambda: rows(program) == 2)
    assert library.disabled == {"systems"}


def test_the_order_is_changed(dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot) -> None:
    dialog.list.setCurrentRow(1)

    dialog.up.click()

    qtbot.waitUntil(lambda: names(dialog) == ["systems", "basics"])
    assert library.order == ("systems", "basics")
    assert dialog.list.currentRow() == 0


def test_the_last_one_cannot_go_further_down(
    dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    dialog.list.setCurrentRow(1)

    dialog.down.click()
    qtbot.wait(50)

    assert library.order == ()


def test_removing_asks_once_more_on_the_button(
    program: Program, dialog: GlossariesDialog, qtbot: QtBot
) -> None:
    dialog.list.setCurrentRow(1)
    dialog.remove.click()
    asked = dialog.remove.text()

    dialog.remove.click()

    qtbot.waitUntil(lambda: names(dialog) == ["basics"])
    qtbot.waitUntil(lambda: rows(program) == 2)
    assert asked == "Really remove “systems”"


def test_another_row_forgets_what_was_to_be_removed(dialog: GlossariesDialog) -> None:
    dialog.list.setCurrentRow(1)
    dialog.remove.click()

    dialog.list.setCurrentRow(0)

    assert dialog.remove.text() == "Remove"
