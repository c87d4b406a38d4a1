"""Text is pasted plain, and marks stand where Qt counts them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.texts.sheet import TextSheet
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchRule
from glossary_app.model.locale import JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import FoundTerm, Wording


def term(text: str, word: str, status: TermStatus | None = None) -> FoundTerm:
    start = text.index(word)
    end = start + len(word)
    rule = MatchRule.IDENTICAL
    wording = Wording(word, JA_JP, EntryRef("g", word), (), status, rule)
    return FoundTerm(start, end, 1, wording)


@pytest.fixture
def sheet(qtbot: QtBot) -> TextSheet:
    made = TextSheet(LIGHT)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "text",
    [
        "解約率を見る",
        "𠮟る人の解約率",
        "😀😀 and 解約率 😀",
        "一行目\n二行目の解約率",
    ],
)
def test_a_mark_stands_on_its_word(sheet: TextSheet, text: str) -> None:
    sheet.setPlainText(text)

    sheet.mark([term(text, "解約率")], text)

    [selection] = sheet.extraSelections()
    assert selection.cursor.selectedText() == "解約率"


def test_a_span_is_selected_and_shown(sheet: TextSheet) -> None:
    text = "𠮟る人の解約率"
    sheet.setPlainText(text)
    sheet.mark([term(text, "解約率")], text)

    sheet.show_span(4, 7)

    assert sheet.textCursor().selectedText() == "解約率"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_form_that_is_not_to_be_used_looks_otherwise(qtbot: QtBot, theme: Theme) -> None:
    made = TextSheet(theme)
    qtbot.addWidget(made)
    made.setPlainText("サーバーとサーバ機")
    text = made.toPlainText()

    made.mark([term(text, "サーバー"), term(text, "サーバ機", TermStatus.FORBIDDEN)], text)

    good, bad = made.extraSelections()
    assert good.format.background() != bad.format.background()
    assert good.format.underlineStyle() != bad.format.underlineStyle()


def test_what_is_pasted_is_plain(sheet: TextSheet) -> None:
    pasted = QMimeData()
    pasted.setHtml("<b>解約率</b>")
    pasted.setText("解約率")

    sheet.insertFromMimeData(pasted)

    assert sheet.canInsertFromMimeData(pasted)
    assert sheet.toPlainText() == "解約率"
