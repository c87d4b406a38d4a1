"""*Export…* from the choice to the file: what is offered, where it is asked for, what is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from glossary_app.gui.glossaries.export_dialog import ExportDialog
from glossary_app.gui.glossaries.export_forms import EXPORT_FORMS
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.library.export_options import ExportOptions, ExportReport
from glossary_app.model.report import Finding, Severity
from tests.gui.conftest import FakeLibrary

Opened = Callable[[], ExportDialog]


@pytest.fixture
def opened(program: Program, qtbot: QtBot) -> Opened:
    """Opens the dialog, and waits until it knows what there is."""

    def open_dialog() -> ExportDialog:
        program.window.commands.action(Command.EXPORT).trigger()
        made = program.exports.dialog
        assert made is not None
        qtbot.waitUntil(lambda: made.what.count() > 0)
        return made

    return open_dialog


def offered(dialog: ExportDialog) -> list[str]:
    return [dialog.what.itemText(at) for at in range(dialog.what.count())]


def choose(dialog: ExportDialog, what: str, form: str, suffix: str = "") -> None:
    dialog.what.setCurrentIndex(offered(dialog).index(what))
    known = [(each.format_name, each.suffix) for each in EXPORT_FORMS]
    dialog.form.setCurrentIndex(known.index((form, suffix)))
    dialog.export.click()


def saved_as(monkeypatch: pytest.MonkeyPatch, place: Path | None) -> list[tuple[str, str]]:
    """Answer the question for a file with this place; gives the proposals that were made."""
    asked: list[tuple[str, str]] = []

    def answer(_window: object, _title: str, proposed: str, pattern: str) -> tuple[str, str]:
        asked.append((Path(proposed).name, pattern))
        return str(place or ""), pattern

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def written(library: FakeLibrary, qtbot: QtBot) -> ExportOptions:
    qtbot.waitUntil(lambda: library.exported is not None)
    assert library.exported is not None
    return library.exported


def test_without_a_star_no_starred_entries_are_offered(opened: Opened) -> None:
    assert offered(opened()) == ["basics", "systems", "Entries of the list (3)"]


def test_a_glossary_goes_into_the_file_that_is_chosen(
    opened: Opened,
    library: FakeLibrary,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = saved_as(monkeypatch, tmp_path / "mine.xlsx")

    choose(opened(), "systems", "xlsx", ".xlsx")

    options = written(library, qtbot)
    assert asked == [("systems.xlsx", "*.xlsx")]
    assert options == ExportOptions("systems", "xlsx", tmp_path / "mine.xlsx")


def test_starred_entries_go_out_in_the_order_of_their_stars(
    opened: Opened,
    library: FakeLibrary,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, _, last = library.held
    library.user.add_bookmark(first)
    library.user.add_bookmark(last)
    asked = saved_as(monkeypatch, tmp_path / "stars.csv")

    choose(opened(), "Starred entries (2)", "csv", ".csv")

    assert written(library, qtbot).entries == (last, first)
    assert asked == [("starred.csv", "*.csv")]


def test_the_list_that_a_search_left_goes_out_and_no_entry_more(
    program: Program,
    opened: Opened,
    library: FakeLibrary,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    panel = program.window.search_panel
    panel.line.setText("cache")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    asked = saved_as(monkeypatch, tmp_path / "found.tbx")

    choose(opened(), "Entries of the list (1)", "tbx", ".tbx")

    assert [ref.slug for ref in written(library, qtbot).entries] == ["cache"]
    assert asked == [("list.tbx", "*.tbx")]


def test_a_form_of_many_files_asks_for_a_folder_and_makes_its_own_in_it(
    opened: Opened,
    library: FakeLibrary,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))

    choose(opened(), "basics", "html")

    assert written(library, qtbot).output == tmp_path / "basics"


def test_nothing_is_written_when_the_place_is_not_chosen(
    program: Program, opened: Opened, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = saved_as(monkeypatch, None)

    choose(opened(), "basics", "anki", ".txt")

    assert asked == [("basics.txt", "*.txt")]
    assert library.exported is None
    assert program.window.column.bars.bar("export") is None


@pytest.mark.parametrize("wanted", [True, False])
def test_drafts_go_out_when_they_are_ticked(
    opened: Opened,
    library: FakeLibrary,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    wanted: bool,
) -> None:
    saved_as(monkeypatch, tmp_path / "basics.glossary")
    dialog = opened()
    dialog.drafts.setChecked(wanted)

    choose(dialog, "basics", "handoff-markdown", ".glossary")

    assert written(library, qtbot).include_drafts is wanted


def test_what_the_form_cannot_hold_stays_in_sight(
    program: Program,
    opened: Opened,
    library: FakeLibrary,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    export = library.export
    lost = Finding("", 0, Severity.INFO, "lost", "omegat cannot hold readings (2 pages)")

    def losing(options: ExportOptions) -> ExportReport:
        return replace(export(options), withheld=0, findings=(lost,))

    monkeypatch.setattr(library, "export", losing)
    saved_as(monkeypatch, tmp_path / "basics.utf8")

    choose(opened(), "basics", "omegat", ".utf8")

    bars = program.window.column.bars
    qtbot.waitUntil(lambda: (bar := bars.bar("export")) is not None and "readings" in bar.text)
    bar = bars.bar("export")
    assert bar is not None
    assert not bar.is_floating
    assert "3 pages exported" in bar.text
    assert "held back" not in bar.text
