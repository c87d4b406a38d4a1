"""All commands in one list that narrows while one types."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import COMMANDS, Command
from glossary_app.gui.keys.palette import Palette
from glossary_app.gui.program import Program


@pytest.fixture
def palette(program: Program) -> Iterator[Palette]:
    program.window.commands.action(Command.PALETTE).trigger()
    made = program.window.findChildren(Palette)[-1]
    yield made
    # One that carried something out has gone by itself.
    for left in program.window.findChildren(Palette):
        left.close()


def offered(palette: Palette) -> list[str]:
    items = [palette.list.topLevelItem(at) for at in range(palette.list.topLevelItemCount())]
    return [item.text(0) for item in items if item is not None and not item.isHidden()]


def current(palette: Palette) -> str:
    item = palette.list.currentItem()
    return item.text(0) if item is not None else ""


def test_it_offers_every_command_that_can_be_carried_out(
    palette: Palette, program: Program
) -> None:
    enabled = [
        info.text
        for info in COMMANDS
        if program.window.commands.action(info.command).isEnabled()
        and info.command is not Command.PALETTE
    ]

    assert offered(palette) == enabled
    assert "Forward" not in enabled


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("print", ["Print or save as PDF…"]),
        ("PDF", ["Print or save as PDF…"]),
        ("files imp", ["Import files…"]),
        ("no such thing", []),
    ],
)
def test_a_part_of_the_name_is_enough(palette: Palette, typed: str, found: list[str]) -> None:
    QTest.keyClicks(palette.line, typed)

    assert offered(palette) == found


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("co", ["Compare with…", "Copy as…"]),
        ("li", ["Light or dark", "Hide or show the list", "English → Japanese → both"]),
        ("the list", ["Hide or show the list"]),
    ],
)
def test_a_name_that_begins_so_stands_before_one_that_holds_it(
    palette: Palette, typed: str, order: list[str]
) -> None:
    QTest.keyClicks(palette.line, typed)

    assert offered(palette)[: len(order)] == order
    assert current(palette) == order[0]


def test_it_says_when_no_command_fits(palette: Palette) -> None:
    QTest.keyClicks(palette.line, "zz")
    said = palette.said
    QTest.keyClick(palette.line, Qt.Key.Key_Backspace)
    QTest.keyClick(palette.line, Qt.Key.Key_Backspace)

    assert said == "No command like “zz”"
    assert palette.said == ""


def test_each_has_its_keys_beside_it(palette: Palette) -> None:
    items = [palette.list.topLevelItem(at) for at in range(palette.list.topLevelItemCount())]

    keys = {item.text(0): item.text(1) for item in items if item is not None}

    assert keys["Print or save as PDF…"] == "Ctrl+P"
    assert keys["Rebuild the search index"] == ""


def test_enter_carries_out_the_first_that_is_left(palette: Palette, program: Program) -> None:
    before = program.window.open_columns

    QTest.keyClicks(palette.line, "show the contents")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)

    assert program.window.open_columns != before
    assert not palette.isVisible()


def test_arrows_move_while_one_types(palette: Palette) -> None:
    QTest.keyClicks(palette.line, "import")
    first = current(palette)

    QTest.keyClick(palette.line, Qt.Key.Key_Down)

    assert (first, current(palette)) == ("Import files…", "Import a folder…")
    assert palette.line.text() == "import"


def test_enter_on_nothing_does_nothing(palette: Palette) -> None:
    told: list[Command] = []
    palette.command_chosen.connect(told.append)

    QTest.keyClicks(palette.line, "zzz")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)

    assert told == []
    assert palette.isVisible()


def test_a_sign_in_the_search_line_opens_it(program: Program, qtbot: QtBot) -> None:
    line = program.window.search_panel.line

    line.setText(">pri")

    qtbot.waitUntil(lambda: bool(program.window.findChildren(Palette)))
    palette = program.window.findChildren(Palette)[-1]
    assert (line.text(), palette.line.text()) == ("", "pri")
    assert offered(palette) == ["Print or save as PDF…"]
    palette.close()


def test_in_japanese_the_english_name_is_found_too(program: Program, qtbot: QtBot) -> None:
    program.appearance.choose_ui_locale("ja-JP")
    palette = Palette(program.window.commands, program.window)
    qtbot.addWidget(palette)

    QTest.keyClicks(palette.line, "preferences")
    found = offered(palette)
    program.appearance.choose_ui_locale("en-US")

    assert found == ["設定…"]
