"""A damaged file never stops the reader: the last good copy is kept, and put in its place."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.errors import DamagedStoreError, IndexUnusableError, StoreError
from glossary_app.model.mending import Mending
from glossary_app.model.report import Finding, Severity
from glossary_app.paths import Folders
from glossary_app.search.files.builds import current_build, damaged_files, forget_build
from glossary_app.store.file.copying import find_faults_of_copy
from glossary_app.store.file.kinds import LIBRARY, USER
from glossary_app.store.file.mending import begin_anew, mend
from glossary_app.store.store import Store


def keep_store_copy(folders: Folders, store: Store) -> tuple[Finding, ...]:
    """Keep a copy of the glossaries, with a remark when there is none now."""
    try:
        store.keep_copy(folders.store_copy)
    except DamagedStoreError as error:
        return (Finding(error.where, 0, Severity.ERROR, error.code, error.what, (error.what,)),)
    except StoreError as error:
        message = f"no copy of the library was kept: {error.what}"
        return (Finding(error.where, 0, Severity.WARNING, "no-copy", message, (error.what,)),)
    return ()


def mend_file(folders: Folders, damaged: str) -> Mending | None:
    """Mend the file that a fault names; None when another process has, or when it is not ours.

    The glossaries are mended with the last good copy only: raises DamagedStoreError when there is
    none, and leaves all as it is. The user's own file is begun anew then. The index is put out of
    use, to be built anew.
    """
    if damaged == str(folders.index_folder):
        forget_build(folders.index_folder)
        return Mending("index", damaged, "the search index is damaged")
    if damaged == str(folders.user_file):
        return _mend_user_file(folders)
    if damaged == str(folders.store_file):
        return mend(folders.store_file, LIBRARY, folders.store_copy)
    return None


def mend_installation(folders: Folders) -> Iterator[Mending]:
    """Mend every file that is damaged; one without a good copy is put aside, to be begun anew."""
    if folders.store_file.exists() or folders.store_copy.exists():
        try:
            store = mend(folders.store_file, LIBRARY, folders.store_copy)
        except DamagedStoreError:
            store = begin_anew(folders.store_file, LIBRARY)
        if store:
            yield store
    if folders.user_file.exists() or folders.user_copy.exists():
        user = _mend_user_file(folders)
        if user:
            yield user


def is_index_sound(folders: Folders) -> bool:
    """Whether every byte of the index is as it was written; so is one that is not there."""
    try:
        return not damaged_files(current_build(folders.index_folder))
    except IndexUnusableError:
        return True


def drop_damaged_copy(folders: Folders) -> None:
    """Take a copy away that is no good, so that another one can be kept."""
    if folders.store_copy.exists() and find_faults_of_copy(folders.store_copy):
        folders.store_copy.unlink()


def _mend_user_file(folders: Folders) -> Mending | None:
    try:
        return mend(folders.user_file, USER, folders.user_copy)
    except DamagedStoreError:
        return begin_anew(folders.user_file, USER)
