"""How a helper begins: what it hears, what it says, and what is not for it."""

from __future__ import annotations

import signal
import sys
from typing import IO


def begin_to_help() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes of this process: orders come in by the first, answers go out by the second."""
    # Ctrl+C on a terminal reaches all of its processes; the one that is helped ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    # Whatever prints must not print into the answers.
    sys.stdout = sys.stderr
    return orders, answers
