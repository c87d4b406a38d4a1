"""What is asked of the library about a text; no Qt."""

from __future__ import annotations

from pathlib import Path

from glossary_app.gui.background.writing import write_text
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.scan import Scan


def read(library: ReadableLibrary, path: Path) -> str:
    """The text of a file."""
    return library.text_of(path)


def scan(library: ReadableLibrary, text: str) -> Scan:
    """The terms in a text."""
    return library.scan(text)


def write(_library: ReadableLibrary, path: Path, table: str) -> Path:
    """Write a list where it is wanted."""
    # With a mark of its encoding, as spreadsheets need for Japanese.
    write_text(path, table, "utf-8-sig")
    return path
