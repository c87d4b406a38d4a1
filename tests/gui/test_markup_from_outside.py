"""Markup in content is shown as it is: nothing of it is rendered, and nothing is read for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.errors import GlossaryError
from glossary_app.gui.glossaries.dialog import GlossariesDialog
from glossary_app.gui.glossaries.findings_dialog import FindingsDialog
from glossary_app.gui.glossaries.naming_dialog import NamingDialog
from glossary_app.gui.program import Program
from glossary_app.gui.widgets.bars import Notice
from glossary_app.gui.widgets.plain import one_line, plain_tip
from glossary_app.gui.words.fault_bars import ReportDialog
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.glossary import Glossary, GlossaryFacts
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Faq, Limitations, Relation, Source, Term
from glossary_app.model.report import Finding, ImportCounts, ImportReport, Severity
from tests.gui.conftest import FakeLibrary, make_page, start_program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the trap is a named pipe")


class Trap:
    """A file that tells whether anybody has opened it to read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._told = path.with_suffix(".opened")
        os.mkfifo(path)
        # A process, not a thread: Qt reads without letting Python go on.
        script = 'while :; do : > "$0"; : > "$1"; done'
        self._writer = subprocess.Popen(["/bin/sh", "-c", script, path, self._told])

    @property
    def was_opened(self) -> bool:
        return self._told.exists()

    def close(self) -> None:
        self._writer.kill()
        self._writer.wait()


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    made = Trap(tmp_path / "picture.png")
    yield made
    made.close()


@pytest.fixture
def markup(trap: Trap) -> str:
    return f'<h1>Hi</h1><a href="x">now</a><img src="{trap.path}">'


def hostile_entry(slug: str, markup: str) -> Entry:
    """An entry with markup wherever a text may stand."""
    pages = []
    for locale in (EN_US, JA_JP):
        page = make_page(locale, f"{markup} {slug}", markup)
        sections = tuple(
            replace(each, heading=markup, lead=markup, rows=((markup, markup),), prose=markup)
            for each in page.sections
        )
        texts = {
            each.name: markup
            for each in fields(page.provenance)
            if each.name not in ("quality", "draft", "headers", "other", "unknown")
            and isinstance(getattr(page.provenance, each.name), str)
        }
        pages.append(
            replace(
                page,
                sections=sections,
                provenance=replace(page.provenance, **texts),  # type: ignore[arg-type]
                terms=(Term(markup, "synonym", locale),),
                relations=(
                    Relation(markup, "related", "alpha"),
                    Relation(markup, markup, "beta"),
                    Relation(markup, "compare", "nowhere"),
                ),
                faqs=(Faq(markup, markup),),
                sources=(Source(markup, markup, "https://example.org/"),),
                limitations=Limitations(markup, (markup,)),
                category=markup,
                tags=(markup,),
            )
        )
    return Entry(EntryRef("hostile", slug), tuple(pages))


def indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    if isinstance(model, QAbstractListModel):
        yield from (model.index(row, 0) for row in range(model.rowCount()))
        return
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield index
            yield from indexes(model, index)


def tips_of(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.whatsThis()
    yield widget.statusTip()
    for action in widget.actions():
        yield action.toolTip()
        yield action.whatsThis()
    if isinstance(widget, QAbstractItemView):
        for index in indexes(widget.model(), QModelIndex()):
            for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole):
                yield str(index.data(role) or "")


def is_rendered(text: str) -> bool:
    return GuiQt.mightBeRichText(text) and ("<img" in text or "<h1" in text)


def test_the_trap_tells_of_a_label_that_is_left_to_itself(
    qtbot: QtBot, trap: Trap, markup: str
) -> None:
    label = QLabel(markup)
    qtbot.addWidget(label)

    label.show()
    label.sizeHint()

    qtbot.waitUntil(lambda: trap.was_opened)


@pytest.fixture
def hostile_program(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, markup: str
) -> Iterator[Program]:
    library = FakeLibrary([hostile_entry(slug, markup) for slug in ("alpha", "beta")])
    program = start_program(qapp, library, tmp_path / "home")
    qtbot.addWidget(program.window)
    program.start("alpha")
    qtbot.waitUntil(lambda: program.reader.opened is not None, timeout=10_000)
    yield program
    program.close()


def test_no_widget_renders_markup_of_content(
    hostile_program: Program, qtbot: QtBot, trap: Trap, markup: str
) -> None:
    window = hostile_program.window
    finding = Finding(markup, 3, Severity.ERROR, markup, markup, (markup,))
    glossary = Glossary("hostile", ((EN_US, markup),), markup, markup, attribution=markup)
    dialogs: list[QWidget] = [
        FindingsDialog(ImportReport(markup, ImportCounts(1), 1, (finding,)), window),
        ReportDialog(markup, window),
    ]
    glossaries = GlossariesDialog(window)
    facts = GlossaryFacts(glossary, roots=(markup,))
    glossaries.show_glossaries((facts,), {markup: markup}, EN_US)
    dialogs += [glossaries, NamingDialog(glossary, EN_US, window)]
    hostile_program.key_controller.show()
    hostile_program.graph.toggle()
    window.column.bars.show_notice(Notice("offer", markup))
    hostile_program.faults.show_fault(GlossaryError(markup, markup, markup))
    hostile_program.faults.show_bug(RuntimeError(markup))
    window.search_panel.line.setText(markup)

    for dialog in dialogs:
        dialog.show()
    qtbot.wait(500)
    widgets = QApplication.allWidgets()
    labels = [widget for widget in widgets if isinstance(widget, QLabel)]
    tips = {tip for widget in widgets for tip in tips_of(widget) if tip}
    for tip in tips:
        QToolTip.showText(QPoint(5, 5), tip, window)
        QApplication.processEvents()

    own = [label for label in labels if label.metaObject().className() == "QLabel"]
    formats = {label.textFormat() for label in own}
    html = [label.text() for label in own if label.textFormat() is Qt.TextFormat.RichText]
    assert len(labels) > 10
    assert any("&lt;img" in tip for tip in tips)
    assert [tip for tip in tips if is_rendered(tip)] == []
    assert formats <= {Qt.TextFormat.PlainText, Qt.TextFormat.RichText}
    assert [text for text in html if "<img" in text] == []
    assert not trap.was_opened


def test_a_tip_without_markup_stays_as_it_is() -> None:
    assert plain_tip("a < b & c") == "a < b & c"


def test_a_tip_with_markup_shows_its_letters() -> None:
    assert plain_tip("<b>x</b>\ny & z") == "<qt>&lt;b&gt;x&lt;/b&gt;<br>y &amp; z</qt>"


def test_a_name_cannot_push_aside_what_is_asked_about_it() -> None:
    assert one_line("Finance\n\n\nterms") == "Finance terms"
    assert len(one_line("Urgent! " * 100)) == 81
