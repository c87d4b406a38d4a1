"""A window whose files are damaged goes on reading, and says in one bar what was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from glossary_app.gui.background.lane import Lane
from glossary_app.gui.background.library_door import IndexFiles
from glossary_app.gui.program import Program
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.start.shell import Shell
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.paths import Folders, folders_below
from tests.gui.conftest import open_program_window
from tests.gui.test_app import run
from tests.unit.store.damage import (
    DAMAGES,
    Damage,
    lose_an_entry_from_its_index,
    rot,
    spoil_all_but_the_head,
    turn_bytes_over,
    write_a_diary_into,
)

TUNING = EntryRef("starter", "fine-tuning")
PATIENCE = 30_000

# A page somewhere in the middle is not read by every window.
MET = tuple(damage for damage in DAMAGES if damage is not turn_bytes_over)

Open = Callable[[], Program]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A library with the starter and one star, opened and closed before."""
    made = folders_below(tmp_path / "data")
    with closing(Library.open(made, starter=True)) as library:
        if not library.is_indexed():
            for _step in library.reindex():
                pass
        library.user.add_bookmark(TUNING)
    return made


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, folders: Folders) -> Iterator[Open]:
    opened: list[tuple[Shell, Program]] = []

    def open_it() -> Program:
        opened.append(open_program_window(qapp, qtbot, folders, Arguments(term="fine-tuning")))
        return opened[-1][1]

    yield open_it
    for shell, _ in opened:
        shell.close()


def text_of(program: Program, topic: str) -> str:
    bar = program.window.column.bars.bar(topic)
    return bar.text if bar else ""


def press(program: Program, topic: str, name: str) -> None:
    bar = program.window.column.bars.bar(topic)
    assert bar is not None
    [button] = [button for button in bar.buttons if button.text() == name]
    button.click()


def is_read(program: Program) -> bool:
    opened = program.reader.opened
    return opened is not None and opened.entry.ref == TUNING


@pytest.mark.parametrize("damage", MET)
def test_the_copy_is_read_and_one_bar_says_so(
    qtbot: QtBot, folders: Folders, open_window: Open, damage: Damage
) -> None:
    damage(folders.store_file)

    program = open_window()
    qtbot.waitUntil(lambda: is_read(program), timeout=PATIENCE)
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() > 10, timeout=PATIENCE)

    said = text_of(program, "mended library")
    assert str(folders.store_file) in said
    assert "please import again what you have added since" in said
    assert text_of(program, "fault") == text_of(program, "bug") == ""
    assert not [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]
    assert QApplication.activeModalWidget() is None


def test_damage_that_is_met_while_reading_is_mended_as_well(
    qtbot: QtBot, folders: Folders, open_window: Open
) -> None:
    program = open_window()
    qtbot.waitUntil(lambda: is_read(program), timeout=PATIENCE)
    for log in folders.data.glob("glossaries.db-wal"):
        log.write_bytes(b"")
    spoil_all_but_the_head(folders.store_file)

    program.window.search_panel.line.setText("overfitting")
    program.reader.open(EntryRef("starter", "overfitting"))
    qtbot.waitUntil(lambda: bool(text_of(program, "mended library")), timeout=PATIENCE)
    qtbot.waitUntil(lambda: program.window.window().windowTitle().startswith("Overfitting"))

    assert text_of(program, "fault") == ""


def test_the_report_is_copied_and_says_what_was_done(
    qtbot: QtBot, folders: Folders, open_window: Open
) -> None:
    spoil_all_but_the_head(folders.store_file)
    program = open_window()
    qtbot.waitUntil(lambda: bool(text_of(program, "mended library")), timeout=PATIENCE)

    press(program, "mended library", "Copy the report")

    report = QGuiApplication.clipboard().text()
    assert f"path: {folders.store_file}" in report
    assert "fault: the file is damaged" in report
    assert "PySide6" in report
    assert text_of(program, "copy") == "Copied."


def test_a_damaged_file_of_stars_does_not_stop_reading(
    qtbot: QtBot, folders: Folders, open_window: Open
) -> None:
    write_a_diary_into(folders.user_file)

    program = open_window()
    qtbot.waitUntil(lambda: is_read(program), timeout=PATIENCE)

    assert "starred entries and history" in text_of(program, "mended user")
    assert program.reader.opened is not None
    assert program.reader.opened.is_starred


def test_without_a_copy_stars_begin_anew(qtbot: QtBot, folders: Folders, open_window: Open) -> None:
    folders.user_copy.unlink()
    write_a_diary_into(folders.user_file)

    program = open_window()
    qtbot.waitUntil(lambda: is_read(program), timeout=PATIENCE)

    assert "has been begun anew" in text_of(program, "mended user")
    assert program.reader.opened is not None
    assert not program.reader.opened.is_starred
    [kept] = folders.data.glob("user.damaged-*.db")
    assert kept.read_bytes().startswith(b"Dear diary")


def test_without_a_copy_the_starter_is_put_in_only_when_asked_for(
    qtbot: QtBot, folders: Folders, open_window: Open
) -> None:
    folders.store_copy.unlink()
    write_a_diary_into(folders.store_file)
    program = open_window()
    qtbot.waitUntil(lambda: bool(text_of(program, "fault")), timeout=PATIENCE)
    said = text_of(program, "fault")
    untouched = folders.store_file.read_bytes()

    press(program, "fault", "Begin anew")
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() > 10, timeout=PATIENCE)
    # The bar goes when the reader has the new file too, before or after the list.
    qtbot.waitUntil(lambda: not text_of(program, "fault"), timeout=PATIENCE)

    assert "there is no good copy" in said
    assert untouched.startswith(b"Dear diary")
    assert "glossaries.damaged-" in text_of(program, "import")
    [kept] = folders.data.glob("glossaries.damaged-*.db")
    assert kept.read_bytes() == untouched


def test_an_import_that_meets_damage_has_it_mended(
    qtbot: QtBot, folders: Folders, open_window: Open, tmp_path: Path
) -> None:
    program = open_window()
    qtbot.waitUntil(lambda: is_read(program), timeout=PATIENCE)
    lose_an_entry_from_its_index(folders.store_file, "starter", "overfitting")
    table = tmp_path / "new.csv"
    table.write_text("id,term:en-US\nmonad,Monad\n", "utf-8")

    program.imports.import_paths((table,))
    qtbot.waitUntil(lambda: bool(text_of(program, "mended library")), timeout=PATIENCE)

    assert "new: 1 added" in text_of(program, "import")
    assert "1 problem" in text_of(program, "import")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_picture_of_a_damaged_library_is_drawn(
    folders: Folders, tmp_path: Path, damage: Damage
) -> None:
    damage(folders.store_file)
    picture = tmp_path / "window.png"

    said = run(
        *("-m", "glossary_app.gui.app", "--data-dir", str(tmp_path / "data")),
        *("--screenshot", str(picture), "fine-tuning", "--theme", "light"),
    )

    assert said.returncode == 0, said.stderr
    assert not QImage(str(picture)).isNull()


def test_a_picture_leaves_no_trace_of_what_it_shows(folders: Folders, tmp_path: Path) -> None:
    before = folders.user_file.read_bytes(), folders.user_copy.read_bytes()

    said = run(
        *("-m", "glossary_app.gui.app", "--data-dir", str(tmp_path / "data")),
        *("--screenshot", str(tmp_path / "window.png"), "overfitting"),
    )

    assert said.returncode == 0, said.stderr
    assert (folders.user_file.read_bytes(), folders.user_copy.read_bytes()) == before
    assert not folders.settings_file.exists()


def rot_index(folders: Folders) -> None:
    for file in folders.index_folder.glob("index-*/*.trm"):
        rot(file)


def test_a_damaged_index_is_built_anew_while_search_goes_on(
    qtbot: QtBot, folders: Folders, open_window: Open
) -> None:
    rot_index(folders)
    program = open_window()
    qtbot.waitUntil(lambda: is_read(program), timeout=PATIENCE)

    program.window.search_panel.line.setText("overfitt")
    rows = program.window.search_panel.model
    qtbot.waitUntil(
        lambda: rows.rowCount() > 0 and rows.row(0).headword.text == "Overfitting",
        timeout=PATIENCE,
    )
    qtbot.waitUntil(lambda: program.imports.is_busy, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not program.imports.is_busy, timeout=PATIENCE)

    assert text_of(program, "fault") == text_of(program, "bug") == ""
    with closing(Library.open(folders, starter=True)) as library:
        assert library.has_sound_index()


def test_an_index_that_rots_unnoticed_is_found_in_the_background(
    qtbot: QtBot, folders: Folders, open_window: Open
) -> None:
    program = open_window()
    qtbot.waitUntil(lambda: is_read(program), timeout=PATIENCE)
    rot_index(folders)
    files = Lane(lambda: IndexFiles(folders))

    program.damage.watch(files)
    files.start()
    qtbot.waitUntil(lambda: program.imports.is_busy, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not program.imports.is_busy, timeout=PATIENCE)

    assert IndexFiles(folders).are_sound()
    with closing(Library.open(folders, starter=True)) as library:
        assert library.has_sound_index()
