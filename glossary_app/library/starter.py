"""Makes a new library, with the starter glossary in it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from importlib.resources import as_file
from pathlib import Path

from glossary_app.errors import IndexUnusableError
from glossary_app.importing.pipeline import import_source
from glossary_app.library.turns import LONG_WAIT, in_turn, without_progress
from glossary_app.model.glossary import STARTER_ORIGIN
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import ImportReport, Progress, Stage
from glossary_app.paths import Folders, private_file, private_folder
from glossary_app.resource_files import resource
from glossary_app.search.files.shipping import install_index
from glossary_app.store.file.faults import Translation
from glossary_app.store.store import Store

# Made at packaging (packaging/prebuild_starter.py): the first start then only copies.
PREBUILT_FOLDER = "prebuilt"


def create_store(folders: Folders, *, starter: bool) -> None:
    """Make the store file in one step: it is there with its content, or not at all.

    A second process that wants the same at the same time waits, and uses what the first one made.
    """
    with Translation(folders.data):
        private_folder(folders.data)
        without_progress(in_turn(folders, partial(_creation, folders, starter=starter), LONG_WAIT))


def _creation(folders: Folders, *, starter: bool) -> Generator[Progress, None, None]:
    yield Progress(Stage.SAVING, 0, 0)
    if folders.store_file.exists():
        return
    with _draft_beside(folders.store_file) as draft:
        if not (starter and _copy_prebuilt(draft, folders.index_folder)):
            _build(draft, folders.index_folder, starter=starter)
        _put_in_place(draft, folders.store_file)


def import_starter(store: Store, index_folder: Path) -> None:
    """Import the starter glossary from its pages."""
    without_progress(restored_starter(store, index_folder))


def restored_starter(store: Store, index_folder: Path) -> Generator[Progress, None, ImportReport]:
    """Import the starter glossary, step by step."""
    with as_file(resource("starter")) as folder:
        options = ImportOptions(origin=STARTER_ORIGIN)
        return (yield from import_source(folder, options, store, index_folder))


def _copy_prebuilt(draft: Path, index_folder: Path) -> bool:
    """Copy the store and index that were made with the program, where they were."""
    prebuilt = resource(PREBUILT_FOLDER)
    if not prebuilt.joinpath(draft.name).is_file():
        return False
    with as_file(prebuilt) as folder:
        private_file(draft)
        shutil.copyfile(folder / draft.name, draft)
        if not index_folder.exists():
            # Without an index the library makes one from the store.
            with suppress(IndexUnusableError):
                install_index(folder / index_folder.name, index_folder)
    return True


def _build(draft: Path, index_folder: Path, *, starter: bool) -> None:
    with closing(Store.open(draft)) as store:
        if starter:
            import_starter(store, index_folder)


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
