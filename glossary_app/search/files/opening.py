"""Opens a build of the index as Whoosh knows it."""

from __future__ import annotations

from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from glossary_app.errors import IndexUnusableError
from glossary_app.search.files.plain_pickles import PlainStorage
from glossary_app.search.terms.schema import index_schema


def create_index(build: Path) -> FileIndex:
    """Begin an index in a new build."""
    created: FileIndex = FileStorage(str(build)).create_index(index_schema())
    return created


def open_for_writing(build: Path) -> FileIndex:
    """Open a build that is to be changed."""
    return open_index(build, PlainStorage)


def open_index(build: Path, storage: type[FileStorage]) -> FileIndex:
    """Open a build, with the storage that suits reading or writing."""
    try:
        # The schema is passed so that the pickled one in the index is never loaded.
        opened: FileIndex = storage(str(build)).open_index(schema=index_schema())
        return opened
    except Exception as error:  # Whoosh raises anything on a damaged table of contents
        raise IndexUnusableError(str(build), "the index cannot be opened") from error
