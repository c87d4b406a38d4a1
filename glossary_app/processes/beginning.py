"""Begins and ends a helper: a process of this very program, with a pipe in and a pipe out.

Processes and pipes, not the pools of the standard library: those open sockets, and begin the
whole program anew where it is frozen. A helper ends when nothing more comes, so that none is left
behind, whatever becomes of the one that it helps.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass

MOST_HELPERS = 4


@dataclass(frozen=True, slots=True)
class HelperKind:
    """What a helper runs: a module, and the argument that stands for it where all is one file."""

    module: str
    argument: str


def processors() -> int:
    """How many there are to share the work."""
    return os.cpu_count() or 1


def begin_helper(kind: HelperKind, *arguments: str) -> subprocess.Popen[bytes]:
    """Begin a helper; raises OSError."""
    return subprocess.Popen(  # noqa: S603 - this very program
        [*_command(kind), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # A console window for each would flash up on Windows.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def stop_helper(process: subprocess.Popen[bytes]) -> None:
    """End a helper at once: what it is at is of no use any more, and takes memory."""
    process.kill()


def close_helper(process: subprocess.Popen[bytes]) -> None:
    """Wait for the end of a helper that has been stopped, and let go of its pipes."""
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe:
                pipe.close()


def _command(kind: HelperKind) -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, kind.argument)
    # -P: the folder in which somebody started the program is no place to find modules in.
    return (sys.executable, "-P", "-m", kind.module)
