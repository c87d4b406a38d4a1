"""Qt's own dialogs and menus speak the interface's language, every word of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTextBrowser,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from glossary_app.gui.style.translations import Interface

_WORD = re.compile(r"[A-Za-z]{2,}")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
# Written so in Japanese as well.
_SAME = {"OK", "PDF", "CUPS"}


@pytest.fixture
def japanese(qapp: QApplication) -> Iterator[None]:
    interface = Interface(qapp)
    interface.speak("ja-JP")
    yield
    interface.speak("en-US")


def english_in(widget: QWidget) -> list[str]:
    """What of a dialog's labels, buttons and lines of menus is not in Japanese."""
    texts = [each.text() for each in widget.findChildren(QLabel)]
    texts += [each.text() for each in widget.findChildren(QAbstractButton)]
    texts += [each.text() for each in widget.findChildren(QAction)]
    # A menu's line has its key behind a tab; the letter of a mnemonic is no word.
    plain = [text.partition("\t")[0].replace("&", "") for text in texts]
    return [
        text
        for text in plain
        if _WORD.search(text) and not _JAPANESE.search(text) and text not in _SAME
    ]


@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
@pytest.mark.usefixtures("japanese")
def test_choosing_files(qtbot: QtBot, tmp_path: Path, mode: QFileDialog.FileMode) -> None:
    (tmp_path / "terms").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    tree = dialog.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    model = tree.model()
    horizontal = Qt.Orientation.Horizontal
    heads = [str(model.headerData(at, horizontal)) for at in range(model.columnCount())]

    assert english_in(dialog) == []
    assert all(_JAPANESE.search(head) for head in heads)
    assert isinstance(tree.rootIndex(), QModelIndex)


@pytest.mark.usefixtures("japanese")
def test_questions(qtbot: QtBot) -> None:
    buttons = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, "", "")
    qtbot.addWidget(box)
    box.setStandardButtons(buttons.Ok | buttons.Cancel | buttons.Yes | buttons.No | buttons.Save)

    assert len(box.buttons()) == 5
    assert english_in(box) == []


@pytest.mark.usefixtures("japanese")
def test_menus_of_text(qtbot: QtBot) -> None:
    for widget in (QLineEdit("tide"), QTextBrowser()):
        qtbot.addWidget(widget)
        menu = widget.createStandardContextMenu()
        assert isinstance(menu, QMenu)
        assert menu.actions()
        assert english_in(menu) == []


@pytest.mark.usefixtures("japanese")
def test_printing(qtbot: QtBot) -> None:
    # Qt keeps no printer alive.
    printer = QPrinter()
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.findChildren(QAbstractButton)
    assert english_in(dialog) == []


@pytest.mark.parametrize("text", ["Folder", "Drive"])
@pytest.mark.usefixtures("japanese")
def test_kinds_of_files(text: str) -> None:
    named = QCoreApplication.translate("QAbstractFileIconProvider", text, "All other platforms")

    assert _JAPANESE.search(named)
