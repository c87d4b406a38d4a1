"""Draws the real window off screen into a PNG file."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QObject, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from glossary_app.gui.program import Program

# The library is opened, and on the first start even filled, before there is anything to draw.
_PATIENCE_MS = 60_000
# Lists and articles arrive one after the other; then everything is drawn once more.
_SETTLE_MS = 250
_FORMAT = "PNG"
# As the command line ends.
_NOTHING_FOUND, _FAULT = 1, 2

_LOG = logging.getLogger(__name__)


class Screenshot(QObject):
    """Waits for the first article, saves the picture and says how it went."""

    done = Signal(int)

    def __init__(self, program: Program, file: Path, term: str = "") -> None:
        super().__init__(program)
        self._program = program
        self._file = file
        self._term = term
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._save)
        # A caret that blinks makes every other picture different.
        QApplication.setCursorFlashTime(0)
        # What comes after the article changes it: names in its text become links.
        program.reader.surroundings_found.connect(self._settle.start)
        program.faults.shown.connect(self._settle.start)
        QTimer.singleShot(_PATIENCE_MS, self, self._give_up)

    def _save(self) -> None:
        shown = self._program.reader.opened is not None
        self._program.window.column.article.settle()
        picture = self._program.window.grab()
        try:
            self._write(picture)
        except OSError as error:
            why = error.strerror or str(error)
            self._fail(f"the picture {self._file} could not be written: {why}", code=_FAULT)
            return
        if shown:
            self._leave(code=0)
            return
        why = f": nothing is called '{self._term}'" if self._term else ""
        self._fail(f"the picture {self._file} shows no entry{why}", code=_NOTHING_FOUND)

    def _write(self, picture: QPixmap) -> None:
        """Write it in the format that the name says, else as PNG; raises OSError."""
        held = QBuffer()
        if not picture.save(held, self._file.suffix[1:] or _FORMAT):
            picture.save(held, _FORMAT)
        # Where no folder can be made, writing says better why.
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_bytes(held.data().data())

    def _give_up(self) -> None:
        why = f"there was nothing to draw within {_PATIENCE_MS // 1000} s"
        self._fail(why, code=_FAULT)

    def _fail(self, why: str, *, code: int) -> None:
        _LOG.error(why)
        # A program without a console has no such stream.
        if sys.stderr:
            sys.stderr.write(f"glossary-app: {why}\n")
        self._leave(code=code)

    def _leave(self, *, code: int) -> None:
        self._program.window.leave()
        self.done.emit(code)
