"""Takes glossaries out of the library, and brings back those that were only set aside."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from contextlib import AbstractContextManager
from hashlib import sha256
from pathlib import Path

from glossary_app.importing.indexing import FollowingIndex
from glossary_app.model.report import Progress
from glossary_app.paths import Folders
from glossary_app.store.store import Store

# With more the index is left to be built where it can be watched and stopped.
_MOST_INDEXED_AT_ONCE = 2_000


def removal(store: Store, folders: Folders, glossary_id: str) -> Generator[Progress, None, int]:
    """Remove a glossary for good; tells how many entries went with it."""
    return _without(store, folders, glossary_id, store.removing(glossary_id))


def removal_for_now(
    store: Store, folders: Folders, glossary_id: str
) -> Generator[Progress, None, int]:
    """The same, with the glossary kept in a file beside the library."""
    file = _file_of(folders, glossary_id)
    return _without(store, folders, glossary_id, store.setting_aside(glossary_id, file))


def return_of(store: Store, folders: Folders, glossary_id: str) -> Generator[Progress, None, int]:
    """Bring back a glossary that was set aside; tells how many entries came with it."""
    with (
        FollowingIndex(store, folders.index_folder) as index,
        store.putting_back(glossary_id, _file_of(folders, glossary_id)) as previous,
    ):
        come = tuple(summary.ref for summary in store.summaries(glossary_id))
        if len(come) <= _MOST_INDEXED_AT_ONCE:
            yield from index.follow(previous, come, (), len(come))
    return len(come)


def forget_removed(folders: Folders) -> None:
    """Delete all that was set aside."""
    shutil.rmtree(folders.removed_folder, ignore_errors=True)


def _without(
    store: Store, folders: Folders, glossary_id: str, removing: AbstractContextManager[str]
) -> Generator[Progress, None, int]:
    store.glossary(glossary_id)
    gone = tuple(summary.ref for summary in store.summaries(glossary_id))
    with FollowingIndex(store, folders.index_folder) as index, removing as previous:
        yield from index.follow(previous, (), gone, len(gone))
    return len(gone)


def _file_of(folders: Folders, glossary_id: str) -> Path:
    # An id may be longer than a file's name, or one that a system keeps for itself.
    return folders.removed_folder / f"{sha256(glossary_id.encode()).hexdigest()[:16]}.db"
