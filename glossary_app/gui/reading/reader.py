"""Which entry is read, in which language, in which tab: decides, and tells the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from glossary_app.gui.background.lane import ignore
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.background.newest import Newest
from glossary_app.gui.reading.questions import (
    OpenedEntry,
    find_best,
    find_named,
    flip_star,
    headwords_of,
    look_around,
    note_visit,
    open_entry,
)
from glossary_app.gui.reading.trail import TOP, Step, Trail
from glossary_app.gui.reading.views import view_locales
from glossary_app.model.article import Place
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale, LocalTexts, text_for
from glossary_app.settings import LONGEST_HISTORY, View
from glossary_app.spelling.visible import visible

# So long it has to be quiet before what is around an entry is looked up: that takes the lane long
# enough to be felt by somebody who goes on typing.
_QUIET_MS = 250


class Reader(QObject):
    """Follows the reader from entry to entry; each tab has a trail of its own.

    `place` asks where in the article the reader is, so that going back finds it again.
    """

    entry_opened = Signal(OpenedEntry, Place)
    # The same, unless it is only read again, as after an import.
    turned_to = Signal()
    surroundings_found = Signal(OpenedEntry)
    view_changed = Signal(View)
    tabs_changed = Signal()
    star_changed = Signal()
    visited = Signal()

    def __init__(
        self, lanes: Lanes, place: Callable[[], Place], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._place = place
        self._newest = Newest()
        self._trails = [Trail()]
        self._tab = 0
        self._waits = False
        self.keeps_history = True
        self.history_length = LONGEST_HISTORY
        self.view = View.ENGLISH
        self.opened: OpenedEntry | None = None
        self._headwords: dict[EntryRef, LocalTexts] = {}
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._look_around)

    @property
    def locale(self) -> Locale:
        """The locale in which lists are shown and that search prefers."""
        return view_locales(self.view)[0]

    @property
    def trail(self) -> Trail:
        """The trail of the tab that is shown."""
        return self._trails[self._tab]

    @property
    def is_idle(self) -> bool:
        """Whether nothing is shown and nothing has been asked for."""
        return self.opened is None and not self._newest.has_begun and not self._waits

    def wait(self) -> None:
        """Show nothing until something is asked for."""
        self._waits = True

    @property
    def trails(self) -> tuple[Trail, ...]:
        """The trail of each tab."""
        return tuple(self._trails)

    @property
    def tab(self) -> int:
        """The number of the tab that is shown, from 0."""
        return self._tab

    @property
    def tab_refs(self) -> tuple[EntryRef | None, ...]:
        """The entry of each tab."""
        steps = (trail.current for trail in self._trails)
        return tuple(step.ref if step else None for step in steps)

    def open(self, ref: EntryRef, place: Place = TOP) -> None:
        """Show an entry, as a step that back returns from."""
        self._leave()
        self.trail.visit(ref)
        self._ask(ref, place)
        if self.keeps_history:
            most = self.history_length
            noted = partial(note_visit, ref=ref, locale=self.locale, most=most)
            self._lanes.reading.ask(noted, ignore)
            self.visited.emit()

    def preview(self, ref: EntryRef) -> None:
        """Show an entry that is only looked at; the next one takes its step."""
        current = self.trail.current
        if current is None or current.ref != ref:
            self._leave()
            self.trail.visit(ref, settled=False)
            self._ask(ref, TOP)

    def open_in_tab(self, ref: EntryRef) -> None:
        """Show an entry in a tab of its own: the one it has, else a new one beside this one.

        This one keeps what was read in it, not what was only looked at on the way.
        """
        self._leave()
        self.trail.forget_glance()
        others = [at for at, held in enumerate(self.tab_refs) if held == ref and at != self._tab]
        if others:
            self._tab = others[0]
            self._show_current()
            return
        self._tab += 1
        self._trails.insert(self._tab, Trail((Step(ref),)))
        self._ask(ref, TOP)

    def open_named(self, name: str) -> None:
        """Show the entry of this name, or the best hit for it."""
        self._quiet.stop()
        # Asked like the entries: whatever is asked last wins, a name or an entry.
        answered = partial(self._open_named, name)
        self._newest.ask(self._lanes.reading, partial(find_named, name=name), answered)

    def put_off_surroundings(self) -> None:
        """Wait once more until it is quiet: somebody is typing."""
        if self._quiet.isActive():
            self._quiet.start()

    def flip_star(self) -> None:
        """Star the entry that is shown, or take its star away."""
        current = self.trail.current
        if current is not None:
            self.flip_star_of(current.ref)

    def flip_star_of(self, ref: EntryRef) -> None:
        """Star an entry, or take its star away."""
        job = partial(flip_star, ref=ref)
        self._lanes.reading.ask(job, partial(self._note_star, ref))

    def reload(self) -> None:
        """Read the entry again that is shown or has just been asked for, as after an import."""
        step = self.trail.current
        if self.opened is not None and step is not None:
            is_shown = step.ref == self.opened.entry.ref
            place = self._place() if is_shown else step.place
            self._ask(step.ref, place, is_turned_to=not is_shown)

    def back(self) -> None:
        """One step back along the trail."""
        self._go(-1)

    def forward(self) -> None:
        """One step forward again."""
        self._go(1)

    def show_tab(self, number: int) -> None:
        """Show another tab."""
        if 0 <= number < len(self._trails) and number != self._tab:
            self._leave()
            self._tab = number
            self._show_current()

    def close_tab(self, number: int) -> None:
        """Close a tab; the last one stays."""
        if len(self._trails) > 1 and 0 <= number < len(self._trails):
            self._leave()
            del self._trails[number]
            # The tab that is shown keeps its place when one to its left goes.
            if number < self._tab or self._tab == len(self._trails):
                self._tab -= 1
            self._show_current()

    def close_other_tabs(self, number: int) -> None:
        """Close all tabs but this one."""
        if 0 <= number < len(self._trails):
            self._leave()
            self._trails = [self._trails[number]]
            self._tab = 0
            self._show_current()

    def close_this_tab(self) -> None:
        """Close the tab that is shown; the last one stays."""
        self.close_tab(self._tab)

    def show_next_tab(self) -> None:
        """Show the tab to the right, after the last one the first."""
        self.show_tab((self._tab + 1) % len(self._trails))

    def restore(self, trails: tuple[Trail, ...], current: int, place: Place) -> None:
        """Open the tabs as they were when the window was last closed."""
        self._trails = list(trails)
        self._tab = current
        step = self.trail.current
        if step is not None:
            self._ask(step.ref, place)
        if len(trails) > 1:
            refs = tuple(ref for ref in self.tab_refs if ref)
            self._lanes.reading.ask(partial(headwords_of, refs=refs), self._note_headwords)

    def tab_title(self, number: int) -> str:
        """What a tab is called: the headword in the language that is read, once it is known."""
        step = self._trails[number].current
        if step is None:
            return ""
        headwords = self._headwords.get(step.ref, ())
        first = next((text for _, text in headwords), step.ref.slug)
        return visible(text_for(self.locale, headwords) or first)

    def set_view(self, view: View) -> None:
        """Show English, Japanese or both."""
        if view is not self.view:
            self.view = view
            self.view_changed.emit(view)

    def _go(self, distance: int) -> None:
        self._leave()
        step = self.trail.go(distance)
        if step is not None:
            self._ask(step.ref, step.place)

    def _show_current(self) -> None:
        step = self.trail.current
        self.tabs_changed.emit()
        if step is not None:
            self._ask(step.ref, step.place)

    def _leave(self) -> None:
        self.trail.remember(self._place())

    def _ask(self, ref: EntryRef, place: Place, *, is_turned_to: bool = True) -> None:
        self._quiet.stop()
        shown = partial(self._show, place, is_turned_to)
        self._newest.ask(self._lanes.reading, partial(open_entry, ref=ref), shown)

    def _show(self, place: Place, is_turned_to: bool, opened: OpenedEntry) -> None:  # noqa: FBT001 (an answer)
        self.opened = opened
        self._headwords[opened.entry.ref] = opened.entry.headwords
        self.entry_opened.emit(opened, place)
        if is_turned_to:
            self.turned_to.emit()
        self.tabs_changed.emit()
        # Afterwards: the entry is read meanwhile.
        self._quiet.start()

    def _note_headwords(self, found: dict[EntryRef, LocalTexts]) -> None:
        self._headwords.update(found)
        self.tabs_changed.emit()

    def _look_around(self) -> None:
        if self.opened is not None:
            job = partial(look_around, opened=self.opened)
            self._newest.ask_on(self._lanes.library, job, self._show_surroundings)

    def _show_surroundings(self, opened: OpenedEntry) -> None:
        if self.opened is not None:
            self.opened = replace(opened, is_starred=self.opened.is_starred)
            self.surroundings_found.emit(self.opened)

    def _open_named(self, name: str, ref: EntryRef | None) -> None:
        if ref is not None:
            self.open(ref)
            return
        job = partial(find_best, name=name, locale=self.locale)
        self._newest.ask_on(self._lanes.library, job, self.open)

    def _note_star(self, ref: EntryRef, starred: bool) -> None:  # noqa: FBT001 (an answer)
        if self.opened is not None and self.opened.entry.ref == ref:
            self.opened = replace(self.opened, is_starred=starred)
        self.star_changed.emit()
