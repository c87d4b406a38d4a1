"""Imports in a child process: parsers and dictionaries never live in the reader's process."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from glossary_app.errors import GlossaryError
from glossary_app.import_child.wire import CANCEL, ImportOrder, Message, read_message, write_order
from glossary_app.model.report import Finding, ImportCounts, ImportReport, Progress, Severity
from glossary_app.paths import Folders

# A child that does not stop when asked is killed; its transaction is rolled back by the store.
_PATIENCE_MS = 5_000

_LOG = logging.getLogger(__name__)


def import_command() -> tuple[str, ...]:
    """The program and arguments of the child process."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--import-process")
    # -P: the folder in which somebody started the program is no place to find modules in.
    return (sys.executable, "-P", "-m", "glossary_app.import_child.process")


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
        self._process: QProcess | None = None
        self._result: ImportReport | GlossaryError | None = None
        self._unread = b""

    @property
    def data_folder(self) -> Path:
        """Where the library is."""
        return self._folders.data

    @property
    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._process is not None

    @property
    def has_library(self) -> bool:
        """Whether there is a library yet; what is left of a lost one is its copy."""
        return self._folders.store_file.exists() or self._folders.store_copy.exists()

    def start(self, paths: tuple[Path, ...]) -> None:
        """Import these files and folders; without any, rebuild the index."""
        self._start(ImportOrder(self._folders, paths, self._starter))

    def begin_anew(self) -> None:
        """Put a damaged library aside and make a new one."""
        self._start(ImportOrder(self._folders, (), self._starter, anew=True))

    def _start(self, order: ImportOrder) -> None:
        self._result, self._unread = None, b""
        process = QProcess(self)
        self._process = process
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._note_error)
        # Written before the child runs: Qt keeps it until the pipe is there.
        process.start(self._command[0], list(self._command[1:]))
        process.write(write_order(order).encode())

    def cancel(self) -> None:
        """Ask the child to stop, and insist a little later."""
        if self._process is not None:
            self._process.write(f"{CANCEL}\n".encode())
            QTimer.singleShot(_PATIENCE_MS, self._process, self._insist)

    def close(self) -> None:
        """Stop at once; what was imported so far is rolled back."""
        if self._process is not None:
            self._process.finished.disconnect(self._end)
            self._process.write(f"{CANCEL}\n".encode())
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(_PATIENCE_MS):
                self._process.kill()
                self._process.waitForFinished(_PATIENCE_MS)
            self._process = None

    def _insist(self) -> None:
        if self._process is not None:
            self._result = self._result or _stopped()
            self._process.kill()

    def _read(self) -> None:
        if self._process is None:
            return
        self._unread += self._process.readAllStandardOutput().data()
        *lines, self._unread = self._unread.split(b"\n")
        for line in lines:
            self._receive(read_message(line.decode(errors="replace")))

    def _receive(self, message: Message | None) -> None:
        if isinstance(message, Progress):
            self.progressed.emit(message)
        elif isinstance(message, ImportReport | GlossaryError):
            self._result = message

    def _note_error(self, error: QProcess.ProcessError) -> None:
        # No `finished` comes after a failed start.
        if error is QProcess.ProcessError.FailedToStart:
            self._end()

    def _end(self) -> None:
        self._read()
        process, self._process = self._process, None
        if process is None:
            return
        complaint = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        process.deleteLater()
        if complaint:
            _LOG.error("import process: %s", complaint)
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
