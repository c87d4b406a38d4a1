"""A text beside the list of its terms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QWidget,
)

from glossary_app.gui.style.colours import Theme
from glossary_app.gui.texts.found import FoundEntry, found_entries
from glossary_app.gui.texts.sheet import TextSheet
from glossary_app.gui.texts.terms_list import FORBIDDEN, TermsList
from glossary_app.gui.widgets.choice_box import ChoiceBox
from glossary_app.gui.widgets.dialogs import column_of, give_size
from glossary_app.gui.widgets.plain import one_line, plain_label
from glossary_app.model.entry import EntryRef
from glossary_app.model.scan import Scan

# Nobody waits for a list while typing; a paste is answered at once all the same.
_PAUSE_MS = 300
_WIDTH, _HEIGHT = 1200, 680
# Side by side, text and list would both be too narrow to read.
_NARROW = 1000


class TextDialog(QDialog):
    """Takes a text by pasting, typing, dropping or opening; Enter in the list opens the entry."""

    scan_wanted = Signal(str, str)
    file_dropped = Signal(Path)
    open_wanted = Signal()
    export_wanted = Signal()
    entry_wanted = Signal(EntryRef)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read a text"))
        give_size(self, _WIDTH, _HEIGHT)
        self.setAcceptDrops(True)
        self.found: tuple[FoundEntry, ...] = ()
        self._asked: tuple[str, str] | None = None
        self.summary = plain_label("", self)
        self.summary.setWordWrap(True)
        self.sheet = TextSheet(theme, self)
        self.sheet.setPlaceholderText(
            self.tr("Paste a text here, or drop or open a file (.txt .md .html .docx .srt).")
        )
        self.sheet.setAccessibleName(self.tr("Text to read"))
        self.list = TermsList(self)
        self.glossary = self._make_choice()
        self.open_button = QPushButton(self.tr("Open a file…"), self)
        self.export_button = QPushButton(self.tr("Export the list…"), self)
        self.entry_button = QPushButton(self.tr("Open the entry"), self)
        self._timer = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._columns = self._make_columns()
        self._lay_out()
        self._connect()
        self._show_summary(None)

    def show_text(self, text: str, name: str) -> None:
        """Show the text of a file."""
        self.setWindowTitle(f"{name} – {self.tr('Read a text')}")
        self.sheet.setPlainText(text)
        # The list of another text would be taken for this one's while a long one is read.
        self.found = ()
        self._asked = None
        self.list.clear()
        self._show_summary(None)
        self.list.say("")
        looking, nothing = self.tr("Looking for terms…"), self.tr("There is no text in this file.")
        self.summary.setText(looking if text.strip() else nothing)

    def offer(self, glossaries: Sequence[tuple[str, str]]) -> None:
        """Let one of several be chosen, by id and title, whose terms alone are wanted."""
        self.list.titles = {glossary: one_line(title) for glossary, title in glossaries}
        for glossary, title in glossaries:
            self.glossary.addItem(one_line(title), glossary)
        self.glossary.setVisible(len(glossaries) > 1)

    def show_scan(self, scan: Scan, text: str, glossary: str) -> None:
        """Mark and list the terms, unless another text or glossary is wanted by now."""
        if (text, glossary) != self._wanted():
            return
        self.found = found_entries(scan)
        self.sheet.mark(scan.terms, text)
        self.list.show_entries(self.found)
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the list below the text where there is no room beside it."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        self._columns.setOrientation(
            Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        )

    def _make_choice(self) -> ChoiceBox:
        made = ChoiceBox(self)
        made.addItem(self.tr("All glossaries"), "")
        made.setAccessibleName(self.tr("Terms of"))
        # There are several only once they are told.
        made.hide()
        return made

    def _make_columns(self) -> QSplitter:
        columns = QSplitter(Qt.Orientation.Horizontal, self)
        columns.addWidget(self.sheet)
        columns.addWidget(self.list)
        columns.setSizes([560, 620])
        columns.setChildrenCollapsible(False)
        return columns

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        for button in (self.open_button, self.export_button, self.entry_button):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        # Not the standard one: it brings an icon in a colour of its own.
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        layout = column_of(self)
        top = QHBoxLayout()
        top.addWidget(self.summary, 1)
        top.addWidget(self.glossary)
        layout.addLayout(top)
        layout.addWidget(self._columns, 1)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.sheet.textChanged.connect(self._timer.start)
        self.sheet.file_dropped.connect(self.file_dropped)
        self._timer.timeout.connect(self._ask)
        self.open_button.clicked.connect(self.open_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.entry_button.clicked.connect(self._open_current)
        self.list.itemActivated.connect(self._open_current)
        self.list.place_wanted.connect(self.sheet.show_span)
        self.glossary.currentIndexChanged.connect(self._ask)

    def _ask(self) -> None:
        wanted = self._wanted()
        # Whatever is dropped on it, the sheet says that its text has changed.
        if wanted != self._asked:
            self._asked = wanted
            self.scan_wanted.emit(*wanted)

    def _wanted(self) -> tuple[str, str]:
        """The text that is shown, and the glossary that is chosen."""
        return self.sheet.toPlainText(), self.glossary.currentData()

    def _show_summary(self, scan: Scan | None) -> None:
        for button in (self.export_button, self.entry_button):
            button.setEnabled(bool(self.found))
        if scan is None or not scan.characters:
            text = self.tr("The terms of your glossaries are marked in the text and listed.")
            advice = self.tr(
                "The terms that are found are listed here; forms that are not to be used come "
                "first, with what to use instead."
            )
        elif not scan.terms:
            text = self.tr("No term of your glossaries stands in this text.")
            advice = self.tr("Import a glossary of its subject, or choose all glossaries.")
        else:
            text, advice = self._counted(scan), ""
        self.summary.setText(text)
        self.list.say(advice)

    def _counted(self, scan: Scan) -> str:
        said = self.tr("Entries: {entries} · places: {count}")
        text = said.format(entries=f"{len(self.found):,}", count=f"{len(scan.terms):,}")
        if discouraged := len(scan.only_discouraged().terms):
            bad = self.tr("Not to be used: {count}").format(count=f"{discouraged:,}")
            text = f"{text} · {FORBIDDEN} {bad}"
        return text

    def _open_current(self) -> None:
        entry = self.list.chosen
        if entry is not None:
            self.entry_wanted.emit(entry.ref)
