"""Recent searches: kept when they led somewhere, offered below the line, forgotten when asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from tests.gui.conftest import FakeLibrary


def offered(program: Program, qtbot: QtBot) -> list[QAction]:
    """The lines of the menu, opened by its command."""
    program.window.commands.action(Command.RECENT_SEARCHES).trigger()
    qtbot.waitUntil(program.recent.menu.isVisible)
    return [action for action in program.recent.menu.actions() if not action.isSeparator()]


def search_for(program: Program, qtbot: QtBot, text: str, rows: int) -> None:
    program.window.search_panel.line.setText(text)
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == rows)


def test_a_query_is_kept_when_its_hit_is_entered(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    search_for(program, qtbot, "abstr", 1)

    QTest.keyClick(program.window.search_panel.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: library.user.searched == ["abstr"])


def test_a_query_is_kept_when_its_hit_is_opened_in_a_tab(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    search_for(program, qtbot, "abstr", 1)
    row = program.window.search_panel.model.row(0)

    program.window.search_panel.wanted_in_tab.emit(row.ref)

    qtbot.waitUntil(lambda: library.user.searched == ["abstr"])


def test_a_query_that_is_only_typed_is_not_kept(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    search_for(program, qtbot, "cache", 1)
    qtbot.waitUntil(lambda: program.reader.trail.current.ref.slug == "cache")  # type: ignore[union-attr]

    lines = offered(program, qtbot)

    assert library.user.searched == []
    assert [line.text() for line in lines] == ["No searches yet", "Forget recent searches"]
    assert not any(line.isEnabled() for line in lines)


def test_an_entry_that_was_only_browsed_to_keeps_no_query(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 3)

    QTest.keyClick(program.window.search_panel.line, Qt.Key.Key_Return)
    offered(program, qtbot)

    assert library.user.searched == []


def test_nothing_is_kept_while_an_input_method_composes(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    search_for(program, qtbot, "抽象", 1)
    line = program.window.search_panel.line
    QApplication.sendEvent(line, QInputMethodEvent("か", []))
    row = program.reader.opened
    assert row is not None

    program.window.search_panel.wanted_in_tab.emit(row.entry.ref)
    QApplication.sendEvent(line, QInputMethodEvent("", []))
    offered(program, qtbot)

    assert library.user.searched == []


def test_the_last_ten_are_offered(program: Program, library: FakeLibrary, qtbot: QtBot) -> None:
    library.user.searched = [f"query {number}" for number in range(12)]

    lines = [line.text() for line in offered(program, qtbot)]

    assert lines == [*(f"query {number}" for number in range(10)), "Forget recent searches"]


def test_the_one_chosen_is_searched_again(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.user.searched = ["R&D", "cache"]
    menu = program.recent.menu
    offered(program, qtbot)

    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert program.window.search_panel.line.text() == "cache"
    assert program.window.focusWidget() is program.window.search_panel.line
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 1)


def test_the_newest_one_is_one_key_away(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.user.searched = ["R&D", "cache"]
    offered(program, qtbot)

    QTest.keyClick(program.recent.menu, Qt.Key.Key_Return)

    assert program.window.search_panel.line.text() == "R&D"


def test_a_query_is_shown_whole_or_cut_but_always_as_it_is(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.user.searched = ["R&D", "x" * 400]

    short, long, _ = (line.text() for line in offered(program, qtbot))

    assert short == "R&&D"
    assert len(long) < 100
    assert long.endswith("…")


def test_they_are_forgotten_when_asked(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.user.searched = ["cache"]

    offered(program, qtbot)[-1].trigger()

    qtbot.waitUntil(lambda: library.user.searched == [])


def test_the_magnifying_glass_offers_them(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.user.searched = ["cache"]
    line: QLineEdit = program.window.search_panel.line
    glass = next(each for each in line.actions() if each.text() == "Recent searches")

    glass.trigger()

    qtbot.waitUntil(program.recent.menu.isVisible)
    assert program.recent.menu.accessibleName() == "Recent searches"


def test_a_folded_list_is_unfolded_for_them(program: Program, qtbot: QtBot) -> None:
    program.window.open_left_column(is_open=False)

    offered(program, qtbot)

    assert program.window.search_panel.line.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_arrows_in_an_empty_line_still_move_in_the_list(
    program: Program, library: FakeLibrary, qtbot: QtBot, key: Qt.Key
) -> None:
    library.user.searched = ["cache"]
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 3)

    QTest.keyClick(program.window.search_panel.line, key, Qt.KeyboardModifier.AltModifier)

    assert not program.recent.menu.isVisible()
    assert program.window.search_panel.list.current_ref is not None
