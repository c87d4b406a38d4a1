"""Which keys are whose: no key does two things, whoever wrote the settings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import COMMANDS, Command
from glossary_app.gui.keys.fixed_keys import (
    FIXED_USES,
    are_in_the_way,
    fixed_use,
    is_sign,
    is_typed,
)
from glossary_app.gui.keys.table import KeyTable, Obstacle, key_table, objection_text, usual_keys
from glossary_app.gui.reading.copy_menu import CopyMenu
from glossary_app.gui.window.window_keys import NumberedKeys
from glossary_app.settings import KeyChoices

SOME_KEYS = ("Ctrl+D", "Ctrl+M", "Ctrl+M, X", "/", "Ctrl+?", "Ctrl+Shift+?", "F9", "D", "Alt+3")
CTRL_D, CTRL_G, CTRL_M = (QKeySequence(f"Ctrl+{letter}") for letter in "DGM")


def held(table: KeyTable, command: Command) -> list[str]:
    return [keys.toString() for keys in table.held[command]]


def lost(table: KeyTable, command: Command) -> list[str]:
    return [objection_text(each) for each in table.lost[command]]


def assert_no_key_does_two_things(table: KeyTable) -> None:
    owned = [(command, keys) for command, each in table.held.items() for keys in each]
    for at, (_, keys) in enumerate(owned):
        assert fixed_use(keys) is None
        assert not is_typed(keys)
        for other, others in owned[at + 1 :]:
            assert not are_in_the_way(keys, others), other


class TestUsualKeys:
    def test_every_command_has_its_usual_keys(self) -> None:
        table = key_table(())

        for info in COMMANDS:
            assert table.held[info.command] == usual_keys(info.command)
            assert table.lost[info.command] == ()
            assert not table.is_changed(info.command)

    def test_no_usual_key_does_two_things(self) -> None:
        assert_no_key_does_two_things(key_table(()))


class TestFixedKeys:
    def test_numbered_keys_are_fixed(self, qtbot: QtBot) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        NumberedKeys(window)

        keys = [shortcut.key() for shortcut in window.findChildren(QShortcut)]

        assert len(keys) == 18
        assert all(fixed_use(each) is not None for each in keys)

    def test_keys_of_copying_are_fixed(self, qtbot: QtBot) -> None:
        window = QWidget()
        qtbot.addWidget(window)

        actions = CopyMenu(window).actions()

        assert all(fixed_use(action.shortcut()) is not None for action in actions)

    @pytest.mark.parametrize(
        "text",
        ["Return", "Enter", "Ctrl+Return", "Shift+Enter", "Esc", "Up", "PgDown", "Tab", "Backtab"],
    )
    def test_keys_of_widgets_are_fixed(self, text: str) -> None:
        assert fixed_use(QKeySequence(text)) is not None

    def test_fixed_keys_are_all_keys(self) -> None:
        written = [text for use in FIXED_USES for text in use.keys]

        assert [text for text in written if not QKeySequence(text).toString()] == []

    @pytest.mark.parametrize("text", ["D", "Shift+D", "7", "Space", "Ä", "か"])
    def test_what_begins_a_search_is_typed(self, text: str) -> None:
        assert is_typed(QKeySequence(text))

    @pytest.mark.parametrize("text", ["Ctrl+D", "Alt+D", "F2", "Shift+F9", "/"])
    def test_what_begins_no_search_is_not_typed(self, text: str) -> None:
        assert not is_typed(QKeySequence(text))

    @pytest.mark.parametrize(("text", "sign"), [("/", True), ("?", True), ("Ctrl+/", False)])
    def test_a_sign_stands_alone(self, text: str, *, sign: bool) -> None:
        assert is_sign(QKeySequence(text)) is sign

    @pytest.mark.parametrize(
        ("one", "other", "meet"),
        [
            ("Ctrl+D", "Ctrl+D", True),
            ("Ctrl+D", "Ctrl+Shift+D", False),
            ("Ctrl+X", "Ctrl+X, Y", True),
            ("Ctrl+X, Y", "Ctrl+X", True),
            ("Ctrl+X, Y", "Ctrl+X, Z", False),
            ("Ctrl+?", "Ctrl+Shift+?", True),
            ("Ctrl+?", "Ctrl+Shift+/", True),
            ("Ctrl+/", "Ctrl+Shift+/", False),
            ("Ctrl++", "Ctrl+Shift+=", True),
            ("Ctrl++", "Ctrl+Shift+;", True),
            ("Ctrl+D", "Ctrl+Alt+D", False),
            ("Shift+Tab", "Backtab", True),
            ("", "Ctrl+D", False),
        ],
    )
    def test_keys_are_in_each_others_way(self, one: str, other: str, *, meet: bool) -> None:
        assert are_in_the_way(QKeySequence(one), QKeySequence(other)) is meet


class TestChoices:
    def test_a_command_has_the_keys_it_was_given(self) -> None:
        table = key_table((("star", ("Ctrl+M", "Alt+S")), ("graph", ())))

        assert held(table, Command.STAR) == ["Ctrl+M", "Alt+S"]
        assert held(table, Command.GRAPH) == []
        assert table.is_changed(Command.STAR)
        assert table.is_changed(Command.GRAPH)

    def test_commands_that_nobody_knows_are_kept_and_do_nothing(self) -> None:
        choices: KeyChoices = (("teleport", ("Ctrl+T",)),)

        table = key_table(choices).with_keys(Command.STAR, (CTRL_M,))

        assert table.choices == (*choices, ("star", ("Ctrl+M",)))
        assert table.objection(QKeySequence("Ctrl+T"), Command.STAR) is None

    @pytest.mark.parametrize("text", ["", "Foo", "Ctrl+", "Ctrl+Foo", "Ctrl+D, Foo", "🙂🙂"])
    def test_what_is_no_key_is_left_out_and_told(self, text: str) -> None:
        table = key_table((("star", (text, "Ctrl+M")),))

        assert held(table, Command.STAR) == ["Ctrl+M"]
        assert lost(table, Command.STAR) == [f"“{text}” is not a key."]

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("D", "D alone is typed as text; it needs Ctrl or Alt with it."),
            ("Alt+3", "Alt+3 is fixed: “Section 1 to 9”."),
            ("Ctrl+Return", "Ctrl+Return is fixed: “Open in a new tab”."),
        ],
    )
    def test_a_key_that_cannot_be_given_is_left_out_and_told(self, text: str, told: str) -> None:
        table = key_table((("star", (text,)),))

        assert held(table, Command.STAR) == []
        assert lost(table, Command.STAR) == [told]

    def test_a_key_that_was_given_comes_before_a_usual_one(self) -> None:
        table = key_table((("graph", ("Ctrl+D",)),))

        assert held(table, Command.GRAPH) == ["Ctrl+D"]
        assert held(table, Command.STAR) == []
        assert lost(table, Command.STAR) == ["Ctrl+D belongs to “Map of relations”."]

    @pytest.mark.parametrize("turned", [False, True])
    def test_of_two_that_were_given_a_key_the_first_command_has_it(self, *, turned: bool) -> None:
        choices: KeyChoices = (("star", ("Ctrl+M",)), ("graph", ("Ctrl+M", "Ctrl+G")))

        table = key_table(choices[::-1] if turned else choices)

        assert held(table, Command.GRAPH) == ["Ctrl+M", "Ctrl+G"]
        assert held(table, Command.STAR) == []
        assert_no_key_does_two_things(table)

    def test_a_key_written_twice_is_one_key(self) -> None:
        table = key_table((("star", ("Ctrl+M", "ctrl+m")),))

        assert held(table, Command.STAR) == ["Ctrl+M"]
        assert lost(table, Command.STAR) == []

    @settings(max_examples=100, deadline=None)
    @given(
        st.dictionaries(
            st.sampled_from([*map(str, Command), "teleport"]),
            st.lists(st.sampled_from(SOME_KEYS) | st.text(max_size=8), max_size=4).map(tuple),
        )
    )
    def test_whatever_a_file_says_no_key_does_two_things(
        self, choices: dict[str, tuple[str, ...]]
    ) -> None:
        table = key_table(tuple(choices.items()))

        assert_no_key_does_two_things(table)
        assert table.choices == tuple(choices.items())


class TestChanges:
    def test_a_command_is_given_keys(self) -> None:
        table = key_table(()).with_keys(Command.STAR, (CTRL_D, CTRL_M))

        assert table.choices == (("star", ("Ctrl+D", "Ctrl+M")),)

    def test_usual_keys_are_no_choice(self) -> None:
        table = key_table((("star", ("Ctrl+M",)),)).with_keys(Command.STAR, (CTRL_D,))

        assert table.choices == ()

    def test_a_key_is_taken_from_the_command_that_usually_has_it(self) -> None:
        table = key_table(()).with_keys(Command.GRAPH, (CTRL_G, CTRL_D))

        assert held(table, Command.GRAPH) == ["Ctrl+G", "Ctrl+D"]
        assert held(table, Command.STAR) == []

    def test_a_key_is_taken_from_the_command_that_was_given_it(self) -> None:
        before = key_table((("star", ("Ctrl+M", "Ctrl+D")),))

        table = before.with_keys(Command.GRAPH, (CTRL_M,))

        assert held(table, Command.STAR) == ["Ctrl+D"]
        assert lost(table, Command.STAR) == []

    def test_a_borrowed_key_goes_back_by_itself(self) -> None:
        borrowed = key_table(()).with_keys(Command.GRAPH, (CTRL_D,))

        table = borrowed.with_usual_keys(Command.GRAPH)

        assert table == key_table(())

    def test_usual_keys_that_were_given_away_stay_away(self) -> None:
        before = key_table((("graph", ("Ctrl+D",)), ("star", ("Ctrl+M",))))

        table = before.with_usual_keys(Command.STAR)

        assert held(table, Command.STAR) == []
        assert held(table, Command.GRAPH) == ["Ctrl+D"]

    def test_a_lost_key_is_taken_back_to_its_old_place(self) -> None:
        before = key_table((("graph", ("Ctrl+K", "Ctrl+G")),))
        (objection,) = before.lost[Command.SEARCH]

        table = before.with_lost_key(Command.SEARCH, objection)

        assert held(table, Command.SEARCH) == ["Ctrl+K", "Ctrl+L", "/"]
        assert held(table, Command.GRAPH) == ["Ctrl+G"]
        assert not table.is_changed(Command.SEARCH)

    def test_what_stands_against_a_key_is_said_beforehand(self) -> None:
        table = key_table(())

        free = table.objection(CTRL_M, Command.STAR)
        own = table.objection(CTRL_D, Command.STAR)
        taken = table.objection(CTRL_G, Command.STAR)

        assert (free, own) == (None, None)
        assert taken is not None
        assert (taken.obstacle, taken.can_be_overruled) == (Obstacle.TAKEN, True)
