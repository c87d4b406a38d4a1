"""The lines of a file one by one, without holding all of them."""

from __future__ import annotations

import io
from collections.abc import Iterator


def numbered_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each line that is not blank with its number, without byte order mark and line end."""
    for number, line in enumerate(io.BytesIO(data), 1):
        text = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if text.strip():
            yield number, text.rstrip(b"\r\n")
