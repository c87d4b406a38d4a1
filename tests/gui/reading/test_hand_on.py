"""Copying and printing, within what the glossary's trust policy lets out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from pytestqt.qtbot import QtBot

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.program import Program
from glossary_app.gui.reading.copy_menu import CopyForm, CopyMenu
from glossary_app.gui.reading.copying import CopyPart, copied, copied_part, table_row
from glossary_app.gui.reading.hand_on import pdf_name
from glossary_app.library.handing_on import HeldBack, WithheldError
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.provenance import Provenance, Quality, TrustPolicy
from glossary_app.settings import View
from tests.gui.conftest import FakeLibrary, abstraction, cache

ABSTRACTION = EntryRef("basics", "abstraction")
CACHE = EntryRef("systems", "cache")


def test_plain_text_reads_like_the_article(library: FakeLibrary) -> None:
    text = copied(library, ABSTRACTION, CopyForm.PLAIN, (EN_US,)).text

    assert text.startswith("basics  ·  ✓ Reviewed")
    assert "Leaves details out" in text


def test_a_hand_off_page_is_copied_for_each_language(library: FakeLibrary) -> None:
    text = copied(library, ABSTRACTION, CopyForm.MARKDOWN, (EN_US, JA_JP)).text

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
    text = copied(library, ABSTRACTION, CopyForm.JSON, (EN_US,)).text

    assert json.loads(text)["entry"] == "abstraction"


@pytest.mark.parametrize("form", [form for form in CopyForm if form is not CopyForm.LINK])
def test_a_draft_of_a_reviewed_glossary_is_withheld(library: FakeLibrary, form: CopyForm) -> None:
    library.trust = TrustPolicy.REVIEWED_ONLY

    with pytest.raises(WithheldError):
        copied(library, CACHE, form, (EN_US,))


@pytest.mark.parametrize(
    ("part", "english", "japanese"),
    [
        (CopyPart.TERM, "Abstraction", "抽象化"),
        (CopyPart.COUNTERPART, "抽象化", "Abstraction"),
        (CopyPart.PAIR, "Abstraction\t抽象化", "抽象化\tAbstraction"),
        (
            CopyPart.DEFINITION,
            "Leaves details out so that the rest can be thought about. ",
            "細部を省き、残りを考えやすくすること。",
        ),
    ],
)
def test_each_part_is_copied_in_the_language_that_is_read(
    library: FakeLibrary, part: CopyPart, english: str, japanese: str
) -> None:
    read = [copied_part(library, ABSTRACTION, part, (view,)).text for view in (EN_US, JA_JP)]

    assert read == [english, japanese]


def test_an_entry_in_one_language_has_no_pair(library: FakeLibrary) -> None:
    texts = [
        copied_part(library, CACHE, part, (EN_US,)).text
        for part in (CopyPart.COUNTERPART, CopyPart.PAIR)
    ]

    assert texts == ["", ""]


@pytest.mark.parametrize("part", list(CopyPart))
def test_no_part_of_a_draft_of_a_reviewed_glossary_is_copied(
    library: FakeLibrary, part: CopyPart
) -> None:
    library.trust = TrustPolicy.REVIEWED_ONLY

    with pytest.raises(WithheldError):
        copied_part(library, CACHE, part, (EN_US,))


def test_one_key_copies_the_pair(program: Program, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()

    program.window.commands.action(Command.COPY_PAIR).trigger()

    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "Abstraction\t抽象化")


@pytest.fixture
def half_reviewed(library: FakeLibrary) -> FakeLibrary:
    """The English page of `abstraction` is reviewed, the Japanese one is a draft."""
    entry = library.held[ABSTRACTION]
    english, japanese = entry.pages
    draft = replace(japanese, provenance=Provenance(Quality.DRAFT, draft=True))
    library.held[ABSTRACTION] = replace(entry, pages=(english, draft))
    library.trust = TrustPolicy.REVIEWED_ONLY
    return library


@pytest.mark.parametrize("form", [form for form in CopyForm if form is not CopyForm.LINK])
def test_the_reviewed_page_beside_a_draft_is_copied_alone(
    half_reviewed: FakeLibrary, form: CopyForm
) -> None:
    answer = copied(half_reviewed, ABSTRACTION, form, (EN_US, JA_JP))

    assert "bstraction" in answer.text
    assert "抽象化" not in answer.text
    assert "細部を省き" not in answer.text
    assert [(page.locale, page.reason) for page in answer.withheld] == [(JA_JP, HeldBack.DRAFT)]


@pytest.mark.parametrize("form", [CopyForm.PLAIN, CopyForm.MARKDOWN])
def test_who_reads_the_reviewed_page_hears_nothing_of_the_draft(
    half_reviewed: FakeLibrary, form: CopyForm
) -> None:
    assert copied(half_reviewed, ABSTRACTION, form, (EN_US,)).withheld == ()
    with pytest.raises(WithheldError):
        copied(half_reviewed, ABSTRACTION, form, (JA_JP,))


@pytest.mark.usefixtures("half_reviewed")
def test_a_copy_says_what_it_left_out(program: Program, qtbot: QtBot) -> None:
    program.window.copy_menu.form_chosen.emit(CopyForm.JSON)

    qtbot.waitUntil(lambda: program.window.column.bars.bar("copy") is not None)
    bar = program.window.column.bars.bar("copy")
    assert bar is not None
    assert bar.text == "Copied without what is not reviewed: ja-JP."


@pytest.mark.usefixtures("half_reviewed")
def test_the_printout_leaves_the_draft_out_and_says_so(program: Program, qtbot: QtBot) -> None:
    program.reader.set_view(View.BOTH)
    qtbot.waitUntil(lambda: len(program.window.column.article.article.locales) == 2)

    program.window.commands.action(Command.PRINT).trigger()

    bar = program.window.column.bars.bar("copy")
    assert bar is not None
    assert bar.text == "Not printed, because it is not reviewed: ja-JP."
    program.window.findChildren(QPrintDialog)[0].close()


@pytest.mark.usefixtures("half_reviewed")
def test_a_draft_alone_is_not_printed(program: Program, qtbot: QtBot) -> None:
    program.reader.set_view(View.JAPANESE)
    qtbot.waitUntil(lambda: program.window.column.article.article.locales == (JA_JP,))

    program.window.commands.action(Command.PRINT).trigger()

    assert program.window.findChildren(QPrintDialog) == []


def test_an_address_may_always_be_copied(library: FakeLibrary) -> None:
    library.trust = TrustPolicy.REVIEWED_ONLY

    text = copied(library, CACHE, CopyForm.LINK, (JA_JP,)).text

    assert text == "glossary://systems/en-US/cache"


def test_a_draft_of_a_marked_glossary_is_copied_with_its_mark(library: FakeLibrary) -> None:
    text = copied(library, CACHE, CopyForm.PLAIN, (EN_US,)).text

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


def select_all(program: Program) -> None:
    program.window.column.article.document()
    program.window.column.article.sheet.selectAll()


def test_a_selection_of_a_page_that_stays_in_is_not_copied(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.trust = TrustPolicy.REVIEWED_ONLY
    QGuiApplication.clipboard().setText("before")
    program.reader.open(CACHE)
    qtbot.waitUntil(lambda: program.window.column.article.article.title == "Cache")
    select_all(program)

    program.window.column.article.sheet.copy_selection()

    bar = program.window.column.bars.bar("fault")
    assert bar is not None
    assert "reviewed" in bar.text
    assert QGuiApplication.clipboard().text() == "before"


def test_beside_another_entry_only_what_may_go_is_copied(
    program: Program, library: FakeLibrary, qtbot: QtBot
) -> None:
    library.trust = TrustPolicy.REVIEWED_ONLY
    program.reader.open(ABSTRACTION)
    qtbot.waitUntil(lambda: program.window.column.article.article.title == "Abstraction")
    program.comparing.compare_with(CACHE)
    qtbot.waitUntil(lambda: program.comparing.is_open)
    select_all(program)

    program.window.column.article.sheet.copy_selection()

    text = QGuiApplication.clipboard().text()
    bar = program.window.column.bars.bar("copy")
    assert "Leaves details out" in text
    assert "Keeps what was costly" not in text
    assert bar is not None
    assert bar.text == "Copied without what is not reviewed: en-US."
