"""A sheet: one article, written into a text browser as far as it is seen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from glossary_app.gui.article.document import (
    BOTTOM_MARGIN,
    ArticleWriter,
    PageWidth,
    colour_link,
    new_document,
    set_side_margin,
    width_in_pane,
)
from glossary_app.gui.article.link_ring import RingedBrowser
from glossary_app.gui.article.menu import (
    PageActions,
    add_chunk_ids,
    add_offers,
    add_page_actions,
    offers_of,
    take_over,
)
from glossary_app.gui.article.painting import Drawing, measure_drawing
from glossary_app.gui.article.pen import LINK_PREFIX
from glossary_app.gui.article.places import Sections, measure_sections
from glossary_app.gui.article.selection import Habits, cursor_over, selected_data, taken, word_of
from glossary_app.gui.article.typography import ArticleType
from glossary_app.gui.widgets.focus_ring import BY_KEY
from glossary_app.gui.widgets.kept_room import keep_room
from glossary_app.model.article import Article, Place

# Letters that are written at first and at each further time. Much smaller pieces would have the
# page above them laid out too often; larger ones write what nobody sees yet.
_FIRST_PIECE = 700
_PIECE = 500

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WITH_LETTERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
# Readers look at the upper part of a page: what stands above is behind them.
_EYE = 0.25


class ArticleSheet(RingedBrowser):
    """Holds one article; `link_followed` carries the address of a link, `tab_wanted` one that is
    to be opened beside this article, `compared` one that is to be seen in columns with it,
    `word_wanted` a word to be looked up, and `typed` a letter that belongs into the search line.
    `copied` says that the context menu copied something.

    What nobody sees yet is written by and by: `write_piece` until it `is_done`.
    """

    link_followed = Signal(str)
    word_wanted = Signal(str)
    tab_wanted = Signal(str)
    compared = Signal(str)
    typed = Signal(str)
    scrolled = Signal()
    copied = Signal()
    ring_wanted = Signal(bool)
    held_back = Signal(bool)
    bare_copy_wanted = Signal()

    def __init__(self, style: ArticleType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = Article("", (), ())
        # The columns, from 0, that their glossaries do not hand on; the only page is column 0.
        self.held: frozenset[int] = frozenset()
        self.habits = Habits()
        self.page_actions: PageActions = ()
        self._style = style
        self._width = PageWidth(0, 0, is_stacked=False)
        self._writer = ArticleWriter(new_document(self), self.article, style, self._width)
        self._drawing: Drawing | None = None
        self._sections: Sections | None = None
        self._wanted: tuple[int, Place] | None = None
        self.setDocument(self._writer.document)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_room(self)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    @property
    def is_done(self) -> bool:
        """Whether the whole article is written."""
        return self._writer.is_done

    def holds(self, article: Article, style: ArticleType) -> bool:
        """Whether this article stands here already as it would be written now."""
        # Styles are made once for a look, articles anew for each reading.
        if style is not self._style or article != self.article:
            return False
        return self._width == width_in_pane(self.viewport(), article, style)

    def write(self, article: Article, style: ArticleType) -> None:
        """Begin to write another article; its first lines are there at once."""
        self.article = article
        self._style = style
        self._write()

    def write_piece(self) -> None:
        """Write some more of what is below the part that the reader sees; nothing moves by it."""
        if not self.is_done:
            self._writer.write_some(_PIECE)
            self._forget_layout()

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

    def section_read(self) -> str:
        """The anchor of the section at the eye: a quarter down; at the ends the first, the last.

        A section that was gone to is read, wherever the page's end lets it stand.
        """
        bar = self.verticalScrollBar()
        if self._wanted and self._wanted[0] == bar.value() and self._wanted[1].anchor:
            return self._wanted[1].anchor
        anchors = [heading.anchor for heading in self.article.headings]
        if not anchors or bar.value() == 0:
            return anchors[0] if anchors else ""
        if self.is_done and bar.value() == bar.maximum():
            return anchors[-1]
        eye = bar.value() + self.viewport().height() * _EYE
        return self._measured_sections().place_at(eye).anchor or anchors[0]

    def go_to(self, place: Place) -> None:
        """Scroll to a place; an anchor that is not there leads to the top."""
        self._write_until(place)
        bar = self.verticalScrollBar()
        target = min(self._pixel_of(place), bar.maximum())
        self._wanted = (max(0, target), place)
        bar.setValue(target)

    def has_reached(self, place: Place) -> bool:
        """Whether the page can be scrolled as far as to this place."""
        return self._pixel_of(place) <= self.verticalScrollBar().maximum()

    def select_as(self, other: ArticleSheet) -> None:
        """Select what is selected on another sheet, whose text is the same or the end of this."""
        theirs = other.textCursor()
        if theirs.position() or theirs.anchor():
            more = self.document().characterCount() - other.document().characterCount()
            span = (theirs.anchor() + more, theirs.position() + more)
            self.setTextCursor(cursor_over(self.document(), *span))

    def link_at(self, point: QPoint) -> str:
        """The address under a point of the viewport; empty when there is none."""
        return self._address(self.anchorAt(point))

    def colour_link(self, address: str) -> None:
        """Draw links to this address in the colour that they have now."""
        colour_link(self._writer, address)

    def stand_on(self, address: str) -> None:
        """Put the keyboard on the first link to this address; nothing is scrolled."""
        self._write_rest()
        mark = next((m for m in self._writer.marks.links if m.address == address), None)
        if mark is not None:
            self.stand_on_link(mark)

    def menu_at(self, point: QPoint) -> QMenu:
        """The context menu for a point of the viewport; the caller deletes it."""
        made, link = self.createStandardContextMenu(point), self.link_at(point)
        take_over(made, link, self.copy_selection, self.copied.emit)
        if not link and not self.textCursor().hasSelection():
            add_page_actions(made, self.page_actions)
        ways = (self.link_followed.emit, self.tab_wanted.emit, self.compared.emit)
        add_offers(made, offers_of(link, self.selected_word(), *ways, self.word_wanted.emit))
        top = self.verticalScrollBar().value() + point.y()
        anchor = self._measured_sections().place_at(top).anchor
        here = tuple(c for c in self.article.citations if c.anchor == anchor)
        add_chunk_ids(made, here, self.copied.emit)
        return made

    def toggle_caret(self) -> None:
        """Let the arrow keys move a caret through the text, or scroll again."""
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(self.textInteractionFlags() ^ by_keyboard)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What is copied is the text, whose tables keep their columns, as far as it may go."""
        return taken(self.textCursor(), self._may_go, self.habits)

    def copy_selection(self) -> None:
        """Put the selection on the clipboard, and say so, or that some of it is held back."""
        if not self.textCursor().hasSelection():
            self.bare_copy_wanted.emit()
            return
        data, whole = self.createMimeDataFromSelection(), selected_data(self.textCursor())
        has_some = bool(data.text().strip())
        if has_some:
            QGuiApplication.clipboard().setMimeData(data)
        if data.text() == whole.text():
            self.copied.emit()
        else:
            self.held_back.emit(has_some)

    def _may_go(self, position: int) -> bool:
        """Whether what stands there may be handed on; outside of columns it is of all pages."""
        return self._writer.marks.may_go(position, self.held)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QByteArray:  # noqa: N802 - Qt's name
        """Nothing is ever loaded from outside.

        No value at all would not do: the document would then look for a file by itself.
        """
        return QByteArray()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F7 turns caret browsing on and off, as in web browsers; Enter looks up a selection.

        Letters are not for the article: whoever types wants to search.
        """
        is_plain = not event.modifiers() & ~_WITH_LETTERS
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() == Qt.Key.Key_F7 and not event.modifiers():
            self.toggle_caret()
        elif event.key() in _ENTER and not event.modifiers() and self._looks_up():
            self.word_wanted.emit(self.selected_word())
        elif is_plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Look up the word that a double click selects."""
        super().mouseDoubleClickEvent(event)
        is_wanted = self.habits.looks_up and event.button() == Qt.MouseButton.LeftButton
        if is_wanted and self._looks_up():
            self.word_wanted.emit(self.selected_word())

    def selected_word(self) -> str:
        """What is selected as a word to look up; empty when it is longer than any."""
        return word_of(self.textCursor())

    def _looks_up(self) -> bool:
        # A link that the keyboard is on is selected as well.
        return bool(self.selected_word()) and not self.textCursor().charFormat().isAnchor()

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

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show a ring to who came by a key."""
        super().focusInEvent(event)
        self.ring_wanted.emit(event.reason() in BY_KEY)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """No ring any longer."""
        super().focusOutEvent(event)
        self.ring_wanted.emit(False)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the reader's place: Qt would scroll to its text cursor the first time."""
        wanted, before = self._wanted, self.verticalScrollBar().value()
        super().showEvent(event)
        if wanted and wanted[0] == before != self.verticalScrollBar().value():
            self.go_to(wanted[1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the measure and the reader's place."""
        place = self.place()
        super().resizeEvent(event)
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
        self.paint_text(event, self._writer)

    def _write(self) -> None:
        self._width = width_in_pane(self.viewport(), self.article, self._style)
        document = self._writer.document
        self._writer = ArticleWriter(document, self.article, self._style, self._width)
        self._wanted = None
        self._writer.write_some(_FIRST_PIECE)
        self._forget_layout()
        # The view's cursor was carried along to the end of the text.
        self.setTextCursor(QTextCursor(document))

    def _write_rest(self) -> None:
        if not self.is_done:
            self._writer.write_rest()
            self._forget_layout()

    def _write_until(self, place: Place) -> None:
        """Write as much as it takes to show a place and a screen below it."""
        if self.is_done:
            return
        anchors = [heading.anchor for heading in self.article.headings]
        wanted = 0
        if place.anchor in anchors:
            wanted = anchors.index(place.anchor) + 1
            # All at once: each piece has the page above it laid out once more.
            self._writer.write_to(place.anchor)
            self._forget_layout()
        # What is written ends with a margin, which would be seen below it.
        screen = self.height() + self._style.px(BOTTOM_MARGIN)
        while not self.is_done:
            sections = self._measured_sections()
            # A section's height is known when the next one has begun.
            is_begun = len(sections.anchors) > wanted
            if is_begun and sections.tops[-1] > sections.top_of(place) + screen:
                return
            self.write_piece()

    def _fit(self) -> None:
        """Fit the text to another width; lines of chips are broken by hand, so write it anew."""
        before = self._width
        after = width_in_pane(self.viewport(), self.article, self._style)
        if replace(before, side_margin=0) != replace(after, side_margin=0):
            self._write()
        elif before != after:
            self._width = after
            set_side_margin(self._writer.document, after.side_margin, self._style)
        self._forget_layout()

    def _forget_layout(self) -> None:
        self._drawing = None
        self._sections = None
        self.viewport().update()

    def _pixel_of(self, place: Place) -> int:
        # `round` would go to the even pixel: another one where less stands above.
        return int(self._measured_sections().top_of(place) + 0.5)

    def _measured_sections(self) -> Sections:
        if self._sections is None:
            self._sections = measure_sections(self._writer)
        return self._sections

    def _follow(self, url: QUrl) -> None:
        address = self._address(url.toString())
        if address:
            self.link_followed.emit(address)

    def _address(self, href: str) -> str:
        number = href.removeprefix(LINK_PREFIX)
        return self._writer.marks.links[int(number)].address if number.isdecimal() else ""
