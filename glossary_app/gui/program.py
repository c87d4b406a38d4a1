"""Joins the window with the library: everything is connected here, once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from glossary_app.gui.appearance import Appearance
from glossary_app.gui.article_view import Place
from glossary_app.gui.commands import Command
from glossary_app.gui.faults import FaultBars
from glossary_app.gui.import_desk import ImportDesk
from glossary_app.gui.importer import Importer
from glossary_app.gui.lane import ReadableLibrary, lay_out
from glossary_app.gui.links import link_groups
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.no_result import COPY_TARGET, SEARCH_TARGET, no_result_html
from glossary_app.gui.questions import OpenedEntry, Survey, survey
from glossary_app.gui.reader import Reader, view_locales
from glossary_app.gui.rows import Row
from glossary_app.gui.scope_chips import Scope, ScopeKind
from glossary_app.gui.searcher import Searcher, is_sure
from glossary_app.gui.tasks import Lane
from glossary_app.gui.window_keys import WindowKeys
from glossary_app.model.address import EntryAddress, SearchAddress, parse_address
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import SearchAnswer
from glossary_app.model.locale import JA_JP
from glossary_app.settings import Settings, View

# So long after the last keystroke the best hit is shown beside the list.
_PREVIEW_MS = 120


class Program(QObject):
    """The window, the reader and the searcher of one library."""

    article_shown = Signal()

    def __init__(
        self,
        window: MainWindow,
        lane: Lane[ReadableLibrary],
        importer: Importer,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.appearance = appearance
        self._lane = lane
        self._importer = importer
        self.reader = Reader(lane, window.column.article.place, self)
        self.searcher = Searcher(lane, self)
        self.faults = FaultBars(window.column.bars, window)
        self.imports = ImportDesk(importer, window.column.bars, window)
        self.keys = WindowKeys(window)
        self._wanted_preview: EntryRef | None = None
        self._preview_timer = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._connect_search()
        self._connect_reading()
        self._connect_commands()
        self._restore(appearance.settings)
        self._redraw()

    def start(self, wish: str = "") -> None:
        """Open the library and fill the window; to be called after the first paint."""
        self._lane.start()
        self.refresh()
        self.go(wish)

    def refresh(self) -> None:
        """Ask the library again for everything that is shown."""
        self._lane.ask(survey, self._show_survey, self.faults.show_fault)
        self.searcher.repeat()
        self.reader.reload()

    def go(self, wish: str) -> None:
        """Show what was named on the command line: a term or an address."""
        address = parse_address(wish)
        if isinstance(address, SearchAddress):
            self.window.search_panel.line.setText(address.query)
        elif isinstance(address, EntryAddress):
            if address.locale is not None:
                self.reader.set_view(View.JAPANESE if address.locale == JA_JP else View.ENGLISH)
            self.reader.open(address.ref)
        elif wish:
            self.reader.open_named(wish)

    def close(self) -> Settings:
        """Stop everything; what is to be remembered until the next start."""
        self._importer.close()
        self._lane.close()
        return self._state()

    def _connect_search(self) -> None:
        panel = self.window.search_panel
        panel.query_changed.connect(self.searcher.search)
        panel.chips.scope_chosen.connect(self.searcher.set_scope)
        panel.looked_at.connect(self._preview_soon)
        panel.entered.connect(self._enter)
        panel.wanted_in_tab.connect(self._open_in_tab)
        panel.suggestion_chosen.connect(self._take_suggestion)
        self.searcher.answered.connect(self._show_hits)
        self.searcher.browsed.connect(self._show_browse)
        self.searcher.found_nothing.connect(self._show_nothing)
        self.searcher.faulted.connect(self.faults.show_fault)
        self._preview_timer.timeout.connect(self._preview)

    def _connect_reading(self) -> None:
        window, side = self.window, self.window.side_panel
        self.reader.entry_opened.connect(self._show_entry)
        self.reader.view_changed.connect(self._show_view)
        self.reader.tabs_changed.connect(self._show_tabs)
        self.reader.faulted.connect(self.faults.show_fault)
        window.column.article.entry_chosen.connect(self.go)
        window.column.article.link_chosen.connect(self._open_in_browser)
        window.column.article.position_changed.connect(side.follow)
        window.column.tab_chosen.connect(self.reader.show_tab)
        window.column.tab_closed.connect(self.reader.close_tab)
        window.top_bar.toggle.view_chosen.connect(self.reader.set_view)
        side.place_chosen.connect(self._go_to_section)
        side.entry_chosen.connect(self.reader.open)
        side.wanted_in_tab.connect(self._open_in_tab)

    def _connect_commands(self) -> None:
        window, appearance = self.window, self.appearance
        slots = {
            Command.BACK: self.reader.back,
            Command.FORWARD: self.reader.forward,
            Command.TOGGLE_LANGUAGE: self._toggle_language,
            Command.THEME: appearance.flip_theme,
            Command.ZOOM_IN: appearance.zoom_in,
            Command.ZOOM_OUT: appearance.zoom_out,
            Command.ZOOM_RESET: appearance.reset_zoom,
            Command.IMPORT_FILES: self.imports.choose_files,
            Command.IMPORT_FOLDER: self.imports.choose_folder,
            Command.REBUILD: self.imports.rebuild,
        }
        for command, run in slots.items():
            window.commands.action(command).triggered.connect(run)
        window.menu.theme_chosen.connect(appearance.choose_theme)
        window.menu.ui_locale_chosen.connect(appearance.choose_ui_locale)
        window.files_dropped.connect(self.imports.import_paths)
        appearance.changed.connect(self._redraw)
        self.imports.library_changed.connect(self.refresh)

    def _restore(self, settings: Settings) -> None:
        self.window.open_left_column(is_open=settings.left_column)
        self.window.open_right_column(is_open=settings.right_column)
        self.reader.set_view(settings.view)
        self.window.top_bar.toggle.show_view(settings.view)
        self.searcher.set_locale(self.reader.locale)

    def _state(self) -> Settings:
        place = self.window.column.article.place()
        left, right = self.window.open_columns
        refs = self.reader.tab_refs
        current = refs[self.reader.tab]
        return replace(
            self.appearance.settings,
            view=self.reader.view,
            left_column=left,
            right_column=right,
            entry=str(current or ""),
            section=place.anchor,
            offset=round(place.offset * 1000),
            query=self.window.search_panel.line.text(),
            tabs=tuple(str(ref) for ref in refs if ref is not None),
            geometry=bytes(self.window.saveGeometry().toHex().data()).decode(),
        )

    def _redraw(self) -> None:
        appearance = self.appearance
        self.window.set_look(appearance.colours, appearance.roles, appearance.zoom)
        self.window.menu.show_choices(appearance.settings.theme, appearance.settings.ui_locale)
        self.searcher.rephrase()
        if self.reader.opened is not None:
            self._show_entry(self.reader.opened, self.window.column.article.place())

    def _show_survey(self, found: Survey) -> None:
        self.window.status_line.show_survey(found)
        titles = {
            Scope(ScopeKind.GLOSSARY, glossary.id): glossary.title(self.reader.locale)
            for glossary in found.glossaries
            if glossary.enabled
        }
        self.window.search_panel.chips.show_scopes(titles if len(titles) > 1 else {})
        if not found.is_indexed and found.entry_count and not self._importer.is_running:
            self.imports.rebuild()

    def _show_hits(self, answer: SearchAnswer, rows: tuple[Row, ...]) -> None:
        self._show_rows(rows)
        self.window.status_line.show_answer(answer)
        self._wanted_preview = answer.hits[0].ref if is_sure(answer) else None
        self._preview_timer.start()

    def _show_browse(self, rows: tuple[Row, ...]) -> None:
        self._show_rows(rows)
        self.window.status_line.show_answer(None)
        self._wanted_preview = None
        if self.reader.opened is None and rows and self.reader.trail.current is None:
            self.reader.preview(rows[0].ref)

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        current = self.reader.trail.current
        self.window.search_panel.show_rows(rows, current.ref if current else None)

    def _show_nothing(self, answer: SearchAnswer) -> None:
        self._preview_timer.stop()
        html = no_result_html(answer, self.appearance.colours.link)
        self.window.search_panel.show_nothing(html)
        self.window.status_line.show_answer(answer)

    def _take_suggestion(self, target: str) -> None:
        if target.startswith(SEARCH_TARGET):
            self.window.search_panel.line.setText(target.removeprefix(SEARCH_TARGET))
        elif target == COPY_TARGET:
            QGuiApplication.clipboard().setText(self.searcher.query.text)

    def _preview_soon(self, ref: EntryRef) -> None:
        self._wanted_preview = ref
        self._preview_timer.start()

    def _preview(self) -> None:
        if self._wanted_preview is not None:
            self.reader.preview(self._wanted_preview)

    def _enter(self, ref: EntryRef, modifiers: Qt.KeyboardModifier) -> None:
        self._preview_timer.stop()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._open_in_tab(ref)
            return
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            other = View.ENGLISH if self.reader.locale == JA_JP else View.JAPANESE
            self.reader.set_view(other)
        self.reader.open(ref)
        self.window.show_article()
        self.window.column.article.setFocus()

    def _open_in_tab(self, ref: EntryRef) -> None:
        self.reader.open_in_tab(ref)
        self.window.show_article()

    def _show_entry(self, opened: OpenedEntry, place: Place) -> None:
        window, article = self.window, self.window.column.article
        laid_out = lay_out(
            opened.entry, view_locales(self.reader.view), frozenset(opened.around.headwords)
        )
        article.show_article(laid_out, self.appearance.colours, self.appearance.roles)
        article.go_to(place)
        groups = link_groups(opened.entry, opened.around, self.reader.locale)
        window.side_panel.show_entry(article.headings(), groups)
        window.side_panel.follow(article.place().anchor)
        window.top_bar.show_star(starred=opened.is_starred)
        window.setWindowTitle(f"{laid_out.title} — {self.tr('Glossary')}")
        self._point_at(opened.entry.ref)
        self._show_steps()
        self.article_shown.emit()

    def _point_at(self, ref: EntryRef) -> None:
        panel = self.window.search_panel
        panel.list.point_at(panel.model.position(ref))

    def _show_steps(self) -> None:
        trail, act = self.reader.trail, self.window.commands.action
        act(Command.BACK).setEnabled(trail.can_go_back)
        act(Command.FORWARD).setEnabled(trail.can_go_forward)

    def _show_view(self, view: View) -> None:
        self.window.top_bar.toggle.show_view(view)
        if self.reader.opened is not None:
            self._show_entry(self.reader.opened, self.window.column.article.place())
        self.searcher.set_locale(self.reader.locale)

    def _toggle_language(self) -> None:
        self.reader.set_view(self.window.top_bar.toggle.next_view())

    def _show_tabs(self) -> None:
        titles = tuple(ref.slug if ref else "" for ref in self.reader.tab_refs)
        self.window.column.show_tabs(titles, self.reader.tab)
        self._show_steps()

    def _go_to_section(self, anchor: str) -> None:
        self.window.column.article.go_to(Place(anchor))
        self.window.column.article.setFocus()

    def _open_in_browser(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))
