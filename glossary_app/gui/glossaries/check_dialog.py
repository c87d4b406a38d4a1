"""Faults of the content, each with the way to its entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.lined_up import fit_names, line_up
from glossary_app.gui.widgets.plain import one_line, plain_label, plain_tip
from glossary_app.gui.words.messages import finding_sentence, severity_word
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale, LocalTexts, text_for
from glossary_app.model.report import Finding, Severity

_MARKS = {Severity.INFO: "·", Severity.WARNING: "△", Severity.ERROR: "✕"}
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_REF = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and what the entries are called that it was found in, by their paths."""

    findings: tuple[Finding, ...]
    names: Mapping[str, LocalTexts] = field(default_factory=dict)


class CheckDialog(QDialog):
    """The findings, the gravest first; Enter or a double click opens the entry behind it."""

    entry_wanted = Signal(EntryRef)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Checks"))
        give_size(self, 860, 480)
        self.summary = plain_label(self.tr("Checking…"), self)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        line_up(self.list)
        self.list.setHeaderLabels([self.tr("Kind"), self.tr("Entry"), self.tr("Problem")])
        self.list.setAccessibleName(self.tr("Problems in the content"))
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(self)
        self.open_button = buttons.addButton(
            self.tr("Open the entry"), QDialogButtonBox.ButtonRole.ActionRole
        )
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        layout = column_of(self)
        for widget in (self.summary, self.list, buttons):
            layout.addWidget(widget)
        self.open_button.setEnabled(False)
        self.open_button.clicked.connect(self._open_current)
        self.list.itemActivated.connect(self._open_current)
        buttons.rejected.connect(self.close)

    def show_findings(self, checked: Checked) -> None:
        """List what was found."""
        self.list.clear()
        for finding in sorted(checked.findings, key=_rank):
            self.list.addTopLevelItem(_item(finding, checked.names))
        self.summary.setText(self._counted(checked.findings))
        self.open_button.setEnabled(bool(checked.findings))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        fit_names(self.list, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave most of the room to what is said."""
        super().resizeEvent(event)
        fit_names(self.list, 1)

    def _counted(self, findings: tuple[Finding, ...]) -> str:
        """How many of which gravity: most are no faults."""
        counts = Counter(each.severity for each in findings)
        said = {
            Severity.ERROR: self.tr("%n error(s)", "", counts[Severity.ERROR]),
            Severity.WARNING: self.tr("%n warning(s)", "", counts[Severity.WARNING]),
            Severity.INFO: self.tr("%n note(s)", "", counts[Severity.INFO]),
        }
        return " · ".join(said[each] for each in _ORDER if counts[each]) or self.tr(
            "Nothing was found."
        )

    def _open_current(self) -> None:
        item = self.list.currentItem()
        ref = item.data(0, _REF) if item is not None else None
        if ref is not None:
            self.entry_wanted.emit(ref)


def _rank(finding: Finding) -> tuple[int, str, str]:
    return (_ORDER.index(finding.severity), finding.code, finding.path)


def ref_of(finding: Finding) -> EntryRef | None:
    """The entry in which something was found, where it is one."""
    glossary, slash, slug = finding.path.partition("/")
    return EntryRef(glossary, slug) if slash else None


def _item(finding: Finding, names: Mapping[str, LocalTexts]) -> QTreeWidgetItem:
    kind = f"{_MARKS[finding.severity]} {severity_word(finding.severity)}"
    headwords = names.get(finding.path, ())
    first = next((text for _, text in headwords), finding.path)
    name = text_for(Locale(QLocale().bcp47Name()), headwords) or first
    item = QTreeWidgetItem([kind, one_line(name), finding_sentence(finding)])
    item.setToolTip(1, plain_tip(finding.path))
    item.setToolTip(2, plain_tip(f"{finding.code}: {finding.message}"))
    item.setData(0, _REF, ref_of(finding))
    return item
