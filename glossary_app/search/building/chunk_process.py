"""A process that helps to build a large index: chunks come in, what is made of them goes out.

Started as `python -m glossary_app.search.building.chunk_process FOLDER`, by the one that builds
and for it alone. It ends when nothing more comes: whatever becomes of the other process, it is not
left behind. What both say is pickled, through pipes that nobody else has.
"""

from __future__ import annotations

import gc
import os
import pickle
import struct
import sys
from pathlib import Path
from typing import IO, Any

from glossary_app.search.building.chunks import ChunkIndexer
from glossary_app.search.building.packing import packed

_LENGTH = struct.Struct("<Q")


def main() -> None:
    """Index what comes on standard input until it ends."""
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    # Whatever prints must not print into the answers.
    sys.stdout = sys.stderr
    # Nothing here goes in circles, and looking for such takes a tenth of the time.
    gc.disable()
    indexer = ChunkIndexer(Path(sys.argv[-1]))
    try:
        while (chunk := receive(orders)) is not None:
            send(indexer.index(chunk), answers)
    except BrokenPipeError:
        # Nobody waits for it any more, and closing the pipe would complain once again.
        os._exit(0)


def send(value: object, pipe: IO[bytes]) -> None:
    """Write a value."""
    data = packed(value)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """The next value; None when there is none, or it was cut short."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        return None
    return pickle.loads(data)  # noqa: S301 - from the process that began this one, or the reverse


if __name__ == "__main__":
    main()
