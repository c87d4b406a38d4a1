"""Texts written where the reader wants them."""

from __future__ import annotations

from pathlib import Path

from glossary_app.errors import UnwritableError


def write_text(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a file; raises UnwritableError where none can be."""
    try:
        path.write_text(text, encoding=encoding, newline="")
    except OSError as error:
        what = f"cannot be written: {error.strerror}"
        raise UnwritableError(str(path), what, "choose another place") from error
