"""The pane that shows an article: a stack of sheets, of which one is seen.

Qt lays a document out anew whenever a text view gets another one. So each article has a view of
its own, a sheet; to show one that is written already is to bring it to the top. The articles
that the reader may want next are written while nothing else is to be done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from glossary_app.gui.article_places import Place
from glossary_app.gui.article_print import print_article
from glossary_app.gui.article_sheet import ArticleSheet
from glossary_app.gui.article_type import ArticleType
from glossary_app.gui.colours import LIGHT, Theme
from glossary_app.gui.fonts import BUNDLED, FontRoles
from glossary_app.model.address import SCHEME
from glossary_app.model.article import Article

# An entry in each language state, and what was read before; a sheet takes below 1 MB.
_MOST_SHEETS = 6
# Whoever types or walks through a list does not pause that long.
_PAUSE_MS = 200

Make = Callable[[], Article]


class ArticleView(QWidget):
    """Shows an article and says what the reader wants.

    `entry_chosen` carries an address of ours, `link_chosen` a web address, `position_changed`
    the anchor of the section at the top of the view. `copied` says that the context menu copied
    something, `replaced` that the same article was written anew, maybe on another `sheet`.
    """

    entry_chosen = Signal(str)
    link_chosen = Signal(str)
    position_changed = Signal(str)
    copied = Signal()
    replaced = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = ArticleType(LIGHT)
        self._watchers: list[QObject] = []
        self._anchor = ""
        self._better: Make | None = None
        self._next: tuple[Make, ...] = ()
        self._work: Iterator[int] = iter(())
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._work_on)
        self.sheet = ArticleSheet(self._style, self)
        # The one that was shown last is at the end.
        self._sheets = [self.sheet]
        self._connect(self.sheet)
        self.setFocusProxy(self.sheet)

    def show_article(
        self,
        article: Article,
        theme: Theme = LIGHT,
        roles: FontRoles = BUNDLED,
        place: Place | None = None,
    ) -> None:
        """Draw an article, from a place or from its top."""
        self._style = self._style.with_look(theme, roles, self._style.zoom)
        self._better, self._next = None, ()
        self._raise(self._sheet_with(article))
        self.go_to(place or Place())
        self._begin_work()

    def improve(self, make: Make) -> None:
        """Show this article in place of the one that is shown, when the reader has paused.

        It says the same, with more links: place and selection stay.
        """
        self._better = make
        self._begin_work()

    def prepare(self, *makes: Make) -> None:
        """Write these articles as well when the reader has paused, so that they are there."""
        self._next = makes
        self._begin_work()

    def settle(self) -> None:
        """Do now what would be done when the reader pauses."""
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

    def set_name(self, name: str) -> None:
        """Be called this by screen readers."""
        self.setAccessibleName(name)
        for sheet in self._sheets:
            sheet.setAccessibleName(name)

    def watch(self, watcher: QObject) -> None:
        """Let an object filter the events of whatever sheet is seen."""
        self._watchers.append(watcher)
        for sheet in self._sheets:
            sheet.viewport().installEventFilter(watcher)

    def headings(self) -> tuple[tuple[str, str], ...]:
        """Anchor and text of each section, in order."""
        return tuple((heading.anchor, heading.text) for heading in self.sheet.article.headings)

    def document(self) -> QTextDocument:
        """The whole text of the article that is seen."""
        return self.sheet.document()

    def place(self) -> Place:
        """Where the reader is now."""
        return self.sheet.place()

    def go_to(self, place: Place) -> None:
        """Scroll to a place; an anchor that is not there leads to the top."""
        self.sheet.go_to(place)
        self._note_position(self.sheet)

    def link_at(self, point: QPoint) -> str:
        """The address under a point of the sheet's viewport; empty when there is none."""
        return self.sheet.link_at(point)

    def mark_visited(self, address: str) -> None:
        """Draw links to this address as followed, from now on and as long as the program runs."""
        if address not in self._style.visited:
            self._style.visited.add(address)
            for sheet in self._sheets:
                sheet.colour_link(address)

    def print_to(self, device: QPagedPaintDevice) -> None:
        """Print the article that is shown, or write it into a PDF."""
        print_article(self.sheet.article, device, self._style.roles)

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
        self._begin_work()

    def _sheet_with(self, article: Article) -> ArticleSheet:
        """A sheet with this article on it, as far as it takes to begin."""
        for sheet in self._sheets:
            if sheet.size() == self.size() and sheet.holds(article, self._style):
                return sheet
        sheet = self._free_sheet()
        sheet.write(article, self._style)
        return sheet

    def _free_sheet(self) -> ArticleSheet:
        """The sheet to be written on: a blank one, a new one, or the one least recently used."""
        for sheet in self._sheets:
            if not sheet.article.blocks:
                break
        else:
            if len(self._sheets) < _MOST_SHEETS:
                sheet = self._new_sheet()
            else:
                sheet = next(each for each in self._sheets if each is not self.sheet)
        if sheet.size() != self.size():
            self._fit(sheet)
        return sheet

    def _new_sheet(self) -> ArticleSheet:
        made = ArticleSheet(self._style, self)
        made.setAccessibleName(self.accessibleName())
        for watcher in self._watchers:
            made.viewport().installEventFilter(watcher)
        self._connect(made)
        QWidget.setTabOrder(self.sheet, made)
        self._sheets.insert(0, made)
        return made

    def _connect(self, sheet: ArticleSheet) -> None:
        sheet.link_followed.connect(self._follow)
        sheet.copied.connect(self.copied)
        sheet.scrolled.connect(partial(self._note_position, sheet))

    def _fit(self, sheet: ArticleSheet) -> None:
        """Make a sheet as large as it will be seen; Qt lays out only what has been shown."""
        sheet.setGeometry(self.rect())
        if sheet is not self.sheet:
            sheet.lower()
            sheet.show()
            sheet.hide()

    def _raise(self, sheet: ArticleSheet) -> None:
        """Let this sheet be the one that is seen."""
        self._touch(sheet)
        before, self.sheet = self.sheet, sheet
        if sheet is before:
            return
        sheet.setExtraSelections([])
        if sheet.textInteractionFlags() != before.textInteractionFlags():
            sheet.setTextInteractionFlags(before.textInteractionFlags())
        has_focus = before.hasFocus()
        sheet.raise_()
        sheet.show()
        self.setFocusProxy(sheet)
        if has_focus:
            sheet.setFocus()
        before.hide()

    def _touch(self, sheet: ArticleSheet) -> None:
        self._sheets.remove(sheet)
        self._sheets.append(sheet)

    def _write_at_same_place(self, style: ArticleType) -> None:
        if style is self._style:
            return
        self._style = style
        place = self.sheet.place()
        self.sheet.write(self.sheet.article, style)
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
        """Whatever may be done while the reader pauses, in small steps; yields how long to wait."""
        yield from self._written(self.sheet)
        if self._better is None and not self._next:
            return
        yield _PAUSE_MS
        if self._better is not None:
            yield from self._improved(self._better)
        for make in self._next:
            article = make()
            yield 0
            sheet = self._sheet_with(article)
            if sheet is not self.sheet:
                self._touch(sheet)
                self._touch(self.sheet)
            yield from self._written(sheet)

    def _improved(self, make: Make) -> Iterator[int]:
        article = make()
        yield 0
        before = self.sheet
        sheet = self._sheet_with(article)
        yield from self._written(sheet)
        self._better = None
        if sheet is not before:
            sheet.take_over_from(before)
            self._raise(sheet)
            before.write(Article("", (), ()), self._style)
            self.replaced.emit()

    def _written(self, sheet: ArticleSheet) -> Iterator[int]:
        while not sheet.is_done:
            yield 0
            sheet.write_piece()

    def _note_position(self, sheet: ArticleSheet) -> None:
        if sheet is not self.sheet:
            return
        anchor = sheet.place().anchor
        if anchor != self._anchor:
            self._anchor = anchor
            self.position_changed.emit(anchor)

    def _follow(self, address: str) -> None:
        self.mark_visited(address)
        if address.startswith(f"{SCHEME}:"):
            self.entry_chosen.emit(address)
        else:
            self.link_chosen.emit(address)
