"""What an import had to say, as a list beside the window that can be copied."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.lined_up import line_up
from glossary_app.gui.widgets.plain import plain_label, plain_tip
from glossary_app.gui.words.import_report import change_lines
from glossary_app.gui.words.messages import counts_sentence, finding_sentence, severity_word
from glossary_app.model.report import Finding, ImportReport, Severity

_MARKS = {Severity.INFO: "·", Severity.WARNING: "△", Severity.ERROR: "✕"}
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class FindingsDialog(QDialog):
    """A report with its findings, the gravest first."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        give_size(self, 760, 460)
        self._summary = plain_label("", self)
        self._summary.setWordWrap(True)
        self._list = QTreeWidget(self)
        self._list.setRootIsDecorated(False)
        line_up(self._list)
        # Stripes would compete with the marks of gravity.
        self._list.setAlternatingRowColors(False)
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(self)
        self.copy_button = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self._close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.copy_button.clicked.connect(self._copy_text)
        buttons.rejected.connect(self.close)
        layout = column_of(self)
        for widget in (self._summary, self._list, buttons):
            layout.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.setWindowTitle(self.tr("Import report"))
        counts = counts_sentence(self._report.counts)
        self._summary.setText(f"{self._report.glossary} — {counts}".strip(" —"))
        self.copy_button.setText(self.tr("Copy the report"))
        self._close.setText(self.tr("Close"))
        self._list.setAccessibleName(self.tr("Problems of the import"))
        self._list.setHeaderLabels([self.tr("Kind"), self.tr("Where"), self.tr("Problem")])
        self._list.clear()
        for finding in sorted(self._report.findings, key=_rank):
            self._list.addTopLevelItem(_item(finding))
        for cells in self._changes():
            self._list.addTopLevelItem(QTreeWidgetItem(list(cells)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def as_text(self) -> str:
        """The report as it is copied."""
        findings = sorted(self._report.findings, key=_rank)
        lines = ("\t".join((*_cells(finding), finding.code)) for finding in findings)
        changes = map("\t".join, self._changes())
        return "\n".join((self._summary.text(), *lines, *changes))

    def _changes(self) -> Iterator[tuple[str, str, str]]:
        """What has changed of entries that were there, the old and the new."""
        for change in self._report.changes:
            for line in change_lines(change):
                yield self.tr("changed"), change.entry, line

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())


def _rank(finding: Finding) -> tuple[int, str, int]:
    return (_ORDER.index(finding.severity), finding.path, finding.line)


def _item(finding: Finding) -> QTreeWidgetItem:
    item = QTreeWidgetItem(list(_cells(finding)))
    item.setToolTip(2, plain_tip(finding.message))
    item.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft)
    return item


def _cells(finding: Finding) -> tuple[str, str, str]:
    kind = f"{_MARKS[finding.severity]} {severity_word(finding.severity)}"
    place = f"{finding.path}:{finding.line}" if finding.line else finding.path
    return (kind, place, finding_sentence(finding))
