"""From what is typed to what is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.search.nothing_found import SEARCH_TARGET, Offer
from glossary_app.gui.search.scope import Scope, ScopeKind
from glossary_app.model.entry import EntryRef
from glossary_app.model.listing import Subject
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.settings import View
from tests.gui.conftest import FakeLibrary

ABSTRACTION = EntryRef("basics", "abstraction")
ENCAPSULATION = EntryRef("basics", "encapsulation")
CACHE = EntryRef("systems", "cache")


def headwords(program: Program) -> list[str]:
    model = program.window.search_panel.model
    return [model.row(position).headword.text for position in range(model.rowCount())]


def type_query(program: Program, text: str) -> None:
    program.window.search_panel.line.setFocus()
    QTest.keyClicks(program.window.search_panel.line, text)


def shown(program: Program) -> EntryRef | None:
    return program.reader.opened.entry.ref if program.reader.opened else None


def test_nothing_typed_lists_everything_in_order(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)

    assert headwords(program) == ["Abstraction", "Cache", "Encapsulation"]
    assert program.window.status_line.counts.text() == "3 terms"


def test_rows_appear_while_typing_and_the_best_hit_is_shown(program: Program, qtbot: QtBot) -> None:
    type_query(program, "encap")

    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)
    assert headwords(program) == ["Encapsulation"]
    assert program.window.search_panel.line.hasFocus()
    assert program.window.status_line.counts.text().startswith("1 of 3 terms")


def test_enter_opens_the_first_hit_and_not_the_entry_that_is_open(
    program: Program, qtbot: QtBot
) -> None:
    program.reader.open(CACHE)
    qtbot.waitUntil(lambda: shown(program) == CACHE)
    panel = program.window.search_panel

    # A hit within a name is no sure one: nothing is shown of it by itself.
    type_query(program, "a")
    qtbot.waitUntil(lambda: " of 3 terms" in program.window.status_line.counts.text())
    first = panel.model.row(0).ref
    current = panel.list.current_ref
    QTest.keyClick(panel.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: shown(program) == first)
    assert current == first != CACHE


def test_an_entry_that_comes_late_does_not_move_what_was_typed(
    program: Program, qtbot: QtBot
) -> None:
    panel = program.window.search_panel
    type_query(program, "a")
    qtbot.waitUntil(lambda: " of 3 terms" in program.window.status_line.counts.text())
    first = panel.model.row(0).ref

    program.searching.point_at(panel.model.row(2).ref)

    assert panel.list.current_ref == first


def test_a_composed_query_is_searched(program: Program, qtbot: QtBot) -> None:
    QApplication.sendEvent(program.window.search_panel.line, QInputMethodEvent("抽象", []))

    qtbot.waitUntil(lambda: headwords(program) == ["Abstraction"])
    assert program.searcher.query.provisional


def test_composing_never_says_that_nothing_was_found(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)

    QApplication.sendEvent(program.window.search_panel.line, QInputMethodEvent("ちゅうｓ", []))

    qtbot.wait(150)
    assert len(headwords(program)) == 3


def test_nothing_found_offers_what_is_near(program: Program, qtbot: QtBot) -> None:
    panel = program.window.search_panel

    type_query(program, "zzz")

    qtbot.waitUntil(lambda: panel.nothing.isVisible())
    assert "No term like “zzz”" in panel.nothing.text()
    assert "Fine-tuning" in panel.nothing.text()


def test_what_was_typed_is_never_taken_for_markup(program: Program, qtbot: QtBot) -> None:
    panel = program.window.search_panel

    panel.line.setText("<img src=x>")

    qtbot.waitUntil(lambda: panel.nothing.isVisible())
    assert "&lt;img src=x&gt;" in panel.nothing.text()


def test_a_suggestion_is_searched(program: Program, qtbot: QtBot) -> None:
    panel = program.window.search_panel
    type_query(program, "zzz")
    qtbot.waitUntil(lambda: panel.nothing.isVisible())

    panel.suggestion_chosen.emit(f"{SEARCH_TARGET}Cache")

    qtbot.waitUntil(lambda: headwords(program) == ["Cache"])


def test_the_query_can_be_copied(program: Program, qtbot: QtBot) -> None:
    panel = program.window.search_panel
    type_query(program, "zzz")
    qtbot.waitUntil(lambda: panel.nothing.isVisible())

    panel.suggestion_chosen.emit(Offer.COPY)

    assert QGuiApplication.clipboard().text() == "zzz"


def test_stale_questions_are_not_even_asked(
    idle_program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    for text in ("c", "ca", "cac"):
        idle_program.window.search_panel.line.setText(text)

    idle_program.start()

    qtbot.waitUntil(lambda: headwords(idle_program) == ["Cache"])
    # The newest one may be asked twice: once more when the library has been surveyed.
    assert {request.query for request in library.requests} == {"cac"}


def test_arrows_move_in_the_list_while_the_focus_stays(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)
    line = program.window.search_panel.line
    line.setFocus()

    QTest.keyClick(line, Qt.Key.Key_Down)

    qtbot.waitUntil(lambda: shown(program) == CACHE)
    assert line.hasFocus()


def test_looking_through_the_list_leaves_no_steps_behind(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)
    line = program.window.search_panel.line

    QTest.keyClick(line, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown(program) == CACHE)

    assert not program.reader.trail.can_go_back


def test_enter_goes_into_the_article(program: Program, qtbot: QtBot) -> None:
    type_query(program, "cach")
    qtbot.waitUntil(lambda: headwords(program) == ["Cache"])

    QTest.keyClick(program.window.search_panel.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: shown(program) == CACHE)
    assert program.window.column.article.hasFocus()


def test_ctrl_enter_opens_a_tab(program: Program, qtbot: QtBot) -> None:
    type_query(program, "cach")
    qtbot.waitUntil(lambda: headwords(program) == ["Cache"])

    QTest.keyClick(
        program.window.search_panel.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )

    qtbot.waitUntil(lambda: program.window.column.tabs.count() == 2)
    assert program.reader.tab_refs == (ABSTRACTION, CACHE)


def test_shift_enter_opens_the_other_language(program: Program, qtbot: QtBot) -> None:
    type_query(program, "encap")
    qtbot.waitUntil(lambda: headwords(program) == ["Encapsulation"])

    QTest.keyClick(
        program.window.search_panel.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier
    )

    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)
    assert program.reader.view is View.JAPANESE
    assert program.window.column.article.sheet.toPlainText().count("カプセル化") > 0


def test_a_letter_typed_in_the_list_goes_to_the_search_line(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)
    program.window.search_panel.list.setFocus()

    QTest.keyClick(program.window.search_panel.list, Qt.Key.Key_C)

    assert program.window.search_panel.line.text() == "c"
    assert program.window.search_panel.line.hasFocus()


def test_a_click_opens_an_entry_and_arrows_go_on_from_there(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)
    hits = program.window.search_panel.list
    place = hits.visualRect(program.window.search_panel.model.index(2)).center()

    QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)

    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)
    assert program.window.focusWidget() is hits
    QTest.keyClick(hits, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: shown(program) == CACHE)


def test_a_double_click_goes_into_the_article(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)
    hits = program.window.search_panel.list
    place = hits.visualRect(program.window.search_panel.model.index(2)).center()

    QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)

    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)
    assert program.window.focusWidget() is program.window.column.article.sheet


def test_in_a_narrow_window_a_click_leads_to_the_article(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)
    program.window.resize(500, 700)
    qtbot.waitUntil(lambda: program.window.width() == 500)
    hits = program.window.search_panel.list
    place = hits.visualRect(program.window.search_panel.model.index(2)).center()

    QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)

    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)
    assert program.window.column.isVisible()
    assert program.window.focusWidget() is program.window.column.article.sheet


@pytest.mark.parametrize(
    ("button", "modifier"),
    [
        (Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_the_middle_button_opens_a_tab_and_so_does_ctrl(
    program: Program, qtbot: QtBot, button: Qt.MouseButton, modifier: Qt.KeyboardModifier
) -> None:
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)
    hits = program.window.search_panel.list
    place = hits.visualRect(program.window.search_panel.model.index(1)).center()

    QTest.mouseClick(hits.viewport(), button, modifier, place)

    qtbot.waitUntil(lambda: program.reader.tab_refs == (ABSTRACTION, CACHE))


def test_a_scope_narrows_browsing_and_searching(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    program.window.search_panel.chips.press(Scope(glossary="systems"))
    qtbot.waitUntil(lambda: headwords(program) == ["Cache"])

    type_query(program, "a")

    qtbot.waitUntil(lambda: bool(library.requests))
    assert library.requests[-1].glossaries == ("systems",)


@pytest.mark.parametrize("query", ["", "c"])
def test_drafts_are_not_among_the_reviewed(program: Program, qtbot: QtBot, query: str) -> None:
    program.window.search_panel.line.setText(query)

    program.window.search_panel.chips.press(Scope(reviewed=True))

    qtbot.waitUntil(lambda: headwords(program) == ["Abstraction", "Encapsulation"])


def test_starred_entries_stand_on_top_and_in_a_scope_of_their_own(
    program: Program, qtbot: QtBot
) -> None:
    program.window.commands.action(Command.STAR).trigger()
    qtbot.waitUntil(lambda: len(headwords(program)) == 4)

    program.window.commands.action(Command.STARRED).trigger()

    qtbot.waitUntil(lambda: headwords(program) == ["Abstraction"])
    assert program.window.search_panel.list.hasFocus()


def test_entries_that_were_read_stand_on_top(program: Program, qtbot: QtBot) -> None:
    program.reader.open(ENCAPSULATION)
    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)

    program.window.commands.action(Command.HISTORY).trigger()
    program.searcher.repeat()

    qtbot.waitUntil(lambda: headwords(program)[:2] == ["Encapsulation", "Abstraction"])
    assert program.window.search_panel.model.row(0).caption == "Recent"


def test_search_prefers_the_language_that_is_read(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    program.reader.set_view(View.JAPANESE)

    type_query(program, "a")

    qtbot.waitUntil(lambda: bool(library.requests))
    assert library.requests[-1].locale == JA_JP


def test_escape_clears_the_search_line_last(program: Program) -> None:
    line = program.window.search_panel.line
    line.setText("cache")
    program.window.column.article.setFocus()

    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    first = (line.hasFocus(), line.text())
    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert first == (True, "cache")
    assert line.text() == ""


def test_only_the_rows_in_sight_are_searched_for_at_once(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    listed = program.window.search_panel.list
    qtbot.waitUntil(lambda: len(headwords(program)) == 3)

    program.window.search_panel.line.setText("cache")
    qtbot.waitUntil(lambda: headwords(program) == ["Cache"])

    in_sight = listed.viewport().height() // listed.sizeHintForRow(0)
    assert in_sight < library.requests[-1].limit <= in_sight + 2


def test_the_current_row_stays_in_sight_when_the_list_gets_shorter(program: Program) -> None:
    panel = program.window.search_panel
    panel.list.setFixedHeight(3 * panel.list.sizeHintForRow(0))
    QApplication.processEvents()
    panel.list.point_at(panel.model.rowCount() - 1)
    whole = panel.list.visualRect(panel.list.currentIndex())

    panel.list.setFixedHeight(2 * panel.list.sizeHintForRow(0))
    QApplication.processEvents()

    seen = panel.list.visualRect(panel.list.currentIndex())
    assert seen.height() == whole.height()
    assert panel.list.viewport().rect().contains(seen)


def test_a_glossary_is_opened_at_its_first_entry(program: Program, qtbot: QtBot) -> None:
    program.window.search_panel.chips.press(Scope(reviewed=True))
    type_query(program, "encap")

    program.searching.open_glossary("systems")

    qtbot.waitUntil(lambda: shown(program) == CACHE)
    assert headwords(program) == ["Cache"]
    assert program.window.search_panel.chips.scope == Scope(glossary="systems")
    assert program.window.search_panel.line.text() == ""


def test_a_glossary_that_is_shown_already_is_opened_too(program: Program, qtbot: QtBot) -> None:
    program.window.search_panel.chips.press(Scope(glossary="basics"))
    qtbot.waitUntil(lambda: len(headwords(program)) == 2)
    program.reader.open(ENCAPSULATION)
    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)

    program.searching.open_glossary("basics")

    qtbot.waitUntil(lambda: shown(program) == ABSTRACTION)


def test_the_only_glossary_is_opened_without_a_filter(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    del library.held[CACHE]
    program.refresh()
    qtbot.waitUntil(lambda: not program.window.search_panel.chips.offers("basics"))

    program.searching.open_glossary("basics")

    qtbot.waitUntil(lambda: len(headwords(program)) >= 2)
    assert program.window.search_panel.chips.scope == Scope()


def test_a_page_narrows_the_list_and_leaves_the_keyboard_to_the_page(
    program: Program, qtbot: QtBot
) -> None:
    program.window.column.article.setFocus()

    program.searching.show_glossary("systems")

    qtbot.waitUntil(lambda: headwords(program) == ["Cache"])
    assert not program.window.search_panel.list.hasFocus()
    assert shown(program) == ABSTRACTION


def test_letters_typed_on_a_chip_are_a_query(program: Program, qtbot: QtBot) -> None:
    chip = program.window.search_panel.chips.chip(ScopeKind.REVIEWED)
    chip.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClicks(chip, "c")

    assert program.window.search_panel.line.text() == "c"
    assert program.window.search_panel.line.hasFocus()


def test_subjects_are_called_as_the_language_of_the_view_calls_them(
    program: Program, library: FakeLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chips = program.window.search_panel.chips
    titles = ((EN_US, "Concept"), (JA_JP, "コンセプト"))
    other = Subject(("Design",), ((EN_US, "Design"),), 1)
    subject = Subject(("Concept", "コンセプト"), titles, 2)
    monkeypatch.setattr(library, "subjects", lambda _: (subject, other))
    program.refresh()
    qtbot.waitUntil(lambda: len(chips.menu(ScopeKind.SUBJECT).actions()) == 3)
    english = [action.text() for action in chips.menu(ScopeKind.SUBJECT).actions()]

    program.reader.set_view(View.JAPANESE)

    japanese = [action.text() for action in chips.menu(ScopeKind.SUBJECT).actions()]
    assert english == ["All subjects", "Concept", "Design"]
    assert japanese == ["All subjects", "Design", "コンセプト"]
