"""What the core remarks on hand-off pages, files of other formats and the library's own files.

By the codes of findings; `{…}` are filled in from their values.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from glossary_app.model.report import Finding

# QT_TRANSLATE_NOOP hands its second argument back; lupdate finds the text by the call.
_HANDOFF: dict[str, object] = {
    "no-canonical-url": QT_TRANSLATE_NOOP("Findings", "the header has no canonical URL; left out"),
    "bad-canonical-url": QT_TRANSLATE_NOOP(
        "Findings", "the canonical URL names no entry: {values}"
    ),
    "no-locale": QT_TRANSLATE_NOOP("Findings", "the header has no locale; left out"),
    "bad-locale": QT_TRANSLATE_NOOP("Findings", "the locale is not a language tag: {values}"),
    "no-schema-version": QT_TRANSLATE_NOOP(
        "Findings", "the header has no schema version; left out"
    ),
    "unknown-schema": QT_TRANSLATE_NOOP(
        "Findings", "the schema version is of no known family: {values}"
    ),
    "newer-schema": QT_TRANSLATE_NOOP(
        "Findings", "the schema version is newer than this program: {values}"
    ),
    "foreign-schema": QT_TRANSLATE_NOOP("Findings", "the page is of another schema"),
    "no-definition": QT_TRANSLATE_NOOP("Findings", "the page has no short definition"),
    "definition-differs": QT_TRANSLATE_NOOP(
        "Findings", "the section differs from the short definition: {values}"
    ),
    "url-locale-mismatch": QT_TRANSLATE_NOOP(
        "Findings", "the canonical URL is in {first}, the page in {second}"
    ),
    "path-locale-mismatch": QT_TRANSLATE_NOOP(
        "Findings", "the file lies under {first}, but the page is in {second}"
    ),
    "path-slug-mismatch": QT_TRANSLATE_NOOP(
        "Findings", "the file is called “{first}”, its entry “{second}”"
    ),
    "slug-form": QT_TRANSLATE_NOOP(
        "Findings", "the entry's name in the URL is not of lower-case words with hyphens: {values}"
    ),
    "content-hash-form": QT_TRANSLATE_NOOP(
        "Findings", "the content hash is not of 64 hex digits: {values}"
    ),
    "stale-hash": QT_TRANSLATE_NOOP(
        "Findings", "changed since its hash or chunk id was made: {values}"
    ),
    "unsealed": QT_TRANSLATE_NOOP("Findings", "the page has no content hash or no chunk ids"),
    "banner-quality": QT_TRANSLATE_NOOP(
        "Findings", "the banner does not say the page's quality, {values}"
    ),
    "chunk-form": QT_TRANSLATE_NOOP("Findings", "not a chunk id: {values}"),
    "chunk-page-mismatch": QT_TRANSLATE_NOOP("Findings", "the chunk is of another page: {values}"),
    "chunk-duplicate": QT_TRANSLATE_NOOP("Findings", "the chunk id stands twice: {values}"),
    "chunk-count": QT_TRANSLATE_NOOP(
        "Findings", "{second} chunks of kind “{first}”, but {third} texts"
    ),
    "chunk-order": QT_TRANSLATE_NOOP("Findings", "the chunks are not in the order of the text"),
    "stray-text": QT_TRANSLATE_NOOP("Findings", "this line is no part of the header: {values}"),
    "misplaced-text": QT_TRANSLATE_NOOP("Findings", "there is text where none belongs"),
    "section-duplicate": QT_TRANSLATE_NOOP("Findings", "the section stands twice: {values}"),
    "section-order": QT_TRANSLATE_NOOP("Findings", "the section is out of its order: {values}"),
    "unknown-section": QT_TRANSLATE_NOOP(
        "Findings", "a section of another kind, kept as it is: {values}"
    ),
    "part-form": QT_TRANSLATE_NOOP(
        "Findings", "nothing here has the form of “{values}”, so it is kept as text"
    ),
    "doubling-mismatch": QT_TRANSLATE_NOOP(
        "Findings", "the prose does not end with its rows: {values}"
    ),
    "row-cells": QT_TRANSLATE_NOOP("Findings", "the row has {first} cells, the first one {second}"),
    "alias-form": QT_TRANSLATE_NOOP(
        "Findings", "a name that is not written as “TEXT (KIND, LOCALE)”: {values}"
    ),
    "display-name-count": QT_TRANSLATE_NOOP("Findings", "not exactly one name is the display name"),
    "display-name": QT_TRANSLATE_NOOP(
        "Findings", "the display name “{first}” differs from the title “{second}”"
    ),
    "relation-form": QT_TRANSLATE_NOOP(
        "Findings", "a relation that is not written as “TITLE: KIND (URL)”: {values}"
    ),
    "relation-url": QT_TRANSLATE_NOOP(
        "Findings", "the relation leaves the page's site or language: {values}"
    ),
    "relation-self": QT_TRANSLATE_NOOP("Findings", "the page relates to itself"),
    "relation-duplicate": QT_TRANSLATE_NOOP("Findings", "the relation stands twice: {values}"),
    "relation-kind": QT_TRANSLATE_NOOP("Findings", "the kind of relation is not known: {values}"),
    "source-form": QT_TRANSLATE_NOOP(
        "Findings", "a source that is not written as sources are: {values}"
    ),
}

_FORMATS: dict[str, object] = {
    "bad-json": QT_TRANSLATE_NOOP("Findings", "the text is not JSON; left out"),
    "bad-yaml": QT_TRANSLATE_NOOP("Findings", "the text is not YAML; left out"),
    "bad-entry": QT_TRANSLATE_NOOP("Findings", "the line is no entry; left out"),
    "bad-message": QT_TRANSLATE_NOOP("Findings", "no message of a catalog; left out"),
    "bad-ifo": QT_TRANSLATE_NOOP("Findings", "no description of a StarDict dictionary"),
    "bad-archive": QT_TRANSLATE_NOOP("Findings", "the file cannot be unpacked"),
    "missing-part": QT_TRANSLATE_NOOP("Findings", "a file that belongs beside it is missing"),
    "missing-words": QT_TRANSLATE_NOOP(
        "Findings", "{first} words are promised, and {second} are there"
    ),
    "bad-root": QT_TRANSLATE_NOOP("Findings", "an XML file of another kind"),
    "bad-xml": QT_TRANSLATE_NOOP(
        "Findings", "the XML breaks off or is faulty here; what comes before it is read"
    ),
    "refused-xml": QT_TRANSLATE_NOOP(
        "Findings", "the XML holds what could do harm, and is not read on"
    ),
    "manifest": QT_TRANSLATE_NOOP("Findings", "the manifest of the pack has a fault"),
    "unknown-shortcode": QT_TRANSLATE_NOOP(
        "Findings", "the shortcode “{first}” is not known; its text was kept ({second} times)"
    ),
    "bad-workbook": QT_TRANSLATE_NOOP(
        "Findings", "the workbook cannot be read; save it anew in a spreadsheet, without a password"
    ),
    "bad-sheet": QT_TRANSLATE_NOOP("Findings", "a sheet of the workbook cannot be read"),
    "repeated-id": QT_TRANSLATE_NOOP("Findings", "“{first}” stands in line {second} already"),
    "repeated-id-apart": QT_TRANSLATE_NOOP(
        "Findings", "“{first}” stands in line {second} already; this row is entered as “{third}”"
    ),
    "not-readable": QT_TRANSLATE_NOOP("Findings", "{values} can be exported but not imported"),
    "source": QT_TRANSLATE_NOOP("Findings", "the file cannot be read"),
    "too-large": QT_TRANSLATE_NOOP("Findings", "the file is larger than 200 MB; split it"),
    "encrypted": QT_TRANSLATE_NOOP("Findings", "the file is encrypted; save it without a password"),
    "not-written": QT_TRANSLATE_NOOP("Findings", "{first} cannot hold {second} ({third} pages)"),
    "one-language": QT_TRANSLATE_NOOP(
        "Findings", "entries in one language only are not written to {first} ({second})"
    ),
    "cut-text": QT_TRANSLATE_NOOP(
        "Findings", "texts that are too long for a cell are cut ({second})"
    ),
    "long-text": QT_TRANSLATE_NOOP(
        "Findings", "texts of over a million characters cannot be read again ({second})"
    ),
    "replaced-characters": QT_TRANSLATE_NOOP(
        "Findings", "characters that no table holds are replaced ({second})"
    ),
    "not-written-file": QT_TRANSLATE_NOOP("Findings", "the file could not be written"),
    "not-written-around": QT_TRANSLATE_NOOP(
        "Findings", "only its terms are written ({first}), not what stood around them"
    ),
}

_TABLES: dict[str, object] = {
    "encoding": QT_TRANSLATE_NOOP("Findings", "read in the encoding {first}"),
    "delimiter": QT_TRANSLATE_NOOP(
        "Findings", "cells are parted by {first}: {second} of {third} rows agree"
    ),
    "wrong-encoding": QT_TRANSLATE_NOOP(
        "Findings", "no row can be read in the encoding {first}; choose another one"
    ),
    "no-rows": QT_TRANSLATE_NOOP("Findings", "the file holds no rows"),
    "header-row": QT_TRANSLATE_NOOP(
        "Findings", "the columns are named in row {first}; what is above is left aside"
    ),
    "guessed-columns": QT_TRANSLATE_NOOP(
        "Findings", "columns taken for what they look like: {values}"
    ),
    "row-numbers": QT_TRANSLATE_NOOP(
        "Findings", "left aside, as it only counts the rows: {values}"
    ),
    "marked-texts": QT_TRANSLATE_NOOP(
        "Findings", "texts hold Markdown or HTML and are shown with it"
    ),
    "sheet-left-aside": QT_TRANSLATE_NOOP(
        "Findings", "the sheet “{first}” is left aside: {second}"
    ),
    "table-left-aside": QT_TRANSLATE_NOOP(
        "Findings", "a table is left aside, as its columns name no terms: {first}"
    ),
    "surplus-cells": QT_TRANSLATE_NOOP(
        "Findings", "rows with more cells than columns, which belong to the last one: {first}"
    ),
    "formula-faults": QT_TRANSLATE_NOOP(
        "Findings", "rows with a formula that failed, which counts as empty: {first}"
    ),
    "group-rows": QT_TRANSLATE_NOOP(
        "Findings", "rows that name a group, under which those below are filed: {first}"
    ),
    "repeated-header": QT_TRANSLATE_NOOP(
        "Findings", "rows with the names of the columns once more, left aside: {first}"
    ),
    "remark-rows": QT_TRANSLATE_NOOP(
        "Findings", "rows with a remark below the table, left aside: {first}"
    ),
    "own-name": QT_TRANSLATE_NOOP(
        "Findings", "another source is installed as “{first}”, so this one is called “{second}”"
    ),
    "old-workbook": QT_TRANSLATE_NOOP(
        "Findings", "an old binary workbook; open it in a spreadsheet and save it as .xlsx"
    ),
}

_LIBRARY: dict[str, object] = {
    "program": QT_TRANSLATE_NOOP("Findings", "the program: {values}"),
    "store": QT_TRANSLATE_NOOP("Findings", "the glossary file: {values}"),
    "user-data": QT_TRANSLATE_NOOP("Findings", "starred entries, notes and history: {values}"),
    "user-data-damaged": QT_TRANSLATE_NOOP(
        "Findings", "the file of your starred entries, notes and history is damaged: {values}"
    ),
    "copy": QT_TRANSLATE_NOOP("Findings", "the copy of the glossary file: {values}"),
    "copy-outdated": QT_TRANSLATE_NOOP(
        "Findings", "the copy of the glossary file is missing, damaged or older than the file"
    ),
    "index": QT_TRANSLATE_NOOP("Findings", "the search index: {values}"),
    "index-damaged": QT_TRANSLATE_NOOP(
        "Findings", "a file of the search index is damaged: {values}"
    ),
    "index-gaps": QT_TRANSLATE_NOOP(
        "Findings", "{first} entries are not found as they are stored, such as “{second}”"
    ),
    "index-unusable": QT_TRANSLATE_NOOP(
        "Findings", "the search index has to be built anew: {values}"
    ),
}

REMARKS = _HANDOFF | _FORMATS | _TABLES | _LIBRARY

# What a format cannot hold of a page, as the core calls it.
PAGE_PARTS: dict[str, object] = {
    "readings": QT_TRANSLATE_NOOP("Findings", "readings"),
    "further names": QT_TRANSLATE_NOOP("Findings", "further names"),
    "statuses of names": QT_TRANSLATE_NOOP("Findings", "statuses of names"),
    "that a name is forbidden and not only deprecated": QT_TRANSLATE_NOOP(
        "Findings", "that a name is forbidden and not only deprecated"
    ),
    "readings of further names": QT_TRANSLATE_NOOP("Findings", "readings of further names"),
    "kinds of names": QT_TRANSLATE_NOOP("Findings", "kinds of names"),
    "definitions": QT_TRANSLATE_NOOP("Findings", "definitions"),
    "examples": QT_TRANSLATE_NOOP("Findings", "examples"),
    "notes": QT_TRANSLATE_NOOP("Findings", "notes"),
    "further sections": QT_TRANSLATE_NOOP("Findings", "further sections"),
    "relations": QT_TRANSLATE_NOOP("Findings", "relations"),
    "kinds of relations": QT_TRANSLATE_NOOP("Findings", "kinds of relations"),
    "questions and answers": QT_TRANSLATE_NOOP("Findings", "questions and answers"),
    "sources": QT_TRANSLATE_NOOP("Findings", "sources"),
    "limitations": QT_TRANSLATE_NOOP("Findings", "limitations"),
    "categories": QT_TRANSLATE_NOOP("Findings", "categories"),
    "tags": QT_TRANSLATE_NOOP("Findings", "tags"),
    "quality and origin": QT_TRANSLATE_NOOP("Findings", "quality and origin"),
    "parts of speech": QT_TRANSLATE_NOOP("Findings", "parts of speech"),
    "further header lines": QT_TRANSLATE_NOOP("Findings", "further header lines"),
}

# Why a sheet is left aside, and what parts cells.
_REASONS_AND_SIGNS: dict[str, object] = {
    "not-chosen": QT_TRANSLATE_NOOP("Findings", "another one was chosen"),
    "hidden": QT_TRANSLATE_NOOP("Findings", "it is hidden"),
    "no-terms": QT_TRANSLATE_NOOP("Findings", "it has no column of terms"),
    "language": QT_TRANSLATE_NOOP("Findings", "its terms are neither English nor Japanese"),
    "empty": QT_TRANSLATE_NOOP("Findings", "it is empty"),
    "unreadable": QT_TRANSLATE_NOOP("Findings", "no row of it can be read"),
    "\t": QT_TRANSLATE_NOOP("Findings", "tabs"),
    ",": QT_TRANSLATE_NOOP("Findings", "commas"),
    ";": QT_TRANSLATE_NOOP("Findings", "semicolons"),
    "|": QT_TRANSLATE_NOOP("Findings", "bars"),
}
_QUOTED = {
    "not-written": PAGE_PARTS,
    "sheet-left-aside": _REASONS_AND_SIGNS,
    "delimiter": _REASONS_AND_SIGNS,
}


def remark_sentence(finding: Finding) -> str:
    """One of these remarks, with what it quotes."""
    words = _QUOTED.get(finding.code, {})
    is_apart = finding.code == "repeated-id" and bool(finding.values[2:] and finding.values[2])
    values = [_say(words[value]) if value in words else value for value in finding.values]
    first, second, third, *_ = (*values, "", "", "")
    quoted = {"first": first, "second": second, "third": third, "values": ", ".join(values)}
    code = "repeated-id-apart" if is_apart else finding.code
    return _say(REMARKS[code]).format(**quoted)


def _say(text: object) -> str:
    return QCoreApplication.translate("Findings", str(text))
