"""Walking from entry to entry, in one language or two."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.sheet import ArticleSheet
from glossary_app.gui.contents.model import ActiveRole, ItemKind, KindRole, TargetRole
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.search.scope import Scope
from glossary_app.gui.style.measures import NARROWEST
from glossary_app.model.article import DETAILS_ANCHOR, Place
from glossary_app.model.entry import BackLink, Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.settings import Settings, Theme, View
from tests.gui.conftest import FakeLibrary, make_page, start_program

ABSTRACTION = EntryRef("basics", "abstraction")
ENCAPSULATION = EntryRef("basics", "encapsulation")
CACHE = EntryRef("systems", "cache")


def shown(program: Program) -> EntryRef | None:
    return program.reader.opened.entry.ref if program.reader.opened else None


def open_entry(program: Program, qtbot: QtBot, ref: EntryRef) -> None:
    program.reader.open(ref)
    qtbot.waitUntil(lambda: shown(program) == ref)


def press(program: Program, command: Command) -> None:
    program.window.commands.action(command).trigger()


def side_items(program: Program) -> list[tuple[str, QModelIndex]]:
    model = program.window.side_panel.model
    found = []
    for row in range(model.rowCount()):
        branch = model.index(row, 0)
        found.append((str(branch.data()), branch))
        for child in range(model.rowCount(branch)):
            index = model.index(child, 0, branch)
            found.append((str(index.data()), index))
    return found


def test_back_and_forward_find_the_place_again(program: Program, qtbot: QtBot) -> None:
    article = program.window.column.article
    article.go_to(Place("misunderstandings/1"))
    left_at = article.place().anchor
    open_entry(program, qtbot, ENCAPSULATION)

    press(program, Command.BACK)

    qtbot.waitUntil(lambda: shown(program) == ABSTRACTION)
    assert article.place().anchor == left_at
    press(program, Command.FORWARD)
    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)


def test_back_is_off_where_there_is_nothing_to_go_back_to(program: Program, qtbot: QtBot) -> None:
    action = program.window.commands.action(Command.BACK)
    at_first = action.isEnabled()
    # The first entry was only looked at, so it is the second that is a step.
    open_entry(program, qtbot, ABSTRACTION)

    open_entry(program, qtbot, CACHE)

    assert (at_first, action.isEnabled()) == (False, True)


def marked_places(program: Program) -> list[str]:
    model = program.window.side_panel.model
    items = (index for _, index in side_items(program))
    return [
        str(index.data(TargetRole))
        for index in items
        if index.data(KindRole) is ItemKind.PLACE and model.data(index, ActiveRole)
    ]


def test_the_contents_mark_the_first_section_of_a_page_just_opened(
    program: Program, qtbot: QtBot
) -> None:
    for ref in (ENCAPSULATION, ABSTRACTION):
        open_entry(program, qtbot, ref)
        first = program.window.column.article.headings()[0][0]

        assert marked_places(program) == [first]


def test_the_toggle_keeps_the_section(program: Program, qtbot: QtBot) -> None:
    article = program.window.column.article
    article.go_to(Place("usage/1"))

    program.window.top_bar.toggle.view_chosen.emit(View.JAPANESE)

    assert article.place().anchor == "usage/1"
    assert "抽象化" in article.sheet.toPlainText()


def test_ctrl_j_goes_round_the_languages(program: Program) -> None:
    seen = []

    for _ in range(3):
        press(program, Command.TOGGLE_LANGUAGE)
        seen.append(program.reader.view)

    assert seen == [View.JAPANESE, View.BOTH, View.ENGLISH]
    assert program.window.top_bar.toggle.view is View.ENGLISH


def test_both_languages_are_shown_at_once(program: Program) -> None:
    program.reader.set_view(View.BOTH)

    text = program.window.column.article.sheet.toPlainText()
    assert "Leaves details out" in text
    assert "細部を省き" in text


def test_an_entry_that_lacks_the_language_says_so(program: Program, qtbot: QtBot) -> None:
    program.reader.set_view(View.JAPANESE)

    open_entry(program, qtbot, CACHE)

    text = program.window.column.article.sheet.toPlainText()
    assert "English only · 英語のみ" in text
    assert "Keeps what was costly to get" in text


def test_contents_and_links_stand_beside_the_article(program: Program) -> None:
    titles = [title for title, _ in side_items(program)]

    assert titles[0] == "On this page"
    assert "Related (1)" in titles
    assert "Encapsulation" in titles
    assert "Linked from (1)" in titles


def test_a_missing_target_is_shown_and_leads_nowhere(program: Program, qtbot: QtBot) -> None:
    index = dict(side_items(program))["Leaky abstraction"]

    program.window.side_panel.tree.activated_item.emit(index)

    qtbot.wait(50)
    assert index.data(KindRole) is ItemKind.MISSING
    assert "not in this glossary" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert shown(program) == ABSTRACTION


def test_a_link_is_followed_by_key(program: Program, qtbot: QtBot) -> None:
    press(program, Command.RELATIONS)
    tree = program.window.side_panel.tree

    QTest.keyClick(tree, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)


def test_back_links_have_a_key(program: Program) -> None:
    press(program, Command.BACK_LINKS)

    current = program.window.side_panel.tree.currentIndex()
    assert current.data(TargetRole) == ENCAPSULATION


def test_a_caption_folds_its_branch(program: Program) -> None:
    tree = program.window.side_panel.tree
    branch = program.window.side_panel.model.index(0, 0)
    was_open = tree.isExpanded(branch)

    tree.activated_item.emit(branch)

    assert (was_open, tree.isExpanded(branch)) == (True, False)


def test_the_middle_button_opens_a_link_in_a_tab(program: Program, qtbot: QtBot) -> None:
    tree = program.window.side_panel.tree
    index = dict(side_items(program))["Encapsulation"]
    tree.scrollTo(index)

    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.MiddleButton, pos=tree.visualRect(index).center()
    )

    qtbot.waitUntil(lambda: program.reader.tab_refs == (ABSTRACTION, ENCAPSULATION))


def test_choosing_a_section_scrolls_to_it(program: Program) -> None:
    index = dict(side_items(program))["When it helps"]

    program.window.side_panel.tree.activated_item.emit(index)

    assert program.window.column.article.place().anchor == "usage/1"
    assert program.window.column.article.hasFocus()


def test_alt_and_a_digit_go_to_a_section(program: Program) -> None:
    program.reading.go_to_section_number(1)

    headings = program.window.column.article.headings()
    assert program.window.column.article.place().anchor == headings[1][0]


def test_tabs_are_shown_closed_and_cycled(program: Program, qtbot: QtBot) -> None:
    tabs = program.window.column.tabs
    program.reader.open_in_tab(CACHE)
    qtbot.waitUntil(lambda: shown(program) == CACHE)
    titles = [tabs.tabText(n) for n in range(tabs.count())]

    press(program, Command.NEXT_TAB)
    qtbot.waitUntil(lambda: shown(program) == ABSTRACTION)
    press(program, Command.CLOSE_TAB)
    qtbot.waitUntil(lambda: shown(program) == CACHE)

    assert titles == ["Abstraction", "Cache"]
    assert not tabs.isVisible()


def test_the_last_tab_cannot_be_closed(program: Program) -> None:
    press(program, Command.CLOSE_TAB)

    assert program.reader.tab_refs == (ABSTRACTION,)


def test_an_address_opens_its_entry_in_its_language(program: Program, qtbot: QtBot) -> None:
    program.reading.go("glossary://basics/ja-JP/encapsulation")

    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)
    assert program.reader.view is View.JAPANESE


def test_a_search_address_fills_the_search_line(program: Program) -> None:
    program.reading.go("glossary://search?q=抽象")

    assert program.window.search_panel.line.text() == "抽象"


def test_a_term_is_found_by_its_name_or_else_by_searching(program: Program, qtbot: QtBot) -> None:
    program.reading.go("encapsulation")
    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)

    program.reading.go("抽象化")

    qtbot.waitUntil(lambda: shown(program) == ABSTRACTION)


def test_a_term_that_is_not_there_is_said_in_a_bar(program: Program, qtbot: QtBot) -> None:
    program.reading.go("monad")

    qtbot.waitUntil(lambda: program.window.column.bars.bar("fault") is not None)
    bar = program.window.column.bars.bar("fault")
    assert bar is not None
    assert bar.text == "There is no entry “monad” in this library."


def test_a_star_is_set_and_taken_away(program: Program, library: FakeLibrary, qtbot: QtBot) -> None:
    press(program, Command.STAR)
    qtbot.waitUntil(lambda: library.user.starred == [ABSTRACTION])

    press(program, Command.STAR)

    qtbot.waitUntil(lambda: library.user.starred == [])


def test_the_window_comes_back_as_it_was(
    qapp: QApplication, library: FakeLibrary, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(
        theme=Theme.LIGHT,
        ui_locale="en-US",
        view=View.JAPANESE,
        entry="basics/encapsulation",
        tabs=("basics/abstraction", "basics/encapsulation"),
        back=((), ("systems/cache", "basics/abstraction")),
        forward=((), ("systems/cache",)),
        query="cap",
        section="usage/1",
        right_column=False,
    )
    program = start_program(qapp, library, tmp_path, settings)
    qtbot.addWidget(program.window)

    program.start()

    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)
    state = program.close()
    assert (state.tabs, state.entry, state.view) == (settings.tabs, settings.entry, View.JAPANESE)
    assert (state.query, state.section, state.right_column) == ("cap", "usage/1", False)
    assert (state.back, state.forward) == (settings.back, settings.forward)


def test_back_leads_where_it_led_before_the_restart(
    qapp: QApplication, library: FakeLibrary, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(
        ui_locale="en-US",
        entry="basics/encapsulation",
        tabs=("basics/encapsulation",),
        back=(("systems/cache",),),
        forward=((),),
    )
    program = start_program(qapp, library, tmp_path, settings)
    qtbot.addWidget(program.window)
    program.start()
    qtbot.waitUntil(lambda: shown(program) == ENCAPSULATION)

    press(program, Command.BACK)

    qtbot.waitUntil(lambda: shown(program) == EntryRef("systems", "cache"))
    assert program.window.commands.action(Command.FORWARD).isEnabled()
    program.close()


def test_find_marks_every_place_and_goes_round(program: Program) -> None:
    press(program, Command.FIND)
    bar, article = program.window.column.find_bar, program.window.column.article
    QTest.keyClicks(bar.line, "details")
    marked = len(article.sheet.extraSelections())
    first = article.sheet.textCursor().position()

    press(program, Command.FIND_NEXT)
    second = article.sheet.textCursor().position()
    for _ in range(marked - 1):
        press(program, Command.FIND_NEXT)

    assert marked > 2
    assert second > first
    assert article.sheet.textCursor().position() == first


def test_escape_closes_the_find_bar_first(program: Program) -> None:
    press(program, Command.FIND)
    bar = program.window.column.find_bar
    QTest.keyClicks(bar.line, "details")

    QTest.keyClick(bar.line, Qt.Key.Key_Escape)

    assert not bar.isVisible()
    assert program.window.column.article.sheet.extraSelections() == []


def test_f3_finds_again_with_the_bar_closed(program: Program) -> None:
    press(program, Command.FIND)
    bar, article = program.window.column.find_bar, program.window.column.article
    QTest.keyClicks(bar.line, "details")
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)

    press(program, Command.FIND_NEXT)

    assert article.sheet.extraSelections() != []


def test_what_is_not_on_the_page_is_said(program: Program) -> None:
    press(program, Command.FIND)
    bar = program.window.column.find_bar

    QTest.keyClicks(bar.line, "monad")

    assert bar.count.text() == "not on this page"


@pytest.mark.parametrize("width", [NARROWEST, 1280])
def test_the_parts_of_the_find_bar_stand_beside_each_other(
    program: Program, qtbot: QtBot, width: int
) -> None:
    program.window.resize(width, 700)
    press(program, Command.FIND)
    bar = program.window.column.find_bar
    QTest.keyClicks(bar.line, "monad")
    qtbot.waitUntil(lambda: bar.count.width() > 0)
    QApplication.processEvents()

    parts = [bar.line, *bar.findChildren(QToolButton), bar.count]
    places = sorted((part.geometry() for part in parts), key=QRect.left)
    assert all(one.right() < other.left() for one, other in pairwise(places))
    assert bar.count.width() >= bar.count.sizeHint().width()


def test_names_in_the_text_become_links_to_their_entries(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    page = make_page(EN_US, "Memoisation", "A cache of what a function gave.")
    ref = EntryRef("basics", "memoisation")
    library.held[ref] = Entry(ref, (page,))
    article = program.window.column.article

    program.reader.open(ref)
    with qtbot.waitSignal(article.replaced):
        qtbot.waitUntil(lambda: shown(program) == ref)

    points = [QPoint(x, y) for y in range(0, 560, 6) for x in range(0, 700, 12)]
    hints = {article.link_at(point): program.reading.hint_at(point) for point in points}
    hint = hints["glossary://systems/-/cache"]
    told = ("<b>Cache</b>", "Keeps what was costly to get", "systems")
    assert [text for text in told if text not in hint] == []


def test_a_hint_is_in_the_language_that_is_read(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    page = make_page(JA_JP, "メモ化", "Encapsulation を使う。")
    ref = EntryRef("basics", "memoisation")
    library.held[ref] = Entry(ref, (page,))
    article = program.window.column.article
    program.reader.set_view(View.JAPANESE)

    program.reader.open(ref)
    with qtbot.waitSignal(article.replaced):
        qtbot.waitUntil(lambda: shown(program) == ref)

    points = [QPoint(x, y) for y in range(0, 560, 6) for x in range(0, 700, 12)]
    hints = {article.link_at(point): program.reading.hint_at(point) for point in points}
    hint = hints["glossary://basics/-/encapsulation"]
    told = ("<b>カプセル化</b>", "Encapsulation", "データと操作をまとめ")
    assert [text for text in told if text not in hint] == []


def test_what_mentions_the_entry_stands_beside_it(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.mentioning = (BackLink(CACHE, "", ((EN_US, "Cache"),)),)

    with qtbot.waitSignal(program.reader.surroundings_found):
        program.reader.open(ENCAPSULATION)

    titles = [title for title, _ in side_items(program)]
    assert "Mentioned in (1)" in titles


def test_no_link_has_no_hint(program: Program) -> None:
    assert program.reading.hint_at(QPoint(0, 0)) == ""


def test_the_other_languages_are_ready_before_they_are_wanted(
    program: Program, qtbot: QtBot
) -> None:
    article = program.window.column.article

    def ready() -> set[str]:
        sheets = article.findChildren(ArticleSheet)
        return {" ".join(x.tag for x in s.article.locales) for s in sheets if s.is_done}

    qtbot.waitUntil(lambda: {"en-US", "ja-JP", "en-US ja-JP"} <= ready())


def test_marks_follow_the_text_to_its_better_form(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    page = make_page(EN_US, "Memoisation", "A cache of what a function gave.")
    ref = EntryRef("basics", "memoisation")
    library.held[ref] = Entry(ref, (page,))
    article, bar = program.window.column.article, program.window.column.find_bar
    program.finding.open_bar()

    with qtbot.waitSignal(article.replaced):
        open_entry(program, qtbot, ref)
        bar.line.setText("cache")
        before = len(article.sheet.extraSelections())

    assert before == len(article.sheet.extraSelections()) > 0


def test_going_back_shows_the_names_as_links_at_once(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    page = make_page(EN_US, "Memoisation", "A cache of what a function gave.")
    ref = EntryRef("basics", "memoisation")
    library.held[ref] = Entry(ref, (page,))
    article = program.window.column.article
    with qtbot.waitSignal(article.replaced):
        open_entry(program, qtbot, ref)
    read = article.sheet.article
    open_entry(program, qtbot, CACHE)

    press(program, Command.BACK)

    qtbot.waitUntil(lambda: shown(program) == ref)
    assert article.sheet.article == read


def open_with_details(program: Program, library: FakeLibrary, qtbot: QtBot) -> None:
    page = make_page(EN_US, "Memoisation", "A cache of what a function gave.")
    page = replace(page, provenance=Provenance(Quality.REVIEWED, content_hash="0f" * 32))
    ref = EntryRef("basics", "memoisation")
    library.held[ref] = Entry(ref, (page,))
    open_entry(program, qtbot, ref)


def test_technical_details_are_folded_until_they_are_asked_for(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    article = program.window.column.article
    open_with_details(program, library, qtbot)
    before = article.document().toPlainText()

    article.details_flipped.emit()

    after = article.document().toPlainText()
    assert ("Technical details ▸" in before, "Declared hash" in before) == (True, False)
    assert ("Technical details ▾" in after, "Declared hash" in after) == (True, True)
    # Whoever asked by key is still there, and folds them away by the same key.
    QTest.keyClick(article.sheet, Qt.Key.Key_Return)
    assert "Technical details ▸" in article.document().toPlainText()


def test_contents_unfold_the_details_that_they_lead_to(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    open_with_details(program, library, qtbot)

    program.reading.go_to_section(DETAILS_ANCHOR)

    assert "Declared hash" in program.window.column.article.document().toPlainText()


def test_the_glossary_of_a_page_leads_to_its_list(program: Program, qtbot: QtBot) -> None:
    program.window.search_panel.line.setText("abs")

    program.reading.go("glossary://basics/-")

    panel = program.window.search_panel
    qtbot.waitUntil(lambda: panel.chips.scope == Scope(glossary="basics"))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    assert panel.line.text() == ""
