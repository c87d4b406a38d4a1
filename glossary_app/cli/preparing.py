"""Makes what a search needs and does not find: a new library, or its index."""

from __future__ import annotations

from glossary_app.cli.progress import show_progress
from glossary_app.library.library import Library
from glossary_app.paths import Folders


def make_ready(folders: Folders, *, starter: bool) -> None:
    """Make the store and the index where they are missing or out of step."""
    library = Library.open(folders, starter=starter)
    try:
        if not library.is_indexed():
            show_progress(library.make_searchable())
    finally:
        library.close()
