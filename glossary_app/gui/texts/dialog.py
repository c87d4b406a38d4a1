"""A text beside the list of its terms."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.style.colours import Theme
from glossary_app.gui.texts.found import FoundEntry, found_entries
from glossary_app.gui.texts.sheet import TextSheet
from glossary_app.gui.widgets.lined_up import line_up
from glossary_app.gui.widgets.plain import plain_label, plain_tip
from glossary_app.model.entry import EntryRef
from glossary_app.model.scan import Scan

# Nobody waits for a list while typing; a paste is answered at once all the same.
_PAUSE_MS = 300
_ENTRY = Qt.ItemDataRole.UserRole
_FORBIDDEN = "✕"


class TextDialog(QDialog):
    """Takes a text by pasting, typing, dropping or opening; Enter in the list opens the entry."""

    scan_wanted = Signal(str)
    file_dropped = Signal(Path)
    open_wanted = Signal()
    export_wanted = Signal()
    entry_wanted = Signal(EntryRef)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read a text"))
        self.resize(1120, 640)
        self.setAcceptDrops(True)
        self.found: tuple[FoundEntry, ...] = ()
        self.summary = plain_label("", self)
        self.summary.setWordWrap(True)
        self.sheet = TextSheet(theme, self)
        self.sheet.setPlaceholderText(
            self.tr("Paste a text here, or drop or open a file (.txt .md .html .docx .srt).")
        )
        self.sheet.setAccessibleName(self.tr("Text to read"))
        self.list = self._make_list()
        self.open_button = QPushButton(self.tr("Open a file…"), self)
        self.export_button = QPushButton(self.tr("Export the list…"), self)
        self.entry_button = QPushButton(self.tr("Open the entry"), self)
        self._timer = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self._show_summary(None)

    def show_text(self, text: str, name: str) -> None:
        """Show the text of a file."""
        self.setWindowTitle(f"{name} – {self.tr('Read a text')}")
        self.sheet.setPlainText(text)

    def show_scan(self, scan: Scan, text: str) -> None:
        """Mark and list the terms, unless the text is another one by now."""
        if text != self.sheet.toPlainText():
            return
        self.found = found_entries(scan)
        self.sheet.mark(scan.terms, text)
        self.list.clear()
        for entry in self.found:
            self.list.addTopLevelItem(_item(entry))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first, 0)
        self._show_summary(scan)

    def show_fault(self, sentence: str) -> None:
        """Say why a file was not read or written."""
        self.summary.setText(f"⚠ {sentence}")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Read the first file."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.file_dropped.emit(Path(files[0]))

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setRootIsDecorated(False)
        line_up(made)
        made.setHeaderLabels(
            [self.tr("English"), self.tr("Japanese"), self.tr("Count"), self.tr("Use instead")]
        )
        made.setAccessibleName(self.tr("Terms in the text"))
        made.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return made

    def _lay_out(self) -> None:
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.addWidget(self.sheet)
        columns.addWidget(self.list)
        columns.setSizes([500, 600])
        columns.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(self)
        for button in (self.open_button, self.export_button, self.entry_button):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        # Not the standard one: it brings an icon in a colour of its own.
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(columns, 1)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.sheet.textChanged.connect(self._timer.start)
        self.sheet.file_dropped.connect(self.file_dropped)
        self._timer.timeout.connect(self._ask)
        self.open_button.clicked.connect(self.open_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.entry_button.clicked.connect(self._open_current)
        self.list.itemActivated.connect(self._open_current)
        self.list.currentItemChanged.connect(self._point_at)

    def _ask(self) -> None:
        self.scan_wanted.emit(self.sheet.toPlainText())

    def _show_summary(self, scan: Scan | None) -> None:
        for button in (self.export_button, self.entry_button):
            button.setEnabled(bool(self.found))
        if scan is None or not scan.characters:
            text = self.tr("The terms of your glossaries are marked in the text and listed.")
        elif not scan.terms:
            text = self.tr("No term of your glossaries stands in this text.")
        else:
            said = self.tr("Entries: {entries} · places: {count}")
            text = said.format(entries=f"{len(self.found):,}", count=f"{len(scan.terms):,}")
        if scan and (discouraged := len(scan.only_discouraged().terms)):
            bad = self.tr("Not to be used: {count}").format(count=f"{discouraged:,}")
            text = f"{text} · {_FORBIDDEN} {bad}"
        self.summary.setText(text)

    def _point_at(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and self.list.hasFocus():
            entry: FoundEntry = item.data(0, _ENTRY)
            self.sheet.show_span(entry.start, entry.end)

    def _open_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.entry_wanted.emit(item.data(0, _ENTRY).ref)


def _item(entry: FoundEntry) -> QTreeWidgetItem:
    advice = "; ".join(
        f"{_FORBIDDEN} {form} → {use}" if use else f"{_FORBIDDEN} {form}"
        for form, use in entry.discouraged
    )
    item = QTreeWidgetItem([entry.english, entry.japanese, f"{entry.count:,}", advice])
    item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, _ENTRY, entry)
    item.setToolTip(3, plain_tip(advice))
    return item
