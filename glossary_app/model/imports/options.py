"""What the user may ask of an import."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.imports.decisions import AS_FOUND, TableChoices


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`format_name` and `glossary` are empty to be found out; a dry run changes nothing.

    `origin` names a source whose path may change between imports; empty: its path is its name.
    `choices` say how tables are read; where nothing is chosen, what was chosen for the source
    before counts. `title` is what a new glossary is called; `pasted` is a table's text, given
    instead of a file's.
    """

    format_name: str = ""
    glossary: str = ""
    dry_run: bool = False
    origin: str = ""
    choices: TableChoices = AS_FOUND
    title: str = ""
    pasted: str = ""


AS_IT_COMES = ImportOptions()
