"""The pane that shows an article."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPagedPaintDevice,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QWidget

from glossary_app.gui.article_document import (
    ArticleWriter,
    PageWidth,
    new_document,
    set_side_margin,
)
from glossary_app.gui.article_links import colour_link
from glossary_app.gui.article_menu import add_chunk_ids, copy_link_itself
from glossary_app.gui.article_painting import Drawing, measure_drawing
from glossary_app.gui.article_pen import LINK_PREFIX
from glossary_app.gui.article_places import Place, Sections, measure_sections
from glossary_app.gui.article_print import print_article
from glossary_app.gui.article_type import ArticleType
from glossary_app.gui.colours import LIGHT, Theme
from glossary_app.gui.fonts import BUNDLED, FontRoles
from glossary_app.model.address import SCHEME
from glossary_app.model.article import Article

# About 75 Latin letters or 41 kanji of running text.
_COLUMN = 624
_TWO_COLUMNS = 1040
_LEAST_MARGIN = 32
# Below these widths of window and pane two languages stand one above the other.
_STACKED_WINDOW = 1000
_STACKED_PANE = 640
# Letters that are written at a time until the view is full; laid out in a few milliseconds.
_PIECE = 1200


_BLANKS = re.compile(r"[ \t\u00a0]+")


class ArticleView(QTextBrowser):
    """Shows an article and says what the reader wants.

    `entry_chosen` carries an address of ours, `link_chosen` a web address, `position_changed`
    the anchor of the section at the top of the view.
    """

    entry_chosen = Signal(str)
    link_chosen = Signal(str)
    position_changed = Signal(str)
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = Article("", (), ())
        self._style = ArticleType(LIGHT)
        self._width = PageWidth(0, 0, is_stacked=False)
        self._writer = ArticleWriter(new_document(self), self._article, self._style, self._width)
        self._drawing: Drawing | None = None
        self._sections: Sections | None = None
        self._wanted: tuple[int, Place] | None = None
        self._anchor = ""
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._write_rest)
        self.setDocument(self._writer.document)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._note_position)

    def show_article(
        self, article: Article, theme: Theme = LIGHT, roles: FontRoles = BUNDLED
    ) -> None:
        """Draw an article from its top."""
        self._article = article
        self._style = self._style.with_look(theme, roles, self._style.zoom)
        self._write()
        self.go_to(Place())

    def set_theme(self, theme: Theme, roles: FontRoles = BUNDLED) -> None:
        """Draw the same article in other colours or fonts, at the same place."""
        self._write_at_same_place(self._style.with_look(theme, roles, self._style.zoom))

    def set_zoom(self, factor: float) -> None:
        """Scale the text; 1.0 is its usual size."""
        style = self._style
        self._write_at_same_place(style.with_look(style.theme, style.roles, factor))

    def headings(self) -> tuple[tuple[str, str], ...]:
        """Anchor and text of each section, in order."""
        return tuple((heading.anchor, heading.text) for heading in self._article.headings)

    def document(self) -> QTextDocument:
        """The whole text; what is not written yet, because nobody sees it, is written first."""
        self._write_rest()
        return super().document()

    def place(self) -> Place:
        """Where the reader is now."""
        value = self.verticalScrollBar().value()
        # A place near the end cannot be scrolled to: what was wanted stays true until the
        # reader moves.
        if self._wanted and self._wanted[0] == value:
            return self._wanted[1]
        self._write_rest()
        return self._measured_sections().place_at(value)

    def go_to(self, place: Place) -> None:
        """Scroll to a place; an anchor that is not there leads to the top."""
        self._write_until(place)
        bar = self.verticalScrollBar()
        target = min(round(self._measured_sections().top_of(place)), bar.maximum())
        self._wanted = (max(0, target), place)
        bar.setValue(target)
        self._note_position()

    def link_at(self, point: QPoint) -> str:
        """The address under a point of the viewport; empty when there is none."""
        return self._address(self.anchorAt(point))

    def mark_visited(self, address: str) -> None:
        """Draw links to this address as followed, from now on and as long as the program runs."""
        if address not in self._style.visited:
            self._style.visited.add(address)
            colour_link(self._writer, address)

    def menu_at(self, point: QPoint) -> QMenu:
        """The context menu for a point of the viewport; the caller deletes it."""
        made = self.createStandardContextMenu(point)
        copy_link_itself(made, self.link_at(point), self.copied.emit)
        top = self.verticalScrollBar().value() + point.y()
        anchor = self._measured_sections().place_at(top).anchor
        here = tuple(c for c in self._article.citations if c.anchor == anchor)
        add_chunk_ids(made, here, self.copied.emit)
        return made

    def toggle_caret(self) -> None:
        """Let the arrow keys move a caret through the text, or scroll again."""
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(self.textInteractionFlags() ^ by_keyboard)

    def print_to(self, device: QPagedPaintDevice) -> None:
        """Print the article that is shown, or write it into a PDF."""
        print_article(self._article, device, self._style.roles)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What is copied is the text, without the pads of chips and our links' inner names."""
        text = self.textCursor().selection().toPlainText()
        made = QMimeData()
        made.setText("\n".join(_BLANKS.sub(" ", line).strip() for line in text.splitlines()))
        return made

    def loadResource(self, _kind: int, _name: QUrl | str) -> QByteArray:  # noqa: N802 - Qt's name
        """Nothing is ever loaded from outside.

        No value at all would not do: the document would then look for a file by itself.
        """
        return QByteArray()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F7 turns caret browsing on and off, as in web browsers."""
        if event.key() == Qt.Key.Key_F7 and not event.modifiers():
            self.toggle_caret()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Answer the menu key where the reader is: Qt would first scroll to its text cursor."""
        by_key = QContextMenuEvent.Reason.Keyboard
        if isinstance(event, QContextMenuEvent) and event.reason() is by_key:
            self.contextMenuEvent(event)
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be copied of the section there, or by key of the one at the top."""
        point, seen = event.pos(), self.viewport().rect()
        is_asked_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if is_asked_by_key and not seen.contains(self.cursorRect().center()):
            point = seen.topLeft()
        menu = self.menu_at(point)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(point))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the measure and the reader's place."""
        place = self.place()
        super().resizeEvent(event)
        if self._page_width() != self._width:
            self._fit()
        self.go_to(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint cards and chips, then the text over them."""
        scrolled = QPoint(0, self.verticalScrollBar().value())
        area = QRectF(event.rect().translated(scrolled))
        if self._drawing is None or not self._drawing.area.contains(area):
            # Some more than is seen, so that scrolling does not measure at every step.
            more = self.height() / 2
            self._drawing = measure_drawing(self._writer, area.adjusted(0, -more, 0, more))
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._style.theme.page))
        painter.translate(-scrolled)
        self._drawing.paint(painter, area, self._style)
        painter.end()
        super().paintEvent(event)

    def _write(self) -> None:
        self._width = self._page_width()
        document = self._writer.document
        self._writer = ArticleWriter(document, self._article, self._style, self._width)
        self._wanted = None
        self._write_piece()
        # The view's cursor was carried along to the end of the text.
        self.setTextCursor(QTextCursor(document))
        if not self._writer.is_done:
            self._idle.start()

    def _write_piece(self) -> None:
        self._writer.write_some(_PIECE)
        self._forget_layout()

    def _write_rest(self) -> None:
        """Write what is below the part that the reader sees; nothing moves by it."""
        self._idle.stop()
        if not self._writer.is_done:
            self._writer.write_rest()
            self._forget_layout()

    def _write_until(self, place: Place) -> None:
        """Write as much as it takes to show a place and a screen below it."""
        anchors = [heading.anchor for heading in self._article.headings]
        wanted = anchors.index(place.anchor) + 1 if place.anchor in anchors else 0
        while not self._writer.is_done:
            sections = self._measured_sections()
            # A section's height is known when the next one has begun.
            is_begun = len(sections.anchors) > wanted
            if is_begun and sections.tops[-1] > sections.top_of(place) + self.height():
                return
            self._write_piece()

    def _fit(self) -> None:
        """Fit the text to another width; lines of chips are broken by hand, so write it anew."""
        before, self._width = self._width, self._page_width()
        if replace(before, side_margin=0) != replace(self._width, side_margin=0):
            self._write()
        else:
            set_side_margin(self._writer.document, self._width.side_margin, self._style)
            self._forget_layout()

    def _write_at_same_place(self, style: ArticleType) -> None:
        if style is self._style:
            return
        place = self.place()
        self._style = style
        self._write()
        self.go_to(place)

    def _forget_layout(self) -> None:
        self._drawing = None
        self._sections = None
        self.viewport().update()

    def _measured_sections(self) -> Sections:
        if self._sections is None:
            self._sections = measure_sections(self._writer)
        return self._sections

    def _page_width(self) -> PageWidth:
        pane = self.viewport().width()
        is_stacked = (
            pane / self._style.zoom < _STACKED_PANE or self.window().width() < _STACKED_WINDOW
        )
        has_columns = len(self._article.locales) > 1 and not is_stacked
        widest = round(self._style.px(_TWO_COLUMNS if has_columns else _COLUMN))
        column = min(widest, pane - 2 * _LEAST_MARGIN)
        return PageWidth((pane - column) // 2, column, is_stacked)

    def _note_position(self) -> None:
        anchor = self.place().anchor
        if anchor != self._anchor:
            self._anchor = anchor
            self.position_changed.emit(anchor)

    def _follow(self, url: QUrl) -> None:
        address = self._address(url.toString())
        if address:
            self.mark_visited(address)
        if address.startswith(f"{SCHEME}:"):
            self.entry_chosen.emit(address)
        elif address:
            self.link_chosen.emit(address)

    def _address(self, href: str) -> str:
        number = href.removeprefix(LINK_PREFIX)
        return self._writer.marks.links[int(number)].address if number.isdecimal() else ""
