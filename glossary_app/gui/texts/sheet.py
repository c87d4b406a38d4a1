"""The text itself, with its terms marked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from glossary_app.gui.style.colours import Theme
from glossary_app.model.scan import FoundTerm

# More marks than a person looks at make scrolling slow.
_MOST_MARKS = 5_000
# A text is read here, not glanced at: as large as a page, beside what labels are.
_LARGER = 15 / 13
_MARGIN = 10


class TextSheet(QPlainTextEdit):
    """Takes plain text only; a file that is dropped is not pasted as its name."""

    file_dropped = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = {bad: _format(theme, is_discouraged=bad) for bad in (False, True)}
        self._places: tuple[int, ...] | None = None
        self.setTabChangesFocus(True)
        font = self.font()
        font.setPixelSize(round(self.fontInfo().pixelSize() * _LARGER))
        self.setFont(font)
        self.document().setDocumentMargin(_MARGIN)

    def mark(self, terms: Iterable[FoundTerm], text: str) -> None:
        """Mark the terms of the text that is shown."""
        self._places = _places(text)
        self.setExtraSelections([self._selection(term) for term in islice(terms, _MOST_MARKS)])

    def show_span(self, start: int, end: int) -> None:
        """Select the characters of a span, and bring them into sight."""
        self.setTextCursor(self._cursor(start, end))
        self.centerCursor()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        """Paste text; of files, take the first."""
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.file_dropped.emit(Path(files[0]))
        else:
            super().insertFromMimeData(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 (Qt's name)
        """Whether it is text or a file."""
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def _selection(self, term: FoundTerm) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(term.start, term.end)
        selection.format = self._formats[term.wording.is_discouraged]
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(start))
        cursor.setPosition(self._place(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _place(self, at: int) -> int:
        return at if self._places is None else self._places[at]


def _places(text: str) -> tuple[int, ...] | None:
    """Where each character stands for Qt, which counts units of UTF-16; None where it is there."""
    if text.isascii() or max(text) <= "\uffff":
        return None
    places, at = [], 0
    for character in text:
        places.append(at)
        at += 2 if character > "\uffff" else 1
    return (*places, at)


def _format(theme: Theme, *, is_discouraged: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    if is_discouraged:
        # Not told by colour alone.
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(QColor(theme.error))
        made.setBackground(QColor(theme.error_soft))
        made.setForeground(QColor(theme.error))
    else:
        made.setBackground(QColor(theme.accent_soft))
        made.setForeground(QColor(theme.text))
    return made
