"""The pane that shows an article: a stack of sheets, of which one is seen.

Qt lays a document out anew whenever a text view gets another one. So each article has a view of
its own, a sheet; to show one that is written already is to bring it to the top. The articles
that the reader may want next are written while nothing else is to be done. A place far down is
shown from its section on, until the whole is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from glossary_app.gui.article.menu import PageActions
from glossary_app.gui.article.selection import Habits
from glossary_app.gui.article.sheet import ArticleSheet
from glossary_app.gui.article.stack import SheetStack
from glossary_app.gui.article.typography import ArticleType
from glossary_app.gui.style.colours import LIGHT, Theme
from glossary_app.gui.style.fonts import BUNDLED, FontRoles
from glossary_app.gui.widgets.focus_ring import RingOverlay
from glossary_app.model.address import SCHEME, GlossaryAddress, parse_address
from glossary_app.model.article import COMPARE_SWITCH, DETAILS_SWITCH, Article, Place, part_from

# What was asked for is painted first; how long to wait is for those who ask.
_PAUSE_MS = 50

Make = Callable[[], Article]


class ArticleView(QWidget):
    """Shows an article and says what the reader wants.

    `entry_chosen` carries an address of ours, `link_chosen` a web address, `position_changed`
    the anchor of the section that is being read. `copied` says that the context menu copied
    something, `replaced` that the same article was written anew, maybe on another `sheet`,
    `details_flipped` that the technical details are wanted, or no longer, `comparison_wanted`
    that the page is to be seen beside what it is compared with. `word_wanted`, `tab_wanted`,
    `compared`, `held_back` and `typed` are a sheet's.
    """

    entry_chosen = Signal(str)
    link_chosen = Signal(str)
    position_changed = Signal(str)
    copied = Signal()
    replaced = Signal()
    details_flipped = Signal()
    comparison_wanted = Signal()
    held_back = Signal(bool)
    bare_copy_wanted = Signal()
    compared = Signal(str)
    word_wanted = Signal(str)
    tab_wanted = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = ArticleType(LIGHT)
        self._anchor = ""
        self._article = Article("", (), ())
        self._is_part = False
        self._better: Make | None = None
        self._next: tuple[Make, ...] = ()
        self._work: Iterator[int] = iter(())
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._work_on)
        self._held: frozenset[int] = frozenset()
        self._habits = Habits()
        self._page_actions: PageActions = ()
        self._ring = RingOverlay(self)
        self._sheets = SheetStack(self, self._style, self._connect)

    @property
    def sheet(self) -> ArticleSheet:
        """The sheet that is seen."""
        return self._sheets.seen

    def show_article(
        self,
        article: Article,
        theme: Theme = LIGHT,
        roles: FontRoles = BUNDLED,
        place: Place | None = None,
    ) -> None:
        """Draw an article, from a place or from its top."""
        self._style = self._style.with_look(theme, roles, self._style.zoom)
        self._article = article
        self._better, self._next = None, ()
        self._show_from(place or Place())
        self._note_position(self.sheet)
        self._begin_work()

    def improve(self, make: Make) -> None:
        """Show this article in place of the one that is shown, when there is time.

        It says the same, with more links: place and selection stay.
        """
        self._better = make
        self._begin_work()

    def prepare(self, *makes: Make) -> None:
        """Write these articles as well when there is time, so that they are there."""
        self._next = makes
        self._begin_work()

    def settle(self) -> None:
        """Do now what would be done when there is time."""
        self._idle.stop()
        for _ in self._work:
            pass

    def set_theme(self, theme: Theme, roles: FontRoles = BUNDLED) -> None:
        """Draw the same article in other colours or fonts, at the same place."""
        self._write_at_same_place(self._style.with_look(theme, roles, self._style.zoom))

    def set_zoom(self, factor: float) -> None:
        """Scale the text; 1.0 is its usual size."""
        style = self._style
        self._write_at_same_place(style.with_look(style.theme, style.roles, factor))

    def set_line_length(self, factor: float) -> None:
        """Set longer or shorter lines; 1.0 is their usual length."""
        self._write_at_same_place(self._style.with_length(factor))

    def set_habits(self, habits: Habits) -> None:
        """Answer a double click and the key for copying in this way."""
        self._habits = habits
        for sheet in self._sheets:
            sheet.habits = habits

    def offer(self, actions: PageActions) -> None:
        """Offer this in the context menu where nothing smaller than the page is meant."""
        self._page_actions = actions
        for sheet in self._sheets:
            sheet.page_actions = actions

    def hold_back(self, columns: frozenset[int]) -> None:
        """Let no copy take what stands in these columns, from 0; the only page is column 0."""
        self._held = columns
        for sheet in self._sheets:
            sheet.held = columns

    def set_name(self, name: str) -> None:
        """Be called this by screen readers."""
        self.setAccessibleName(name)
        for sheet in self._sheets:
            sheet.setAccessibleName(name)

    def watch(self, watcher: QObject) -> None:
        """Let an object filter the events of whatever sheet is seen."""
        self._sheets.watch(watcher)

    def headings(self) -> tuple[tuple[str, str], ...]:
        """Anchor and text of each section, in order."""
        return tuple((heading.anchor, heading.text) for heading in self._article.headings)

    def document(self) -> QTextDocument:
        """The whole text of the article that is seen."""
        self._show_whole()
        return self.sheet.document()

    def place(self) -> Place:
        """Where the reader is now."""
        place = self.sheet.place()
        if self._is_part and not place.anchor:
            return Place(self.sheet.article.headings[0].anchor)
        return place

    def section_read(self) -> str:
        """The anchor of the section that is being read; at the top, that of the first."""
        return self.sheet.section_read()

    def go_to(self, place: Place) -> None:
        """Scroll to a place; an anchor that is not there leads to the top."""
        self._show_whole()
        self.sheet.go_to(place)
        self._note_position(self.sheet)

    def link_at(self, point: QPoint) -> str:
        """The address under a point of the sheet's viewport; empty when there is none."""
        return self.sheet.link_at(point)

    def stand_on(self, address: str) -> None:
        """Put the keyboard on the link to this address."""
        self._show_whole()
        self.sheet.stand_on(address)

    def mark_visited(self, address: str) -> None:
        """Draw links to this address as followed, from now on and as long as the program runs."""
        if address not in self._style.visited:
            self._style.visited.add(address)
            for sheet in self._sheets:
                sheet.colour_link(address)

    @property
    def article(self) -> Article:
        """The article that is shown."""
        return self._article

    @property
    def roles(self) -> FontRoles:
        """The fonts that it is shown in."""
        return self._style.roles

    @property
    def theme(self) -> Theme:
        """The colours that it is shown in."""
        return self._style.theme

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as a sheet would be."""
        return self.sheet.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As small as a sheet may become."""
        return self.sheet.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the sheet that is seen; the others follow when they are wanted."""
        super().resizeEvent(event)
        self.sheet.setGeometry(self.rect())
        self._ring.setGeometry(self.rect())
        self._begin_work()

    def _show_from(self, place: Place) -> None:
        """Show the article, or its part from a section on when that is there sooner."""
        part = part_from(self._article, place.anchor)
        if part is not None and self._sheets.holding(self._article, self._style) is None:
            self._is_part = True
            self._raise(self._sheet_with(part))
            self.sheet.go_to(place)
            # Near its end a page cannot be scrolled that far, and what is above is seen as well.
            if self.sheet.has_reached(place):
                return
        self._is_part = False
        self._raise(self._sheet_with(self._article))
        self.sheet.go_to(place)

    def _show_whole(self) -> None:
        if self._is_part:
            for _ in self._replaced_by(self._article):
                pass

    def _sheet_with(self, article: Article) -> ArticleSheet:
        return self._sheets.with_article(article, self._style)

    def _connect(self, sheet: ArticleSheet) -> None:
        sheet.link_followed.connect(self._follow)
        sheet.copied.connect(self.copied)
        sheet.word_wanted.connect(self.word_wanted)
        sheet.tab_wanted.connect(self.tab_wanted)
        sheet.compared.connect(self.compared)
        sheet.typed.connect(self.typed)
        sheet.scrolled.connect(partial(self._note_position, sheet))
        sheet.ring_wanted.connect(self._show_ring)
        sheet.held_back.connect(self.held_back)
        sheet.bare_copy_wanted.connect(self.bare_copy_wanted)
        sheet.held = self._held
        sheet.habits = self._habits
        sheet.page_actions = self._page_actions

    def leave_ring(self) -> None:
        """Draw no ring any longer: the mouse has taken over."""
        self._ring.hide()

    def _show_ring(self, wanted: bool) -> None:  # noqa: FBT001 (a signal's argument)
        self._ring.set_colour(self._style.theme.accent)
        self._ring.setGeometry(self.rect())
        self._ring.setVisible(wanted)
        self._ring.raise_()

    def _raise(self, sheet: ArticleSheet) -> None:
        # For the moment that only a part is there, the bar would point to another place.
        sheet.verticalScrollBar().setUpdatesEnabled(not self._is_part)
        self._sheets.show(sheet)
        self._ring.raise_()

    def _write_at_same_place(self, style: ArticleType) -> None:
        if style is self._style:
            return
        self._show_whole()
        self._style = style
        place = self.place()
        self.sheet.write(self._article, style)
        self.go_to(place)
        self.replaced.emit()
        self._begin_work()

    def _begin_work(self) -> None:
        self._work = self._all_work()
        self._idle.start(0)

    def _work_on(self) -> None:
        # Never under the hands of someone who selects text, unless they scroll to its end.
        is_pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        is_held = is_pressed and self.sheet.is_done
        pause = _PAUSE_MS if is_held else next(self._work, None)
        if pause is not None:
            self._idle.start(pause)

    def _all_work(self) -> Iterator[int]:
        """Whatever may be done when there is time, in small steps; yields how long to wait."""
        if self._is_part:
            yield from self._replaced_by(self._article)
        yield from self._written(self.sheet)
        if self._better is None and not self._next:
            return
        yield _PAUSE_MS
        if self._better is not None:
            article = self._better()
            yield 0
            yield from self._replaced_by(article)
            self._better = None
        for make in self._next:
            article = make()
            yield 0
            sheet = self._sheet_with(article)
            self._sheets.keep(sheet)
            yield from self._written(sheet)

    def _replaced_by(self, article: Article) -> Iterator[int]:
        """Write an article that says the same or more, then show it at the reader's place."""
        sheet = self._sheet_with(article)
        yield from self._written(sheet)
        before, place = self.sheet, self.place()
        self._article, self._is_part = article, False
        if sheet is not before:
            sheet.select_as(before)
            self._raise(sheet)
            sheet.go_to(place)
            before.write(Article("", (), ()), self._style)
            self.replaced.emit()

    def _written(self, sheet: ArticleSheet) -> Iterator[int]:
        while not sheet.is_done:
            yield 0
            sheet.write_piece()

    def _note_position(self, sheet: ArticleSheet) -> None:
        if sheet is not self.sheet:
            return
        anchor = self.sheet.section_read()
        if anchor != self._anchor:
            self._anchor = anchor
            self.position_changed.emit(anchor)

    def _follow(self, address: str) -> None:
        if address == DETAILS_SWITCH:
            self.details_flipped.emit()
            return
        if address == COMPARE_SWITCH:
            self.comparison_wanted.emit()
            return
        if not isinstance(parse_address(address), GlossaryAddress):
            self.mark_visited(address)
        if address.startswith(f"{SCHEME}:"):
            self.entry_chosen.emit(address)
        else:
            self.link_chosen.emit(address)
