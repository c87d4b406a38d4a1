"""The forms in which the window hands glossaries on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True, slots=True)
class ExportForm:
    """A format of the library, what it is called, and the suffix of its one file.

    Without a suffix it is a folder of files.
    """

    format_name: str
    title: object
    suffix: str = ""

    @property
    def text(self) -> str:
        """The name in the interface's language."""
        return QCoreApplication.translate("ExportForms", str(self.title))


EXPORT_FORMS = (
    ExportForm(
        "handoff-markdown", QT_TRANSLATE_NOOP("ExportForms", "Pack for this program"), ".glossary"
    ),
    ExportForm("handoff-markdown", QT_TRANSLATE_NOOP("ExportForms", "Hand-off pages in a folder")),
    ExportForm("csv", QT_TRANSLATE_NOOP("ExportForms", "Table (CSV)"), ".csv"),
    ExportForm("tsv", QT_TRANSLATE_NOOP("ExportForms", "Table with tabs (TSV)"), ".tsv"),
    ExportForm("xlsx", QT_TRANSLATE_NOOP("ExportForms", "Workbook (XLSX)"), ".xlsx"),
    ExportForm("tbx", QT_TRANSLATE_NOOP("ExportForms", "Termbase (TBX, version 3)"), ".tbx"),
    ExportForm("tbx-v2", QT_TRANSLATE_NOOP("ExportForms", "Termbase (TBX, version 2)"), ".tbx"),
    ExportForm("html", QT_TRANSLATE_NOOP("ExportForms", "Web pages in a folder")),
    ExportForm(
        "markdown-folder", QT_TRANSLATE_NOOP("ExportForms", "Pages of Markdown in a folder")
    ),
    ExportForm("yomitan", QT_TRANSLATE_NOOP("ExportForms", "Yomitan dictionary"), ".zip"),
    ExportForm("omegat", QT_TRANSLATE_NOOP("ExportForms", "OmegaT glossary"), ".utf8"),
    ExportForm("anki", QT_TRANSLATE_NOOP("ExportForms", "Anki cards"), ".txt"),
    ExportForm(
        "json-lines", QT_TRANSLATE_NOOP("ExportForms", "Whole entries (JSON Lines)"), ".jsonl"
    ),
    ExportForm("handoff-json", QT_TRANSLATE_NOOP("ExportForms", "Hand-off JSON in a folder")),
)
