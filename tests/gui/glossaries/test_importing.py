"""Importing from the window: the child process, the bar, the report."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.errors import GlossaryError
from glossary_app.gui.glossaries.child import import_command
from glossary_app.gui.glossaries.findings_dialog import FindingsDialog
from glossary_app.gui.glossaries.importer import Importer
from glossary_app.gui.glossaries.imports import Imports
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.style.colours import LIGHT
from glossary_app.gui.widgets.bars import Bars
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Progress,
    Severity,
    Stage,
)
from glossary_app.paths import folders_below
from tests.gui.conftest import open_program_window

_REPORT = ImportReport(
    "cncf",
    ImportCounts(added=2, unchanged=1),
    1,
    (
        Finding("_index.md", 0, Severity.INFO, "not-a-term", "no term"),
        Finding("en/cache.md", 4, Severity.ERROR, "bad-status", "status is not known: 'Don'"),
    ),
)


def importer(folder: Path, script: str) -> Importer:
    """An importer whose child runs this script instead."""
    return Importer(folders_below(folder), (sys.executable, "-c", script), starter=False)


def test_a_folder_is_imported_by_a_real_child(qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "basics" / "en" / "cohesion.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Cohesion\n---\nHow well parts belong together.\n", "utf-8")
    made = Importer(folders_below(tmp_path / "data"), import_command(), starter=False)

    with qtbot.waitSignal(made.finished, timeout=30_000) as told:
        made.start((tmp_path / "basics",))

    [report] = told.args or []
    assert (report.glossary, report.counts.added) == ("basics", 1)
    assert not made.is_running
    assert made.has_library


def test_modules_in_the_folder_of_the_start_are_not_taken_for_ours(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = tmp_path / "glossary_app" / "__init__.py"
    foreign.parent.mkdir()
    foreign.write_text("raise SystemExit('not the program')\n", "utf-8")
    (tmp_path / "terms.csv").write_text("id,term:en-US\ncohesion,Cohesion\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    made = Importer(folders_below(tmp_path / "data"), import_command(), starter=False)

    with qtbot.waitSignal(made.finished, timeout=30_000) as told:
        made.start((tmp_path / "terms.csv",))

    [report] = told.args or []
    assert report.counts.added == 1


def test_a_crash_of_the_child_is_a_finding(qtbot: QtBot, tmp_path: Path) -> None:
    made = importer(tmp_path, "import os; os.write(2, b'no memory'); os._exit(9)")

    with qtbot.waitSignal(made.finished) as told:
        made.start((tmp_path,))

    [report] = told.args or []
    [finding] = report.findings
    assert (finding.code, finding.severity) == ("import-crashed", Severity.ERROR)
    assert "no memory" in finding.message


def test_a_child_that_cannot_be_started_is_a_finding_too(qtbot: QtBot, tmp_path: Path) -> None:
    made = Importer(folders_below(tmp_path), ("/no/such/program",), starter=False)

    with qtbot.waitSignal(made.finished) as told:
        made.start((tmp_path,))

    [report] = told.args or []
    assert report.findings[0].code == "import-crashed"


def test_a_fault_of_the_child_comes_through(qtbot: QtBot, tmp_path: Path) -> None:
    made = Importer(folders_below(tmp_path / "data"), import_command(), starter=False)

    with qtbot.waitSignal(made.failed, timeout=30_000) as told:
        made.start((tmp_path / "nothing.zip",))

    [fault] = told.args or []
    assert isinstance(fault, GlossaryError)
    assert fault.code == "source"


def test_cancel_is_written_to_the_child(qtbot: QtBot, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "sys.stdin.readline()\n"
        "word = sys.stdin.readline().strip()\n"
        'print(\'{"fault": {"code": "cancelled", "where": "", "what": "\''
        ' + word + \'", "now": ""}}\', flush=True)\n'
    )
    made = importer(tmp_path, script)
    made.start((tmp_path,))

    with qtbot.waitSignal(made.failed) as told:
        made.cancel()

    [fault] = told.args or []
    assert (fault.code, fault.what) == ("cancelled", "cancel")


def test_closing_stops_the_child(qtbot: QtBot, tmp_path: Path) -> None:
    made = importer(tmp_path, "import sys; sys.stdin.read()")
    made.start((tmp_path,))
    qtbot.wait(50)

    made.close()

    assert not made.is_running


@pytest.fixture
def bars(qtbot: QtBot) -> Bars:
    widget = Bars()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def quiet_importer(tmp_path: Path) -> Importer:
    return importer(tmp_path, "import sys; sys.stdin.read()")


@pytest.fixture
def imports(bars: Bars, quiet_importer: Importer) -> Imports:
    return Imports(quiet_importer, bars, bars)


def test_progress_is_shown_with_a_way_to_stop(
    bars: Bars, imports: Imports, quiet_importer: Importer
) -> None:
    quiet_importer.progressed.emit(Progress(Stage.READING, 40, 89, "en/cache.md"))

    bar = bars.bar("import")
    assert bar is not None
    assert bar.text.startswith("Reading pages · 40 / 89")
    assert [button.text() for button in bar.buttons] == ["Cancel"]
    assert not bar.is_closable


def test_the_report_is_said_in_a_sentence_and_shown_on_demand(
    qtbot: QtBot, bars: Bars, imports: Imports, quiet_importer: Importer
) -> None:
    with qtbot.waitSignal(imports.library_changed):
        quiet_importer.finished.emit(_REPORT)

    bar = bars.bar("import")
    assert bar is not None
    assert bar.text == "cncf: 2 added · 1 unchanged · 2 problems"
    bar.buttons[0].click()
    assert imports.dialog is not None
    assert imports.dialog.isVisible()


@pytest.mark.parametrize(
    ("counts", "severity", "tone"),
    [
        (ImportCounts(added=10), Severity.ERROR, "note"),
        (ImportCounts(updated=1), Severity.ERROR, "note"),
        (ImportCounts(unchanged=4), Severity.WARNING, "note"),
        (ImportCounts(), Severity.ERROR, "fault"),
        (ImportCounts(), Severity.WARNING, "note"),
        (ImportCounts(added=3), None, "done"),
    ],
)
def test_only_an_import_that_brought_nothing_looks_like_a_failure(
    bars: Bars,
    imports: Imports,
    quiet_importer: Importer,
    counts: ImportCounts,
    severity: Severity | None,
    tone: str,
) -> None:
    findings = () if severity is None else (Finding("b.csv", 3, severity, "row", "x"),)

    quiet_importer.finished.emit(ImportReport("sea", counts, 0, findings))

    bar = bars.bar("import")
    assert bar is not None
    assert bar.property("tone") == tone


def test_a_second_import_waits_for_the_first(
    bars: Bars, imports: Imports, quiet_importer: Importer, tmp_path: Path
) -> None:
    imports.import_paths((tmp_path,))

    imports.import_paths((tmp_path,))

    bar = bars.bar("busy")
    quiet_importer.close()
    assert bar is not None
    assert bar.text == "An import is already under way."


def test_a_cancelled_import_says_that_nothing_was_changed(
    bars: Bars, imports: Imports, quiet_importer: Importer
) -> None:
    fault = GlossaryError("", "stopped")
    fault.code = "cancelled"

    quiet_importer.failed.emit(fault)

    bar = bars.bar("import")
    assert bar is not None
    assert bar.text == "Stopped. Nothing was changed."


def test_an_import_that_is_stopped_before_its_end_says_what_is_kept(
    bars: Bars, imports: Imports, quiet_importer: Importer
) -> None:
    finding = Finding("b.csv", 0, Severity.WARNING, "stopped", "stopped before 'b.csv'", ("b.csv",))

    quiet_importer.finished.emit(ImportReport("cncf", ImportCounts(added=2), 0, (finding,)))

    bar = bars.bar("import")
    assert bar is not None
    assert bar.text == "Stopped before the end. cncf: 2 added · 1 problem"


def test_a_fault_of_a_later_source_shows_what_the_earlier_ones_brought(
    qtbot: QtBot, imports: Imports, quiet_importer: Importer, tmp_path: Path
) -> None:
    imports.import_paths((tmp_path / "a.csv", tmp_path / "b.csv"))

    with qtbot.waitSignal(imports.library_changed):
        quiet_importer.failed.emit(GlossaryError("b.csv", "cannot be read"))

    quiet_importer.close()


def test_a_failed_rebuild_is_not_tried_again_and_again(
    qtbot: QtBot, imports: Imports, quiet_importer: Importer
) -> None:
    imports.rebuild()

    with qtbot.assertNotEmitted(imports.library_changed):
        quiet_importer.failed.emit(GlossaryError("index", "the disk is full"))

    quiet_importer.close()


def test_an_import_that_waits_for_another_says_so(
    bars: Bars, imports: Imports, quiet_importer: Importer
) -> None:
    quiet_importer.progressed.emit(Progress(Stage.WAITING, 0, 0))

    bar = bars.bar("import")
    assert bar is not None
    assert bar.text == "Waiting for another import"
    assert [button.text() for button in bar.buttons] == ["Cancel"]


def test_a_child_that_does_not_heed_is_ended_and_nothing_untrue_is_said(
    qtbot: QtBot, tmp_path: Path
) -> None:
    made = importer(tmp_path, "import time; time.sleep(60)")
    made.start((tmp_path,))
    qtbot.wait(50)

    with qtbot.waitSignal(made.failed, timeout=20_000) as told:
        made.cancel()

    [fault] = told.args or []
    assert fault.code == "stopped"


def test_the_gravest_finding_stands_first_and_all_can_be_copied(qtbot: QtBot) -> None:
    dialog = FindingsDialog(_REPORT)
    qtbot.addWidget(dialog)

    dialog.copy_button.click()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "cncf — 2 added · 1 unchanged"
    assert "en/cache.md:4" in lines[1]
    assert "bad-status" in lines[1]
    assert "not a term page" in lines[2]


def test_files_may_be_dropped_on_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(LIGHT)
    qtbot.addWidget(window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a.md")])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_key = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, no_key)
    dropped: list[tuple[Path, ...]] = []
    window.files_dropped.connect(dropped.append)
    QApplication.sendEvent(window, entering)

    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), action, data, button, no_key))

    assert entering.isAccepted()
    assert dropped == [(tmp_path,)]


def test_a_new_window_makes_its_library_and_imports_into_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    page = tmp_path / "basics" / "en" / "cohesion.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Cohesion\n---\nHow well parts belong together.\n", "utf-8")
    folders = folders_below(tmp_path / "data")
    shell, program = open_program_window(qapp, qtbot, folders, Arguments())
    rows = program.window.search_panel.model
    qtbot.waitUntil(lambda: rows.rowCount() > 10, timeout=60_000)
    before = rows.rowCount()
    program.window.files_dropped.emit((tmp_path / "basics",))
    qtbot.waitUntil(lambda: program.intake.sheet is not None, timeout=60_000)
    assert rows.rowCount() == before
    assert program.intake.sheet is not None
    program.intake.sheet.import_button.click()
    qtbot.waitUntil(lambda: rows.rowCount() == before + 1, timeout=60_000)
    program.window.search_panel.line.setText("cohes")
    qtbot.waitUntil(lambda: rows.rowCount() == 1)

    assert rows.row(0).headword.text == "Cohesion"
    shell.close()
    assert folders.settings_file.exists()


def test_files_and_folders_are_picked_in_dialogs(
    imports: Imports, bars: Bars, quiet_importer: Importer, qtbot: QtBot
) -> None:
    QTimer.singleShot(50, dismiss_dialog)
    imports.choose_files()
    QTimer.singleShot(50, dismiss_dialog)
    imports.choose_folder()

    assert not quiet_importer.is_running
    assert bars.bar("import") is None


def dismiss_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def test_a_rate_is_told_once_it_is_known(
    bars: Bars, imports: Imports, quiet_importer: Importer, qtbot: QtBot, tmp_path: Path
) -> None:
    imports.import_paths((tmp_path,))
    # The first three seconds tell of starting up.
    qtbot.wait(3_200)

    quiet_importer.progressed.emit(Progress(Stage.SAVING, 50, 100))

    bar = bars.bar("import")
    quiet_importer.close()
    assert bar is not None
    assert "left" in bar.text


def test_what_came_in_is_said_in_passing_and_can_be_opened(
    bars: Bars, imports: Imports, quiet_importer: Importer
) -> None:
    wanted: list[str] = []
    imports.glossary_wanted.connect(wanted.append)

    quiet_importer.finished.emit(ImportReport("sea", ImportCounts(added=12), 0))

    bar = bars.bar("import")
    assert bar is not None
    assert bar.is_floating
    assert [button.text() for button in bar.buttons] == ["Open it"]
    bar.buttons[0].click()
    assert wanted == ["sea"]


def test_problems_stay_until_they_have_been_looked_at(
    bars: Bars, imports: Imports, quiet_importer: Importer
) -> None:
    quiet_importer.finished.emit(_REPORT)

    bar = bars.bar("import")
    assert bar is not None
    assert not bar.is_floating
    assert [button.text() for button in bar.buttons] == ["Show problems", "Open it"]


def test_an_import_that_changed_nothing_opens_nothing(
    bars: Bars, imports: Imports, quiet_importer: Importer
) -> None:
    quiet_importer.finished.emit(ImportReport("sea", ImportCounts(unchanged=12), 0))

    bar = bars.bar("import")
    assert bar is not None
    assert bar.text == "sea: 12 unchanged"
    assert bar.buttons == ()
