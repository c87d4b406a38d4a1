"""Brings the search index in step with the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from glossary_app.model.report import Progress, Stage
from glossary_app.search.building import rebuild, update
from glossary_app.store.import_session import ImportSession
from glossary_app.store.store import Store

# Updating entry by entry costs about twice as much an entry as building anew.
_REBUILD_SHARE = 0.5


def follow_store(session: ImportSession, store: Store, folder: Path) -> Iterator[Progress]:
    """Bring the index up to the import that has just been committed."""
    counts = session.counts()
    touched = counts.added + counts.updated + counts.removed
    if not touched:
        return
    total = store.entry_count(None)
    if touched > total * _REBUILD_SHARE:
        yield from rebuild_index(store, folder)
        return
    changed = store.entries_of(session.changed())
    for done in update(folder, changed, session.removed(), store.generation()):
        yield Progress(Stage.INDEXING, done, touched)


def rebuild_index(store: Store, folder: Path) -> Iterator[Progress]:
    """Build the whole index anew from the store."""
    total = store.entry_count(None)
    for done in rebuild(folder, store.entries(None), store.generation()):
        yield Progress(Stage.INDEXING, done, total)
