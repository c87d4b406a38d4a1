"""What two processes of this program say to each other: values, one after the other, in a pipe."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

from glossary_app.processes.packing import packed

_LENGTH = struct.Struct("<Q")


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
