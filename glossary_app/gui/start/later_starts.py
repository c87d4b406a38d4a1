"""One window for each library: a second start hands its wish to the first and leaves.

A local socket, or a named pipe on Windows; bytes only, never pickles. Not `QLocalServer`: that
lives in QtNetwork, which this program does not load.
"""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from PySide6.QtCore import QObject, Signal

_LONGEST_WISH = 4_096
# Each has its own process, which somebody has to start.
_MOST_WAITING = 16
# Who connects speaks at once. Others are waited for aside, so that they keep nobody else waiting.
_AT_ONCE, _AT_LAST = 0.05, 2.0
_MOST_ASIDE = 64
# How long closing waits for the thread that listens.
_FAREWELL = 0.5

_LOG = logging.getLogger(__name__)


def hand_over(address: str, wish: str) -> bool:
    """Give the wish to the window that is open already; whether there is one."""
    try:
        with Client(address) as connection:
            connection.send_bytes(wish.encode()[:_LONGEST_WISH])
    except OSError:
        return False
    return True


class WishListener(QObject):
    """Waits for the wishes of later starts; they arrive on the main thread.

    To be opened as soon as there is a window: wishes keep until somebody can carry them out.
    """

    wished = Signal(str)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()
        self._aside = 0

    def open(self) -> None:
        """Take wishes; where that is impossible, each start gets a window of its own."""
        if not self._address:
            return
        path = Path(self._address)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            # Nobody answered there, so it is left over from a crash.
            path.unlink(missing_ok=True)
            self._listener = Listener(self._address, backlog=_MOST_WAITING)
        except OSError as error:
            _LOG.warning("no single instance: %s", error)

    def start(self) -> None:
        """Begin to tell of wishes, also of those that are waiting."""
        if self._listener is not None:
            self._thread = threading.Thread(target=self._listen, name="wishes", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop listening and take the socket away."""
        if self._listener is not None:
            self._closing.set()
            if self._thread is not None:
                self._wake()
            # The folder may have gone, and the socket with it.
            with suppress(OSError):
                self._listener.close()
            self._listener = None

    def _wake(self) -> None:
        """Let the thread see that it is to end; never for long, whoever else is waiting."""
        knock = threading.Thread(target=hand_over, args=(self._address, ""), daemon=True)
        knock.start()
        knock.join(_FAREWELL)
        if self._thread is not None:
            self._thread.join(_FAREWELL)

    def _listen(self) -> None:
        listener = self._listener
        while listener is not None and not self._closing.is_set():
            try:
                connection = listener.accept()
            except (OSError, EOFError):
                continue
            try:
                speaks = connection.poll(_AT_ONCE)
            except OSError:
                speaks = True
            if speaks or self._aside >= _MOST_ASIDE:
                self._hear(connection, 0)
            else:
                self._aside += 1
                aside = threading.Thread(target=self._hear_aside, args=(connection,), daemon=True)
                aside.start()

    def _hear_aside(self, connection: Connection) -> None:
        self._hear(connection, _AT_LAST)
        self._aside -= 1

    def _hear(self, connection: Connection, patience: float) -> None:
        try:
            with connection:
                if not connection.poll(patience):
                    return
                wish = connection.recv_bytes(_LONGEST_WISH).decode(errors="replace")
        except (OSError, EOFError):
            return
        if not self._closing.is_set():
            self.wished.emit(wish)
