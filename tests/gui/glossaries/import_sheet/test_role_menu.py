"""The menu over a column."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.glossaries.import_sheet.role_menu import RoleMenu
from glossary_app.model.imports.columns import ROLES_OF_A_LOCALE, Column, Role
from glossary_app.model.locale import JA_JP, Locale
from tests.gui.glossaries.looks import GEARBOX, LOCALES, MEANING, OWNER

Make = Callable[..., RoleMenu]


@pytest.fixture
def menu_for(qtbot: QtBot) -> Iterator[Make]:
    """Makes the menu of a column; what it belongs to stays as long as the test."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(column: Column = GEARBOX, locales: tuple[Locale, Locale] = LOCALES) -> RoleMenu:
        return RoleMenu(column, locales, parent)

    yield make
    parent.hide()


def submenu(menu: QMenu, name: str) -> QMenu:
    return next(
        found
        for action in menu.actions()
        if action.text() == name and isinstance(found := action.menu(), QMenu)
    )


def named(menu: QMenu, name: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == name)


def checked(menu: QMenu) -> list[str]:
    inner = [each for action in menu.actions() if isinstance(each := action.menu(), QMenu)]
    own = [action.text() for action in menu.actions() if action.isChecked()]
    return own + [text for each in inner for text in checked(each)]


def test_each_language_has_all_roles_that_belong_to_a_language(
    qtbot: QtBot, menu_for: Make
) -> None:
    menu = menu_for()

    for name in ("English", "Japanese"):
        assert len(submenu(menu, name).actions()) == len(ROLES_OF_A_LOCALE)


def test_what_the_column_is_taken_for_is_marked(qtbot: QtBot, menu_for: Make) -> None:
    # With the language, under which it is found.
    assert checked(menu_for(GEARBOX)) == ["English", "Term"]
    assert checked(menu_for(MEANING)) == ["Japanese", "Definition"]
    assert checked(menu_for(OWNER)) == ["Left out"]


def test_a_role_in_a_language_is_told_with_it(qtbot: QtBot, menu_for: Make) -> None:
    menu = menu_for()

    with qtbot.waitSignal(menu.role_chosen) as told:
        named(submenu(menu, "Japanese"), "Reading").trigger()

    assert told.args == [Role.READING, JA_JP]


def test_a_text_may_go_by_the_letters_of_each_cell_but_no_term_may(
    qtbot: QtBot, menu_for: Make
) -> None:
    menu = menu_for()
    by_letters = submenu(menu, "By the script of each cell")

    with qtbot.waitSignal(menu.role_chosen) as told:
        named(by_letters, "Definition").trigger()

    assert told.args == [Role.DEFINITION, None]
    assert "Term" not in [action.text() for action in by_letters.actions()]


def test_a_role_of_the_whole_entry_has_no_language(qtbot: QtBot, menu_for: Make) -> None:
    menu = menu_for()

    with qtbot.waitSignal(menu.role_chosen) as told:
        named(menu, "Subject").trigger()

    assert told.args == [Role.SUBJECT, None]


def test_another_english_is_what_is_chosen_then(qtbot: QtBot, menu_for: Make) -> None:
    british = Locale("en-GB")
    menu = menu_for(GEARBOX, (british, JA_JP))

    with qtbot.waitSignal(menu.role_chosen) as told:
        named(submenu(menu, "English"), "Term").trigger()

    assert told.args == [Role.TERM, british]


def test_every_role_can_be_chosen(qtbot: QtBot, menu_for: Make) -> None:
    menu = menu_for()
    told: list[Role] = []
    menu.role_chosen.connect(lambda role, _: told.append(role))

    for action in menu.actions():
        if action.isSeparator():
            continue
        inner = action.menu()
        for each in inner.actions() if isinstance(inner, QMenu) else (action,):
            each.trigger()

    assert set(told) == set(Role)
