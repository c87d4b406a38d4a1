"""Makes what a search needs and does not find: a new library, or its index."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from glossary_app.cli.progress import show_progress
from glossary_app.importing.indexing import rebuild_index
from glossary_app.library.library import Library
from glossary_app.library.searchable import Catalogue
from glossary_app.paths import Folders
from glossary_app.store.store import Store


@contextmanager
def with_private_index(folders: Folders) -> Iterator[Catalogue]:
    """The catalogue with an index of its own, where the one beside it may not be made."""
    with TemporaryDirectory(prefix="glossary-") as name:
        private = replace(folders, cache=Path(name))
        with closing(Store.open_existing(private.store_file)) as store:
            show_progress(rebuild_index(store, private.index_folder))
        with closing(Catalogue.open_existing(private)) as catalogue:
            yield catalogue


def make_ready(folders: Folders, *, starter: bool) -> None:
    """Make the store and the index where they are missing or out of step."""
    library = Library.open(folders, starter=starter)
    try:
        if not library.is_indexed():
            show_progress(library.make_searchable())
    finally:
        library.close()
