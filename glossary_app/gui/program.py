"""Joins the window with the library: every part is built and connected here, once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary_app.gui.article.selection import Habits
from glossary_app.gui.assistants.controller import AssistantController
from glossary_app.gui.background.lane import ignore
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.glossaries.controller import GlossaryController
from glossary_app.gui.glossaries.damage import DamageWatch
from glossary_app.gui.glossaries.exports import Exports
from glossary_app.gui.glossaries.importer import Importer
from glossary_app.gui.glossaries.imports import Imports
from glossary_app.gui.glossaries.intake import Intake
from glossary_app.gui.glossaries.packs import Packs, is_pack
from glossary_app.gui.graph.controller import GraphController
from glossary_app.gui.home.controller import HomeController
from glossary_app.gui.keys.commands import Command, HasCommands, Slots
from glossary_app.gui.keys.controller import KeyController
from glossary_app.gui.reading.comparing import Comparing
from glossary_app.gui.reading.controller import ReadingController
from glossary_app.gui.reading.finding import Finding
from glossary_app.gui.reading.hand_on import HandOn
from glossary_app.gui.reading.notes import Notes
from glossary_app.gui.reading.questions import shorten_history
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.reading.web_links import WebLinkController
from glossary_app.gui.search.controller import SearchController
from glossary_app.gui.search.questions import forget_history, write_down
from glossary_app.gui.search.recent_searches import RecentSearches
from glossary_app.gui.search.row_menu import RowMenu
from glossary_app.gui.search.searcher import Searcher
from glossary_app.gui.search.warming_up import WarmingUp
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.texts.controller import TextController
from glossary_app.gui.widgets.bars import Notice, Tone
from glossary_app.gui.widgets.composing_line import Query
from glossary_app.gui.widgets.focus_ring import FocusRings
from glossary_app.gui.widgets.plain import one_line
from glossary_app.gui.window.around_library import AroundLibrary
from glossary_app.gui.window.around_page import AroundPage
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.gui.window.preferences import Preferences
from glossary_app.gui.window.remembered import restored_place, restored_refs, restored_trails
from glossary_app.gui.window.session import window_state
from glossary_app.gui.window.window_keys import NumberedKeys, WindowKeys
from glossary_app.gui.window.zooming import Zooming
from glossary_app.gui.words.fault_bars import FaultBars
from glossary_app.model.article import Place
from glossary_app.model.entry import EntryRef
from glossary_app.settings import DoubleClick, Settings, StartWith


class Program(QObject):
    """The window, the reader and the searcher of one library."""

    article_shown = Signal()
    about_wanted = Signal()
    # Everything has been loaded that stays; told again after each change of the library.
    at_rest = Signal()

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
        self.faults = FaultBars(window.column.bars, window)
        lanes.tell_faults(self.faults.show_fault)
        self._make_readers()
        self._make_library_parts()
        steps = chain(window.search_panel.rehearse(), self.searcher.rehearse())
        self._warming_up = WarmingUp(steps, self)
        self._rings = FocusRings(appearance.app, self)
        self.keys = WindowKeys(window)
        self.key_controller = KeyController(window.commands, appearance.settings.keys, window)
        self._connect_reading()
        self._connect_searching()
        self._connect_window()
        window.commands.connect_to(self.owners_of_commands)
        self._restore(appearance.settings)
        self._redraw()

    @property
    def owners_of_commands(self) -> tuple[HasCommands, ...]:
        """All who carry out commands."""
        return (
            *(self, self.keys, self.key_controller, self.reading, self.finding, self.notes),
            *(self.hand_on, self.searching, self.recent, self.graph, self.imports, self.glossaries),
            *(self.exports, self.intake, self.home, self.row_menu, self.preferences, self.texts),
            *(self.assistants, self.comparing, self.zooming),
        )

    def commands(self) -> Slots:
        """What concerns the whole program: how it looks, and what it is."""
        return {
            Command.THEME: self.appearance.flip_theme,
            Command.ABOUT: self.about_wanted.emit,
        }

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
        self.around_library.refresh()
        self.searcher.repeat()
        self.reader.reload()
        # Last: it looks at every page there is.
        self.around_library.look_closer()
        self.home.refresh()

    def close(self) -> Settings:
        """Stop everything; what is to be remembered until the next start."""
        self.intake.close()
        self._importer.close()
        self.damage.close()
        self.notes.close()
        self._lanes.close()
        settings = replace(self.appearance.settings, keys=self.key_controller.choices)
        return window_state(self.window, self.reader, settings)

    def _carry_out(self, wish: str) -> None:
        """Show a term or an address; a pack is offered for import."""
        if is_pack(Path(wish)):
            self.packs.take_in((Path(wish),))
        else:
            self.reading.go(wish)

    def _make_readers(self) -> None:
        window, lanes, appearance = self.window, self._lanes, self.appearance
        column, article = window.column, window.column.article
        self.reader = Reader(lanes, article.place, self)
        self.searcher = Searcher(lanes, self)
        self.comparing = Comparing(column.compare_bar, self.reader, lanes)
        self.reading = ReadingController(article, self.reader, self.comparing, appearance)
        self.finding = Finding(column.find_bar, article, appearance)
        self.notes = Notes(column.note_bar, self.reader, lanes.reading)
        self.hand_on = HandOn(article, column.bars, self.reader, self.comparing, lanes.library)
        self.web_links = WebLinkController(article, column.bars, appearance)
        self.graph = GraphController(column.graph, self.reader, lanes.reading)
        panel = window.search_panel
        self.searching = SearchController(panel, self.searcher, self.reader, appearance)
        self.recent = RecentSearches(panel, lanes.reading)
        self.home = HomeController(column.home, self.reader, window.commands, lanes.reading)
        self.row_menu = RowMenu(panel)
        self.preferences = Preferences(appearance, self._importer.data_folder, window)
        self.zooming = Zooming(appearance, column.bars, self)
        self.around_page = AroundPage(column, window.top_bar, window.commands, self.reader)
        self.around_library = AroundLibrary(window, lanes, self.reader, self.searching)

    def _make_library_parts(self) -> None:
        window, lanes, bars = self.window, self._lanes, self.window.column.bars
        self.imports = Imports(self._importer, bars, window)
        self.damage = DamageWatch(lanes, self.imports, self.faults, self)
        self.intake = Intake(self._importer.new_looker(), self.imports, bars, window)
        self.packs = Packs(bars, self.reader, lanes.library, self.imports, self.intake)
        spoken = partial(getattr, self.reader, "locale")
        self.glossaries = GlossaryController(lanes.library, bars, spoken, window)
        self.exports = Exports(lanes.library, bars, window.search_panel.model.refs, window)
        colours = partial(getattr, self.appearance, "colours")
        self.texts = TextController(lanes.library, colours, spoken, window)
        listed = window.search_panel.model.refs
        self.assistants = AssistantController(lanes.library, self._opened, listed, window)

    def _connect_reading(self) -> None:
        window, reading = self.window, self.reading
        self.reader.view_changed.connect(self._prefer_locale)
        reading.article_shown.connect(self.finding.mark)
        reading.article_shown.connect(self.searching.point_at)
        reading.article_shown.connect(self.graph.follow)
        reading.article_shown.connect(self.hand_on.guard)
        reading.article_shown.connect(self.article_shown)
        reading.section_reached.connect(window.side_panel.follow)
        window.contents_folded.connect(reading.list_relations)
        reading.list_relations(window.side_panel.isHidden())
        reading.search_wanted.connect(window.search_panel.line.setText)
        reading.glossary_wanted.connect(self.searching.show_glossary)
        window.column.article.word_wanted.connect(window.unfold_list)
        window.column.article.typed.connect(self.keys.type_into_search)
        for contents in (window.side_panel, window.contents_menu):
            reading.contents_changed.connect(contents.show_entry)
            contents.place_chosen.connect(reading.go_to_section)
            contents.entry_chosen.connect(self.reader.open)
        window.side_panel.wanted_in_tab.connect(self.reader.open_in_tab)
        for wanting in (reading, self.notes, self.searching):
            wanting.page_wanted.connect(window.show_article)
        for leaving in (self.notes.left, self.graph.closed):
            leaving.connect(window.column.article.setFocus)
        self.home.wanted.connect(window.show_home)
        self.home.wanted.connect(reading.give_way)
        self.comparing.changed.connect(self.home.leave)
        for compared in (self.comparing.changed, self.comparing.ended):
            compared.connect(window.fit_columns)
        window.side_panel.compared.connect(self.comparing.compare_with)
        window.column.home.query_chosen.connect(window.search_panel.type_query)
        window.copy_menu.form_chosen.connect(self.hand_on.copy)
        numbered = NumberedKeys(window)
        numbered.tab_wanted.connect(self.reader.show_tab)
        numbered.section_wanted.connect(reading.go_to_section_number)

    def _connect_searching(self) -> None:
        window, searching = self.window, self.searching
        self.reader.star_changed.connect(self.searcher.repeat_browse)
        self.reader.visited.connect(self.searcher.note_visit)
        self.notes.notes_changed.connect(self.searcher.repeat_browse)
        searching.counted.connect(window.status_line.show_answer)
        searching.count_to_be_said.connect(window.say_count)
        searching.list_wanted.connect(window.unfold_list)
        searching.page_entered.connect(window.go_to_article)
        searching.command_wanted.connect(self._run)
        window.search_panel.palette_wanted.connect(self.key_controller.show_palette)
        self.row_menu.open_wanted.connect(self.reader.open)
        self.row_menu.tab_wanted.connect(self.reader.open_in_tab)
        self.row_menu.star_wanted.connect(self.reader.flip_star_of)
        self.row_menu.compared.connect(self.comparing.compare_with)
        self.row_menu.part_wanted.connect(self.hand_on.copy_part_of)
        self.row_menu.copied.connect(self.hand_on.say_copied)
        self.preferences.history_forgotten.connect(self._forget_history)
        searching.written_down.connect(self._write_down)
        self.recent.line_wanted.connect(self.keys.go_to_search)
        self.searcher.search_wanted.connect(self._prepare_search)
        # Loading the search index would hold up the first entry and the list.
        self.searcher.browsed.connect(self._prepare_search)
        self.around_library.surveyed.connect(self._prepare_typed)
        self.around_library.looked_through.connect(self._note_index)

    def _connect_window(self) -> None:
        window = self.window
        self.appearance.changed.connect(self._redraw)
        self.imports.library_changed.connect(self.faults.heed_damage)
        self.imports.library_changed.connect(self.open_library)
        self.imports.glossary_wanted.connect(self.searching.open_glossary)
        self._importer.failed.connect(self.faults.heed_damage)
        self.glossaries.library_changed.connect(self.refresh)
        self.glossaries.update_wanted.connect(self.intake.update)
        self.glossaries.export_wanted.connect(self.exports.ask_for)
        self.glossaries.check_wanted.connect(self.exports.check_one)
        self.glossaries.command_wanted.connect(self._run)
        self.imports.library_changed.connect(self.glossaries.refresh)
        self.exports.entry_wanted.connect(self.reader.open)
        self.texts.entry_wanted.connect(self.reader.open)
        self.damage.library_changed.connect(self.refresh)
        self.intake.text_pasted.connect(window.search_panel.line.setText)
        window.files_dropped.connect(self.packs.take_in)
        self.reader.view_changed.connect(window.fit_columns)
        window.zoom_wanted.connect(self.zooming.step)
        window.menu.theme_chosen.connect(self.appearance.choose_theme)
        window.menu.ui_locale_chosen.connect(self.appearance.choose_ui_locale)

    def _restore(self, settings: Settings) -> None:
        self.window.top_bar.toggle.show_view(settings.view)
        self.reader.set_view(settings.view)
        self.searcher.set_locale(self.reader.locale)

    def _reopen(self, settings: Settings) -> None:
        """Show the tabs and the query of the last time."""
        _, current = restored_refs(settings)
        trails = restored_trails(settings)
        if trails and settings.start_with is StartWith.WHERE_LEFT:
            self.reader.restore(trails, current, Place(*restored_place(settings)))
        if settings.query:
            self.window.search_panel.line.setText(settings.query)
            self.window.search_panel.line.selectAll()

    def _redraw(self) -> None:
        appearance = self.appearance
        self.window.set_look(appearance.colours, appearance.roles, appearance.zoom)
        self._take_preferences()
        self.window.menu.show_choices(appearance.settings.theme, appearance.settings.ui_locale)
        self.searcher.rephrase()
        self.finding.redraw()
        self.reading.redraw()

    def _take_preferences(self) -> None:
        settings = self.appearance.settings
        self.reader.keeps_history = self.recent.keeps_history = settings.history
        self._keep_history(settings.history_length)
        habits = Habits(settings.double_click is DoubleClick.LOOK_UP, settings.rich_copy)
        self.window.column.article.set_habits(habits)
        self.hand_on.bare_copy = settings.bare_copy
        self.window.search_panel.set_density(settings.density)
        self.window.column.article.set_line_length(settings.line_length / 100)
        self.around_library.mark(exceptions=settings.badges)

    def _keep_history(self, most: int) -> None:
        if most < self.reader.history_length:
            self._lanes.reading.ask(partial(shorten_history, most=most), ignore)
        self.reader.history_length = most

    def _forget_history(self) -> None:
        self._lanes.reading.ask(forget_history, ignore)
        self.searcher.repeat_browse()

    def _prefer_locale(self) -> None:
        self.searcher.set_locale(self.reader.locale)
        # Afterwards: the list is asked for first.
        self.around_library.prefer_locale()

    def _opened(self) -> EntryRef | None:
        step = self.reader.trail.current
        return step.ref if step is not None else None

    def _run(self, command: Command) -> None:
        self.window.commands.action(command).trigger()

    def _write_down(self, query: str) -> None:
        job = partial(write_down, query=query)
        self._lanes.reading.ask(job, self._note_written)

    def _note_written(self, query: str) -> None:
        text = self.tr("“{query}” is on the list of missing terms (Home).")
        self.window.column.bars.show_passing(
            Notice("written", text.format(query=one_line(query)), Tone.DONE)
        )

    def _prepare_search(self) -> None:
        """Start the lane that searches, once the other one has found the library sound."""
        if self.around_library.is_surveyed:
            self._lanes.library.start()

    def _prepare_typed(self) -> None:
        if self.searcher.query.text:
            self._prepare_search()

    def _note_index(self, is_indexed: bool) -> None:  # noqa: FBT001 (an answer)
        self.at_rest.emit()
        self._warming_up.start()
        if not is_indexed and not self._importer.is_running:
            self.imports.rebuild()
