"""Two entries side by side: which ones, in which order, and how one comes to them and leaves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from glossary_app.gui.background.lanes import Lanes
from glossary_app.gui.background.library_door import lay_out_pair
from glossary_app.gui.background.newest import Newest
from glossary_app.gui.contents.links import link_groups
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.compare_bar import CompareBar
from glossary_app.gui.reading.questions import OpenedEntry, find_some, open_entry
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.reading.views import view_locales
from glossary_app.gui.widgets.chooser import Chooser
from glossary_app.gui.widgets.composing_line import Query
from glossary_app.library.handing_on import Gate, Withheld
from glossary_app.model.article import Article
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import Hit
from glossary_app.model.locale import Locale, text_for
from glossary_app.model.page import RelationKind
from glossary_app.rendering.comparison import Compared
from glossary_app.settings import View


class Comparing(QObject):
    """Puts another entry beside the one that is read.

    `changed` says that the page is to be shown anew, `ended` that another entry is read by now.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, bar: CompareBar, reader: Reader, lanes: Lanes) -> None:
        super().__init__(bar)
        self._bar = bar
        self._reader = reader
        self._lanes = lanes
        self._newest = Newest()
        self._searched = Newest()
        self._home: OpenedEntry | None = None
        self._beside: OpenedEntry | None = None
        self._is_swapped = False
        self._laid_out: tuple[tuple[object, ...], Article] | None = None
        self._chooser: Chooser | None = None
        bar.swap_wanted.connect(self._swap)
        bar.other_wanted.connect(self.choose)
        bar.closed.connect(self.close)
        reader.entry_opened.connect(self._heed)

    def commands(self) -> Slots:
        """To compare."""
        return {Command.COMPARE: self.choose}

    @property
    def is_open(self) -> bool:
        """Whether two entries are seen."""
        return self._beside is not None

    def begin(self) -> None:
        """Compare with what the page names; asks where it names several, or none that is there."""
        opened = self._reader.opened
        if opened is None:
            return
        refs = [
            opened.entry.target_of(relation)
            for relation in opened.entry.relations
            if relation.kind == RelationKind.COMPARE
        ]
        there = [ref for ref in dict.fromkeys(refs) if ref in opened.around.headwords]
        if len(there) == 1:
            self.compare_with(there[0])
        else:
            self.choose()

    def choose(self) -> None:
        """Ask which entry to compare with: what this one is connected with comes first."""
        if self._reader.opened is None:
            return
        window = self._bar.window()
        chooser = Chooser(self.tr("Compare with"), self.tr("Compare with…"), window)
        chooser.narrowed.connect(self._narrow)
        chooser.value_chosen.connect(self.compare_with)
        chooser.destroyed.connect(self._forget_chooser)
        self._chooser = chooser
        chooser.offer(self._connected())
        chooser.show_over(window)

    def compare_with(self, ref: EntryRef) -> None:
        """Show this entry beside the one that is read."""
        opened = self._reader.opened
        if opened is not None and ref != opened.entry.ref:
            self._newest.ask(self._lanes.reading, partial(open_entry, ref=ref), self._show)

    def close(self) -> None:
        """Read on in one entry alone."""
        if self._beside is not None:
            self._forget()
            self.changed.emit()

    def article(self, view: View, ui_locale: str) -> Article | None:
        """Both entries laid out; None when only one is read."""
        pair = self._pair()
        if pair is None:
            return None
        wanted = (*(each.entry for each in pair), view, ui_locale)
        if self._laid_out is None or self._laid_out[0] != wanted:
            parts = (pair[0].entry, pair[1].entry)
            self._laid_out = (wanted, self._lay_out(pair, parts, view))
        return self._laid_out[1]

    def withheld(self, view: View) -> tuple[tuple[Withheld, ...], ...]:
        """Of each of both, from left to right, the shown pages that may not go out."""
        locales = view_locales(view)
        return tuple(Gate(each.trust).withheld(each.entry, locales) for each in self._pair() or ())

    def part_handed_on(self, view: View) -> tuple[Article, tuple[Withheld, ...]] | None:
        """What of both may go out; None when only one is read, WithheldError when one may not."""
        pair = self._pair()
        if pair is None:
            return None
        locales = view_locales(view)
        left, right = (Gate(each.trust).part_shown(each.entry, locales) for each in pair)
        article = self._lay_out(pair, (left.entry, right.entry), view)
        return article, (*left.withheld, *right.withheld)

    def _pair(self) -> tuple[OpenedEntry, OpenedEntry] | None:
        home, beside = self._home, self._beside
        if home is None or beside is None:
            return None
        return (beside, home) if self._is_swapped else (home, beside)

    def _lay_out(
        self, pair: tuple[OpenedEntry, OpenedEntry], parts: tuple[Entry, Entry], view: View
    ) -> Article:
        has_names = pair[0].entry.ref.glossary != pair[1].entry.ref.glossary
        left, right = (
            Compared(part, each.context, self._glossary_of(each) if has_names else "")
            for each, part in zip(pair, parts, strict=True)
        )
        return lay_out_pair(left, right, view_locales(view))

    def _glossary_of(self, opened: OpenedEntry) -> str:
        glossary = opened.entry.ref.glossary
        return text_for(self._reader.locale, opened.titles.get(glossary, ())) or glossary

    def _show(self, beside: OpenedEntry) -> None:
        if self._reader.opened is not None and self._reader.opened.entry.ref != beside.entry.ref:
            self._home, self._beside = self._reader.opened, beside
            self._show_bar()
            self.changed.emit()

    def _show_bar(self) -> None:
        pair = self._pair()
        if pair is not None:
            locale = self._reader.locale
            self._bar.show_names(*(each.entry.best_page(locale).headword for each in pair))
            self._bar.show()

    def _swap(self) -> None:
        self._is_swapped = not self._is_swapped
        self._show_bar()
        self.changed.emit()

    def _heed(self, opened: OpenedEntry) -> None:
        """Another entry ends it; the same one, read again, is compared as it is now."""
        if self._beside is None:
            return
        if self._home is not None and self._home.entry.ref == opened.entry.ref:
            self._home = opened
            self.compare_with(self._beside.entry.ref)
        else:
            self._forget()
            self.ended.emit()

    def _forget(self) -> None:
        self._home = self._beside = self._laid_out = None
        self._is_swapped = False
        self._bar.hide()

    def _connected(self) -> Iterator[tuple[str, str, object]]:
        opened = self._reader.opened
        if opened is None:
            return
        offered: set[EntryRef] = {opened.entry.ref}
        groups = link_groups(opened.entry, opened.around, self._reader.locale)
        # What the page itself says it is to be compared with.
        for group in sorted(groups, key=lambda each: each.kind != RelationKind.COMPARE):
            for link in group.links:
                if link.ref is not None and link.ref not in offered:
                    offered.add(link.ref)
                    yield link.title, group.caption, link.ref

    def _narrow(self, typed: Query) -> None:
        if self._chooser is None:
            return
        if not typed.text.strip():
            self._chooser.offer(self._connected())
            self._chooser.say_when_empty("")
            return
        job = partial(find_some, query=typed.text, locale=self._reader.locale)
        self._searched.ask(self._lanes.library, job, self._offer)

    def _offer(self, hits: tuple[Hit, ...]) -> None:
        opened = self._reader.opened
        if self._chooser is None or opened is None:
            return
        others = (hit for hit in hits if hit.ref != opened.entry.ref)
        locale = self._reader.locale
        self._chooser.offer((*_names(hit, locale), hit.ref) for hit in others)
        self._chooser.say_when_empty(self.tr("No other entry is found by this"))

    def _forget_chooser(self, *_: object) -> None:
        self._chooser = None


def _names(hit: Hit, locale: Locale) -> tuple[str, str]:
    """The headword in the locale that is read, and another one."""
    name = text_for(locale, hit.headwords) or hit.headword
    others = (text for _, text in hit.headwords if text != name)
    return name, next(others, hit.counterpart)
