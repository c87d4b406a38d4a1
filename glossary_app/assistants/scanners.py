"""The scanner of texts, made on a thread of its own and anew when the library has changed."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait

from glossary_app.library.library import Library
from glossary_app.library.scanning import TextScanner, scanner_in
from glossary_app.model.scan import Scan
from glossary_app.paths import Folders


class Scanners:
    """Scans for the present content. Where its names are not cut, that takes a second before."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._maker = ThreadPoolExecutor(1)
        self._made: tuple[object, Future[TextScanner]] | None = None

    def make_ready(self, library: Library, seconds: float) -> None:
        """Begin with what a scan needs, and wait so long for it; it is finished in any case."""
        wait([self._of(library)], seconds)

    def scan(self, library: Library, text: str) -> Scan:
        """All that is found in a text."""
        scanner = self._of(library).result()
        try:
            return scanner.scan(text)
        finally:
            scanner.rest()

    def close(self) -> None:
        """Wait for no scanner any more."""
        self._maker.shutdown(wait=True, cancel_futures=True)

    def _of(self, library: Library) -> Future[TextScanner]:
        """The scanner of what the library holds now, made if it is not there yet."""
        content = (library.store.generation(), library.glossaries())
        if self._made is None or self._made[0] != content:
            self._made = (content, self._maker.submit(self._make))
        return self._made[1]

    def _make(self) -> TextScanner:
        # SQLite's connections do not leave their thread.
        library = Library.open_existing(self._folders)
        try:
            return scanner_in(self._folders, library.store.designations)
        finally:
            library.close()
