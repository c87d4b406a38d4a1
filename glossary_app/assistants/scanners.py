"""The scanner of texts, made on a thread of its own and anew when the library has changed."""

from __future__ import annotations

import gc
from concurrent.futures import Future, ThreadPoolExecutor

from glossary_app.library.library import Library
from glossary_app.library.scanning import TextScanner, scanner_in
from glossary_app.paths import Folders


class Scanners:
    """Gives the scanner of the present content. Where names are not cut, it takes a second."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._maker = ThreadPoolExecutor(1)
        self._made: tuple[object, Future[TextScanner]] | None = None

    def of(self, library: Library) -> Future[TextScanner]:
        """The scanner of what the library holds now, made if it is not there yet."""
        content = (library.store.generation(), library.glossaries())
        if self._made is None or self._made[0] != content:
            self._made = (content, self._maker.submit(self._make))
        return self._made[1]

    def close(self) -> None:
        """Wait for no scanner any more."""
        self._maker.shutdown(wait=True, cancel_futures=True)

    def _make(self) -> TextScanner:
        # SQLite's connections do not leave their thread.
        library = Library.open_existing(self._folders)
        try:
            made = scanner_in(self._folders, library.store.designations)
            # It stays, and to look through all of it for garbage would hold up an answer.
            gc.collect()
            gc.freeze()
            return made
        finally:
            library.close()
