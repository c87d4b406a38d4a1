"""Who moves by keys sees where the focus is; a click leaves no ring."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionViewItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.icons import IconName, icon
from glossary_app.gui.widgets.choice_box import ChoiceBox
from glossary_app.gui.widgets.focus_ring import FocusRings, RingOverlay, has_ring, note_click


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    for name in ("first", "second"):
        button = QPushButton(name, made)
        button.setObjectName(name)
        layout.addWidget(button)
    FocusRings(qapp, made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def button(form: QWidget, name: str) -> QPushButton:
    found = form.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_a_key_brings_the_ring(form: QWidget, qtbot: QtBot) -> None:
    second = button(form, "second")
    note_click(second, clicked=True)

    button(form, "first").setFocus()
    second.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.waitUntil(lambda: has_ring(second))


def test_a_click_leaves_it_out(form: QWidget) -> None:
    second = button(form, "second")
    handle = form.windowHandle()
    assert handle is not None

    QTest.mouseClick(
        handle,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        second.mapTo(form, QPoint(5, 5)),
    )

    assert form.focusWidget() is second
    assert not has_ring(second)


def overlay(program: Program) -> RingOverlay:
    (found,) = program.window.column.article.findChildren(RingOverlay)
    return found


def test_the_article_shows_that_a_key_has_led_to_it(program: Program) -> None:
    program.window.activateWindow()
    program.window.search_panel.list.setFocus()

    program.window.commands.action(Command.NEXT_PANE).trigger()
    during = overlay(program).isVisible()
    program.window.search_panel.line.setFocus()

    assert during
    assert not overlay(program).isVisible()


def test_enter_leads_into_the_article_and_shows_it(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    line = program.window.search_panel.line
    qtbot.waitUntil(lambda: program.window.search_panel.model.rowCount() == 3)
    line.setFocus()

    QTest.keyClick(line, Qt.Key.Key_Return)

    assert program.window.focusWidget() is program.window.column.article.sheet
    assert overlay(program).isVisible()


def test_a_click_in_the_article_takes_the_ring_of_the_key_away(program: Program) -> None:
    program.window.activateWindow()
    article = program.window.column.article
    article.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.mouseClick(article.sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 300))

    assert article.sheet.hasFocus()
    assert not overlay(program).isVisible()


def test_the_ring_lies_over_the_whole_article(program: Program) -> None:
    program.window.column.article.setFocus(Qt.FocusReason.TabFocusReason)

    assert overlay(program).geometry() == program.window.column.article.rect()


def test_the_languages_are_radio_buttons_to_a_screen_reader(program: Program) -> None:
    buttons = program.window.top_bar.toggle.buttons

    roles = [QAccessible.queryAccessibleInterface(each).role() for each in buttons]
    states = [QAccessible.queryAccessibleInterface(each).state().checked for each in buttons]

    assert roles == [QAccessible.Role.RadioButton] * 3
    assert sorted(states) == [0, 0, 1]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_cross_that_clears_is_drawn_in_the_colour_of_the_text(theme: Theme) -> None:
    picture = icon(IconName.CLEAR, theme).pixmap(20, 20).toImage()

    drawn = {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }

    assert drawn == {theme.text.upper()}


def test_a_choice_has_an_arrow(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.resize(200, 32)
    picture = box.grab().toImage()
    right = [picture.pixelColor(x, y).name() for x in range(178, 194) for y in range(12, 22)]

    assert len(set(right)) > 1


def test_text_size_grows_everywhere_and_is_told(program: Program, qtbot: QtBot) -> None:
    chip = program.window.search_panel.chips.findChildren(QPushButton)[0]
    tree = program.window.side_panel.tree
    qtbot.waitUntil(lambda: tree.model().rowCount() > 0)
    index = tree.model().index(0, 0)
    before = (
        chip.fontMetrics().height(),
        tree.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height(),
    )

    program.window.commands.action(Command.ZOOM_IN).trigger()
    program.window.commands.action(Command.ZOOM_IN).trigger()

    after = (
        chip.fontMetrics().height(),
        tree.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height(),
    )
    bar = program.window.column.bars.bar("zoom")
    program.window.commands.action(Command.ZOOM_RESET).trigger()
    assert all(larger > smaller for larger, smaller in zip(after, before, strict=True))
    assert bar is not None
    assert bar.text.startswith("1")


def test_what_is_folded_away_can_be_had_back_by_the_mouse(program: Program) -> None:
    program.window.commands.action(Command.LEFT_COLUMN).trigger()
    program.window.commands.action(Command.RIGHT_COLUMN).trigger()

    bar = program.window.top_bar

    assert bar.list_button.isVisible()
    assert bar.contents_button.isVisible()
