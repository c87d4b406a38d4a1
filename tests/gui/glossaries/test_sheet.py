"""The import sheet: what it shows, what is chosen in it, and that nothing is stored before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from glossary_app.gui.glossaries.child import import_command
from glossary_app.gui.glossaries.import_sheet.sheet import ImportSheet
from glossary_app.gui.glossaries.importer import Importer
from glossary_app.gui.glossaries.imports import Imports
from glossary_app.gui.glossaries.intake import Intake
from glossary_app.gui.glossaries.pasted_table import is_table
from glossary_app.gui.program import Program
from glossary_app.gui.widgets.bars import Bars
from glossary_app.library.library import Library
from glossary_app.paths import Folders, folders_below

PATIENCE = 60_000
ALLOYS = (
    "用語;英語;よみ;担当\n焼入れ;quenching;やきいれ;山田\n粒界;grain boundary;りゅうかい;山田\n"
)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_below(tmp_path / "data")


@pytest.fixture
def bars(qtbot: QtBot) -> Bars:
    widget = Bars()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def intake(qapp: QApplication, bars: Bars, folders: Folders) -> Iterator[Intake]:
    importer = Importer(folders, import_command(), starter=False)
    made = Intake(importer.new_looker(), Imports(importer, bars, bars), bars, bars)
    yield made
    made.close()
    importer.close()


@pytest.fixture
def alloys(tmp_path: Path) -> Path:
    path = tmp_path / "alloys.csv"
    path.write_bytes(ALLOYS.encode("cp932"))
    return path


def wait_for_sheet(qtbot: QtBot, intake: Intake) -> ImportSheet:
    qtbot.waitUntil(lambda: intake.sheet is not None, timeout=PATIENCE)
    assert intake.sheet is not None
    wait_for_counts(qtbot, intake.sheet)
    return intake.sheet


def wait_for_counts(qtbot: QtBot, sheet: ImportSheet) -> None:
    qtbot.waitUntil(lambda: not sheet.said.text().startswith("Counting"), timeout=PATIENCE)


def lines_of(sheet: ImportSheet) -> list[str]:
    tops = [sheet.outcome.topLevelItem(at) for at in range(sheet.outcome.topLevelItemCount())]
    lines: list[str] = []
    for top in tops:
        assert top is not None
        children = [top.child(at) for at in range(top.childCount())]
        lines += [top.text(0), *(child.text(0) for child in children if child is not None)]
    return lines


def heads_of(sheet: ImportSheet) -> list[str]:
    return [button.text() for button in sheet.preview.head.buttons]


def choose(menu: QMenu, *names: str) -> None:
    for name in names[:-1]:
        menu = next(
            found
            for action in menu.actions()
            if action.text() == name and isinstance(found := action.menu(), QMenu)
        )
    next(action for action in menu.actions() if action.text() == names[-1]).trigger()


def entries(folders: Folders) -> dict[str, int]:
    library = Library.open(folders, starter=False)
    try:
        return {each.id: library.entry_count(each.id) for each in library.glossaries()}
    finally:
        library.close()


def wait_for_import(qtbot: QtBot, bars: Bars, said: str) -> None:
    qtbot.waitUntil(lambda: said in text_of(bars), timeout=PATIENCE)


def text_of(bars: Bars) -> str:
    bar = bars.bar("import")
    return bar.text if bar is not None else ""


def test_a_table_is_shown_as_it_will_be_read_and_cancel_costs_nothing(
    qtbot: QtBot, intake: Intake, alloys: Path, folders: Folders
) -> None:
    intake.take_in((alloys,))
    sheet = wait_for_sheet(qtbot, intake)

    assert heads_of(sheet)[:3] == ["Term · Japanese", "Term · English", "Reading · Japanese"]
    assert heads_of(sheet)[3] == "Left out"
    first = sheet.preview.item(0, 0)
    assert first is not None
    assert first.text() == "焼入れ"
    assert sheet.reading.encoding.currentText() == "Shift_JIS (CP932) (found)"
    assert sheet.reading.delimiter.currentText() == "semicolon (found)"
    assert "2 to be added" in lines_of(sheet)
    assert any("担当" in line for line in lines_of(sheet))
    sheet.reject()
    assert intake.sheet is None
    assert not intake.is_busy
    assert entries(folders) == {}


def test_a_column_is_what_its_menu_says_and_the_next_import_remembers_it(
    qtbot: QtBot, intake: Intake, bars: Bars, alloys: Path, folders: Folders
) -> None:
    intake.take_in((alloys,))
    sheet = wait_for_sheet(qtbot, intake)
    menu = sheet.preview.head.buttons[3].menu()
    assert menu is not None
    choose(menu, "Japanese", "Note")
    wait_for_counts(qtbot, sheet)
    assert heads_of(sheet)[3] == "Note · Japanese"

    sheet.glossary.title.setText("合金の用語")
    sheet.glossary.title.setModified(True)
    sheet.import_button.click()
    wait_for_import(qtbot, bars, "alloys: 2 added")

    assert entries(folders) == {"alloys": 2}
    alloys.write_bytes(ALLOYS.replace("山田", "佐藤", 1).encode("cp932"))
    intake.take_in((alloys,))
    again = wait_for_sheet(qtbot, intake)
    assert heads_of(again)[3] == "Note · Japanese"
    assert "1 to be changed" in lines_of(again)
    assert any("山田" in line and "佐藤" in line and "→" in line for line in lines_of(again))
    again.reject()


def test_another_delimiter_is_seen_at_once(qtbot: QtBot, intake: Intake, alloys: Path) -> None:
    intake.take_in((alloys,))
    sheet = wait_for_sheet(qtbot, intake)

    sheet.reading.delimiter_chosen.emit("|")
    qtbot.waitUntil(lambda: sheet.preview.columnCount() == 1, timeout=PATIENCE)

    assert sheet.reading.delimiter.currentText() == "vertical bar"
    sheet.reject()


def test_a_table_with_our_own_headers_is_imported_without_a_sheet(
    qtbot: QtBot, intake: Intake, bars: Bars, tmp_path: Path, folders: Folders
) -> None:
    table = tmp_path / "ours.csv"
    table.write_text("id,term:en-US,term:ja-JP\nlens,Lens,レンズ\n", "utf-8")

    intake.take_in((table,))
    wait_for_import(qtbot, bars, "ours: 1 added")

    assert intake.sheet is None
    assert entries(folders) == {"ours": 1}


def test_of_several_sources_one_is_skipped_and_the_others_are_imported(
    qtbot: QtBot, intake: Intake, bars: Bars, alloys: Path, tmp_path: Path, folders: Folders
) -> None:
    ports = tmp_path / "ports.csv"
    ports.write_text("English,和訳\nharbour,港\n", "utf-8")
    intake.take_in((alloys, ports))
    first = wait_for_sheet(qtbot, intake)
    assert first.windowTitle().endswith("1 of 2")

    first.skip_button.click()
    qtbot.waitUntil(lambda: intake.sheet not in (None, first), timeout=PATIENCE)
    second = wait_for_sheet(qtbot, intake)
    second.import_button.click()
    wait_for_import(qtbot, bars, "ports: 1 added")

    assert entries(folders) == {"ports": 1}


def test_pasted_cells_are_a_table_like_any_other(
    qtbot: QtBot, intake: Intake, bars: Bars, folders: Folders
) -> None:
    QGuiApplication.clipboard().setText("English\t日本語\nferry\t渡し船\nbarge\tはしけ\n")
    intake.paste()
    sheet = wait_for_sheet(qtbot, intake)

    sheet.glossary.name.setText("boats")
    sheet.import_button.click()
    wait_for_import(qtbot, bars, "boats: 2 added")

    assert entries(folders) == {"boats": 2}


def test_a_clipboard_without_a_table_is_told(intake: Intake, bars: Bars) -> None:
    QGuiApplication.clipboard().setText("harbour")

    intake.paste()

    bar = bars.bar("look")
    assert bar is not None
    assert "no table" in bar.text
    assert not intake.is_busy


def test_a_table_without_terms_cannot_be_imported_until_they_are_pointed_out(
    qtbot: QtBot, intake: Intake, tmp_path: Path
) -> None:
    table = tmp_path / "numbers.csv"
    table.write_text("a,b\n1,2\n3,4\n", "utf-8")
    intake.take_in((table,))
    sheet = wait_for_sheet(qtbot, intake)
    assert not sheet.import_button.isEnabled()

    sheet.reading.header_row_chosen.emit(1)
    wait_for_counts(qtbot, sheet)
    column = sheet.preview.head.buttons[0].menu()
    assert column is not None
    choose(column, "English", "Term")
    wait_for_counts(qtbot, sheet)

    assert sheet.import_button.isEnabled()
    assert "2 to be added" in lines_of(sheet)
    sheet.reject()


def test_each_column_says_its_name_meaning_and_reason(
    qtbot: QtBot, intake: Intake, alloys: Path
) -> None:
    intake.take_in((alloys,))
    sheet = wait_for_sheet(qtbot, intake)

    spoken = [button.accessibleName() for button in sheet.preview.head.buttons]

    assert spoken[1] == "英語: Term · English, by its name"
    sheet.reject()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ferry\t渡し船\nbarge\tはしけ", True),
        ("ferry;渡し船\nbarge;はしけ\n", True),
        ("ferry", False),
        ("ferry\t渡し船", False),
        ("First, one goes.\nThen two, three, and all.", False),
        ("", False),
    ],
)
def test_what_is_pasted_is_a_table_where_its_lines_are_parted_alike(
    text: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert is_table(text) is expected


def test_a_text_pasted_beside_any_field_is_searched_and_a_table_is_taken_in(
    program: Program,
) -> None:
    clipboard, line = QGuiApplication.clipboard(), program.window.search_panel.line
    [shortcut] = [
        each
        for each in program.window.findChildren(QShortcut)
        if each.key() == QKeySequence(QKeySequence.StandardKey.Paste)
    ]
    clipboard.setText("Abstraction\n")
    shortcut.activated.emit()
    assert line.text() == "Abstraction"

    clipboard.setText("English\t日本語\nferry\t渡し船\n")
    shortcut.activated.emit()

    assert program.intake.is_busy
    assert line.text() == "Abstraction"


def test_a_source_that_cannot_be_read_is_told_and_the_next_one_follows(
    qtbot: QtBot, intake: Intake, bars: Bars, alloys: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.csv"
    intake.take_in((gone, alloys))

    sheet = wait_for_sheet(qtbot, intake)

    bar = bars.bar(f"unread {gone}")
    assert bar is not None
    assert "gone.csv" in bar.text
    assert sheet.windowTitle().startswith("Import “alloys.csv”")
    sheet.reject()


def test_a_second_source_waits_until_the_first_is_agreed_to(
    qtbot: QtBot, intake: Intake, bars: Bars, alloys: Path
) -> None:
    intake.take_in((alloys,))

    intake.take_in((alloys,))

    bar = bars.bar("busy")
    assert bar is not None
    assert bar.text == "An import is already under way."


def test_looking_can_be_stopped(intake: Intake, bars: Bars, alloys: Path) -> None:
    intake.take_in((alloys,))
    bar = bars.bar("look")
    assert bar is not None
    assert bar.text == "Looking at “alloys.csv”…"

    bar.buttons[0].click()

    assert not intake.is_busy
    assert bars.bar("look") is None


def test_a_known_source_that_changes_nothing_asks_nothing(
    qtbot: QtBot, intake: Intake, bars: Bars, alloys: Path
) -> None:
    intake.take_in((alloys,))
    wait_for_sheet(qtbot, intake).import_button.click()
    wait_for_import(qtbot, bars, "alloys: 2 added")

    intake.take_in((alloys,))
    wait_for_import(qtbot, bars, "alloys: 2 unchanged")

    assert intake.sheet is None


def test_a_file_of_no_known_format_is_named(
    intake: Intake, bars: Bars, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / "diagram.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))

    intake.take_in((picture,))

    topic = f"unread {picture}"
    qtbot.waitUntil(lambda: bars.bar(topic) is not None, timeout=PATIENCE)
    bar = bars.bar(topic)
    assert bar is not None
    assert bar.text.startswith("“diagram.png” is in no format")
