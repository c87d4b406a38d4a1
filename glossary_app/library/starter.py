"""Makes a new library, with the starter glossary in it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file
from pathlib import Path

from glossary_app.importing.options import ImportOptions
from glossary_app.importing.pipeline import import_source
from glossary_app.paths import Folders
from glossary_app.resource_files import resource
from glossary_app.store.store import Store


def create_store(folders: Folders, *, starter: bool) -> None:
    """Make the store file in one step: it is there with its content, or not at all.

    A second process that does the same at the same time finds the first one's file and uses it.
    """
    folders.data.mkdir(parents=True, exist_ok=True)
    with _draft_beside(folders.store_file) as draft:
        store = Store.open(draft)
        try:
            if starter:
                _import_starter(store, folders.index_folder)
        finally:
            store.close()
        _put_in_place(draft, folders.store_file)


def _import_starter(store: Store, index_folder: Path) -> None:
    with as_file(resource("starter")) as folder:
        for _progress in import_source(folder, ImportOptions(), store, index_folder):
            pass


@contextmanager
def _draft_beside(file: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=".new-", dir=file.parent))
    try:
        yield folder / file.name
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put_in_place(draft: Path, file: Path) -> None:
    # A link fails when the file exists, where a rename would replace it under its readers.
    try:
        os.link(draft, file)
    except FileExistsError:
        return
    except OSError:
        if not file.exists():
            draft.rename(file)
