"""The search line follows an input method and knows whose keys are whose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.widgets.composing_line import Query, SearchLine


@pytest.fixture
def line(qtbot: QtBot) -> SearchLine:
    widget = SearchLine()
    qtbot.addWidget(widget)
    widget.show()
    widget.setFocus()
    return widget


@pytest.fixture
def queries(line: SearchLine) -> list[Query]:
    said: list[Query] = []
    line.query_changed.connect(said.append)
    return said


def compose(line: SearchLine, preedit: str, commit: str = "") -> None:
    """What an input method sends."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(line, event)


def after_guard() -> None:
    QTest.qWait(60)


def test_typed_text_is_searched(line: SearchLine, queries: list[Query]) -> None:
    QTest.keyClicks(line, "tu")

    assert queries == [Query("t"), Query("tu")]


def test_uncommitted_text_is_searched_as_provisional(
    line: SearchLine, queries: list[Query]
) -> None:
    compose(line, "ふぁい")

    assert queries == [Query("ふぁい", provisional=True)]
    assert line.text() == ""


def test_uncommitted_text_is_spliced_in_at_the_cursor(line: SearchLine) -> None:
    line.setText("機械評価")
    line.setCursorPosition(2)

    compose(line, "がくしゅう")

    assert line.query == "機械がくしゅう評価"


def test_committing_searches_once_and_for_good(line: SearchLine, queries: list[Query]) -> None:
    compose(line, "ふぁいん")

    compose(line, "", commit="ファイン")

    assert queries == [Query("ふぁいん", provisional=True), Query("ファイン")]


def test_giving_a_composition_up_searches_what_is_left(
    line: SearchLine, queries: list[Query]
) -> None:
    line.setText("RAG")
    compose(line, "け")

    compose(line, "")

    assert queries[-1] == Query("RAG")


def test_composing_over_a_selection_never_searches_for_nothing(
    line: SearchLine, queries: list[Query]
) -> None:
    line.setText("RAG")
    line.selectAll()
    queries.clear()

    compose(line, "ちゅう")

    assert queries == [Query("ちゅう", provisional=True)]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Tab]
)
def test_keys_of_a_composition_are_not_ours(line: SearchLine, key: Qt.Key) -> None:
    ours: list[object] = []
    for signal in (line.entered, line.escaped, line.list_key_pressed):
        signal.connect(ours.append) if signal is not line.escaped else signal.connect(
            lambda: ours.append("escaped")
        )
    compose(line, "ちゅうしょう")

    QTest.keyClick(line, key)

    assert ours == []
    assert line.hasFocus()


def test_the_enter_that_ends_a_composition_is_not_ours(line: SearchLine) -> None:
    entered: list[object] = []
    line.entered.connect(entered.append)
    compose(line, "ちゅうしょうか")
    compose(line, "", commit="抽象化")

    QTest.keyClick(line, Qt.Key.Key_Return)

    assert entered == []


def test_a_later_enter_is_ours(line: SearchLine) -> None:
    entered: list[object] = []
    line.entered.connect(entered.append)
    compose(line, "ちゅうしょうか")
    compose(line, "", commit="抽象化")
    after_guard()

    QTest.keyClick(line, Qt.Key.Key_Return)

    assert entered == [Qt.KeyboardModifier.NoModifier]


def test_every_shortcut_waits_for_the_end_of_a_composition(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = SearchLine(window)
    QVBoxLayout(window).addWidget(line)
    pressed: list[str] = []
    QShortcut(QKeySequence("Ctrl+J"), window).activated.connect(lambda: pressed.append("Ctrl+J"))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    line.setFocus()
    compose(line, "け")
    QTest.keyClick(line, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    while_composing = list(pressed)
    compose(line, "")
    after_guard()

    QTest.keyClick(line, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)

    assert (while_composing, pressed) == ([], ["Ctrl+J"])


def test_a_composition_does_not_outlive_the_focus(line: SearchLine, queries: list[Query]) -> None:
    compose(line, "け")

    line.clearFocus()

    assert not line.is_composing
    assert queries[-1] == Query("")


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_enter_tells_its_modifier(
    line: SearchLine, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    entered: list[Qt.KeyboardModifier] = []
    line.entered.connect(entered.append)

    QTest.keyClick(line, key, modifier | Qt.KeyboardModifier.KeypadModifier)

    assert entered == [modifier]


def test_arrows_are_handed_to_the_list(line: SearchLine) -> None:
    handed: list[object] = []
    line.list_key_pressed.connect(lambda event: handed.append(event.key()))

    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_PageUp)

    assert handed == [Qt.Key.Key_Down, Qt.Key.Key_PageUp]
