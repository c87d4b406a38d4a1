"""What is left out, and what is never, where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.style.measures import NARROWEST, ROOM_FOR_CONTENTS


def resized(program: Program, qtbot: QtBot, width: int) -> None:
    program.window.resize(width, 700)
    qtbot.waitUntil(lambda: program.window.width() == width)


@pytest.mark.parametrize("width", [420, 500, NARROWEST - 1, NARROWEST, 700, 900])
def test_the_toggle_is_never_cut(program: Program, qtbot: QtBot, width: int) -> None:
    resized(program, qtbot, width)
    program.window.show_article()
    QApplication.processEvents()

    toggle = program.window.top_bar.toggle
    # Names that have become longer are given their room a moment later.
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in toggle.buttons))
    assert toggle.geometry().right() <= program.window.top_bar.width()


@pytest.mark.parametrize(
    ("width", "texts"),
    [(420, ["EN", "日", "両"]), (900, ["English", "日本語", "Both"])],
)
def test_the_toggle_says_less_in_less_room(
    program: Program, qtbot: QtBot, width: int, texts: list[str]
) -> None:
    resized(program, qtbot, width)
    program.window.show_article()
    QApplication.processEvents()

    assert [button.text() for button in program.window.top_bar.toggle.buttons] == texts
    assert program.window.top_bar.toggle.buttons[2].toolTip() == "Show both languages"


@pytest.mark.parametrize(
    ("width", "has_contents"), [(ROOM_FOR_CONTENTS - 1, False), (ROOM_FOR_CONTENTS, True)]
)
def test_the_contents_fold_before_the_page_gets_narrow(
    program: Program, qtbot: QtBot, width: int, *, has_contents: bool
) -> None:
    resized(program, qtbot, width)

    assert program.window.side_panel.isVisible() is has_contents
    assert program.window.top_bar.contents_button.isVisible() is not has_contents


def labels(program: Program) -> list[str]:
    text = program.window.column.article.sheet.toPlainText()
    return [label for label in ("Related", "Also called") if label in text]


def test_relations_stand_beside_the_page_or_on_it(program: Program, qtbot: QtBot) -> None:
    resized(program, qtbot, ROOM_FOR_CONTENTS)
    beside = labels(program)

    resized(program, qtbot, ROOM_FOR_CONTENTS - 1)
    narrow = labels(program)
    resized(program, qtbot, ROOM_FOR_CONTENTS)
    program.window.commands.action(Command.RIGHT_COLUMN).trigger()

    assert beside == ["Also called"]
    assert narrow == labels(program) == ["Related", "Also called"]


def test_home_leaves_the_page_as_it_was(program: Program, qtbot: QtBot) -> None:
    resized(program, qtbot, ROOM_FOR_CONTENTS)
    before = program.window.column.article.sheet.toPlainText()

    program.window.show_home(True)
    program.window.show_home(False)

    assert program.window.column.article.sheet.toPlainText() == before


def test_the_focus_goes_to_the_page_and_not_to_the_toggle(program: Program, qtbot: QtBot) -> None:
    resized(program, qtbot, 1280)
    program.window.search_panel.line.setFocus()
    program.window.go_to_article()

    resized(program, qtbot, NARROWEST - 20)

    focused = program.window.window().focusWidget()
    assert focused not in program.window.top_bar.toggle.buttons


def test_folding_the_list_leaves_the_focus_off_the_toggle(program: Program) -> None:
    program.window.search_panel.line.setFocus()

    program.window.commands.action(Command.LEFT_COLUMN).trigger()

    assert program.window.window().focusWidget() not in program.window.top_bar.toggle.buttons


def test_home_has_the_room_of_the_contents(program: Program) -> None:
    program.window.show_home(True)
    at_home = program.window.side_panel.isVisible()

    program.window.show_home(False)

    assert not at_home
    assert program.window.side_panel.isVisible()
