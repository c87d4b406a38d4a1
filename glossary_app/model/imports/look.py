"""What importing a source would do, before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.decisions import AS_FOUND, TableChoices, TablePreview
from glossary_app.model.report import NO_REPORT, ImportReport


@dataclass(frozen=True, slots=True)
class SourceLook:
    """A source as it would be imported.

    `choices` are in effect: given now, or remembered from the last import. `is_known` says that
    a glossary of this id is installed; `report` is that of an import that stores nothing.
    """

    path: str
    glossary: Glossary
    format: str
    is_known: bool = False
    choices: TableChoices = AS_FOUND
    tables: tuple[TablePreview, ...] = ()
    report: ImportReport = NO_REPORT
    # Whether the files are written as we write them; of tables, their headers say it.
    is_ours: bool = False

    @property
    def needs_no_question(self) -> bool:
        """Whether nothing was guessed: pages of ours, or tables with headers as we write them."""
        if self.tables:
            return all(table.decisions.is_canonical for table in self.tables)
        return self.is_ours

    @property
    def is_counted(self) -> bool:
        """Whether all of the source has been read, so that the report is there."""
        return self.report != NO_REPORT
