"""What faults and findings are called, by their codes; `{…}` are filled in from their fields."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# QT_TRANSLATE_NOOP hands its second argument back; lupdate finds the text by the call.
FAULTS: dict[str, object] = {
    "not-found": QT_TRANSLATE_NOOP("Messages", "There is no entry “{where}” in this library."),
    "source": QT_TRANSLATE_NOOP("Messages", "“{where}” cannot be read."),
    "page": QT_TRANSLATE_NOOP("Messages", "The page {where} cannot be read."),
    "format": QT_TRANSLATE_NOOP("Messages", "“{where}” is in no format that this program knows."),
    "store": QT_TRANSLATE_NOOP("Messages", "The glossary file {where} cannot be opened."),
    "store-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The glossary file {where} is damaged. Put a backup copy in its place, or move it away "
        "and import the glossaries again.",
    ),
    "store-read-only": QT_TRANSLATE_NOOP(
        "Messages", "The glossary file {where} may not be written to. Check its permissions."
    ),
    "disk-full": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full. Nothing was changed; make room and try again."
    ),
    "store-newer": QT_TRANSLATE_NOOP(
        "Messages",
        "The glossary file {where} was written by a newer version of this program. "
        "Please install that version.",
    ),
    "store-busy": QT_TRANSLATE_NOOP(
        "Messages", "Another program is writing to the glossary file. Try again in a moment."
    ),
    "index-unusable": QT_TRANSLATE_NOOP(
        "Messages", "The search index cannot be used and has to be rebuilt."
    ),
    "withheld": QT_TRANSLATE_NOOP(
        "Messages",
        "Not copied: this glossary hands on reviewed pages only, and this entry is not reviewed.",
    ),
    "usage": QT_TRANSLATE_NOOP("Messages", "“{where}” makes no sense here."),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "Stopped. Nothing was changed."),
    "import-crashed": QT_TRANSLATE_NOOP(
        "Messages", "The import stopped unexpectedly. Nothing was changed."
    ),
}

# A finding of any other code is told in the words of the core.
FINDINGS: dict[str, object] = {
    "not-a-term": QT_TRANSLATE_NOOP("Messages", "not a term page; left out"),
    "duplicate-page": QT_TRANSLATE_NOOP("Messages", "the same entry and language came twice"),
    "other-file": QT_TRANSLATE_NOOP("Messages", "not read: a file of another kind"),
    "nothing-imported": QT_TRANSLATE_NOOP("Messages", "nothing in it could be imported"),
    "no-title": QT_TRANSLATE_NOOP("Messages", "the page has no title; left out"),
    "no-term": QT_TRANSLATE_NOOP("Messages", "the row has no term; left out"),
    "bad-row": QT_TRANSLATE_NOOP("Messages", "the row cannot be read; left out"),
    "bad-header": QT_TRANSLATE_NOOP("Messages", "the header of the table cannot be read"),
    "front-matter": QT_TRANSLATE_NOOP("Messages", "the header of the page cannot be read"),
    "unknown-columns": QT_TRANSLATE_NOOP("Messages", "columns left out: {values}"),
    "repeated-hash": QT_TRANSLATE_NOOP(
        "Messages", "the same content hash as another page: probably copied"
    ),
    "not-utf8": QT_TRANSLATE_NOOP("Messages", "not UTF-8 text; left out"),
    "import-crashed": QT_TRANSLATE_NOOP("Messages", "the import stopped unexpectedly"),
}
