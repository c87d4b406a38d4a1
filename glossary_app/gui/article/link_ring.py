"""The link that the keyboard is on, in a ring: Qt would draw dots through it, chip or not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from glossary_app.gui.article.document import ArticleWriter
from glossary_app.gui.article.painting import rects_of
from glossary_app.gui.article.pen import LinkMark
from glossary_app.gui.article.selection import cursor_over

_RADIUS = 4.0
_WIDTH = 2.0


class RingedBrowser(QTextBrowser):
    """A text browser that draws its text itself while a key has brought the focus to a link."""

    _keyed: tuple[int, int] | None = None

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001, N802 (Qt's name)
        """Go to the next link; Qt marks it as selected."""
        has_moved = super().focusNextPrevChild(forwards)
        self._keyed = self._selected() if has_moved else None
        return has_moved

    def stand_on_link(self, link: LinkMark) -> None:
        """Put the keyboard on a link; nothing is scrolled."""
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor_over(self.document(), link.start, link.end))
        self.verticalScrollBar().setValue(value)
        self._keyed = (link.start, link.end)

    def paint_text(self, event: QPaintEvent, article: ArticleWriter) -> None:
        """Draw the text, and a ring round the link that the keyboard is on."""
        span = self._selected()
        if span is None or span != self._keyed:
            super().paintEvent(event)
            return
        shift = QPoint(0, self.verticalScrollBar().value())
        area = QRectF(event.rect().translated(shift))
        painter = QPainter(self.viewport())
        painter.translate(-shift)
        painter.setClipRect(area)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette, context.clip = self.palette(), area
        context.selections = [_selection(marked) for marked in self.extraSelections()]
        article.document.documentLayout().draw(painter, context)
        if self.hasFocus():
            _paint_ring(painter, article, span)
        painter.end()

    def _selected(self) -> tuple[int, int] | None:
        cursor = self.textCursor()
        span = (cursor.selectionStart(), cursor.selectionEnd())
        return span if cursor.hasSelection() else None


def _selection(marked: QTextEdit.ExtraSelection) -> QAbstractTextDocumentLayout.Selection:
    made = QAbstractTextDocumentLayout.Selection()
    made.cursor, made.format = marked.cursor, marked.format
    return made


def _paint_ring(painter: QPainter, article: ArticleWriter, span: tuple[int, int]) -> None:
    start, end = span
    # Round a chip, not through it.
    chip = next((c for c in article.marks.chips if c.start <= start and end <= c.end), None)
    rects = rects_of(*((chip.start, chip.end) if chip else span), article.document, article.style)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(article.style.theme.accent), _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        around = rect if chip else rect.adjusted(-3, 0, 3, 0)
        radius = rect.height() / 2 if chip else _RADIUS
        painter.drawRoundedRect(around, radius, radius)
