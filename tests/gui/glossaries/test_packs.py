"""A pack that is opened, dropped or handed over is offered, and imported only when wanted."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.program import Program
from glossary_app.gui.start.arguments import Arguments
from glossary_app.gui.start.later_starts import hand_over
from glossary_app.gui.start.meeting_place import meeting_place
from glossary_app.gui.widgets.bars import Bar
from glossary_app.library.export_options import ExportOptions
from glossary_app.library.library import Library
from glossary_app.model.glossary import Glossary, PackOutline
from glossary_app.model.locale import EN_US
from glossary_app.paths import folders_below
from tests.gui.conftest import FakeLibrary, open_program_window

PATIENCE = 60_000


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A file that is called a pack; the library in memory knows what is in it."""
    made = tmp_path / "optics.glossary"
    made.write_bytes(b"PK")
    return made


def offers(program: Program) -> list[Bar]:
    bars = program.window.column.bars
    return [bar for bar in bars.findChildren(Bar) if "Not now" in names(bar)]


def names(bar: Bar) -> list[str]:
    return [button.text() for button in bar.buttons]


def wait_for_offer(qtbot: QtBot, program: Program) -> Bar:
    qtbot.waitUntil(lambda: bool(offers(program)), timeout=PATIENCE)
    [bar] = offers(program)
    return bar


def go(program: Program, pack: Path) -> None:
    program.go(str(pack))


def drop(program: Program, pack: Path) -> None:
    program.window.files_dropped.emit((pack,))


@pytest.mark.parametrize("bring", [go, drop])
def test_a_pack_is_offered_with_its_title_and_size(
    qtbot: QtBot, program: Program, pack: Path, bring: Callable[[Program, Path], None]
) -> None:
    bring(program, pack)
    bar = wait_for_offer(qtbot, program)

    assert bar.text == "Import “Optics” with 40 entries?"
    assert names(bar) == ["Import", "Not now"]
    assert not program.imports.is_busy
    assert program.window.column.bars.bar("import") is None


def test_a_pack_that_is_not_wanted_goes_away(qtbot: QtBot, program: Program, pack: Path) -> None:
    program.go(str(pack))
    bar = wait_for_offer(qtbot, program)

    bar.buttons[1].click()
    qtbot.waitUntil(lambda: not offers(program))

    assert not program.imports.is_busy


def test_a_pack_that_is_wanted_is_imported(qtbot: QtBot, program: Program, pack: Path) -> None:
    program.go(str(pack))
    bar = wait_for_offer(qtbot, program)

    with qtbot.waitSignal(program.imports.library_changed):
        bar.buttons[0].click()

    qtbot.waitUntil(lambda: not offers(program))


def test_a_glossary_that_is_there_is_brought_up_to_date(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    pack = tmp_path / "basics.GLOSSARY"
    pack.write_bytes(b"PK")

    program.go(str(pack))
    bar = wait_for_offer(qtbot, program)

    assert bar.text == ("“Basics” is in the library already. Bring it up to date with 40 entries?")


def test_a_second_pack_does_not_push_the_first_one_out(
    qtbot: QtBot, program: Program, pack: Path, tmp_path: Path
) -> None:
    other = tmp_path / "acoustics.glossary"
    other.write_bytes(b"PK")

    program.go(str(pack))
    program.go(str(other))
    qtbot.waitUntil(lambda: len(offers(program)) == 2)

    assert {"Optics" in bar.text for bar in offers(program)} == {True, False}


def test_what_is_dropped_with_a_pack_waits_with_it(
    qtbot: QtBot, program: Program, pack: Path, tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    table.touch()

    program.window.files_dropped.emit((pack, table))
    bar = wait_for_offer(qtbot, program)

    assert bar.text == "Import “Optics”, terms.csv with 40 entries?"
    assert not program.imports.is_busy


def test_files_that_are_no_packs_are_looked_at_at_once(program: Program, tmp_path: Path) -> None:
    program.window.files_dropped.emit((tmp_path,))

    assert program.intake.is_busy
    assert offers(program) == []


def test_an_offer_stands_while_another_import_is_under_way(
    qtbot: QtBot, program: Program, pack: Path, tmp_path: Path
) -> None:
    program.go(str(pack))
    bar = wait_for_offer(qtbot, program)
    program.imports.import_paths((tmp_path,))

    bar.buttons[0].click()

    assert program.imports.is_busy
    assert offers(program) == [bar]


def test_a_real_pack_of_a_later_start_is_offered_and_imported(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    pack = write_pack(tmp_path)
    folders = folders_below(tmp_path / "data")
    shell, program = open_program_window(qapp, qtbot, folders, Arguments(starter=False))
    assert shell.isVisible()
    window = program.window
    qtbot.waitUntil(
        lambda: not program.imports.is_busy and folders.store_file.exists(), timeout=PATIENCE
    )

    assert hand_over(meeting_place(folders), str(pack))
    bar = wait_for_offer(qtbot, program)
    said = bar.text
    bar.buttons[0].click()
    qtbot.waitUntil(lambda: window.search_panel.model.rowCount() > 0, timeout=PATIENCE)

    window.close()
    assert said == "Import “Starter glossary: AI, data and software” with 40 entries?"


def write_pack(folder: Path) -> Path:
    """The starter glossary as a pack, exported as the program does it."""
    pack = folder / "starter.glossary"
    with closing(Library.open(folders_below(folder / "maker"), starter=True)) as library:
        library.export(ExportOptions("starter", "handoff-markdown", pack))
    return pack


def test_a_pack_with_another_title_says_whose_id_it_bears(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = Glossary("basics", ((EN_US, "Basics"),))
    outline = PackOutline(Glossary("basics", ((EN_US, "Free terms"),)), 3, installed)
    monkeypatch.setattr(FakeLibrary, "look_into", lambda _library, _pack: outline)
    pack = tmp_path / "free.glossary"
    pack.write_bytes(b"PK")

    program.go(str(pack))
    bar = wait_for_offer(qtbot, program)

    assert "“Free terms” bears the id of “Basics”" in bar.text
