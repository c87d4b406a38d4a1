"""Brings the search index in step with the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary_app.errors import IndexUnusableError
from glossary_app.model.entry import EntryRef
from glossary_app.model.report import Progress, Stage
from glossary_app.search.building.index_writing import rebuild, update
from glossary_app.store.store import Store

# An entry costs more in an update than in a build, which also leaves one tidy segment.
_REBUILD_SHARE = 0.3


def follow_store(
    store: Store, folder: Path, changed: Iterable[EntryRef], removed: Iterable[EntryRef], count: int
) -> Iterator[Progress]:
    """Bring the index up to a write that has just been committed; `count` entries it touched."""
    if count > store.entry_count(None) * _REBUILD_SHARE:
        yield from rebuild_index(store, folder)
        return
    yield Progress(Stage.INDEXING, 0, count)
    try:
        update(folder, store.entries_of(changed), removed, store.generation())
    except IndexUnusableError:
        yield from rebuild_index(store, folder)


def rebuild_index(store: Store, folder: Path) -> Iterator[Progress]:
    """Build the whole index anew from the store."""
    total = store.entry_count(None)
    for done in rebuild(folder, store.entries(None), store.generation()):
        yield Progress(Stage.INDEXING, done, total)
