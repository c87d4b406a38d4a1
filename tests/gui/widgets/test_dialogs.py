"""Dialogs: one edge for all, and none larger than the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.assistants.given_dialog import GivenDialog
from glossary_app.gui.assistants.handoff_dialog import HandoffDialog
from glossary_app.gui.glossaries.check_dialog import CheckDialog
from glossary_app.gui.glossaries.dialog import GlossariesDialog
from glossary_app.gui.glossaries.export_dialog import ExportDialog
from glossary_app.gui.glossaries.findings_dialog import FindingsDialog
from glossary_app.gui.glossaries.import_sheet.sheet import ImportSheet
from glossary_app.gui.keys.dialog import KeysDialog
from glossary_app.gui.keys.table import key_table
from glossary_app.gui.style.colours import LIGHT
from glossary_app.gui.texts.dialog import TextDialog
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.window.about_dialog import AboutDialog
from glossary_app.gui.window.preferences_dialog import PreferencesDialog
from glossary_app.gui.words.fault_bars import ReportDialog
from glossary_app.model.imports.options import AS_IT_COMES
from glossary_app.model.report import ImportCounts, ImportReport
from glossary_app.settings import Settings

# Of a laptop of 1366 × 768 that shows everything twice as large.
SMALL = QSize(683, 384)
MAKERS: dict[str, Callable[[QWidget], QDialog]] = {
    "given": GivenDialog,
    "handoff": HandoffDialog,
    "check": CheckDialog,
    "glossaries": GlossariesDialog,
    "export": ExportDialog,
    "findings": lambda parent: FindingsDialog(ImportReport("music", ImportCounts(), 0), parent),
    "sheet": lambda parent: ImportSheet("terms.csv", AS_IT_COMES, parent),
    "keys": lambda parent: KeysDialog(key_table(()), parent),
    "text": lambda parent: TextDialog(LIGHT, parent),
    "about": lambda parent: AboutDialog(Path("/glossaries"), parent),
    "preferences": lambda parent: PreferencesDialog(Settings(), Path("/glossaries"), parent),
    "report": lambda parent: ReportDialog("what went wrong", parent),
}


class SmallScreen:
    """As much of a screen as a dialog asks for."""

    def availableSize(self) -> QSize:  # noqa: N802 (Qt's name)
        return SMALL

    def availableGeometry(self) -> QRect:  # noqa: N802 (Qt's name)
        return QRect(0, 0, SMALL.width(), SMALL.height())


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("name", list(MAKERS))
def test_no_dialog_is_larger_than_a_small_screen(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(QDialog, "screen", lambda _: SmallScreen())

    dialog = MAKERS[name](parent)

    assert dialog.width() <= SMALL.width()
    assert dialog.height() <= SMALL.height()


def test_what_fits_gets_what_it_asks_for(parent: QWidget) -> None:
    dialog = QDialog(parent)

    give_size(dialog, 420, 260)

    assert dialog.size() == QSize(420, 260)


def test_a_dialog_without_a_height_is_as_tall_as_its_parts(
    parent: QWidget, qapp: QApplication
) -> None:
    del qapp
    dialog = QDialog(parent)
    column_of(dialog).addWidget(QLabel("one line", dialog))

    give_size(dialog, 420)

    assert dialog.size() == QSize(420, dialog.sizeHint().height())
