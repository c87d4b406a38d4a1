"""Does once, while nobody types, what the first key would otherwise wait for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

# Long enough for a key that is waiting to come first.
_BREATH_MS = 20


class WarmingUp(QObject):
    """Takes one small step after the other."""

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self._take_step)

    def start(self) -> None:
        """Begin with the first step."""
        self._breath.start()

    def _take_step(self) -> None:
        for _ in self._steps:
            self._breath.start()
            return
