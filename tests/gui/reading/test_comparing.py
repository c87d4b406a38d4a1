"""Two entries side by side in the window: how one comes to them, changes them and leaves them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from glossary_app.gui.contents.panel import SidePanel
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.widgets.chooser import Chooser
from glossary_app.library.handing_on import WithheldError
from glossary_app.model.article import COMPARE_SWITCH
from glossary_app.model.blocks import Chips
from glossary_app.model.entry import EntryRef
from glossary_app.model.page import Relation
from glossary_app.model.provenance import TrustPolicy
from glossary_app.settings import View
from tests.gui.conftest import FakeLibrary, abstraction

ABSTRACTION = EntryRef("basics", "abstraction")
ENCAPSULATION = EntryRef("basics", "encapsulation")
CACHE = EntryRef("systems", "cache")


@pytest.fixture
def reading(program: Program, qtbot: QtBot) -> Program:
    program.reader.open(ABSTRACTION)
    qtbot.waitUntil(lambda: is_read(program, ABSTRACTION))
    return program


def is_read(program: Program, ref: EntryRef) -> bool:
    opened = program.reader.opened
    return opened is not None and opened.entry.ref == ref


def title(program: Program) -> str:
    return program.window.column.article.article.title


def compare(program: Program, ref: EntryRef, qtbot: QtBot) -> None:
    program.comparing.compare_with(ref)
    qtbot.waitUntil(lambda: program.comparing.is_open)


def chooser(program: Program) -> Chooser:
    (found,) = (each for each in program.window.findChildren(Chooser) if each.isVisible())
    return found


def offered(made: Chooser) -> list[str]:
    items = (made.list.topLevelItem(at) for at in range(made.list.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def test_both_are_seen_in_the_place_of_the_article(reading: Program, qtbot: QtBot) -> None:
    compare(reading, ENCAPSULATION, qtbot)

    assert title(reading) == "Abstraction / Encapsulation"
    assert reading.window.column.compare_bar.isVisible()
    assert reading.window.column.compare_bar.label.text() == "Abstraction and Encapsulation"


def test_the_contents_leave_their_room_to_the_columns(reading: Program, qtbot: QtBot) -> None:
    before = reading.window.side_panel.isVisible()

    compare(reading, ENCAPSULATION, qtbot)
    during = reading.window.side_panel.isVisible()
    reading.comparing.close()

    assert (before, during) == (True, False)
    assert reading.window.side_panel.isVisible()


def test_esc_leaves_the_comparison(reading: Program, qtbot: QtBot) -> None:
    compare(reading, ENCAPSULATION, qtbot)

    reading.keys.escape()

    assert title(reading) == "Abstraction"
    assert not reading.window.column.compare_bar.isVisible()


def test_another_entry_that_is_read_ends_it(reading: Program, qtbot: QtBot) -> None:
    compare(reading, ENCAPSULATION, qtbot)

    reading.reader.open(CACHE)

    qtbot.waitUntil(lambda: is_read(reading, CACHE))
    assert title(reading) == "Cache"
    assert not reading.comparing.is_open
    assert reading.window.side_panel.isVisible()


def test_the_same_entry_read_again_as_after_an_import_keeps_it(
    reading: Program, qtbot: QtBot, library: FakeLibrary
) -> None:
    compare(reading, ENCAPSULATION, qtbot)
    known = library.held[ENCAPSULATION]
    page = replace(known.pages[0], headword="Hiding")
    library.held[ENCAPSULATION] = replace(known, pages=(page, *known.pages[1:]))

    reading.reader.reload()

    qtbot.waitUntil(lambda: title(reading) == "Abstraction / Hiding")


def test_the_sides_are_swapped(reading: Program, qtbot: QtBot) -> None:
    compare(reading, ENCAPSULATION, qtbot)
    (swap,) = (
        each
        for each in reading.window.column.compare_bar.findChildren(QToolButton)
        if each.text() == "Swap"
    )

    swap.click()

    assert title(reading) == "Encapsulation / Abstraction"


def test_the_languages_can_be_changed_meanwhile(reading: Program, qtbot: QtBot) -> None:
    compare(reading, ENCAPSULATION, qtbot)

    reading.reader.set_view(View.JAPANESE)

    assert title(reading) == "抽象化 / カプセル化"


def test_what_is_connected_is_offered_first(reading: Program) -> None:
    reading.window.commands.action(Command.COMPARE).trigger()
    made = chooser(reading)

    assert offered(made) == ["Encapsulation"]
    made.close()


def test_any_entry_is_found_by_typing(reading: Program, qtbot: QtBot) -> None:
    reading.comparing.choose()
    made = chooser(reading)

    QTest.keyClicks(made.line, "cac")
    qtbot.waitUntil(lambda: offered(made) == ["Cache"])
    QTest.keyClick(made.line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: title(reading) == "Abstraction / Cache")


def test_the_label_of_the_relation_leads_there(
    reading: Program, qtbot: QtBot, library: FakeLibrary
) -> None:
    entry = abstraction()
    relations = (Relation("Encapsulation", "compare", "encapsulation"),)
    pages = (replace(entry.pages[0], relations=relations), *entry.pages[1:])
    library.held[ABSTRACTION] = replace(entry, pages=pages)
    reading.reader.reload()
    article = reading.window.column.article
    qtbot.waitUntil(
        lambda: any(
            isinstance(block, Chips) and block.link == COMPARE_SWITCH
            for block in article.article.blocks
        )
    )

    article.sheet.link_followed.emit(COMPARE_SWITCH)

    qtbot.waitUntil(lambda: title(reading) == "Abstraction / Encapsulation")


def test_an_entry_is_not_compared_with_itself(reading: Program, qtbot: QtBot) -> None:
    reading.comparing.compare_with(ABSTRACTION)

    qtbot.wait(100)
    assert not reading.comparing.is_open


def test_rows_and_links_offer_it(reading: Program, qtbot: QtBot) -> None:
    menu = reading.window.side_panel.menu_of(ENCAPSULATION)

    (line,) = (each for each in menu.actions() if each.text() == "Compare side by side")
    line.trigger()

    qtbot.waitUntil(lambda: title(reading) == "Abstraction / Encapsulation")
    assert isinstance(menu, QMenu)
    assert isinstance(menu.parent(), SidePanel)


def test_a_page_that_may_not_go_out_is_not_printed_beside_another(
    reading: Program, qtbot: QtBot, library: FakeLibrary
) -> None:
    library.trust = TrustPolicy.REVIEWED_ONLY
    reading.reader.reload()
    compare(reading, CACHE, qtbot)

    with pytest.raises(WithheldError):
        reading.comparing.part_handed_on(View.ENGLISH)
