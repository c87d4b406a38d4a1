"""What the window says of the library: counts, names of glossaries, subjects, what to try."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from glossary_app.gui.background.holdings import (
    Details,
    Survey,
    is_indexed,
    look_closer,
    survey,
)
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.search.controller import SearchController
from glossary_app.gui.search.known import KnownGlossaries, names_of
from glossary_app.gui.search.questions import choices_of
from glossary_app.gui.window.main_window import MainWindow


class AroundLibrary(QObject):
    """Asks the library what it holds, and says it wherever the window shows that."""

    # Whether there is an index to search in.
    looked_through = Signal(bool)
    surveyed = Signal()

    def __init__(
        self, window: MainWindow, lanes: Lanes, reader: Reader, searching: SearchController
    ) -> None:
        super().__init__(window)
        self._window = window
        self._lanes = lanes
        self._reader = reader
        self._searching = searching
        self._survey = Survey()
        self._details = Details()
        self._has_badges = True
        self.is_surveyed = False

    def refresh(self) -> None:
        """Ask what the library holds now."""
        self._lanes.reading.ask(survey, self._show_survey)
        self._lanes.library.ask(is_indexed, self.looked_through.emit)

    def look_closer(self) -> None:
        """Ask what takes longer: every page there is has to be looked at."""
        job = partial(look_closer, locale=self._reader.locale)
        self._lanes.reading.ask(job, self._note_details)

    def prefer_locale(self) -> None:
        """Say it in the language that is read now."""
        self.look_closer()
        self._name_glossaries()

    def mark(self, *, exceptions: bool) -> None:
        """Mark entries that are better or worse than their glossary, or none."""
        self._has_badges = exceptions
        self._name_glossaries()

    def _show_survey(self, found: Survey) -> None:
        self._window.status_line.show_survey(found)
        self._survey = found
        self._name_glossaries()
        self.is_surveyed = True
        self.surveyed.emit()

    def _note_details(self, details: Details) -> None:
        self._details = details
        self._window.column.home.show_examples(details.examples)
        self._searching.offer(details.examples)
        self._name_glossaries()

    def _name_glossaries(self) -> None:
        names = names_of(self._survey.glossaries, self._reader.locale)
        subjects = self._details.subjects
        choices = choices_of(self._survey.glossaries, subjects, self._reader.locale)
        self._window.search_panel.chips.show_choices(choices)
        # Without badges nothing is known of what is usual.
        usual = self._details.usual_qualities if self._has_badges else {}
        self._window.search_panel.know(KnownGlossaries(names, usual))
