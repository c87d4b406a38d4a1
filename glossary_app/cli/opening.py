"""Opens the whole library for a command that changes it or hands it on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from glossary_app.cli.session import Session
from glossary_app.library.library import Library


@contextmanager
def opened_library(session: Session) -> Iterator[Library]:
    """The library, made when it is not there yet; closed when the command ends."""
    library = Library.open(session.folders, starter=session.starter)
    try:
        yield library
    finally:
        library.close()
