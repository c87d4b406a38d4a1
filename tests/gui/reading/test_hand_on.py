"""Copying and printing, within what the glossary's trust policy lets out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.reading.copy_menu import CopyForm, CopyMenu
from glossary_app.gui.reading.copying import WithheldError, copied_text, table_row
from glossary_app.gui.reading.hand_on import pdf_name
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.provenance import TrustPolicy
from tests.gui.conftest import FakeLibrary, abstraction, cache

ABSTRACTION = EntryRef("basics", "abstraction")
CACHE = EntryRef("systems", "cache")


def test_plain_text_reads_like_the_article(library: FakeLibrary) -> None:
    text = copied_text(library, ABSTRACTION, CopyForm.PLAIN, (EN_US,))

    assert text.startswith("✓ Reviewed")
    assert "Leaves details out" in text


def test_a_hand_off_page_is_copied_for_each_language(library: FakeLibrary) -> None:
    text = copied_text(library, ABSTRACTION, CopyForm.MARKDOWN, (EN_US, JA_JP))

    assert text == "# Abstraction\n\n# 抽象化\n"


def test_a_row_has_both_languages_and_the_quality() -> None:
    assert table_row(abstraction()).split("\t") == [
        "abstraction",
        "Abstraction",
        "抽象化",
        "Leaves details out so that the rest can be thought about.",
        "細部を省き、残りを考えやすくすること。",
        "reviewed",
    ]


def test_a_draft_says_so_in_its_row() -> None:
    assert table_row(cache()).split("\t")[2:] == ["", "Keeps what was costly to get.", "", "draft"]


def test_json_is_what_the_command_line_prints(library: FakeLibrary) -> None:
    text = copied_text(library, ABSTRACTION, CopyForm.JSON, (EN_US,))

    assert json.loads(text) == {"entry": "abstraction"}


@pytest.mark.parametrize("form", [form for form in CopyForm if form is not CopyForm.LINK])
def test_a_draft_of_a_reviewed_glossary_is_withheld(library: FakeLibrary, form: CopyForm) -> None:
    library.trust = TrustPolicy.REVIEWED_ONLY

    with pytest.raises(WithheldError):
        copied_text(library, CACHE, form, (EN_US,))


def test_an_address_may_always_be_copied(library: FakeLibrary) -> None:
    library.trust = TrustPolicy.REVIEWED_ONLY

    text = copied_text(library, CACHE, CopyForm.LINK, (JA_JP,))

    assert text == "glossary://systems/en-US/cache"


def test_a_draft_of_a_marked_glossary_is_copied_with_its_mark(library: FakeLibrary) -> None:
    text = copied_text(library, CACHE, CopyForm.PLAIN, (EN_US,))

    assert "Draft" in text


def test_the_menu_copies_what_is_shown(program: Program, qtbot: QtBot) -> None:
    menu = program.window.copy_menu
    by_text = {action.text(): action for action in menu.actions()}

    by_text["Copy the address"].trigger()

    address = "glossary://basics/en-US/abstraction"
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == address)
    bar = program.window.column.bars.bar("copy")
    assert bar is not None
    assert bar.text == "Copied."


def test_each_form_has_a_key_after_ctrl_shift_c(qtbot: QtBot, program: Program) -> None:
    menu = CopyMenu(program.window)

    keys = [action.shortcut().toString() for action in menu.actions()]

    assert keys == [f"Ctrl+Shift+C, {letter}" for letter in "PMTJL"]


def test_the_copy_button_offers_the_forms(program: Program) -> None:
    program.window.commands.action(Command.COPY_AS).trigger()

    assert program.window.copy_menu.isVisible()
    program.window.copy_menu.close()


def test_printing_asks_in_a_dialog_of_its_own(program: Program, qtbot: QtBot) -> None:
    program.window.commands.action(Command.PRINT).trigger()

    dialogs = program.window.findChildren(QPrintDialog)
    assert [dialog.windowTitle() for dialog in dialogs] == ["Print Abstraction"]
    assert Path(dialogs[0].printer().outputFileName()).name == "Abstraction.pdf"
    dialogs[0].close()


@pytest.mark.parametrize(
    ("title", "name"),
    [("抽象化", "抽象化.pdf"), ("CI/CD", "CI-CD.pdf"), ('a: "b"?', "a- -b.pdf")],
)
def test_a_pdf_is_named_after_the_term(title: str, name: str) -> None:
    assert pdf_name(title) == name


def test_a_chunk_id_that_was_copied_is_confirmed_like_every_copy(
    qtbot: QtBot, program: Program
) -> None:
    program.window.column.article.copied.emit()

    bar = program.window.column.bars.bar("copy")
    assert bar is not None
    assert bar.text == "Copied."
    qtbot.waitUntil(lambda: program.window.column.bars.bar("copy") is None)
