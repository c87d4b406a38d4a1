"""Reads texts of the reader's own: takes them in, has them scanned, and writes the list out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from glossary_app.errors import GlossaryError
from glossary_app.gui.background.lane import Lane
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.texts import questions
from glossary_app.gui.texts.dialog import TextDialog
from glossary_app.gui.texts.found import as_table
from glossary_app.gui.words.messages import fault_sentence
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.scan import Scan

_READABLE = "*.txt *.md *.markdown *.html *.htm *.docx *.srt *.vtt *.csv"
_LIST = "terms.csv"


class TextController(QObject):
    """Carries out what is wanted of a text."""

    entry_wanted = Signal(EntryRef)

    def __init__(
        self,
        lane: Lane[ReadableLibrary],
        colours: Callable[[], Theme],
        locale: Callable[[], Locale],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._lane = lane
        self._colours = colours
        self._locale = locale
        self._window = window
        self.dialog: TextDialog | None = None

    def commands(self) -> Slots:
        """Reading a text."""
        return {Command.READ_TEXT: self.show}

    def show(self) -> None:
        """Open an empty sheet."""
        # A new one each time: it speaks the language of that moment, in its colours.
        self.dialog = TextDialog(self._colours(), self._window)
        self.dialog.scan_wanted.connect(self._scan)
        self.dialog.file_dropped.connect(self.read)
        self.dialog.open_wanted.connect(self._ask_what)
        self.dialog.export_wanted.connect(self._ask_where)
        self.dialog.entry_wanted.connect(self.entry_wanted)
        self.dialog.show()
        self._lane.ask(partial(questions.glossaries, locale=self._locale()), self._show_glossaries)

    def read(self, path: Path) -> None:
        """Read a file."""
        answered = partial(self._show_text, name=path.name)
        self._lane.ask(partial(questions.read, path=path), answered, self._say_fault)

    def export(self, path: Path) -> None:
        """Write the list of terms into a file."""
        if self.dialog is not None:
            table = as_table(self.dialog.found)
            job = partial(questions.write, path=path, table=table)
            self._lane.ask(job, self._say_written, self._say_fault)

    def _scan(self, text: str, glossary: str) -> None:
        answered = partial(self._show_scan, text=text, glossary=glossary)
        self._lane.ask(partial(questions.scan, text=text, glossary=glossary), answered)

    def _show_glossaries(self, glossaries: tuple[tuple[str, str], ...]) -> None:
        if self.dialog is not None:
            self.dialog.offer(glossaries)

    def _show_text(self, text: str, *, name: str) -> None:
        if self.dialog is not None:
            self.dialog.show_text(text, name)

    def _show_scan(self, scan: Scan, *, text: str, glossary: str) -> None:
        if self.dialog is not None:
            self.dialog.show_scan(scan, text, glossary)

    def _say_written(self, path: Path) -> None:
        if self.dialog is not None:
            said = self.tr("The list was written to {place}.")
            self.dialog.summary.setText(said.format(place=path))

    def _say_fault(self, fault: Exception) -> None:
        """Say it here, where the file was wanted; the window is behind."""
        if self.dialog is not None and isinstance(fault, GlossaryError):
            self.dialog.show_fault(fault_sentence(fault))
        else:
            self._lane.fault(fault)

    def _ask_what(self) -> None:
        title, kinds = self.tr("Open a text"), self.tr("Texts")
        chosen, _ = QFileDialog.getOpenFileName(
            self.dialog, title, str(Path.home()), f"{kinds} ({_READABLE})"
        )
        if chosen:
            self.read(Path(chosen))

    def _ask_where(self) -> None:
        title = self.tr("Export the list")
        proposed = str(Path.home() / _LIST)
        chosen, _ = QFileDialog.getSaveFileName(self.dialog, title, proposed, "*.csv")
        if chosen:
            self.export(Path(chosen))
