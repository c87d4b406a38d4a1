"""Brings the search index in step with the store."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from glossary_app.errors import IndexUnusableError, StoreError
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.report import Progress, Stage
from glossary_app.search.building.index_writing import build_anew, build_changed
from glossary_app.search.building.spreading import work_of
from glossary_app.search.files.builds import discard, switch_to
from glossary_app.store.store import Store

# An entry costs more in an update than in a build, which also leaves one tidy segment.
_REBUILD_SHARE = 0.3


class FollowingIndex:
    """The index of a write: made before the write is kept, and taken into use when it is.

    The block of the write stands inside of this one. What ends the write early, a fault or a user
    who stops it, so leaves both the store and its index as they were.
    """

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder
        self._build: Path | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._build is None:
            return
        if kind is None:
            # The write is kept by now: an index that is out of step is built at the next search.
            with suppress(StoreError):
                switch_to(self._build)
        else:
            discard(self._build)

    def follow(
        self, previous: str, changed: Iterable[EntryRef], removed: Iterable[EntryRef], count: int
    ) -> Iterator[Progress]:
        """Index what the write has done; it touched `count` entries of generation `previous`."""
        if count <= self._store.entry_count(None) * _REBUILD_SHARE:
            yield Progress(Stage.INDEXING, 0, count)
            entries, generation = self._store.entries_of(changed), self._store.generation()
            try:
                self._build = build_changed(self._folder, entries, removed, previous, generation)
            except IndexUnusableError:
                # Nobody knows what it lacks.
                pass
            else:
                return
        entries = self._store.saved_entries()
        self._build = yield from _built_anew(self._store, self._folder, entries)


def rebuild_index(store: Store, folder: Path) -> Iterator[Progress]:
    """Build the whole index anew from the store."""
    switch_to((yield from _built_anew(store, folder, store.entries(None))))


def _built_anew(
    store: Store, folder: Path, entries: Iterable[Entry]
) -> Generator[Progress, None, Path]:
    total = store.entry_count(None)
    work = work_of(total, store.letter_count())
    with closing(build_anew(folder, entries, store.generation(), work)) as steps:
        while True:
            try:
                done = next(steps)
            except StopIteration as end:
                build: Path = end.value
                return build
            yield Progress(Stage.INDEXING, done, total)
