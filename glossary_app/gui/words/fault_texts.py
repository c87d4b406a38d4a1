"""What faults and findings are called, by their codes; `{…}` are filled in from their fields."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

# QT_TRANSLATE_NOOP hands its second argument back; lupdate finds the text by the call.
FAULTS: dict[str, object] = {
    "not-found": QT_TRANSLATE_NOOP("Messages", "There is no entry “{where}” in this library."),
    "source": QT_TRANSLATE_NOOP("Messages", "“{where}” cannot be read."),
    "file-missing": QT_TRANSLATE_NOOP(
        "Messages", "“{where}” is not there. Perhaps it was moved or renamed."
    ),
    "file-closed": QT_TRANSLATE_NOOP(
        "Messages",
        "“{where}” may not be read. Check its permissions, or copy it to another folder.",
    ),
    "no-file": QT_TRANSLATE_NOOP(
        "Messages", "“{where}” is not a file. Choose a file that is in it."
    ),
    "text-too-large": QT_TRANSLATE_NOOP(
        "Messages", "“{where}” is larger than 64 MB. Split the text."
    ),
    "no-text": QT_TRANSLATE_NOOP(
        "Messages",
        "“{where}” holds no text that can be read here. Save it as .docx, .txt or .html.",
    ),
    "document-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "“{where}” is damaged. Open it in the program that it was made with, and save it anew.",
    ),
    "unwritable": QT_TRANSLATE_NOOP(
        "Messages", "“{where}” cannot be written. Choose another place."
    ),
    "too-large": QT_TRANSLATE_NOOP(
        "Messages",
        "“{where}” is too large. A file may have up to 200 MB, and an archive 1 GB of them: split "
        "it.",
    ),
    "encrypted": QT_TRANSLATE_NOOP(
        "Messages", "“{where}” is encrypted. Unpack it with its password, and import what is in it."
    ),
    "page": QT_TRANSLATE_NOOP("Messages", "The page {where} cannot be read."),
    "format": QT_TRANSLATE_NOOP(
        "Messages",
        "“{where}” is in no format that this program knows. It reads tables (CSV, Excel, ODS), "
        "Markdown, TBX, dictionaries and more.",
    ),
    "store": QT_TRANSLATE_NOOP("Messages", "The glossary file {where} cannot be opened."),
    "store-damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The glossary file {where} is damaged, and there is no good copy of it. Begin anew and "
        "import your glossaries again; the damaged file is kept, and so are starred entries and "
        "notes.",
    ),
    "store-read-only": QT_TRANSLATE_NOOP(
        "Messages", "The glossary file {where} may not be written to. Check its permissions."
    ),
    "disk-full": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full. Nothing was changed; make room and try again."
    ),
    "no-memory": QT_TRANSLATE_NOOP(
        "Messages",
        "There is not enough memory. Nothing was changed; close other programs and try again.",
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
        "Not handed on: this glossary lets reviewed pages out only, and this page is not reviewed.",
    ),
    "usage": QT_TRANSLATE_NOOP("Messages", "“{where}” makes no sense here."),
    "cancelled": QT_TRANSLATE_NOOP("Messages", "Stopped. Nothing was changed."),
    # Whoever did not stop when asked, and was ended, did not tell how far it was.
    "stopped": QT_TRANSLATE_NOOP("Messages", "Stopped."),
    "import-crashed": QT_TRANSLATE_NOOP(
        "Messages", "The import stopped unexpectedly. Nothing was changed."
    ),
}

# By the kind of file, by whether it was there at all, and by whether a copy took its place.
MENDINGS: dict[tuple[str, bool, bool], object] = {
    ("library", False, True): QT_TRANSLATE_NOOP(
        "Messages",
        "The glossary file {path} was missing. The copy of {moment} is used now; please import "
        "again what you have added since.",
    ),
    ("user", False, True): QT_TRANSLATE_NOOP(
        "Messages",
        "The file of your starred entries and history, {path}, was missing. The copy of {moment} "
        "is used now.",
    ),
    ("library", True, True): QT_TRANSLATE_NOOP(
        "Messages",
        "The glossary file {path} was damaged. The copy of {moment} is used now; please import "
        "again what you have added since.",
    ),
    ("library", True, False): QT_TRANSLATE_NOOP(
        "Messages",
        "The glossary file {path} was damaged and has been begun anew. Please import your "
        "glossaries again.",
    ),
    ("user", True, True): QT_TRANSLATE_NOOP(
        "Messages",
        "The file of your starred entries and history, {path}, was damaged. The copy of {moment} "
        "is used now.",
    ),
    ("user", True, False): QT_TRANSLATE_NOOP(
        "Messages",
        "The file of your starred entries and history, {path}, was damaged and has been begun "
        "anew.",
    ),
}
KEPT_AS: object = QT_TRANSLATE_NOOP("Messages", "The damaged file is kept beside it as {name}.")

# Two sentences: in English there is a space between them.
ONE_AFTER_THE_OTHER: object = QT_TRANSLATE_NOOP("Messages", "{first} {second}")

# A finding of any other code is told in the words of the core.
FINDINGS: dict[str, object] = {
    "not-a-term": QT_TRANSLATE_NOOP("Messages", "not a term page; left out"),
    "duplicate-page": QT_TRANSLATE_NOOP("Messages", "the same entry and language came twice"),
    "left-aside": QT_TRANSLATE_NOOP("Messages", "left aside: {values}"),
    "empty-headword": QT_TRANSLATE_NOOP("Messages", "no headword: {values}"),
    "empty-definition": QT_TRANSLATE_NOOP("Messages", "no short definition: {values}"),
    "no-sources": QT_TRANSLATE_NOOP("Messages", "no source named: {values}"),
    "no-reading": QT_TRANSLATE_NOOP("Messages", "no source gives the reading: {values}"),
    "missing-locale": QT_TRANSLATE_NOOP("Messages", "no page in this language: {values}"),
    "section-parity": QT_TRANSLATE_NOOP("Messages", "sections that only one side has: {values}"),
    "duplicate-headword": QT_TRANSLATE_NOOP("Messages", "headword of two entries: {values}"),
    "duplicate-designation": QT_TRANSLATE_NOOP("Messages", "name of two entries: {values}"),
    "forbidden-in-use": QT_TRANSLATE_NOOP("Messages", "not to be used, but in use: {values}"),
    "dangling-relation": QT_TRANSLATE_NOOP("Messages", "leads to no entry: {values}"),
    "one-sided-relation": QT_TRANSLATE_NOOP("Messages", "a relation one way only: {values}"),
    "long-definition": QT_TRANSLATE_NOOP("Messages", "a long short definition: {values}"),
    "long-section": QT_TRANSLATE_NOOP("Messages", "a long section: {values}"),
    "altered-text": QT_TRANSLATE_NOOP("Messages", "the stored text was altered: {values}"),
    "other-file": QT_TRANSLATE_NOOP("Messages", "not read: a file of another kind"),
    "part-of-table": QT_TRANSLATE_NOOP(
        "Messages", "not read: all of its rows stand in the table beside it"
    ),
    "read-as": QT_TRANSLATE_NOOP("Messages", "read in another format: {values}"),
    "unknown-shortcode": QT_TRANSLATE_NOOP(
        "Messages", "a shortcode that is not known; its text is kept: {values}"
    ),
    "nothing-imported": QT_TRANSLATE_NOOP("Messages", "nothing in it could be imported"),
    "no-title": QT_TRANSLATE_NOOP("Messages", "the page has no title; left out"),
    "no-term": QT_TRANSLATE_NOOP("Messages", "the row has no term; left out"),
    "bad-rows": QT_TRANSLATE_NOOP(
        "Messages", "thousands of rows cannot be read; the rest of the file is left out"
    ),
    "bad-row": QT_TRANSLATE_NOOP("Messages", "the row cannot be read; left out"),
    "bad-header": QT_TRANSLATE_NOOP(
        "Messages",
        "no column of terms is found; name the columns in the first line (“English”, “日本語”), "
        "or choose them when you import",
    ),
    "front-matter": QT_TRANSLATE_NOOP(
        "Messages", "the header of the page has a fault and was read line by line"
    ),
    "unknown-columns": QT_TRANSLATE_NOOP("Messages", "columns left out: {values}"),
    "repeated-hash": QT_TRANSLATE_NOOP(
        "Messages", "the same content hash as another page: probably copied"
    ),
    "takes-over": QT_TRANSLATE_NOOP(
        "Messages", "the pack bears the id of another glossary, and brings it up to date: {values}"
    ),
    "page-too-large": QT_TRANSLATE_NOOP("Messages", "larger than is read of such a file; split it"),
    "name-too-long": QT_TRANSLATE_NOOP("Messages", "a name is longer than any name is; left out"),
    "not-laid-out": QT_TRANSLATE_NOOP(
        "Messages", "a text of {values} letters is shown as it was typed; split the page"
    ),
    "unreadable-page": QT_TRANSLATE_NOOP("Messages", "the page cannot be read; left out"),
    "more-of-a-kind": QT_TRANSLATE_NOOP("Messages", "more of the same kind: {values}"),
    "not-utf8": QT_TRANSLATE_NOOP("Messages", "not UTF-8 text; left out"),
    "import-crashed": QT_TRANSLATE_NOOP("Messages", "the import stopped unexpectedly"),
    "stopped": QT_TRANSLATE_NOOP(
        "Messages", "stopped before “{values}”; what was imported before it is kept"
    ),
    "no-copy": QT_TRANSLATE_NOOP("Messages", "no copy of the library could be kept: {values}"),
    "store-damaged": QT_TRANSLATE_NOOP("Messages", "the glossary file is damaged: {values}"),
    "mended": QT_TRANSLATE_NOOP("Messages", "Begun anew. The damaged file is kept as {values}."),
}
