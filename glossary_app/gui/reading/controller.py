"""The article at work: shown in the chosen language, and followed where its links lead."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.contents.links import link_groups
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.comparing import Comparing
from glossary_app.gui.reading.hover_card import hover_card
from glossary_app.gui.reading.laid_out import LaidOutArticles
from glossary_app.gui.reading.questions import OpenedEntry
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.reading.views import next_view, view_of_address
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.widgets.plain import plain_tip
from glossary_app.model.address import EntryAddress, GlossaryAddress, SearchAddress, parse_address
from glossary_app.model.article import (
    COMPARE_SWITCH,
    DETAILS_ANCHOR,
    DETAILS_SWITCH,
    Article,
    Place,
)
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import LocalTexts, text_for
from glossary_app.settings import View
from glossary_app.spelling.visible import visible


class ReadingController(QObject):
    """Shows what the reader opened; hands on where the reader wants to go."""

    article_shown = Signal(EntryRef)
    # What the window is to be named after.
    titled = Signal(str)
    # The sections of the article, and the groups of links to and from its entry.
    contents_changed = Signal(tuple, tuple)
    section_reached = Signal(str)
    page_wanted = Signal()
    search_wanted = Signal(str)
    glossary_wanted = Signal(str)

    def __init__(
        self,
        article: ArticleView,
        reader: Reader,
        comparing: Comparing,
        appearance: Appearance,
    ) -> None:
        super().__init__(article)
        self._comparing = comparing
        self._article = article
        self._reader = reader
        self._appearance = appearance
        self._headings: tuple[tuple[str, str], ...] = ()
        self._shelf = LaidOutArticles()
        self._spoken = self._title = ""
        self._gives_way = False
        self._connect()

    def commands(self) -> Slots:
        """Where the reader goes from entry to entry, and in which language."""
        return {
            Command.BACK: self._reader.back,
            Command.FORWARD: self._reader.forward,
            Command.STAR: self._reader.flip_star,
            Command.CLOSE_TAB: self._reader.close_this_tab,
            Command.NEXT_TAB: self._reader.show_next_tab,
            Command.TOGGLE_LANGUAGE: self.toggle_language,
        }

    def go(self, wish: str) -> None:
        """Show what was named on the command line or in a link: a term or an address."""
        address = parse_address(wish)
        if wish and not isinstance(address, SearchAddress | GlossaryAddress):
            self.page_wanted.emit()
        if isinstance(address, SearchAddress):
            self.search_wanted.emit(address.query)
        elif isinstance(address, GlossaryAddress):
            self.glossary_wanted.emit(address.glossary)
        elif isinstance(address, EntryAddress):
            self._reader.set_view(view_of_address(address.locale, self._reader.view))
            self._reader.open(address.ref)
        elif wish:
            self._reader.open_named(wish)

    def redraw(self) -> None:
        """Show the same again, in another language."""
        # Colours and size are the view's own business; only words have to be laid out again.
        is_spoken = self._spoken == self._appearance.ui_locale
        if self._reader.opened is not None and not is_spoken:
            self._show_entry(self._reader.opened, self._article.place())

    def give_way(self, to_home: bool) -> None:  # noqa: FBT001 (a signal's argument)
        """Let the window bear no entry's name while Home stands in the place of the article."""
        self._gives_way = to_home
        self.titled.emit("" if to_home else self._title)

    def go_to_section(self, anchor: str) -> None:
        """Scroll to a section and read on from there."""
        if anchor == DETAILS_ANCHOR and not self._shelf.has_details:
            self.flip_details()
        self._article.go_to(Place(anchor))
        self._article.setFocus()

    def go_to_section_number(self, number: int) -> None:
        """Scroll to the n-th section, from 0."""
        if number < len(self._headings):
            self.go_to_section(self._headings[number][0])

    def toggle_language(self) -> None:
        """English → Japanese → both."""
        self._reader.set_view(next_view(self._reader.view))

    def list_relations(self, on_page: bool) -> None:  # noqa: FBT001 (a signal's argument)
        """List the relations on the page, or leave them to what stands beside it."""
        if on_page is not self._shelf.has_relations:
            self._shelf.has_relations = on_page
            self._show_view()

    def flip_details(self) -> None:
        """Fold the technical details out, or away again."""
        self._shelf.has_details = not self._shelf.has_details
        self._show_view()
        self._article.stand_on(DETAILS_SWITCH)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Tell what a link leads to, open a tab for the middle button, and heed who clicks."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.hint_at(event.pos()), self._article)
            return True
        if event.type() == QEvent.Type.MouseButtonPress:
            self._article.leave_ring()
        if isinstance(event, QMouseEvent) and self._is_middle_click(event):
            return self._open_in_tab(self._article.link_at(event.position().toPoint()))
        return super().eventFilter(watched, event)

    def hint_at(self, point: QPoint) -> str:
        """What the link at a point of the article leads to: an entry in short, or an address."""
        link = self._article.link_at(point)
        address = parse_address(link)
        opened = self._reader.opened
        if link == DETAILS_SWITCH:
            return ""
        if link == COMPARE_SWITCH:
            return self.tr("Compare side by side")
        if not isinstance(address, EntryAddress) or opened is None:
            return plain_tip(link)
        headwords = opened.headwords.get(address.ref, ())
        headword = self._in_locale(headwords)
        others = dict.fromkeys(text for _, text in headwords if text != headword)
        text = self._in_locale(opened.definitions.get(address.ref, ()))
        glossary = self._in_locale(opened.titles.get(address.ref.glossary, ()))
        muted = self._appearance.colours.muted
        names = visible(headword), tuple(map(visible, others))
        return hover_card(*names, text, glossary, muted) if headword else ""

    def _in_locale(self, texts: LocalTexts) -> str:
        """The text in the locale that is read, else the first there is."""
        return text_for(self._reader.locale, texts) or next((text for _, text in texts), "")

    def _is_middle_click(self, event: QMouseEvent) -> bool:
        is_press = event.type() == QEvent.Type.MouseButtonPress
        return is_press and event.button() == Qt.MouseButton.MiddleButton

    def _connect(self) -> None:
        self._reader.entry_opened.connect(self._show_entry)
        self._reader.surroundings_found.connect(self._show_surroundings)
        self._reader.view_changed.connect(self._show_view)
        self._article.entry_chosen.connect(self.go)
        self._article.tab_wanted.connect(self._open_in_tab)
        self._article.word_wanted.connect(self.search_wanted)
        self._article.position_changed.connect(self.section_reached)
        self._article.details_flipped.connect(self.flip_details)
        self._article.comparison_wanted.connect(self._comparing.begin)
        self._article.compared.connect(self._compare)
        self._comparing.changed.connect(self._show_comparison)
        self._article.watch(self)

    def _show_entry(self, opened: OpenedEntry, place: Place) -> None:
        laid_out = self._article_in(self._reader.view, opened)
        look = self._appearance
        self._spoken = look.ui_locale
        self._article.show_article(laid_out, look.colours, look.roles, place)
        self._headings = self._article.headings()
        self._show_links(opened)
        self._title = laid_out.title
        self.give_way(self._gives_way)
        # However the reader came here, links to here have been followed.
        self._article.mark_visited(str(EntryAddress(opened.entry.ref)))
        self.article_shown.emit(opened.entry.ref)

    def _article_in(self, view: View, opened: OpenedEntry) -> Article:
        compared = self._comparing.article(view, self._appearance.ui_locale)
        return compared or self._shelf.article(opened, view, self._appearance.ui_locale)

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

    def _show_links(self, opened: OpenedEntry) -> None:
        groups = link_groups(opened.entry, opened.around, self._reader.locale)
        self.contents_changed.emit(self._headings, groups)
        self.section_reached.emit(self._article.section_read())

    def _show_view(self) -> None:
        if self._reader.opened is not None:
            self._show_entry(self._reader.opened, self._article.place())
            self._prepare_other_views(self._reader.opened)

    def _show_comparison(self) -> None:
        self._show_view()
        self.page_wanted.emit()
        self._article.setFocus()

    def _compare(self, link: str) -> None:
        address = parse_address(link)
        if isinstance(address, EntryAddress):
            self._comparing.compare_with(address.ref)

    def _open_in_tab(self, link: str) -> bool:
        """Open the entry that a link leads to beside this one; whether it leads to one."""
        address = parse_address(link)
        if isinstance(address, EntryAddress):
            self._reader.open_in_tab(address.ref)
        return isinstance(address, EntryAddress)
