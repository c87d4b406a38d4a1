"""Whatever comes in is looked at first: what had to be guessed is shown in an import sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from glossary_app.errors import GlossaryError
from glossary_app.gui.glossaries.import_sheet.sheet import ImportSheet
from glossary_app.gui.glossaries.importer import Source
from glossary_app.gui.glossaries.imports import Imports
from glossary_app.gui.glossaries.looker import Looker
from glossary_app.gui.glossaries.pasted_table import is_table
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.widgets.bars import BarAction, Bars, Notice, Tone
from glossary_app.gui.words.messages import fault_sentence
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import AS_IT_COMES, ImportOptions
from glossary_app.model.report import Progress

_TOPIC = "look"
_PASTED = Path("pasted-terms")


class Intake(QObject):
    """Takes sources one after the other, and imports them when all have been agreed to."""

    # What was pasted beside any field and is no table.
    text_pasted = Signal(str)

    def __init__(self, looker: Looker, imports: Imports, bars: Bars, window: QWidget) -> None:
        super().__init__(window)
        self._looker = looker
        self._imports = imports
        self._bars = bars
        self._window = window
        self._waiting: tuple[Source, ...] = ()
        self._agreed: tuple[Source, ...] = ()
        self._count = 0
        self.sheet: ImportSheet | None = None
        looker.looked.connect(self._show_look)
        looker.progressed.connect(self._show_progress)
        looker.failed.connect(self._show_fault)
        imports.sources_chosen.connect(self.take_in)
        # Fields paste by themselves before any shortcut is asked.
        QShortcut(QKeySequence.StandardKey.Paste, window, self._paste_anything)

    def commands(self) -> Slots:
        """What comes from the clipboard."""
        return {Command.PASTE_TABLE: self.paste}

    @property
    def is_busy(self) -> bool:
        """Whether sources are being looked at or agreed to."""
        return bool(self._waiting)

    def take_in(self, paths: tuple[Path, ...]) -> None:
        """Look at these files and folders, and import them."""
        self._begin(tuple((path, AS_IT_COMES) for path in paths))

    def update(self, paths: tuple[Path, ...], glossary_id: str) -> None:
        """Look at the sources of a glossary once more, and import them into it."""
        options = replace(AS_IT_COMES, glossary=glossary_id)
        self._begin(tuple((path, options) for path in paths))

    def paste(self) -> None:
        """Look at the table in the clipboard."""
        text = QGuiApplication.clipboard().text()
        if is_table(text):
            # Each time another source: what was pasted before stays.
            origin = f"clipboard {datetime.now().astimezone():%Y-%m-%d %H:%M:%S}"
            self._begin(((_PASTED, ImportOptions(origin=origin, pasted=text)),))
            return
        self._bars.show_passing(
            Notice(
                _TOPIC,
                self.tr(
                    "The clipboard holds no table. Copy cells of a spreadsheet, two rows or more."
                ),
            )
        )

    def close(self) -> None:
        """Look at nothing any more."""
        self._looker.close()

    def _paste_anything(self) -> None:
        text = QGuiApplication.clipboard().text()
        if is_table(text):
            self.paste()
        elif text.strip():
            self.text_pasted.emit(text.strip().splitlines()[0])

    def _begin(self, sources: tuple[Source, ...]) -> None:
        if self.is_busy or self._imports.is_busy:
            self._bars.show_passing(Notice("busy", self.tr("An import is already under way.")))
            return
        self._waiting, self._agreed, self._count = sources, (), len(sources)
        self._look_at_first()

    def _look_at_first(self) -> None:
        if not self._waiting:
            self._finish()
            return
        path, options = self._waiting[0]
        text = self.tr("Looking at “{name}”…").format(name=path.name)
        cancel = BarAction(self.tr("Cancel"), self._cancel)
        self._bars.show_over(Notice(_TOPIC, text, actions=(cancel,), closable=False, percent=0))
        self._looker.look(path, options)

    def _show_look(self, look: SourceLook) -> None:
        if self.sheet is not None:
            self.sheet.show_look(look)
        elif look.needs_no_question or _changes_nothing(look):
            self._agree(self._waiting[0][1])
        elif look.is_counted or (look.tables and not (look.is_known and look.choices)):
            self._open_sheet(look)

    def _open_sheet(self, look: SourceLook) -> None:
        path, options = self._waiting[0]
        self._bars.close_topic(_TOPIC)
        self.sheet = ImportSheet(path.name, options, self._window)
        self.sheet.look_wanted.connect(partial(self._looker.look, path))
        self.sheet.import_wanted.connect(self._agree)
        self.sheet.skipped.connect(self._leave_out)
        self.sheet.rejected.connect(self._cancel)
        if self._count > 1:
            self.sheet.offer_skipping(self._count - len(self._waiting) + 1, self._count)
        self.sheet.show_look(look)
        self.sheet.show()

    def _show_progress(self, progress: Progress) -> None:
        if self.sheet is not None:
            self.sheet.show_progress(progress)

    def _show_fault(self, fault: GlossaryError) -> None:
        # What is said of a whole source names no place in it.
        fault.where = fault.where or (self._waiting[0][0].name if self._waiting else "")
        if self.sheet is not None:
            self.sheet.show_fault(fault)
            return
        topic = f"unread {self._waiting[0][0]}" if self._waiting else _TOPIC
        self._bars.show_notice(Notice(topic, fault_sentence(fault), Tone.FAULT))
        self._leave_out()

    def _agree(self, options: ImportOptions) -> None:
        self._agreed += ((self._waiting[0][0], options),)
        self._leave_out()

    def _leave_out(self) -> None:
        self._put_sheet_away()
        self._waiting = self._waiting[1:]
        self._look_at_first()

    def _cancel(self) -> None:
        self._waiting, self._agreed = (), ()
        self._finish()

    def _finish(self) -> None:
        self._put_sheet_away()
        self._bars.close_topic(_TOPIC)
        # It must not stand in the way of the import.
        self._looker.close()
        agreed, self._agreed = self._agreed, ()
        if agreed:
            self._imports.import_sources(agreed)

    def _put_sheet_away(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()


def _changes_nothing(look: SourceLook) -> bool:
    """Whether a known source asks nothing: it is read as before, and changes nothing stored."""
    counts = look.report.counts
    is_safe = not counts.updated and not counts.removed and not look.report.failed
    return look.is_counted and look.is_known and bool(look.choices) and is_safe
