"""Imports in a child process: parsers and dictionaries never live in the reader's process."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary_app.errors import GlossaryError
from glossary_app.gui.glossaries.child import Child
from glossary_app.gui.glossaries.looker import Looker
from glossary_app.import_child.wire import ImportOrder
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import Finding, ImportCounts, ImportReport, Progress, Severity
from glossary_app.paths import Folders, is_there

# A path with how it is to be read.
Source = tuple[Path, ImportOptions]


class Importer(QObject):
    """Runs one import at a time and says how far it is."""

    progressed = Signal(Progress)
    finished = Signal(ImportReport)
    failed = Signal(GlossaryError)

    def __init__(
        self,
        folders: Folders,
        command: tuple[str, ...],
        *,
        starter: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folders = folders
        self._command = command
        self._starter = starter
        self._result: ImportReport | GlossaryError | None = None
        self._child = Child(command, self)
        self._child.said.connect(self._receive)
        self._child.ended.connect(self._end)
        self._child.unheeded.connect(self._note_stubborn)

    @property
    def data_folder(self) -> Path:
        """Where the library is."""
        return self._folders.data

    @property
    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._child.is_running

    @property
    def has_library(self) -> bool:
        """Whether there is a library yet; what is left of a lost one is its copy."""
        return is_there(self._folders.store_file) or is_there(self._folders.store_copy)

    def new_looker(self) -> Looker:
        """Looks at sources, beside this library and in a process of its own."""
        return Looker(self._folders, self._command, starter=self._starter, parent=self)

    def start(self, paths: tuple[Path, ...]) -> None:
        """Import these files and folders; without any, rebuild the index."""
        self._start(ImportOrder(self._folders, paths, self._starter))

    def start_with(self, sources: Iterable[Source]) -> None:
        """Import these, each with its options."""
        paths, each = zip(*sources, strict=True)
        self._start(ImportOrder(self._folders, paths, self._starter, each=each))

    def begin_anew(self) -> None:
        """Put a damaged library aside and make a new one."""
        self._start(ImportOrder(self._folders, (), self._starter, anew=True))

    def _start(self, order: ImportOrder) -> None:
        self._result = None
        self._child.start(order)

    def cancel(self) -> None:
        """Ask the child to stop, and insist a little later."""
        self._child.insist()

    def close(self) -> None:
        """Stop at once; what was imported so far is rolled back."""
        self._child.close()

    def _note_stubborn(self) -> None:
        self._result = self._result or _stopped()

    def _receive(self, message: object) -> None:
        if isinstance(message, Progress):
            self.progressed.emit(message)
        elif isinstance(message, ImportReport | GlossaryError):
            self._result = message

    def _end(self, complaint: str) -> None:
        if isinstance(self._result, GlossaryError):
            self.failed.emit(self._result)
        else:
            self.finished.emit(self._result or _crash_report(complaint))


def _stopped() -> GlossaryError:
    """A child that had to be ended: what it had kept by then, the library knows."""
    fault = GlossaryError("", "the import was stopped")
    fault.code = "stopped"
    return fault


def _crash_report(complaint: str) -> ImportReport:
    """A child that ended without a word has crashed: that is a finding like any other."""
    finding = Finding("", 0, Severity.ERROR, "import-crashed", complaint or "no output")
    return ImportReport("", ImportCounts(), 0, (finding,))
