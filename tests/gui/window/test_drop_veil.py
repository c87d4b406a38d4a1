"""What is seen while files are held over the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.fonts import BUNDLED
from glossary_app.gui.style.theme import contrast
from glossary_app.gui.window.main_window import MainWindow

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def hold(window: MainWindow, data: QMimeData) -> None:
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NO_KEY))


def test_files_that_are_held_over_the_window_are_asked_in(
    window: MainWindow, tmp_path: Path
) -> None:
    hold(window, files(tmp_path))

    assert window.drop_veil.isVisible()
    assert window.drop_veil.geometry() == window.rect()
    assert window.drop_veil.text == "Drop to import"


def test_several_files_are_counted(window: MainWindow, tmp_path: Path) -> None:
    hold(window, files(tmp_path / "a.csv", tmp_path / "b.csv"))

    assert window.drop_veil.text == "Drop to import 2 files"


def test_it_goes_with_them(window: MainWindow, tmp_path: Path) -> None:
    data = files(tmp_path)
    hold(window, data)

    QApplication.sendEvent(window, QDragLeaveEvent())

    assert not window.drop_veil.isVisible()
    hold(window, data)
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NO_KEY))
    assert not window.drop_veil.isVisible()


def test_what_cannot_be_imported_is_not_asked_in(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("tide")

    hold(window, data)

    assert not window.drop_veil.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_its_sentence_can_be_read_over_any_page(
    window: MainWindow, tmp_path: Path, theme: Theme
) -> None:
    window.set_look(theme, BUNDLED, 1.0)
    hold(window, files(tmp_path))

    picture = window.drop_veil.grab().toImage()

    ground = picture.pixelColor(picture.width() // 2, picture.height() // 4)
    assert contrast(QColor(theme.text).name(), ground.name()) > 4.5
