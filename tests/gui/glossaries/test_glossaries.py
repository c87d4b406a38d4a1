"""The cards of the glossaries: ordered, named, switched, updated, removed and put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.errors import DiskFullError, NotFoundError
from glossary_app.gui.glossaries.card import CardAction, GlossaryCard
from glossary_app.gui.glossaries.dialog import GlossariesDialog
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import GivenNames
from tests.gui.conftest import FakeLibrary

CACHE = EntryRef("systems", "cache")


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> GlossariesDialog:
    program.window.commands.action(Command.GLOSSARIES).trigger()
    made = program.glossaries.dialog
    assert made is not None
    qtbot.waitUntil(lambda: len(made.cards) == 2)
    return made


def names(dialog: GlossariesDialog) -> list[str]:
    return [card.title.text() for card in dialog.cards]


def card(dialog: GlossariesDialog, glossary_id: str) -> GlossaryCard:
    found = dialog.card(glossary_id)
    assert found is not None
    return found


def lines(shown: GlossaryCard) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel)]


def want(dialog: GlossariesDialog, glossary_id: str, text: str) -> None:
    """Choose a line of a card's menu."""
    actions = card(dialog, glossary_id).more.menu().actions()
    next(action for action in actions if action.text() == text).trigger()


def _press(grip: QWidget, point: QPoint) -> None:
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def _release(grip: QWidget, point: QPoint) -> None:
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def rows(program: Program) -> int:
    return program.window.search_panel.model.rowCount()


def test_tab_goes_through_the_cards_and_then_to_the_foot(dialog: GlossariesDialog) -> None:
    first, last = dialog.cards[0].down, dialog.cards[-1].linked
    first.setFocus()
    stops: list[QWidget | None] = []
    for _ in range(20):
        dialog.focusNextChild()
        stops.append(dialog.focusWidget())

    texts = [stop.text() if isinstance(stop, QPushButton) else "" for stop in stops]
    foot = texts.index("Import…")
    assert stops[foot - 1] is last
    assert texts[foot : foot + 3] == ["Import…", "Import a folder…", "Close"]


def test_each_glossary_has_a_card_that_says_what_it_holds(dialog: GlossariesDialog) -> None:
    basics, systems = dialog.cards

    assert not dialog.isModal()
    assert "2 entries · English 2 · 日本語 2" in lines(basics)
    assert "1 entry · English 1 · all drafts" in lines(systems)
    assert any("imported 2026-11-24" in line for line in lines(basics))
    assert "no license given · drafts are handed on, marked as such" in lines(basics)


def test_a_glossary_that_is_switched_off_is_not_browsed(
    program: Program, dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    card(dialog, "systems").searched.click()

    qtbot.waitUntil(lambda: rows(program) == 2)
    assert library.disabled == {"systems"}
    assert not card(dialog, "systems").searched.isChecked()


def test_a_dictionary_is_kept_out_of_other_pages(
    dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    card(dialog, "systems").linked.click()

    qtbot.waitUntil(lambda: library.linked == {"systems": False})
    qtbot.waitUntil(lambda: not card(dialog, "systems").linked.isChecked())
    assert card(dialog, "basics").linked.isChecked()


def test_the_order_is_changed_and_the_keyboard_stays(
    dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    arrow = card(dialog, "systems").up
    arrow.setFocus()

    arrow.click()

    qtbot.waitUntil(lambda: names(dialog) == ["systems", "basics"])
    assert library.order == ("systems", "basics")
    # The arrow upwards has nothing left to do.
    assert dialog.focusWidget() is card(dialog, "systems").more


def test_the_last_one_cannot_go_further_down(dialog: GlossariesDialog) -> None:
    assert not card(dialog, "systems").down.isEnabled()
    assert not card(dialog, "basics").up.isEnabled()


def test_a_card_is_dragged_before_another(
    dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    grip = card(dialog, "systems").grip
    above = grip.mapFromGlobal(card(dialog, "basics").mapToGlobal(QPoint(20, 4)))
    _press(grip, QPoint(4, 4))
    QTest.mouseMove(grip, above)

    _release(grip, above)

    qtbot.waitUntil(lambda: names(dialog) == ["systems", "basics"])


def test_a_card_that_is_let_go_where_it_was_stays(
    dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    grip = card(dialog, "systems").grip
    _press(grip, QPoint(4, 4))

    _release(grip, QPoint(4, 6))
    qtbot.wait(50)

    assert library.order == ()


def test_a_removed_glossary_comes_back_from_its_row(
    program: Program, dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.user.add_bookmark(CACHE)
    want(dialog, "systems", "Remove")
    qtbot.waitUntil(lambda: "systems" in dialog.returns)
    qtbot.waitUntil(lambda: rows(program) == 2)
    assert names(dialog) == ["basics"]

    dialog.returns["systems"].click()

    qtbot.waitUntil(lambda: names(dialog) == ["basics", "systems"])
    assert dialog.returns == {}
    assert library.user.is_bookmarked(CACHE)


def test_a_removed_glossary_comes_back_from_the_message(
    program: Program, dialog: GlossariesDialog, qtbot: QtBot
) -> None:
    want(dialog, "systems", "Remove")
    bars = program.window.column.bars
    qtbot.waitUntil(lambda: bars.bar("removed") is not None)
    message = bars.bar("removed")
    assert message is not None
    assert message.text == "“systems” was removed."

    message.buttons[0].click()

    qtbot.waitUntil(lambda: names(dialog) == ["basics", "systems"])
    assert bars.bar("removed") is None


def test_what_is_not_kept_any_more_is_told(
    program: Program,
    dialog: GlossariesDialog,
    library: FakeLibrary,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(glossary_id: str) -> int:
        raise NotFoundError(glossary_id, "what was removed is not kept any more")

    want(dialog, "systems", "Remove")
    qtbot.waitUntil(lambda: "systems" in dialog.returns)
    monkeypatch.setattr(library, "put_back", refuse)

    dialog.returns["systems"].click()

    qtbot.waitUntil(lambda: dialog.returns == {})
    said = program.window.column.bars.bar("removed")
    assert said is not None
    assert said.text == "“systems” cannot be put back any more."


def test_without_room_for_undoing_it_is_removed_for_good(
    program: Program,
    dialog: GlossariesDialog,
    library: FakeLibrary,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(glossary_id: str) -> int:
        raise DiskFullError(glossary_id, "no room")

    monkeypatch.setattr(library, "set_aside", refuse)
    bars = program.window.column.bars
    want(dialog, "systems", "Remove")
    qtbot.waitUntil(lambda: bars.bar("removed") is not None)
    assert names(dialog) == ["basics", "systems"]
    offer = bars.bar("removed")
    assert offer is not None

    offer.buttons[0].click()

    qtbot.waitUntil(lambda: names(dialog) == ["basics"])
    assert dialog.returns == {}
    assert bars.bar("removed") is None


def test_a_glossary_is_renamed(
    program: Program, dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    want(dialog, "systems", "Rename…")
    naming = program.glossaries.naming
    assert naming is not None
    assert naming.title.placeholderText() == "systems"
    naming.title.setText(" Systems: ours ")
    naming.attribution.setText("Platform team, CC BY 4.0")

    naming.accept_button.click()

    qtbot.waitUntil(lambda: names(dialog) == ["basics", "Systems: ours"])
    assert library.names_given["systems"] == GivenNames(
        "Systems: ours", "", "Platform team, CC BY 4.0"
    )
    assert {"Systems", "Platform team, CC BY 4.0"} <= set(lines(card(dialog, "systems")))


def test_an_update_imports_the_same_files_into_the_same_glossary(
    program: Program,
    dialog: GlossariesDialog,
    library: FakeLibrary,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    table = tmp_path / "terms.csv"
    table.touch()
    library.roots["systems"] = (str(table), str(tmp_path / "gone.csv"))
    program.glossaries.refresh()
    qtbot.waitUntil(lambda: str(table) in " ".join(lines(card(dialog, "systems"))))
    asked: list[tuple[object, str]] = []
    program.glossaries.update_wanted.disconnect()
    program.glossaries.update_wanted.connect(lambda paths, name: asked.append((paths, name)))

    want(dialog, "systems", "Update…")

    assert asked == [((table,), "systems")]


def test_a_source_that_has_gone_is_told(dialog: GlossariesDialog, qtbot: QtBot) -> None:
    want(dialog, "systems", "Update…")

    assert "is not there any more" in dialog.message.text()
    assert not dialog.message.isHidden()


def test_the_starter_is_updated_from_the_program(
    program: Program, dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.roots["systems"] = ("starter",)
    del library.held[CACHE]
    library.held |= {EntryRef("systems", "other"): library.held[EntryRef("basics", "abstraction")]}
    program.glossaries.refresh()
    qtbot.waitUntil(lambda: "came with the program" in " ".join(lines(card(dialog, "systems"))))

    want(dialog, "systems", "Update…")

    qtbot.waitUntil(lambda: CACHE in library.held)


def test_an_export_proposes_the_glossary(
    program: Program, dialog: GlossariesDialog, qtbot: QtBot
) -> None:
    want(dialog, "systems", "Export…")
    asked = program.exports.dialog
    assert asked is not None

    qtbot.waitUntil(lambda: asked.what.currentText() == "systems")


def test_one_glossary_is_checked(
    program: Program, dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    want(dialog, "systems", "Check")
    checks = program.exports.checks
    assert checks is not None

    qtbot.waitUntil(lambda: checks.list.topLevelItemCount() > 0)
    assert library.checked == "systems"


def test_an_import_shows_its_card(
    program: Program, dialog: GlossariesDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    entry = library.held[EntryRef("basics", "abstraction")]
    library.held[EntryRef("new", "abstraction")] = entry

    program.glossaries.refresh()

    qtbot.waitUntil(lambda: len(dialog.cards) == 3)


def test_everything_that_a_card_can_do_has_a_line(dialog: GlossariesDialog) -> None:
    menu = {action.text() for action in card(dialog, "basics").more.menu().actions()}

    assert menu == {"Rename…", "Update…", "Export…", "Check", "Remove"}
    assert len(menu) + 2 == len(CardAction)
