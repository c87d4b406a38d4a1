"""What the user may ask of an export, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from glossary_app.formats.format import PACK_FORMAT
from glossary_app.model.entry import EntryRef
from glossary_app.model.report import Finding


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`output` None gives the one file that results in the report's `data`.

    With `entries`, these alone are written, of whatever glossaries; `glossary` names them then.
    """

    glossary: str
    format_name: str = PACK_FORMAT
    output: Path | None = None
    include_drafts: bool = False
    entries: tuple[EntryRef, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written. `withheld` counts the pages that the trust policy kept back.

    `findings` say what the format cannot hold, and what could not be written.
    """

    glossary: str
    format: str
    files: int
    pages: int
    withheld: int
    output: str = ""
    data: bytes = b""
    findings: tuple[Finding, ...] = ()
