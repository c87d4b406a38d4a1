"""The pane that shows an article."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from glossary_app.gui.article_document import (
    ArticleDocument,
    build_document,
    has_columns,
    set_side_margin,
)
from glossary_app.gui.article_painting import Drawing, measure_drawing
from glossary_app.gui.article_pen import LINK_PREFIX, PlaceMark
from glossary_app.gui.article_type import ArticleType
from glossary_app.gui.fonts import BUNDLED, FontRoles
from glossary_app.gui.theme import LIGHT, Theme
from glossary_app.model.address import SCHEME
from glossary_app.model.article import Article

# About 75 Latin letters or 41 kanji of running text.
_COLUMN = 624
_TWO_COLUMNS = 1040
_LEAST_MARGIN = 32
# Below these widths of window and pane two languages stand one above the other.
_STACKED_WINDOW = 1000
_STACKED_PANE = 640
_HEADING_ROOM = 14


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is: a section, and how far into it, as a share of its height."""

    anchor: str = ""
    offset: float = 0.0


class ArticleView(QTextBrowser):
    """Shows an article and says what the reader wants.

    `entry_chosen` carries an address of ours, `link_chosen` a web address, `position_changed`
    the anchor of the section at the top of the view.
    """

    entry_chosen = Signal(str)
    link_chosen = Signal(str)
    position_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = Article("", (), ())
        self._style = ArticleType(LIGHT)
        self._written: ArticleDocument | None = None
        self._drawing: Drawing | None = None
        self._tops: tuple[float, ...] = ()
        self._wanted: tuple[int, Place] | None = None
        self._anchor = ""
        self._are_stacked = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._note_position)

    def show_article(
        self, article: Article, theme: Theme = LIGHT, roles: FontRoles = BUNDLED
    ) -> None:
        """Draw an article from its top."""
        self._article = article
        self._style = ArticleType(theme, roles, self._style.zoom)
        self._write()
        self._anchor = ""
        self.go_to(Place())

    def set_theme(self, theme: Theme, roles: FontRoles = BUNDLED) -> None:
        """Draw the same article in other colours or fonts, at the same place."""
        self._write_at_same_place(ArticleType(theme, roles, self._style.zoom))

    def set_zoom(self, factor: float) -> None:
        """Scale the text; 1.0 is its usual size."""
        self._write_at_same_place(ArticleType(self._style.theme, self._style.roles, factor))

    def headings(self) -> tuple[tuple[str, str], ...]:
        """Anchor and text of each section, in order."""
        return tuple((mark.anchor, mark.text) for mark in self._places())

    def place(self) -> Place:
        """Where the reader is now."""
        value = self.verticalScrollBar().value()
        # A place near the end cannot be scrolled to: what was wanted stays true until the
        # reader moves.
        if self._wanted and self._wanted[0] == value:
            return self._wanted[1]
        return self._place_at(value)

    def go_to(self, place: Place) -> None:
        """Scroll to a place; an anchor that is not there leads to the top."""
        bar = self.verticalScrollBar()
        bar.setValue(round(self._y_of(place)))
        self._wanted = (bar.value(), place)
        self._note_position()

    def link_at(self, point: QPoint) -> str:
        """The address under a point of the viewport; empty when there is none."""
        return self._address(self.anchorAt(point))

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:  # noqa: N802 - Qt's name
        """Nothing is ever loaded from outside."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the measure and the reader's place."""
        place = self.place()
        super().resizeEvent(event)
        if self._stacks() != self._are_stacked:
            self._write()
        elif self._written:
            self._set_margin(self._written.document)
            self._forget_layout()
        self.go_to(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint cards and chips, then the text over them."""
        if self._written:
            if self._drawing is None:
                self._drawing = measure_drawing(self._written, self._style)
            painter = QPainter(self.viewport())
            scrolled = QPoint(0, self.verticalScrollBar().value())
            painter.translate(-scrolled)
            area = QRectF(event.rect().translated(scrolled))
            self._drawing.paint(painter, area, self._style)
            painter.end()
        super().paintEvent(event)

    def _write(self) -> None:
        self._are_stacked = self._stacks()
        old = self._written
        self._written = build_document(
            self._article,
            self._style,
            self._side_margin(),
            are_stacked=self._are_stacked,
            owner=self,
        )
        self._written.document.setTextWidth(self.viewport().width())
        self.setDocument(self._written.document)
        self._forget_layout()
        if old:
            old.document.deleteLater()

    def _write_at_same_place(self, style: ArticleType) -> None:
        if style == self._style:
            return
        place = self.place()
        self._style = style
        self._write()
        self.go_to(place)

    def _forget_layout(self) -> None:
        self._drawing = None
        self._tops = ()
        self._wanted = None
        self.viewport().update()

    def _side_margin(self) -> float:
        column = _TWO_COLUMNS if has_columns(self._article) and not self._are_stacked else _COLUMN
        free = self.viewport().width() - self._style.px(column)
        return round(max(_LEAST_MARGIN, free / 2))

    def _set_margin(self, document: QTextDocument) -> None:
        margin = self._side_margin()
        if document.rootFrame().frameFormat().leftMargin() != margin:
            set_side_margin(document, margin, self._style)

    def _stacks(self) -> bool:
        pane = self.viewport().width() / self._style.zoom
        return pane < _STACKED_PANE or self.window().width() < _STACKED_WINDOW

    def _places(self) -> tuple[PlaceMark, ...]:
        return self._written.places if self._written else ()

    def _section_tops(self) -> tuple[float, ...]:
        """Where each section begins, and last where the page ends."""
        if not self._tops and self._written:
            document = self._written.document
            layout = document.documentLayout()
            room = self._style.px(_HEADING_ROOM)
            tops = [
                layout.blockBoundingRect(document.findBlock(mark.position)).top() - room
                for mark in self._written.places
            ]
            self._tops = (*tops, document.size().height())
        return self._tops

    def _place_at(self, y: float) -> Place:
        tops = self._section_tops()
        number = bisect_right(tops, y + 1) - 1
        if not tops or number >= len(tops) - 1:
            return Place()
        top = tops[number] if number >= 0 else 0.0
        height = tops[number + 1] - top
        anchor = self._places()[number].anchor if number >= 0 else ""
        return Place(anchor, max(0.0, y - top) / height if height > 0 else 0.0)

    def _y_of(self, place: Place) -> float:
        tops = self._section_tops()
        anchors = [mark.anchor for mark in self._places()]
        if place.anchor in anchors:
            number = anchors.index(place.anchor)
            return tops[number] + place.offset * (tops[number + 1] - tops[number])
        return place.offset * tops[0] if tops and not place.anchor else 0.0

    def _note_position(self) -> None:
        anchor = self.place().anchor
        if anchor != self._anchor:
            self._anchor = anchor
            self.position_changed.emit(anchor)

    def _follow(self, url: QUrl) -> None:
        address = self._address(url.toString())
        if address.startswith(f"{SCHEME}:"):
            self.entry_chosen.emit(address)
        elif address:
            self.link_chosen.emit(address)

    def _address(self, href: str) -> str:
        number = href.removeprefix(LINK_PREFIX)
        if not self._written or not number.isdecimal():
            return ""
        return self._written.links[int(number)]
