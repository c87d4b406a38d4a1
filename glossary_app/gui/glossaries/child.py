"""A child process that carries out orders; what it says comes as signals."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from glossary_app.import_child.wire import CANCEL, ImportOrder, read_message, write_order

# A child that does not stop when asked is killed; its transaction is rolled back by the store.
_PATIENCE_MS = 5_000

_LOG = logging.getLogger(__name__)


def import_command() -> tuple[str, ...]:
    """The program and arguments of the child process."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--import-process")
    # -P: the folder in which somebody started the program is no place to find modules in.
    return (sys.executable, "-P", "-m", "glossary_app.import_child.process")


class Child(QObject):
    """One process at a time."""

    said = Signal(object)
    # With what it wrote to its standard error.
    ended = Signal(str)
    # It was asked to stop, did not, and is killed now.
    unheeded = Signal()

    def __init__(self, command: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._unread = b""

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None

    def start(self, order: ImportOrder) -> None:
        """Begin a process with its first order."""
        self._unread = b""
        process = QProcess(self)
        self._process = process
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._note_error)
        # Written before the child runs: Qt keeps it until the pipe is there.
        process.start(self._command[0], list(self._command[1:]))
        self.tell(order)

    def tell(self, order: ImportOrder) -> None:
        """Write an order."""
        self._write(write_order(order))

    def cancel(self) -> None:
        """Ask the process to stop what it does."""
        self._write(f"{CANCEL}\n")

    def insist(self) -> None:
        """Ask it to stop, and end it when it does not heed for a while."""
        if self._process is not None:
            self.cancel()
            QTimer.singleShot(_PATIENCE_MS, self._process, self._kill)

    def close(self) -> None:
        """Stop at once and say nothing more; what is not finished is rolled back."""
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self._end)
        process.write(f"{CANCEL}\n".encode())
        process.closeWriteChannel()
        if not process.waitForFinished(_PATIENCE_MS):
            process.kill()
            process.waitForFinished(_PATIENCE_MS)

    def _kill(self) -> None:
        if self._process is not None:
            self.unheeded.emit()
            self._process.kill()

    def _write(self, text: str) -> None:
        if self._process is not None:
            self._process.write(text.encode())

    def _read(self) -> None:
        if self._process is None:
            return
        self._unread += self._process.readAllStandardOutput().data()
        *lines, self._unread = self._unread.split(b"\n")
        for line in lines:
            message = read_message(line.decode(errors="replace"))
            if message is not None:
                self.said.emit(message)

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
        self.ended.emit(complaint)
