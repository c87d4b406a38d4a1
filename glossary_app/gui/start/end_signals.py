"""Signals that end the program, as at a logout: the window closes as if it had been closed by hand.

Unix only. On Windows a session that ends closes the window itself.
"""

from __future__ import annotations

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ENDING = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """Says when one has been received.

    Python looks at signals between two of its own steps, and there is none while Qt waits. So the
    signal is written into a pipe that Qt waits for as well.
    """

    are_known = os.name == "posix"

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._writing = os.pipe()
        for end in (self._reading, self._writing):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _pass) for number in _numbers()}
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._tell)

    def close(self) -> None:
        """Leave the signals to whoever had them before."""
        if not self._before:
            return
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}
        signal.set_wakeup_fd(-1)
        os.close(self._reading)
        os.close(self._writing)

    def _tell(self) -> None:
        os.read(self._reading, 64)
        self.received.emit()


def _numbers() -> tuple[signal.Signals, ...]:
    return tuple(signal.Signals[name] for name in _ENDING)


def _pass(_number: int, _frame: FrameType | None) -> None:
    """The pipe tells."""
