"""Opens the whole library for a command that changes it or hands it on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from glossary_app.cli.session import Session
from glossary_app.errors import CancelledError
from glossary_app.library.library import Library


@contextmanager
def opened_library(session: Session) -> Iterator[Library]:
    """The library, made when it is not there yet; closed when the command ends."""
    with closing(Library.open(session.folders, starter=session.starter)) as library:
        before = library.store.generation()
        try:
            yield library
        except KeyboardInterrupt:
            is_changed = library.store.generation() != before
            kept = "what was done before stays" if is_changed else "nothing was changed"
            raise CancelledError("", "stopped", kept) from None
