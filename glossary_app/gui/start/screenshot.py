"""Draws the real window off screen into a PNG file."""

from __future__ import annotations

import logging
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
        saved = picture.save(str(self._file)) and shown
        if not saved:
            _LOG.error("no picture at %s", self._file)
        self._leave(code=0 if saved else 1)

    def _give_up(self) -> None:
        _LOG.error("nothing to draw within %d s", _PATIENCE_MS // 1000)
        self._leave(code=1)

    def _leave(self, *, code: int) -> None:
        self._program.window.leave()
        self.done.emit(code)
