"""What is asked of the library about a text; no Qt."""

from __future__ import annotations

from pathlib import Path

from glossary_app.gui.background.writing import write_text
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.locale import Locale
from glossary_app.model.scan import Scan


def read(library: ReadableLibrary, path: Path) -> str:
    """The text of a file."""
    return library.text_of(path)


def scan(library: ReadableLibrary, text: str, glossary: str) -> Scan:
    """The terms in a text, of one glossary or of all."""
    return library.scan(text, glossary=glossary)


def glossaries(library: ReadableLibrary, locale: Locale) -> tuple[tuple[str, str], ...]:
    """The glossaries whose terms may be looked for, by id and title."""
    known = library.glossaries()
    return tuple((each.id, each.short_title(locale)) for each in known if each.enabled)


def write(_library: ReadableLibrary, path: Path, table: str) -> Path:
    """Write a list where it is wanted."""
    # With a mark of its encoding, as spreadsheets need for Japanese.
    write_text(path, table, "utf-8-sig")
    return path
