"""Home: the first thing seen, and what there is to go on with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from glossary_app.gui.background.examples import example_queries
from glossary_app.gui.home.questions import read_home
from glossary_app.gui.keys.commands import OF_THE_PAGE, Command
from glossary_app.gui.program import Program
from glossary_app.gui.start.filling import opens_at_home
from glossary_app.gui.style.appearance import Appearance
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.settings import Settings, StartWith, View
from tests.gui.conftest import FakeLibrary, start_program

ABSTRACTION = EntryRef("basics", "abstraction")
CACHE = EntryRef("systems", "cache")
DAY = date(2026, 11, 29)


def buttons(program: Program) -> dict[str, QPushButton]:
    return {each.text(): each for each in program.window.column.home.findChildren(QPushButton)}


def texts(program: Program) -> list[str]:
    return [label.text() for label in program.window.column.home.findChildren(QLabel)]


@pytest.fixture
def welcomed(idle_program: Program, qtbot: QtBot) -> Program:
    """A window that begins at Home."""
    idle_program.home.welcome()
    idle_program.start()
    qtbot.waitUntil(lambda: "Term of the day" in texts(idle_program))
    return idle_program


def test_a_start_with_nothing_to_go_back_to_opens_no_entry_by_itself(
    welcomed: Program, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: welcomed.window.search_panel.model.rowCount() == 3)

    assert welcomed.window.column.shows_home
    assert welcomed.reader.opened is None
    assert not welcomed.window.side_panel.isVisible()


def test_an_example_is_typed_into_the_search_line(welcomed: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "抽象化" in buttons(welcomed))

    buttons(welcomed)["抽象化"].click()

    qtbot.waitUntil(lambda: welcomed.reader.opened is not None)
    assert welcomed.window.search_panel.line.text() == "抽象化"
    assert not welcomed.window.column.shows_home


def test_home_and_back_again(program: Program, qtbot: QtBot) -> None:
    home = program.window.commands.action(Command.HOME)

    home.trigger()
    qtbot.waitUntil(lambda: "Term of the day" in texts(program))
    was_shown = program.window.column.shows_home
    home.trigger()

    assert was_shown
    assert not program.window.column.shows_home


def test_home_bears_no_entrys_name(program: Program, qtbot: QtBot) -> None:
    home = program.window.commands.action(Command.HOME)
    names: list[str] = []
    program.reading.titled.connect(names.append)

    home.trigger()
    # Read again behind it, as after an import.
    program.reader.reload()
    qtbot.waitUntil(lambda: len(names) > 1)
    is_still_shown = program.window.column.shows_home
    home.trigger()

    assert is_still_shown
    assert set(names[:-1]) == {""}
    assert names[-1] == "Abstraction"


def test_what_belongs_to_an_entry_goes_with_it(program: Program, qtbot: QtBot) -> None:
    program.notes.toggle()
    program.finding.open_bar()
    column, commands = program.window.column, program.window.commands

    commands.action(Command.HOME).trigger()
    at_home = [bar.isVisible() for bar in (column.note_bar, column.find_bar)]
    offered = [commands.action(each).isEnabled() for each in OF_THE_PAGE]
    commands.action(Command.HOME).trigger()

    assert at_home == [False, False]
    assert not any(offered)
    assert all(commands.action(each).isEnabled() for each in OF_THE_PAGE)
    assert column.note_bar.isVisible()
    assert column.find_bar.isVisible()


def test_the_language_of_reading_is_chosen_there(welcomed: Program) -> None:
    buttons(welcomed)["日本語"].click()

    assert welcomed.reader.view is View.JAPANESE


def test_home_marks_the_language_before_the_library_answers(idle_program: Program) -> None:
    idle_program.reader.set_view(View.JAPANESE)

    idle_program.home.welcome()

    shown = buttons(idle_program)
    marked = [text for text in ("English", "日本語", "Both") if shown[text].isChecked()]
    assert marked == ["日本語"]


def test_what_was_not_found_is_written_down_and_copied(welcomed: Program, qtbot: QtBot) -> None:
    panel = welcomed.window.search_panel
    QTest.keyClicks(panel.line, "zzz")
    qtbot.waitUntil(lambda: panel.nothing.isVisible())

    panel.nothing.linkActivated.emit("write-down:")
    welcomed.home.show()
    qtbot.waitUntil(lambda: "Copy the list" in buttons(welcomed))
    buttons(welcomed)["Copy the list"].click()
    copied = QGuiApplication.clipboard().text()
    buttons(welcomed)["Clear the list"].click()

    qtbot.waitUntil(lambda: "Copy the list" not in buttons(welcomed))
    assert copied == "zzz"


def test_an_empty_library_says_what_to_do(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    library = FakeLibrary(())
    program = start_program(qapp, library, tmp_path, Settings(ui_locale="en-US"))
    qtbot.addWidget(program.window)
    program.home.welcome()

    program.start()
    qtbot.waitUntil(lambda: program.window.search_panel.nothing.isVisible())
    list_text = program.window.search_panel.nothing.text()
    qtbot.waitUntil(lambda: "Add the starter glossary" in buttons(program))
    buttons(program)["Add the starter glossary"].click()

    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 2)
    assert "No glossary yet" in list_text
    program.close()
    program.window.hide()


def test_an_empty_filter_says_so_and_leads_back(program: Program, qtbot: QtBot) -> None:
    panel = program.window.search_panel
    program.searching.show_starred()
    qtbot.waitUntil(lambda: panel.nothing.isVisible())
    said = panel.nothing.text()

    panel.nothing.linkActivated.emit("everywhere:")

    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    assert "No entries under “Starred”" in said
    assert not panel.nothing.isVisible()


def test_the_term_of_the_day_stays_all_day(library: FakeLibrary) -> None:
    first = read_home(library, EN_US, DAY)

    assert first.term_of_the_day == read_home(library, EN_US, DAY).term_of_the_day is not None


def test_examples_are_made_of_what_is_installed(library: FakeLibrary) -> None:
    english = example_queries(library, EN_US)
    japanese = example_queries(library, JA_JP)

    assert english[0] == "Cache"
    assert japanese[0] == "抽象化"
    assert example_queries(FakeLibrary(()), EN_US) == ()


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), True),
        (Settings(tabs=("basics/abstraction",)), False),
        (Settings(tabs=("basics/abstraction",), start_with=StartWith.HOME), True),
    ],
)
def test_a_start_goes_back_to_what_was_read(settings: Settings, *, expected: bool) -> None:
    assert opens_at_home(settings) is expected


@pytest.mark.parametrize(("ui_locale", "view"), [("ja-JP", View.JAPANESE), ("en-US", View.ENGLISH)])
def test_a_first_start_reads_in_the_language_that_the_interface_speaks(
    qapp: QApplication, ui_locale: str, view: View
) -> None:
    appearance = Appearance(qapp, Settings(ui_locale=ui_locale))

    appearance.read_as_spoken()
    appearance.choose_ui_locale("en-US")

    assert appearance.settings.view is view


def test_nothing_is_said_of_a_library_before_it_was_asked(idle_program: Program) -> None:
    idle_program.home.welcome()

    assert "Add the starter glossary" not in buttons(idle_program)
    assert "日本語" in buttons(idle_program)
