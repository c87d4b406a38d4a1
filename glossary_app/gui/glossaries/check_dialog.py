"""Faults of the content, each with the way to its entry."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.widgets.lined_up import line_up
from glossary_app.gui.widgets.plain import plain_label, plain_tip
from glossary_app.gui.words.messages import finding_sentence, severity_word
from glossary_app.model.entry import EntryRef
from glossary_app.model.report import Finding, Severity

_MARKS = {Severity.INFO: "·", Severity.WARNING: "△", Severity.ERROR: "✕"}
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_REF = Qt.ItemDataRole.UserRole


class CheckDialog(QDialog):
    """The findings, the gravest first; Enter or a double click opens the entry behind it."""

    entry_wanted = Signal(EntryRef)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Checks"))
        self.resize(860, 480)
        self._summary = plain_label(self.tr("Checking…"), self)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        line_up(self.list)
        self.list.setHeaderLabels([self.tr("Kind"), self.tr("Entry"), self.tr("Problem")])
        self.list.setAccessibleName(self.tr("Problems in the content"))
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(self)
        self.open_button = buttons.addButton(
            self.tr("Open the entry"), QDialogButtonBox.ButtonRole.ActionRole
        )
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        layout = QVBoxLayout(self)
        for widget in (self._summary, self.list, buttons):
            layout.addWidget(widget)
        self.open_button.setEnabled(False)
        self.open_button.clicked.connect(self._open_current)
        self.list.itemActivated.connect(self._open_current)
        buttons.rejected.connect(self.close)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """List what was found."""
        self.list.clear()
        for finding in sorted(findings, key=_rank):
            self.list.addTopLevelItem(_item(finding))
        said = self.tr("{count} problems. The codes are explained in the README.")
        nothing = self.tr("Nothing was found.")
        self._summary.setText(said.format(count=f"{len(findings):,}") if findings else nothing)
        self.open_button.setEnabled(bool(findings))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def _open_current(self) -> None:
        item = self.list.currentItem()
        ref = item.data(0, _REF) if item is not None else None
        if ref is not None:
            self.entry_wanted.emit(ref)


def _rank(finding: Finding) -> tuple[int, str, str]:
    return (_ORDER.index(finding.severity), finding.code, finding.path)


def _item(finding: Finding) -> QTreeWidgetItem:
    kind = f"{_MARKS[finding.severity]} {severity_word(finding.severity)}"
    item = QTreeWidgetItem([kind, finding.path, finding_sentence(finding)])
    item.setToolTip(2, plain_tip(f"{finding.code}: {finding.message}"))
    glossary, slash, slug = finding.path.partition("/")
    if slash:
        item.setData(0, _REF, EntryRef(glossary, slug))
    return item
