"""Does once, while nobody types, what the first key would otherwise wait for.

The lists behind a first letter are the longest of the index, and are kept once they have been read;
so are the letters that Qt has drawn in a font.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from string import ascii_lowercase

from PySide6.QtCore import QObject, QTimer

from glossary_app.gui.lanes import Lanes
from glossary_app.gui.questions import rehearse

_KANA = "あいうえおかきくけこさしすせそたちつてとなにはひふへほまみむめもやゆよらりれろわ"
# Long enough for a key that is waiting to come first.
_BREATH_MS = 20


class Rehearsal(QObject):
    """Takes one small step after the other, so that a real question waits for one at most."""

    def __init__(self, lanes: Lanes, drawing: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._drawing = drawing
        self._letters = iter(ascii_lowercase + _KANA)
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self._take_step)

    def start(self) -> None:
        """Begin with what is drawn; the searches follow."""
        self._breath.start()

    def _take_step(self) -> None:
        # A step of drawing is nothing; at their end there is the default.
        if next(self._drawing, self) is None:
            self._breath.start()
            return
        letter = next(self._letters, "")
        if letter:
            # What goes wrong will be told when somebody searches.
            self._lanes.library.ask(partial(rehearse, letter=letter), self._breathe, _ignore)

    def _breathe(self, _: object) -> None:
        self._breath.start()


def _ignore(_: object) -> None:
    """Nobody has asked."""
