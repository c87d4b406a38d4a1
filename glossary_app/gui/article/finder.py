"""Finds text in the article and marks every place, however long the page is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.colours import Theme
from glossary_app.spelling.in_text import SearchableText

# More marks than anyone can look through only make typing slow.
_MOST_MARKS = 500


class PageFinder(QObject):
    """Marks all places and goes from one to the next, round and round."""

    counted = Signal(int, int)

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._text = ""
        self._places: list[QTextCursor] = []
        self._current = -1
        self._page = ""
        self._searchable = SearchableText("")

    def set_look(self, theme: Theme) -> None:
        """Mark in these colours from now on."""
        self._theme = theme
        self._mark()

    def find(self, text: str) -> None:
        """Mark this text and go to the first place at or after the top of the view."""
        self._text = text
        self._places = self._find_all(text) if text else []
        # From where the reader is, not from the top of the page.
        sheet = self._view.sheet
        top = sheet.cursorForPosition(sheet.viewport().rect().topLeft()).position()
        after = (n for n, place in enumerate(self._places) if place.selectionEnd() >= top)
        self._current = next(after, 0) if self._places else -1
        self._show()

    def repeat(self) -> None:
        """Mark the same text again, in a page that was just drawn."""
        if self._text:
            self._places = self._find_all(self._text)
            self._current = min(max(self._current, 0), len(self._places) - 1)
            self._mark()

    def next_place(self) -> None:
        """Go to the next place."""
        self._step(1)

    def previous_place(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def clear(self) -> None:
        """Take the marks away; the text is kept for F3."""
        self._places = []
        self._mark()

    def _find_all(self, text: str) -> list[QTextCursor]:
        document = self._view.document()
        page = document.toPlainText()
        # Folding a long page takes longer than looking through it for one letter more.
        if page != self._page:
            self._page, self._searchable = page, SearchableText(page)
        return [_cursor(document, start, end) for start, end in self._searchable.find(text)]

    def _step(self, step: int) -> None:
        if self._text and not self._places:
            self.find(self._text)
        elif self._places:
            self._current = (self._current + step) % len(self._places)
            self._show()

    def _show(self) -> None:
        self._mark()
        if self._places:
            # Only the place is shown: a selection would paint over the mark.
            cursor = QTextCursor(self._places[self._current])
            cursor.setPosition(cursor.selectionStart())
            self._view.sheet.setTextCursor(cursor)
            self._view.sheet.ensureCursorVisible()
        self.counted.emit(self._current + 1, len(self._places))

    def _mark(self) -> None:
        selections = []
        for number, place in enumerate(self._places[:_MOST_MARKS]):
            selection = QTextEdit.ExtraSelection()
            is_current = number == self._current
            ground = self._theme.accent if is_current else self._theme.mark
            ink = self._theme.on_accent if is_current else self._theme.mark_text
            selection.format.setBackground(QColor(ground))
            selection.format.setForeground(QColor(ink))
            selection.cursor = place
            selections.append(selection)
        self._view.sheet.setExtraSelections(selections)


def _cursor(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
