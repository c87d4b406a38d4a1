"""The glossaries' file, with everything that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.store import (
    designations,
    entries,
    generations,
    removal,
    setting_aside,
    source_pages,
)
from glossary_app.store.file import integrity
from glossary_app.store.file.copying import is_copied, keep_copy
from glossary_app.store.file.database import BUSY_SECONDS, Database, open_database
from glossary_app.store.file.kinds import LIBRARY
from glossary_app.store.file.opening import open_or_read_existing
from glossary_app.store.names import StoredNames
from glossary_app.store.saving import known_roots
from glossary_app.store.saving.import_session import ImportSession, import_session
from glossary_app.store.stored_entries import StoredEntries


class Store(StoredEntries):
    """The same file for those who search, import and look after it."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._names = StoredNames(database)

    @classmethod
    def open(cls, path: Path, busy_seconds: float = BUSY_SECONDS) -> Self:
        """Open the file, made or upgraded where needed.

        Raises NewerStoreError, DamagedStoreError, ReadOnlyStoreError, BusyStoreError.
        """
        return cls(open_database(path, LIBRARY, busy_seconds))

    @classmethod
    def open_existing(cls, path: Path, busy_seconds: float = BUSY_SECONDS) -> Self:
        """Open a file that was made before; DamagedStoreError too when it is gone or empty.

        Where nothing may be written it is read as it is.
        """
        return cls(open_or_read_existing(path, LIBRARY, busy_seconds))

    def keep_copy(self, copy: Path) -> None:
        """Keep a copy to fall back on, unless there is one of this very content.

        Raises DamagedStoreError when this file turns out damaged; an earlier copy then stays.
        """
        if not self.is_copied_in(copy):
            keep_copy(self._database, copy)

    def is_copied_in(self, copy: Path) -> bool:
        """Whether this is a copy of the present content."""
        return generations.generation_of_copy(copy) == self.generation()

    @property
    def is_copied(self) -> bool:
        """Whether the file is small enough for a copy of it to be kept."""
        return is_copied(self._database)

    def removing(self, glossary_id: str) -> AbstractContextManager[str]:
        """Remove a glossary: kept when the block ends, undone when it raises.

        Gives the name of the content as it was. Raises NotFoundError.
        """
        return removal.removing(self._database, glossary_id)

    def setting_aside(self, glossary_id: str, file: Path) -> AbstractContextManager[str]:
        """The same, with all of it kept in a file of its own; raises DiskFullError too."""
        return setting_aside.setting_aside(self._database, glossary_id, file)

    def putting_back(self, glossary_id: str, file: Path) -> AbstractContextManager[str]:
        """Bring back what was set aside in this file; undone when the block raises.

        Gives the name of the content as it was. Raises NotFoundError, UsageError.
        """
        return setting_aside.putting_back(self._database, glossary_id, file)

    def entries(self, glossary: str | None) -> Iterator[Entry]:
        """All entries of a glossary, or of the library, by slug within each glossary."""
        return entries.read_entries(self._database, glossary)

    def saved_entries(self) -> Iterator[Entry]:
        """All entries of the library, within an import: new pages get checksums on the way."""
        return entries.read_saved_entries(self._database)

    def entries_of(self, refs: Iterable[EntryRef]) -> Iterator[Entry]:
        """The entries of these names, in their order; those that do not exist are left out."""
        return entries.read_entries_of(self._database, refs)

    def source_pages(self, ref: EntryRef) -> tuple[SourcePage, ...]:
        """The pages of an entry with their texts; none when there is no such entry."""
        return source_pages.read_source_pages(self._database, ref)

    def source_pages_of(self, glossary: str) -> Iterator[SourcePage]:
        """All pages of a glossary with their texts; those of one entry follow each other."""
        return source_pages.read_source_pages_of(self._database, glossary)

    def texts_to_check(self, glossary: str) -> Iterator[SourceText]:
        """The texts of all pages of a glossary alone, whatever has become of them."""
        return source_pages.read_texts_to_check(self._database, glossary)

    def altered_texts(self, glossary: str | None) -> Iterator[tuple[EntryRef, str]]:
        """Entry and path of each page whose text has lost the digest it was saved with."""
        return source_pages.find_altered_texts(self._database, glossary)

    def faults(self) -> tuple[str, ...]:
        """What is wrong in the file; reads all of it."""
        lost = integrity.find_lost_tables(self._database, LIBRARY)
        return lost or integrity.find_faults(self._database)

    @property
    def names(self) -> StoredNames:
        """The designations of enabled glossaries, as running text is searched for them."""
        return self._names

    @property
    def designations(self) -> designations.StoredDesignations:
        """The designations of all glossaries, as texts of others are scanned for them."""
        return designations.StoredDesignations(self._database)

    def find_root(self, root: str) -> tuple[known_roots.KnownRoot, ...]:
        """What is known of a root that was imported, the latest first."""
        return known_roots.find_root(self._database, root)

    def roots_of(self, glossary: str) -> tuple[str, ...]:
        """The roots that a glossary was imported from."""
        return known_roots.roots_of(self._database, glossary)

    def importing(
        self, glossary: Glossary, origin: str, reader: str, choices: str = ""
    ) -> AbstractContextManager[ImportSession]:
        """One import of the root `origin`: kept when the block ends, undone when it raises.

        `choices` are remembered with the root. Raises BusyStoreError when another process goes on
        writing.
        """
        return import_session(self._database, glossary, origin, reader, choices)
