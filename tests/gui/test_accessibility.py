"""Everything that Tab reaches has a name and a role, and says what it shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.reading.find_bar import FindBar
from glossary_app.gui.search.scope import Choices
from glossary_app.gui.style.colours import LIGHT
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.model.entry import EntryRef


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def reached_by_tab(window: QWidget) -> Iterator[QWidget]:
    """Every widget that takes the focus by Tab, in its order."""
    first = window.focusWidget()
    assert first is not None
    widget = first
    while True:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window):
            yield widget
        following = widget.nextInFocusChain()
        if following is first or following is None:
            return
        widget = following


@pytest.mark.parametrize("ui_locale", ["en-US", "ja-JP"])
def test_everything_that_tab_reaches_has_a_name_and_a_role(
    program: Program, qapp: QApplication, qtbot: QtBot, ui_locale: str
) -> None:
    program.appearance.choose_ui_locale(ui_locale)
    program.finding.open_bar()
    program.notes.toggle()
    program.comparing.compare_with(EntryRef("systems", "cache"))
    qtbot.waitUntil(lambda: program.comparing.is_open)
    qapp.processEvents()
    program.window.search_panel.line.setFocus()

    reached = list(reached_by_tab(program.window))

    nameless = [widget for widget in reached if not name_of(widget)]
    roles = {
        QAccessible.queryAccessibleInterface(widget).role()
        for widget in reached
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    program.appearance.choose_ui_locale("en-US")
    qapp.processEvents()
    assert nameless == []
    assert program.notes.bar.edit in reached
    assert any(program.window.column.compare_bar.isAncestorOf(widget) for widget in reached)
    assert QAccessible.Role.NoRole not in roles
    assert len(reached) > 10


def test_tab_goes_from_search_to_chips_list_article_and_contents(program: Program) -> None:
    window = program.window
    window.search_panel.line.setFocus()

    order = list(reached_by_tab(window))

    panes = [
        window.search_panel.line,
        window.search_panel.list,
        window.column.article.sheet,
        window.side_panel.tree,
    ]
    places = [order.index(pane) for pane in panes]
    assert places == sorted(places)


def test_f6_goes_round_the_panes(program: Program) -> None:
    window = program.window
    window.activateWindow()
    window.search_panel.line.setFocus()
    seen = []

    for _ in range(4):
        window.commands.action(Command.NEXT_PANE).trigger()
        seen.append(window.focusWidget())

    assert seen == [
        window.search_panel.list,
        window.column.article.sheet,
        window.side_panel.tree,
        window.search_panel.line,
    ]


def test_shift_f6_goes_round_the_other_way(program: Program) -> None:
    window = program.window
    window.search_panel.line.setFocus()

    window.commands.action(Command.PREVIOUS_PANE).trigger()

    assert window.focusWidget() is window.side_panel.tree


def test_a_result_row_is_spoken_whole(program: Program, qtbot: QtBot) -> None:
    hits = program.window.search_panel.list
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 3)

    interface = QAccessible.queryAccessibleInterface(hits)
    spoken = interface.child(1).text(QAccessible.Text.Name)

    assert spoken == "C, Cache, draft, systems"


def test_links_are_lines_of_a_tree(program: Program) -> None:
    interface = QAccessible.queryAccessibleInterface(program.window.side_panel.tree)

    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]

    assert interface.role() == QAccessible.Role.Tree
    assert "Encapsulation" in names
    assert "Leaky abstraction, Compare with, not in this glossary" in names


@pytest.mark.parametrize("widget_class", ["QAbstractButton", "QLineEdit"])
def test_no_target_is_smaller_than_24_pixels(program: Program, widget_class: str) -> None:
    program.window.search_panel.chips.show_choices(Choices({"a": "AI"}))

    small = [
        (name_of(widget), widget.size().toTuple())
        for widget in program.window.findChildren(QWidget)
        if widget.inherits(widget_class)
        and widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and min(widget.width(), widget.height()) < 24
    ]

    assert small == []


def test_no_key_is_trapped(program: Program) -> None:
    window = program.window
    window.search_panel.line.setFocus()
    seen: list[QWidget | None] = []

    for _ in range(60):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        seen.append(window.focusWidget())

    assert seen.count(window.search_panel.line) >= 1


def test_columns_fold_and_unfold(program: Program) -> None:
    window = program.window

    window.commands.action(Command.LEFT_COLUMN).trigger()
    window.commands.action(Command.RIGHT_COLUMN).trigger()
    folded = (window.search_panel.isVisible(), window.side_panel.isVisible())
    window.commands.action(Command.SEARCH).trigger()
    window.commands.action(Command.RIGHT_COLUMN).trigger()

    assert folded == (False, False)
    assert window.search_panel.isVisible()
    assert window.side_panel.isVisible()


@pytest.mark.parametrize(
    ("width", "visible"),
    [(1280, (True, True, True)), (880, (True, True, False)), (600, (True, False, False))],
)
def test_a_narrow_window_shows_less_at_once(
    qtbot: QtBot, width: int, visible: tuple[bool, bool, bool]
) -> None:
    window = MainWindow(LIGHT)
    qtbot.addWidget(window)
    window.show()

    window.resize(width, 600)

    shown = (window.search_panel, window.column, window.side_panel)
    assert tuple(part.isVisible() for part in shown) == visible


def test_list_and_article_alternate_in_the_narrowest_window(qtbot: QtBot) -> None:
    window = MainWindow(LIGHT)
    qtbot.addWidget(window)
    window.show()
    window.resize(600, 600)

    window.show_article()
    reading = (window.search_panel.isVisible(), window.column.isVisible())
    window.show_list()

    assert reading == (False, True)
    assert window.search_panel.isVisible()


def test_the_find_bar_names_its_buttons(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)

    names = [name_of(widget) for widget in bar.findChildren(QWidget) if name_of(widget)]

    assert {"Find on this page", "Next match", "Previous match"} <= set(names)
