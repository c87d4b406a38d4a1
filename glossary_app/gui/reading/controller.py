"""The article at work: shown in the chosen language, with its contents and links beside it."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from glossary_app.gui.article.finder import PageFinder
from glossary_app.gui.contents.links import link_groups
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.reading.laid_out import ArticleShelf
from glossary_app.gui.reading.questions import OpenedEntry
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.reading.views import view_of_address
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.model.address import EntryAddress, SearchAddress, parse_address
from glossary_app.model.article import Article
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import LocalTexts, text_for
from glossary_app.model.place import Place
from glossary_app.settings import View


class ReadingDesk(QObject):
    """Shows what the reader opened; hands on where the reader wants to go."""

    article_shown = Signal(EntryRef)
    # What the window is to be named after.
    titled = Signal(str)

    def __init__(self, window: MainWindow, reader: Reader, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._article = window.column.article
        self._reader = reader
        self._appearance = appearance
        self.finder = PageFinder(self._article, appearance.colours)
        self._headings: tuple[tuple[str, str], ...] = ()
        self._shelf = ArticleShelf()
        self._spoken = ""
        self._connect_reader()
        self._connect_window()
        self._connect_find_bar()

    def go(self, wish: str) -> None:
        """Show what was named on the command line or in a link: a term or an address."""
        address = parse_address(wish)
        if wish and not isinstance(address, SearchAddress):
            self._window.show_article()
        if isinstance(address, SearchAddress):
            self._window.search_panel.line.setText(address.query)
        elif isinstance(address, EntryAddress):
            self._reader.set_view(view_of_address(address.locale, self._reader.view))
            self._reader.open(address.ref)
        elif wish:
            self._reader.open_named(wish)

    def redraw(self) -> None:
        """Show the same again, in other colours or in another language."""
        self.finder.set_look(self._appearance.colours)
        self._show_steps()
        # Colours and size are the view's own business; only words have to be laid out again.
        is_spoken = self._spoken == self._appearance.ui_locale
        if self._reader.opened is not None and not is_spoken:
            self._show_entry(self._reader.opened, self._article.place())

    def go_to_section(self, anchor: str) -> None:
        """Scroll to a section and read on from there."""
        self._article.go_to(Place(anchor))
        self._article.setFocus()

    def go_to_section_number(self, number: int) -> None:
        """Scroll to the n-th section, from 0."""
        if number < len(self._headings):
            self.go_to_section(self._headings[number][0])

    def open_find_bar(self) -> None:
        """Find text in the article."""
        bar = self._window.column.find_bar
        bar.show()
        bar.line.setFocus()
        bar.line.selectAll()
        if bar.line.text():
            self.finder.find(bar.line.text())

    def toggle_language(self) -> None:
        """English → Japanese → both."""
        self._reader.set_view(self._window.top_bar.toggle.next_view())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Tell what a link leads to, and open a tab for the middle button."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.hint_at(event.pos()), self._article)
            return True
        if isinstance(event, QMouseEvent) and self._is_middle_click(event):
            address = parse_address(self._article.link_at(event.position().toPoint()))
            if isinstance(address, EntryAddress):
                self._reader.open_in_tab(address.ref)
                return True
        return super().eventFilter(watched, event)

    def hint_at(self, point: QPoint) -> str:
        """What the link at a point of the article leads to: an entry in short, or an address."""
        link = self._article.link_at(point)
        address = parse_address(link)
        if not isinstance(address, EntryAddress) or self._reader.opened is None:
            return link
        opened = self._reader.opened
        headword = self._in_locale(opened.headwords.get(address.ref, ()))
        text = self._in_locale(opened.definitions.get(address.ref, ()))
        # Rich text wraps; plain text would make one endless line.
        return f"<qt><b>{escape(headword)}</b><br>{escape(text)}</qt>" if headword else ""

    def _in_locale(self, texts: LocalTexts) -> str:
        """The text in the locale that is read, else the first there is."""
        return text_for(self._reader.locale, texts) or next((text for _, text in texts), "")

    def _is_middle_click(self, event: QMouseEvent) -> bool:
        is_press = event.type() == QEvent.Type.MouseButtonPress
        return is_press and event.button() == Qt.MouseButton.MiddleButton

    def _connect_reader(self) -> None:
        self._reader.entry_opened.connect(self._show_entry)
        self._reader.surroundings_found.connect(self._show_surroundings)
        self._reader.view_changed.connect(self._show_view)
        self._reader.tabs_changed.connect(self._show_tabs)
        self._reader.star_changed.connect(self._show_star)

    def _connect_window(self) -> None:
        window = self._window
        self._article.entry_chosen.connect(self.go)
        self._article.link_chosen.connect(self._open_in_browser)
        self._article.position_changed.connect(window.side_panel.follow)
        self._article.replaced.connect(self._mark_found)
        self._article.watch(self)
        window.column.tab_chosen.connect(self._reader.show_tab)
        window.column.tab_closed.connect(self._reader.close_tab)
        window.top_bar.toggle.view_chosen.connect(self._reader.set_view)
        window.side_panel.wanted_in_tab.connect(self._reader.open_in_tab)
        for contents in (window.side_panel, window.contents_menu):
            contents.place_chosen.connect(self.go_to_section)
            contents.entry_chosen.connect(self._reader.open)

    def _connect_find_bar(self) -> None:
        bar = self._window.column.find_bar
        bar.text_changed.connect(self.finder.find)
        bar.next_wanted.connect(self.finder.next_place)
        bar.previous_wanted.connect(self.finder.previous_place)
        bar.closed.connect(self._close_find_bar)
        self.finder.counted.connect(bar.show_count)

    def _close_find_bar(self) -> None:
        self._window.column.find_bar.hide()
        self.finder.clear()
        self._article.setFocus()

    def _show_entry(self, opened: OpenedEntry, place: Place) -> None:
        laid_out = self._article_in(self._reader.view, opened)
        look = self._appearance
        self._spoken = look.ui_locale
        self._article.show_article(laid_out, look.colours, look.roles, place)
        self._headings = self._article.headings()
        self._show_links(opened)
        self.titled.emit(laid_out.title)
        self._mark_found()
        # However the reader came here, links to here have been followed.
        self._article.mark_visited(str(EntryAddress(opened.entry.ref)))
        self._show_star()
        self._show_steps()
        self.article_shown.emit(opened.entry.ref)

    def _article_in(self, view: View, opened: OpenedEntry) -> Article:
        return self._shelf.article(opened, view, self._appearance.ui_locale)

    def _prepare_other_views(self, opened: OpenedEntry) -> None:
        """The toggle has one frame's time: what it may show next is written beforehand.

        Not before the surroundings are known, which come when it is quiet: they change it all.
        """
        others = (view for view in View if view is not self._reader.view)
        self._article.prepare(*(partial(self._article_in, view, opened) for view in others))

    def _show_surroundings(self, opened: OpenedEntry) -> None:
        self._shelf.note_links(opened.entry, opened.links)
        self._show_links(opened)
        self._article.improve(partial(self._article_in, self._reader.view, opened))
        self._prepare_other_views(opened)

    def _mark_found(self) -> None:
        # The places that were found stand in another text.
        if self._window.column.find_bar.isVisible():
            self.finder.repeat()
        else:
            self.finder.clear()

    def _show_links(self, opened: OpenedEntry) -> None:
        groups = link_groups(opened.entry, opened.around, self._reader.locale)
        for contents in (self._window.side_panel, self._window.contents_menu):
            contents.show_entry(self._headings, groups)
        self._window.side_panel.follow(self._article.place().anchor)

    def _show_view(self, view: View) -> None:
        self._window.top_bar.toggle.show_view(view)
        if self._reader.opened is not None:
            self._show_entry(self._reader.opened, self._article.place())
            self._prepare_other_views(self._reader.opened)

    def _show_star(self) -> None:
        opened = self._reader.opened
        self._window.top_bar.show_star(starred=opened is not None and opened.is_starred)

    def _show_tabs(self) -> None:
        titles = tuple(self._reader.tab_title(n) for n in range(len(self._reader.tab_refs)))
        self._window.column.show_tabs(titles, self._reader.tab)
        self._show_steps()

    def _show_steps(self) -> None:
        trail, act = self._reader.trail, self._window.commands.action
        act(Command.BACK).setEnabled(trail.can_go_back)
        act(Command.FORWARD).setEnabled(trail.can_go_forward)

    def _open_in_browser(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))
