"""How long the window takes from an entry that was read, or from the toggle, to painted pixels.

    python -m tests.benchmarks.measure_article [PAGE.md …]

Takes one hand-off page, or two in two languages; without any, a starter entry in both. Prints
milliseconds of the main thread, by the clock and of the processor: other programs take their
turns too. An entry is `opened` for the first time, with its contents and links beside it, or
`shown again`: by the toggle, or by going back, after the window has been left alone for a moment.
At the top and in the middle of the page; also for the steps of which opening consists.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glossary_app.formats.handoff.format import HandoffMarkdown
from glossary_app.gui.app import make_application
from glossary_app.gui.background.lane import Lane
from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.background.library_door import lay_out
from glossary_app.gui.contents.links import Neighbours
from glossary_app.gui.reading.comparing import Comparing
from glossary_app.gui.reading.controller import ReadingController
from glossary_app.gui.reading.questions import OpenedEntry
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.reading.views import view_locales
from glossary_app.gui.style.appearance import dress
from glossary_app.gui.window.main_window import MainWindow
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.article import ArticleContext, Place
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.settings import Settings, View
from glossary_app.settings import Theme as ThemeChoice

STARTER = Path(__file__).parents[2] / "resources" / "starter"
NAMES = {View.ENGLISH: "EN", View.JAPANESE: "日本語", View.BOTH: "both"}
ROUNDS = 60
# Until everything is written that the reader may want next.
SETTLING_MS = 1500

Times = tuple[list[float], list[float]]


def read_entry(paths: list[Path]) -> Entry:
    """The entry that these pages make."""
    found = [
        page
        for path in paths
        for page in HandoffMarkdown().read(SourceFile(path.name, path.read_bytes()))
        if isinstance(page, SourcePage)
    ]
    return Entry(EntryRef("measured", found[0].slug), tuple(page.page for page in found))


def no_library() -> ReadableLibrary:
    """Nobody opens it: the lane is never started."""
    raise NotImplementedError


class Measured:
    """A window with an entry, as the reader and the toggle see it."""

    def __init__(self, app: QApplication, entry: Entry) -> None:
        settings = Settings(theme=ThemeChoice.LIGHT, ui_locale="en-US")
        appearance = dress(app, settings)
        self.window = MainWindow(appearance.colours)
        self.window.set_look(appearance.colours, appearance.roles, appearance.zoom)
        self.window.resize(1500, 900)
        self.article = self.window.column.article
        lanes = Lanes(Lane(no_library), Lane(no_library))
        self.reader = Reader(lanes, self.article.place, self.window)
        comparing = Comparing(self.window.column.compare_bar, self.reader, lanes)
        self.desk = ReadingController(self.article, self.reader, comparing, appearance)
        self.entry = entry
        self.count = 0
        self.window.show()
        app.processEvents()

    def fresh_entry(self) -> OpenedEntry:
        """The entry under a name that it never had before, so that nothing of it is known."""
        self.count += 1
        pages = (replace(p, headword=f"{p.headword} {self.count}") for p in self.entry.pages)
        entry = replace(self.entry, pages=tuple(pages))
        return OpenedEntry(
            entry, Neighbours({}, (), {}), is_starred=False, trust=TrustPolicy.MARKED
        )

    def open(self, opened: OpenedEntry, place: Place) -> None:
        """Do what the window does when an entry has been read."""
        self.reader.opened = opened
        self.reader.entry_opened.emit(opened, place)
        self.paint()

    def paint(self) -> None:
        """Paint what has to be painted, and do nothing else."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)

    def place(self, view: View, share: float) -> Place:
        """A place at this share of the page."""
        article = lay_out(self.entry, view_locales(view), ArticleContext())
        anchors = [heading.anchor for heading in article.headings]
        return Place(anchors[int(len(anchors) * share)], 0.5) if share else Place()


def taken(action: Callable[[], None]) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor."""
    clock, processor = time.perf_counter(), time.thread_time()
    action()
    return (time.perf_counter() - clock) * 1000, (time.thread_time() - processor) * 1000


def opening_times(measured: Measured, view: View, share: float) -> Iterator[tuple[float, float]]:
    """The entry is opened for the first time."""
    measured.reader.set_view(view)
    place = measured.place(view, share)
    for _ in range(ROUNDS):
        opened = measured.fresh_entry()
        yield taken(lambda opened=opened: measured.open(opened, place))  # type: ignore[misc]
        QApplication.processEvents()


def toggle_times(measured: Measured, share: float) -> dict[View, list[tuple[float, float]]]:
    """The toggle goes round and round, as when two languages are compared."""
    measured.reader.set_view(View.ENGLISH)
    opened = measured.fresh_entry()
    measured.open(opened, measured.place(View.ENGLISH, share))
    measured.reader.surroundings_found.emit(opened)
    QTest.qWait(SETTLING_MS)
    times: dict[View, list[tuple[float, float]]] = {view: [] for view in View}
    for _ in range(ROUNDS):
        for view in (View.JAPANESE, View.BOTH, View.ENGLISH):

            def toggle() -> None:
                measured.desk.toggle_language()
                measured.paint()

            times[view].append(taken(toggle))
            QApplication.processEvents()
    return times


def tell(name: str, share: float, what: str, times: list[tuple[float, float]]) -> None:
    """Print a line for the clock and the processor."""
    sys.stdout.write(f"{name:6}\tat {share:3.0%}\t{what:12}")
    for kind, found in zip(("clock", "processor"), zip(*times, strict=True), strict=True):
        p95 = statistics.quantiles(found, n=20)[-1]
        median = statistics.median(found)
        sys.stdout.write(f"\t{kind}: least {min(found):5.1f} median {median:5.1f} p95 {p95:5.1f}")
    sys.stdout.write("\n")


def main(paths: list[Path]) -> None:
    """Print a line for each view and place."""
    pages = paths or [STARTER / locale / "fine-tuning.md" for locale in ("en-US", "ja-JP")]
    measured = Measured(make_application(), read_entry(pages))
    for view, share in product(View, (0, 0.5)):
        tell(NAMES[view], share, "opened", list(opening_times(measured, view, share)))
    for share in (0, 0.5):
        for view, times in toggle_times(measured, share).items():
            tell(NAMES[view], share, "shown again", times)


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
