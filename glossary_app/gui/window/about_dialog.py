"""What the program is, what it runs on, where it keeps things, and whose work is in it.

Reads the licences of everything that is installed, so it is imported when somebody asks for it.
"""

from __future__ import annotations

import platform
from importlib.metadata import version
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSize, Qt, Signal, qVersion
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.style.icons import app_icon
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.plain import plain_label
from glossary_app.installation.third_party import PROJECT, Component, components

_ICON_SIZE = 64
_TITLE_SIZE = 20
_LIST_WIDTH = 230
_ROW_HEIGHT = 26


class AboutDialog(QDialog):
    """Speaks the language in which it was opened."""

    given_wanted = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Glossary Browser"))
        give_size(self, 880, 640)
        self.components = components()
        self.folder = QLineEdit(str(folder), self)
        self.copy_button = QPushButton(self.tr("Copy the path"), self)
        self.list = QListWidget(self)
        self.text = QPlainTextEdit(self)
        layout = column_of(self)
        layout.addLayout(self._head())
        layout.addLayout(self._place())
        layout.addWidget(self._caption(self.tr("Third-party software and its licenses")))
        layout.addLayout(self._licences(), 1)
        layout.addWidget(self._buttons())
        self.copy_button.clicked.connect(self._copy_folder)
        self.list.currentRowChanged.connect(self._show_licence)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _head(self) -> QHBoxLayout:
        picture = plain_label("", self)
        picture.setPixmap(
            app_icon().pixmap(QSize(_ICON_SIZE, _ICON_SIZE), self.devicePixelRatioF())
        )
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        name = self.tr("Glossary Browser")
        title = plain_label(f"{name} {version(PROJECT)}", self)
        font = QFont(title.font())
        font.setPixelSize(_TITLE_SIZE)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(title)
        words.addWidget(self._line(self.tr("Finds and explains terms in English and Japanese.")))
        words.addWidget(
            self._line(self.tr("Works offline: the program opens no network connection."))
        )
        words.addWidget(self._line(self.tr("Free software under the MIT license.")))
        words.addWidget(self._line(self._versions(), "muted"))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addLayout(words, 1)
        return head

    def _versions(self) -> str:
        whoosh = next(part.version for part in self.components if part.name.startswith("whoosh"))
        return (
            f"Python {platform.python_version()} · Qt {qVersion()} · "
            f"PySide6 {pyside_version} · Whoosh {whoosh}"
        )

    def _place(self) -> QHBoxLayout:
        label = plain_label(self.tr("&Data folder"), self)
        label.setBuddy(self.folder)
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(self.tr("Data folder"))
        self.folder.setCursorPosition(0)
        self.copy_button.setAutoDefault(False)
        place = QHBoxLayout()
        place.addWidget(label)
        place.addWidget(self.folder, 1)
        place.addWidget(self.copy_button)
        return place

    def _licences(self) -> QHBoxLayout:
        self.list.setAccessibleName(self.tr("Third-party software"))
        for part in self.components:
            QListWidgetItem(_title(part), self.list).setSizeHint(QSize(0, _ROW_HEIGHT))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.text.setAccessibleName(self.tr("Text of the license"))
        self.text.setReadOnly(True)
        # Else Tab, which leads on everywhere, would end here.
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        given = QPushButton(self.tr("What assistants were given"), self)
        given.setAutoDefault(False)
        given.clicked.connect(self.given_wanted)
        buttons.addButton(given, QDialogButtonBox.ButtonRole.ActionRole)
        # Not the standard one: it brings an icon in a colour of its own.
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        return buttons

    def _line(self, text: str, look: str = "") -> QLabel:
        line = plain_label(text, self)
        line.setWordWrap(True)
        line.setProperty("look", look)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return line

    def _caption(self, text: str) -> QLabel:
        caption = plain_label(text, self)
        caption.setProperty("look", "caption")
        caption.setBuddy(self.list)
        return caption

    def _show_licence(self, row: int) -> None:
        part = self.components[row]
        self.text.setPlainText(f"{_title(part)}\n{part.licence}\n\n{part.text}".strip())

    def _copy_folder(self) -> None:
        QGuiApplication.clipboard().setText(self.folder.text())


def _title(part: Component) -> str:
    return f"{part.name} {part.version}".strip()
