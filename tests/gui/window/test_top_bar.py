"""What the buttons over the page say of themselves."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.window.menu import MainMenu
from glossary_app.settings import Theme


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def star_button(program: Program) -> QWidget:
    buttons = program.window.top_bar.findChildren(QWidget)
    return next(each for each in buttons if spoken(each) == "Star this entry")


def is_pressed(widget: QWidget) -> bool:
    return bool(QAccessible.queryAccessibleInterface(widget).state().checked)


def test_the_star_is_told_as_pressed_or_not(program: Program, qtbot: QtBot) -> None:
    star = star_button(program)
    before = is_pressed(star)

    program.window.commands.action(Command.STAR).trigger()
    qtbot.waitUntil(lambda: program.reader.opened is not None and program.reader.opened.is_starred)
    starred = is_pressed(star)
    program.window.commands.action(Command.STAR).trigger()
    qtbot.waitUntil(lambda: not is_pressed(star))

    assert (before, starred) == (False, True)


def test_pressing_it_where_there_is_no_entry_stars_nothing(idle_program: Program) -> None:
    star = star_button(idle_program)

    idle_program.window.commands.action(Command.STAR).trigger()

    assert not is_pressed(star)


def test_the_copy_button_is_told_to_open_a_menu(program: Program) -> None:
    button = program.window.top_bar.copy_button

    state = QAccessible.queryAccessibleInterface(button).state()

    assert state.hasPopup
    assert button.defaultAction().menu() is program.window.copy_menu


@pytest.mark.parametrize("width", [500, 640, 680, 900, 1280])
def test_the_main_menu_copies_at_every_width(program: Program, qtbot: QtBot, width: int) -> None:
    program.window.resize(width, 700)
    qtbot.waitUntil(lambda: program.window.width() == width)
    (menu,) = program.window.findChildren(MainMenu)

    submenus = [action.menu() for action in menu.actions()]

    assert program.window.copy_menu in submenus


def test_light_or_dark_says_what_a_press_does(program: Program, qapp: QApplication) -> None:
    button = program.window.top_bar.theme_button

    program.appearance.choose_theme(Theme.LIGHT)
    in_light = (spoken(button), button.toolTip())
    program.appearance.choose_theme(Theme.DARK)
    in_dark = (spoken(button), button.toolTip())
    program.appearance.choose_theme(Theme.LIGHT)
    qapp.processEvents()

    assert in_light == ("Use dark colors", "Use dark colors")
    assert in_dark == ("Use light colors", "Use light colors")
