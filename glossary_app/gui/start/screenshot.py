"""Draws the real window off screen into a PNG file."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from glossary_app.gui.program import Program

# The library is opened, and on the first start even filled, before there is anything to draw.
_PATIENCE_MS = 60_000
# Lists and articles arrive one after the other; then everything is drawn once more.
_SETTLE_MS = 250

_LOG = logging.getLogger(__name__)


class Screenshot(QObject):
    """Waits for the first article, saves the picture and says how it went."""

    done = Signal(int)

    def __init__(self, program: Program, file: Path) -> None:
        super().__init__(program)
        self._program = program
        self._file = file
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
        # Where no folder can be made, no picture can be saved.
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(str(self._file)):
            self._fail(f"the picture {self._file} could not be written")
        elif not shown:
            self._fail(f"the picture {self._file} shows no entry")
        else:
            self._leave(code=0)

    def _give_up(self) -> None:
        self._fail(f"there was nothing to draw within {_PATIENCE_MS // 1000} s")

    def _fail(self, why: str) -> None:
        _LOG.error(why)
        # A program without a console has no such stream.
        if sys.stderr:
            sys.stderr.write(f"glossary-app: {why}\n")
        self._leave(code=1)

    def _leave(self, *, code: int) -> None:
        self._program.window.leave()
        self.done.emit(code)
