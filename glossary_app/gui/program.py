"""Joins the window with the library: every part is built and connected here, once."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from glossary_app.gui.background.holdings import Survey, is_indexed, survey
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.glossaries.controller import GlossaryDesk
from glossary_app.gui.glossaries.damage import DamageDesk
from glossary_app.gui.glossaries.importer import Importer
from glossary_app.gui.glossaries.imports import ImportDesk
from glossary_app.gui.glossaries.packs import PackDesk, is_pack
from glossary_app.gui.graph.controller import GraphDesk
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.keys.controller import KeyDesk
from glossary_app.gui.reading.controller import ReadingDesk
from glossary_app.gui.reading.hand_on import HandOn
from glossary_app.gui.reading.notes import NoteDesk
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.search.controller import SearchDesk
from glossary_app.gui.search.questions import scope_titles
from glossary_app.gui.search.recent_searches import RecentSearches
from glossary_app.gui.search.searcher import Searcher
from glossary_app.gui.search.warming_up import Rehearsal
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.widgets.composing_line import Query
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.gui.window.remembered import restored_place, restored_refs
from glossary_app.gui.window.session import window_state
from glossary_app.gui.window.window_keys import NumberedKeys, WindowKeys
from glossary_app.gui.words.fault_bars import FaultBars
from glossary_app.model.place import Place
from glossary_app.settings import Settings


class Program(QObject):
    """The window, the reader and the searcher of one library."""

    article_shown = Signal()
    about_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        lanes: Lanes,
        importer: Importer,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.appearance = appearance
        self._lanes = lanes
        self._importer = importer
        self._is_surveyed = False
        self._rehearsal = Rehearsal(window.search_panel.rehearse(), self)
        self.reader = Reader(lanes, window.column.article.place, self)
        self.searcher = Searcher(lanes, self)
        self.faults = FaultBars(window.column.bars, window)
        self.reading = ReadingDesk(window, self.reader, appearance)
        self.searching = SearchDesk(window, self.searcher, self.reader, appearance)
        self.notes = NoteDesk(window, self.reader, lanes.reading, self.faults)
        self.recent = RecentSearches(window, lanes.reading, self.faults)
        self.imports = ImportDesk(importer, window.column.bars, window)
        self.damage = DamageDesk(lanes, self.imports, self.faults, self)
        self.packs = PackDesk(window, self.reader, lanes.library, self.imports, self.faults)
        self.hand_on = HandOn(window, self.reader, lanes.library, self.faults)
        self.graph = GraphDesk(window, self.reader, lanes.reading, self.faults)
        self.glossaries = GlossaryDesk(window, lanes.library, self.faults)
        self.keys = WindowKeys(window)
        self.key_desk = KeyDesk(window, appearance.settings.keys)
        self._connect()
        self._connect_commands()
        self._restore(appearance.settings)
        self._redraw()

    def start(self, wish: str = "") -> None:
        """Open the library and fill the window; to be called after the first paint.

        A library that is not there yet is made by the importing child, with the starter in it.
        """
        # The window has been open for a moment: somebody may have begun to type.
        typed = self.window.search_panel.line.query
        if wish:
            self._carry_out(wish)
        else:
            self._reopen(self.appearance.settings)
        if typed:
            self.window.search_panel.line.setText(typed)
            self.searcher.search(Query(typed))
        if self._importer.has_library:
            self.open_library()
        else:
            self.imports.set_up()

    def go(self, wish: str) -> None:
        """Come forward and show what a later start of the program asked for."""
        self.window.come_forward()
        self._carry_out(wish)

    def open_library(self) -> None:
        """Begin to answer questions; the ones asked so far are answered first."""
        self._lanes.reading.start()
        self.refresh()

    def refresh(self) -> None:
        """Ask the library again for everything that is shown."""
        self._lanes.reading.ask(survey, self._show_survey, self.faults.show_fault)
        self._lanes.library.ask(is_indexed, self._mend_index, self.faults.show_fault)
        self.searcher.repeat()
        self.reader.reload()

    def close(self) -> Settings:
        """Stop everything; what is to be remembered until the next start."""
        self._importer.close()
        self.damage.close()
        self.notes.close()
        self._lanes.close()
        settings = replace(self.appearance.settings, keys=self.key_desk.choices)
        return window_state(self.window, self.reader, settings)

    def _carry_out(self, wish: str) -> None:
        """Show a term or an address; a pack is offered for import."""
        if is_pack(Path(wish)):
            self.packs.take_in((Path(wish),))
        else:
            self.reading.go(wish)

    def _connect(self) -> None:
        self.reader.faulted.connect(self.faults.show_fault)
        self.searcher.faulted.connect(self.faults.show_fault)
        self.reader.view_changed.connect(self._prefer_locale)
        self.reader.star_changed.connect(self.searcher.repeat_browse)
        self.reader.visited.connect(self.searcher.note_visit)
        self.notes.notes_changed.connect(self.searcher.repeat_browse)
        self.reading.article_shown.connect(self.searching.point_at)
        self.reading.article_shown.connect(self.graph.follow)
        self.reading.article_shown.connect(self.article_shown)
        self.searcher.search_wanted.connect(self._prepare_search)
        # Loading the search index would hold up the first entry and the list.
        self.searcher.browsed.connect(self._prepare_search)
        self.appearance.changed.connect(self._redraw)
        self.imports.library_changed.connect(self.open_library)
        self.glossaries.library_changed.connect(self.refresh)
        self.damage.library_changed.connect(self.refresh)
        self.window.zoom_wanted.connect(self.appearance.step_zoom)
        self.window.menu.theme_chosen.connect(self.appearance.choose_theme)
        self.window.menu.ui_locale_chosen.connect(self.appearance.choose_ui_locale)
        numbered = NumberedKeys(self.window)
        numbered.tab_wanted.connect(self.reader.show_tab)
        numbered.section_wanted.connect(self.reading.go_to_section_number)

    def _connect_commands(self) -> None:
        slots: dict[Command, Callable[[], None]] = {
            Command.BACK: self.reader.back,
            Command.FORWARD: self.reader.forward,
            Command.STAR: self.reader.flip_star,
            Command.CLOSE_TAB: self.reader.close_this_tab,
            Command.NEXT_TAB: self.reader.show_next_tab,
            Command.STARRED: self.searching.show_starred,
            Command.NOTED: self.searching.show_noted,
            Command.HISTORY: self.searching.show_recent,
            Command.TOGGLE_LANGUAGE: self.reading.toggle_language,
            Command.FIND: self.reading.open_find_bar,
            Command.FIND_NEXT: self.reading.finder.next_place,
            Command.FIND_PREVIOUS: self.reading.finder.previous_place,
            Command.THEME: self.appearance.flip_theme,
            Command.ZOOM_IN: self.appearance.zoom_in,
            Command.ZOOM_OUT: self.appearance.zoom_out,
            Command.ZOOM_RESET: self.appearance.reset_zoom,
            Command.IMPORT_FILES: self.imports.choose_files,
            Command.IMPORT_FOLDER: self.imports.choose_folder,
            Command.REBUILD: self.imports.rebuild,
            Command.KEYS: self.key_desk.show,
            Command.ABOUT: self.want_about,
            Command.COPY_AS: self.window.show_copy_menu,
            Command.PRINT: self.hand_on.print,
            Command.GLOSSARIES: self.glossaries.show,
            Command.GRAPH: self.graph.toggle,
        }
        for command, slot in slots.items():
            self.window.commands.action(command).triggered.connect(slot)

    def want_about(self) -> None:
        """Ask the owner to say what this program is."""
        self.about_wanted.emit()

    def _restore(self, settings: Settings) -> None:
        self.window.top_bar.toggle.show_view(settings.view)
        self.reader.set_view(settings.view)
        self.searcher.set_locale(self.reader.locale)

    def _reopen(self, settings: Settings) -> None:
        """Show the tabs and the query of the last time."""
        refs, current = restored_refs(settings)
        if refs:
            self.reader.restore(refs, current, Place(*restored_place(settings)))
        if settings.query:
            self.window.search_panel.line.setText(settings.query)
            self.window.search_panel.line.selectAll()

    def _redraw(self) -> None:
        appearance = self.appearance
        self.window.set_look(appearance.colours, appearance.roles, appearance.zoom)
        self.window.menu.show_choices(appearance.settings.theme, appearance.settings.ui_locale)
        self.searcher.rephrase()
        self.reading.redraw()

    def _prefer_locale(self) -> None:
        self.searcher.set_locale(self.reader.locale)

    def _show_survey(self, found: Survey) -> None:
        self.window.status_line.show_survey(found)
        self.window.search_panel.chips.show_scopes(scope_titles(found, self.reader.locale))
        self._is_surveyed = True
        if self.searcher.query.text:
            self._prepare_search()

    def _prepare_search(self) -> None:
        """Start the lane that searches, once the other one has found the library sound."""
        if self._is_surveyed:
            self._lanes.library.start()

    def _mend_index(self, is_indexed: Any) -> None:
        # Everything has been loaded that stays: a collection that walks through all of it would
        # hold up a frame.
        gc.freeze()
        self._rehearsal.start()
        if not is_indexed and not self._importer.is_running:
            self.imports.rebuild()
