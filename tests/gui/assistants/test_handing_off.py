"""Entries go to an assistant as one text that is seen before; what stays behind is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.assistants.handoff_dialog import HandoffDialog
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.library.handoff.values import HandoffForm, HandoffText
from glossary_app.model.locale import JA_JP
from tests.gui.conftest import FakeLibrary


@pytest.fixture
def dialog(program: Program, library: FakeLibrary, qtbot: QtBot) -> HandoffDialog:
    first, second = list(library.held)[:2]
    library.user.add_bookmark(second)
    program.reader.open(first)
    program.window.commands.action(Command.HAND_OFF).trigger()
    made = program.assistants.dialog
    assert made is not None
    qtbot.waitUntil(lambda: bool(made.shown.text))
    return made


def offered(dialog: HandoffDialog) -> list[str]:
    return [dialog.what.itemText(at) for at in range(dialog.what.count())]


def choose(dialog: HandoffDialog, what: int, qtbot: QtBot) -> None:
    before = dialog.shown
    dialog.what.setCurrentIndex(what)
    dialog.what.activated.emit(what)
    qtbot.waitUntil(lambda: dialog.shown is not before)


def test_the_open_entry_the_stars_and_the_list_are_offered(
    dialog: HandoffDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    assert offered(dialog)[:2] == ["The entry that is open", "Starred entries (1)"]
    assert offered(dialog)[2].startswith("Entries of the list (")
    assert dialog.shown.refs == (next(iter(library.held)),)

    choose(dialog, 1, qtbot)

    assert dialog.shown.refs == (list(library.held)[1],)


def test_the_text_is_seen_and_counted_before_it_goes(dialog: HandoffDialog) -> None:
    assert dialog.preview.toPlainText() == dialog.shown.text
    assert dialog.summary.text().startswith(f"Characters: {len(dialog.shown.text):,} · pages: 1")


def test_form_language_budget_and_drafts_are_asked_for(
    dialog: HandoffDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    dialog.form.setCurrentIndex(1)
    dialog.language.setCurrentIndex(2)
    dialog.budget.setCurrentIndex(dialog.budget.count() - 1)
    dialog.drafts.setChecked(True)
    qtbot.waitUntil(lambda: library.handed_off[-1].budget is None)

    wish = library.handed_off[-1]
    assert (wish.form, wish.locale, wish.include_drafts) == (HandoffForm.JSON, JA_JP, True)


def test_a_copy_is_on_the_clipboard_and_in_the_log(
    dialog: HandoffDialog, library: FakeLibrary, qtbot: QtBot
) -> None:
    dialog.copy_button.click()

    qtbot.waitUntil(lambda: len(library.noted) == 1)
    assert QGuiApplication.clipboard().text() == library.noted[0].text
    assert dialog.summary.text().startswith("Copied: ")


def test_a_saved_text_is_the_one_that_was_seen(
    dialog: HandoffDialog, program: Program, library: FakeLibrary, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "context.md"

    program.assistants.save(dialog.shown, target)

    qtbot.waitUntil(lambda: len(library.noted) == 1)
    assert target.read_text("utf-8") == dialog.shown.text
    qtbot.waitUntil(lambda: dialog.summary.text() == f"Written to {target}.")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (HandoffText("", withheld=2), "⊘ Pages held back, since not reviewed: 2"),
        (HandoffText("", no_room=3), "Nothing fits into so few characters."),
        (HandoffText(""), "There is no page in this language."),
        (
            HandoffText("# Cache", pages=1, withheld=1, no_room=4, left_out=2),
            (
                "Characters: 7 · pages: 1 · ⊘ Pages held back, since not reviewed: 1"
                " · Entries without room: 4 · Passages left out: 2"
            ),
        ),
    ],
)
def test_what_stays_behind_is_said(dialog: HandoffDialog, found: HandoffText, said: str) -> None:
    dialog.show_text(found)

    assert dialog.summary.text() == said
    assert dialog.copy_button.isEnabled() is bool(found.text)


def test_an_empty_text_says_what_to_do(dialog: HandoffDialog) -> None:
    dialog.show_text(HandoffText("", withheld=2))
    assert dialog.drafts.text() in dialog.preview.placeholderText()

    dialog.show_text(HandoffText("", no_room=3))
    assert dialog.preview.placeholderText() == "Choose more characters, or fewer entries."


def test_nothing_to_hand_off_says_what_to_do(qtbot: QtBot) -> None:
    dialog = HandoffDialog()
    qtbot.addWidget(dialog)

    dialog.offer(())

    assert dialog.summary.text() == "Open or star an entry, or search for some."
    assert dialog.preview.placeholderText().startswith("What is chosen is shown here")
    assert not dialog.copy_button.isEnabled()


def test_a_text_that_cannot_be_written_is_told_and_not_noted(
    dialog: HandoffDialog, program: Program, library: FakeLibrary, qtbot: QtBot, tmp_path: Path
) -> None:
    program.assistants.save(dialog.shown, tmp_path / "no such folder" / "context.md")

    qtbot.waitUntil(lambda: "no such folder" in dialog.summary.text())
    assert library.noted == []
    assert program.window.column.bars.bar("bug") is None
