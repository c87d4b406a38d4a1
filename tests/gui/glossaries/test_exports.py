"""Glossaries, starred entries and the list go out as files; faults lead to their entries."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from glossary_app.formats.registry import format_names
from glossary_app.gui.glossaries.check_dialog import CheckDialog, Checked
from glossary_app.gui.glossaries.export_dialog import ExportChoice, ExportDialog
from glossary_app.gui.glossaries.export_forms import EXPORT_FORMS
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.library.html_folder.format import NAME as HTML
from tests.gui.conftest import FakeLibrary


@pytest.fixture
def dialog(program: Program, library: FakeLibrary, qtbot: QtBot) -> ExportDialog:
    library.user.add_bookmark(next(iter(library.held)))
    program.window.commands.action(Command.EXPORT).trigger()
    made = program.exports.dialog
    assert made is not None
    qtbot.waitUntil(lambda: made.what.count() > 0)
    return made


@pytest.fixture
def checks(program: Program, qtbot: QtBot) -> CheckDialog:
    program.window.commands.action(Command.CHECK).trigger()
    made = program.exports.checks
    assert made is not None
    qtbot.waitUntil(lambda: made.list.topLevelItemCount() == 2)
    return made


def offered(dialog: ExportDialog) -> list[str]:
    return [dialog.what.itemText(at) for at in range(dialog.what.count())]


def said(program: Program) -> str:
    bar = program.window.column.bars.bar("export")
    return bar.text if bar is not None else ""


def choose(dialog: ExportDialog, at: int, form: str) -> ExportChoice:
    chosen: list[ExportChoice] = []
    dialog.export_wanted.disconnect()
    dialog.export_wanted.connect(chosen.append)
    dialog.what.setCurrentIndex(at)
    names = [each.format_name for each in EXPORT_FORMS]
    dialog.form.setCurrentIndex(names.index(form))
    dialog.export.click()
    return chosen[0]


def test_each_form_is_one_that_the_library_writes() -> None:
    assert {form.format_name for form in EXPORT_FORMS} <= {*format_names(), HTML}


def test_glossaries_the_starred_ones_and_the_list_are_offered(dialog: ExportDialog) -> None:
    assert offered(dialog)[:2] == ["basics", "systems"]
    assert "Starred entries (1)" in offered(dialog)
    assert "Entries of the list (3)" in offered(dialog)


def test_a_glossary_is_exported_and_what_was_held_back_is_said(
    program: Program, dialog: ExportDialog, library: FakeLibrary, qtbot: QtBot, tmp_path: Path
) -> None:
    choice = choose(dialog, 0, "tbx")

    program.exports.write(choice, tmp_path / "sea.tbx")

    qtbot.waitUntil(lambda: library.exported is not None)
    assert library.exported is not None
    assert library.exported.glossary == "basics"
    assert library.exported.format_name == "tbx"
    assert library.exported.entries == ()
    qtbot.waitUntil(lambda: "held back" in said(program))
    assert "3 pages" in said(program)


def test_starred_entries_alone_are_exported(
    program: Program, dialog: ExportDialog, library: FakeLibrary, qtbot: QtBot, tmp_path: Path
) -> None:
    choice = choose(dialog, 2, "anki")

    program.exports.write(choice, tmp_path / "cards.txt")

    qtbot.waitUntil(lambda: library.exported is not None)
    assert library.exported is not None
    assert library.exported.entries == (next(iter(library.held)),)


def test_the_gravest_fault_comes_first_and_leads_to_its_entry(
    program: Program, checks: CheckDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    first, second = (checks.list.topLevelItem(at) for at in range(2))
    assert first is not None
    assert second is not None
    assert first.text(1) == "basics/x"
    assert second.text(1) == "Abstraction"
    assert second.text(2) == "no source named: English"
    checks.list.setCurrentItem(second)

    with qtbot.waitSignal(checks.entry_wanted) as told:
        checks.open_button.click()

    assert told.args == [next(iter(library.held))]
    qtbot.waitUntil(lambda: program.reader.opened is not None)


def test_a_double_click_opens_the_entry_as_well(checks: CheckDialog, qtbot: QtBot) -> None:
    item = checks.list.topLevelItem(1)

    with qtbot.waitSignal(checks.entry_wanted):
        checks.list.itemActivated.emit(item, 0)

    assert not checks.isModal()
    assert checks.list.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_what_was_exported_is_said_in_passing_with_the_way_to_its_folder(
    program: Program,
    dialog: ExportDialog,
    library: FakeLibrary,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    dialog.drafts.setChecked(True)
    choice = choose(dialog, 0, "tbx")

    program.exports.write(choice, tmp_path / "sea.tbx")

    bars = program.window.column.bars
    qtbot.waitUntil(lambda: "3 pages" in said(program))
    bar = bars.bar("export")
    assert bar is not None
    assert bar.is_floating
    assert [button.text() for button in bar.buttons] == ["Open the folder"]
    bar.buttons[0].click()
    assert opened == [str(Path("sea.tbx").absolute().parent)]


def test_another_glossary_than_the_proposed_one_may_be_chosen(
    program: Program, dialog: ExportDialog
) -> None:
    dialog.propose("systems")
    proposed = dialog.what.currentText()

    dialog.propose("nothing of that name")

    assert proposed == dialog.what.currentText() == "systems"


def test_what_was_found_is_counted_by_how_much_it_matters(checks: CheckDialog) -> None:
    assert checks.summary.text() == "1 warning · 1 note"

    checks.show_findings(Checked(()))

    assert checks.summary.text() == "Nothing was found."
