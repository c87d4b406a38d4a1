"""All installed glossaries, and every use case of the program as a method.

What is asked for now and then only is imported when it is asked for: parsers, import and export
would otherwise take their share of the window's memory, and be there before its search.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from functools import partial
from pathlib import Path
from typing import Self

from glossary_app.errors import DamagedStoreError, NotFoundError
from glossary_app.library.export_options import ExportOptions, ExportReport
from glossary_app.library.handing_on import Gate
from glossary_app.library.handoff.values import GivenAnswers, HandoffText, HandoffWish
from glossary_app.library.links.term_links import find_mentions, find_term_links
from glossary_app.library.searchable import Catalogue
from glossary_app.library.turns import LONG_WAIT, SHORT_WAIT, in_turn, without_progress
from glossary_app.model.entry import BackLink, Entry, EntryRef
from glossary_app.model.glossary import PackOutline
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import Locale, nearest_locale
from glossary_app.model.naming import TermLinks
from glossary_app.model.report import Finding, ImportReport, Progress
from glossary_app.model.scan import Scan
from glossary_app.model.source import SourcePage
from glossary_app.paths import Folders, is_there
from glossary_app.search.entries.comparison import differing
from glossary_app.store.file.database import Database
from glossary_app.store.store import Store

# To cut the names of a library takes a small part of the time that an import of it takes.
_LARGE_SHARE = 0.3
_MOST_CUT_AT_ONCE = 50_000


class Library(Catalogue):
    """The façade of the core: what can be asked of it, and what changes it or hands it on."""

    def __init__(self, folders: Folders, database: Database) -> None:
        super().__init__(folders, database)
        self.store = Store(database)
        self._has_set_aside = False

    @classmethod
    def open(cls, folders: Folders, *, starter: bool) -> Self:
        """Open the library, and make it when it is not there yet.

        A new library gets the starter glossary, unless `starter` is false. Where a copy is left of
        a lost one, DamagedStoreError is raised and the starter does not take its place.
        """
        if not is_there(folders.store_file) and not is_there(folders.store_copy):
            from glossary_app.library.starter import create_store

            create_store(folders, starter=starter)
            made = cls.open_existing(folders)
            made.keep_copy()
            return made
        return cls.open_existing(folders)

    def page_text(self, ref: EntryRef, locale: Locale) -> str:
        """The hand-off page in a locale, to be read: an unchanged one in its very text."""
        return self._handoff_page(self._source_page(ref, locale), ref)

    def handoff_text(self, ref: EntryRef, locale: Locale, *, include_drafts: bool = False) -> str:
        """The hand-off page, to be handed on; WithheldError when the trust policy keeps it back."""
        gate = Gate.of(self.glossary(ref.glossary), include_drafts=include_drafts)
        page = self._source_page(ref, locale)
        gate.part_of(Entry(ref, (page.page,)))
        return self._handoff_page(page, ref)

    def term_links(self, entry: Entry) -> TermLinks:
        """The names of other entries that the entry's pages mention in running text."""
        return find_term_links(self.store, entry)

    def mentions(self, ref: EntryRef, limit: int) -> tuple[BackLink, ...]:
        """The entries whose text mentions this one, but for those that point at it.

        None while there is no index. Raises NotFoundError.
        """
        index = self.current_index()
        if index is None:
            return ()
        order = tuple(glossary.id for glossary in self.glossaries() if glossary.enabled)
        entry = self.entry(ref)
        with self._damage_told(index):
            found = find_mentions(
                self.store,
                lambda designations: index.likely_texts(designations, order),
                entry,
                limit,
            )
        # They are asked for when somebody begins to read.
        index.rest()
        return found

    def scan(self, text: str, name: str = "", glossary: str = "") -> Scan:
        """Every designation of the enabled glossaries in a text, with what to use instead.

        Of one glossary alone, where it is named; raises NotFoundError when there is none.
        """
        from glossary_app.library.scanning import scanner_in

        return scanner_in(self.folders, self.store.designations, glossary).scan(text, name)

    def text_of(self, path: Path) -> str:
        """The text of a file that is no glossary; raises SourceError."""
        from glossary_app.importing.plain_text import read_plain_text

        return read_plain_text(path)

    def hand_off(self, wish: HandoffWish) -> HandoffText:
        """Entries as one text for an assistant, as far as they may go and have room."""
        from glossary_app.library.handoff.giving import handoff_text

        return handoff_text(self, wish)

    def note_given(self, given: HandoffText) -> None:
        """Note in the log that such a text was taken along."""
        from glossary_app.library.handoff.giving import note_given

        note_given(self.folders.data, given)

    def given(self) -> GivenAnswers:
        """What assistants were given, and when."""
        from glossary_app.library.handoff.giving import read_given

        return read_given(self.folders.data)

    def switch_given(self, *, on: bool) -> None:
        """Note what assistants are given from now on, or not."""
        from glossary_app.library.handoff.given_log import GivenLog

        GivenLog(self.folders.data).switch(on=on)

    def empty_given(self) -> None:
        """Forget what assistants were given."""
        from glossary_app.library.handoff.given_log import GivenLog

        GivenLog(self.folders.data).empty()

    def has_sound_index(self) -> bool:
        """Whether the search index is there, as it was written, and holds what the store holds."""
        index = self.current_index()
        if index is None or index.verify():
            return False
        return next(differing(index.held(), self.store.summaries(None)), None) is None

    def reindex(self) -> Generator[Progress, None, None]:
        """Build the search index anew."""
        return in_turn(self.folders, self._build_index, LONG_WAIT)

    def make_searchable(self) -> Generator[Progress, None, None]:
        """Build the search index if it is missing or out of step; what another builds serves."""
        return in_turn(self.folders, self._complete_index, LONG_WAIT)

    def mend_index(self) -> Generator[Progress, None, None]:
        """Build the search index if there is anything at all wrong with it; reads all of it."""
        return in_turn(self.folders, self._mend_index, LONG_WAIT)

    def import_path(
        self, path: Path, options: ImportOptions
    ) -> Generator[Progress, None, ImportReport]:
        """Import one file, folder or archive; close the generator to cancel."""
        return in_turn(self.folders, partial(self._import, path, options), LONG_WAIT)

    def restore_starter(self) -> Generator[Progress, None, ImportReport]:
        """Bring the starter glossary back as it came with the program."""
        from glossary_app.library.starter import restored_starter

        work = partial(restored_starter, self.store, self.folders.index_folder)
        return in_turn(self.folders, work, LONG_WAIT)

    def look_at(self, path: Path, options: ImportOptions) -> Generator[Progress, None, SourceLook]:
        """What importing a source would do and how its tables are read; nothing is stored."""
        from glossary_app.importing.looking import look_at_source

        return look_at_source(path, options, self.store, self.folders.index_folder)

    def propose(self, path: Path, options: ImportOptions) -> SourceLook:
        """How a source would be read, told from its beginning; raises SourceError."""
        from glossary_app.importing.looking import propose

        return propose(path, options, self.store)

    def look_into(self, pack: Path) -> PackOutline:
        """What a pack holds, before it is imported; raises SourceError."""
        from glossary_app.importing.outline import outline_pack

        return outline_pack(pack, self.store)

    def export(self, options: ExportOptions) -> ExportReport:
        """Write one glossary out in a format."""
        from glossary_app.library.exporting import export_glossary

        return export_glossary(self.store, options)

    def close(self) -> None:
        """Release everything; what was set aside is gone for good."""
        if self._has_set_aside:
            from glossary_app.library.removing import forget_removed

            forget_removed(self.folders)
        super().close()

    def removal(self, glossary_id: str) -> Generator[Progress, None, int]:
        """Take a glossary out of the library; tells how many entries went with it."""
        from glossary_app.library import removing

        work = partial(removing.removal, self.store, self.folders, glossary_id)
        return in_turn(self.folders, work, LONG_WAIT)

    def remove(self, glossary_id: str) -> int:
        """The same, for those who cannot wait for another process."""
        from glossary_app.library import removing

        work = partial(removing.removal, self.store, self.folders, glossary_id)
        return without_progress(in_turn(self.folders, work, SHORT_WAIT))

    def set_aside(self, glossary_id: str) -> int:
        """The same, until the glossary is put back or the library is closed.

        Raises DiskFullError where there is no room to keep it.
        """
        from glossary_app.library import removing

        if not self._has_set_aside:
            # Left by a window that was ended.
            removing.forget_removed(self.folders)
        self._has_set_aside = True
        work = partial(removing.removal_for_now, self.store, self.folders, glossary_id)
        return without_progress(in_turn(self.folders, work, SHORT_WAIT))

    def put_back(self, glossary_id: str) -> int:
        """Bring back a glossary that was set aside; tells how many entries came with it.

        Raises NotFoundError when it is not kept any more, UsageError when its id is taken.
        """
        from glossary_app.library import removing

        work = partial(removing.return_of, self.store, self.folders, glossary_id)
        return without_progress(in_turn(self.folders, work, SHORT_WAIT))

    def keep_copy(self) -> tuple[Finding, ...]:
        """Keep a copy of the glossaries to fall back on; to be called after they have changed."""
        from glossary_app.library.mending import keep_store_copy

        return keep_store_copy(self.folders, self.store)

    def refuse_damage(self) -> None:
        """Read all of the glossaries' file; raises DamagedStoreError when it is not sound."""
        faults = self.store.faults()
        if faults:
            raise DamagedStoreError(str(self.folders.store_file), faults[0])

    def check(self, glossary_id: str | None = None) -> Iterator[Finding]:
        """What is wrong or missing in the content of the glossaries."""
        from glossary_app.library.checking import check_library

        return check_library(self.store, glossary_id)

    def doctor(self) -> Iterator[Finding]:
        """What is wrong with the installation: files, store, index."""
        from glossary_app.library.doctor import examine

        return examine(self.folders, self.store)

    def _handoff_page(self, page: SourcePage, ref: EntryRef) -> str:
        from glossary_app.formats.handoff.format import page_text

        return page_text(page, ref.glossary)

    def _source_page(self, ref: EntryRef, locale: Locale) -> SourcePage:
        pages = {source.page.locale: source for source in self.store.source_pages(ref)}
        found = nearest_locale(locale, pages)
        if found is None:
            raise NotFoundError(str(ref), f"no page in {locale}")
        return pages[found]

    def _import(
        self, path: Path, options: ImportOptions
    ) -> Generator[Progress, None, ImportReport]:
        from glossary_app.importing.pipeline import import_source
        from glossary_app.library.cut_names import cut_names

        report = yield from import_source(path, options, self.store, self.folders.index_folder)
        counts = report.counts
        changed = counts.added + counts.updated + counts.removed
        entries = self.store.entry_count(None)
        # After a smaller change, or where it takes long, the next scan of a text does it.
        if not options.dry_run and entries * _LARGE_SHARE < changed <= _MOST_CUT_AT_ONCE:
            cut_names(self.folders, self.store.designations)
        return report

    def _build_index(self) -> Generator[Progress, None, None]:
        from glossary_app.importing.indexing import rebuild_index

        yield from rebuild_index(self.store, self.folders.index_folder)

    def _complete_index(self) -> Generator[Progress, None, None]:
        if not self.is_indexed():
            yield from self._build_index()

    def _mend_index(self) -> Generator[Progress, None, None]:
        if not self.has_sound_index():
            yield from self._build_index()
