"""What the user may ask of an import."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`format_name` and `glossary` are empty to be found out; a dry run changes nothing.

    `origin` names a source whose path may change between imports; empty: its path is its name.
    """

    format_name: str = ""
    glossary: str = ""
    dry_run: bool = False
    origin: str = ""
