"""Imports as the user sees them: a bar with progress and Cancel, then a sentence with findings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from glossary_app.errors import DamagedStoreError, GlossaryError
from glossary_app.gui.glossaries.findings_dialog import FindingsDialog
from glossary_app.gui.glossaries.importer import Importer, Source
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.widgets.bars import BarAction, Bars, Notice, Tone
from glossary_app.gui.words.messages import (
    counts_sentence,
    fault_sentence,
    finding_sentence,
    progress_sentence,
)
from glossary_app.model.imports.options import AS_IT_COMES
from glossary_app.model.report import ImportReport, Progress, Severity

_TOPIC = "import"
_SETTLED_SECONDS = 3
# Longer times are told in minutes.
_MOST_SECONDS = 90
_SUFFIXES = (
    *(".glossary", ".csv", ".tsv", ".txt", ".tab", ".xlsx", ".xlsm", ".ods", ".md", ".markdown"),
    *(".tbx", ".xml", ".po", ".json", ".jsonl", ".ndjson", ".ifo", ".utf8", ".zip"),
)


class Imports(QObject):
    """Takes files in and says what became of them."""

    # Files and folders that somebody picked.
    sources_chosen = Signal(tuple)
    library_changed = Signal()
    # An imported glossary is to be seen.
    glossary_wanted = Signal(str)
    damage_met = Signal()

    def __init__(self, importer: Importer, bars: Bars, window: QWidget) -> None:
        super().__init__(window)
        self._importer = importer
        self._bars = bars
        self._window = window
        self._started = 0.0
        self._has_several = False
        self._dialog: FindingsDialog | None = None
        importer.progressed.connect(self._show_progress)
        importer.finished.connect(self._show_report)
        importer.failed.connect(self._show_fault)

    def commands(self) -> Slots:
        """What is taken in, and the index that is built of it."""
        return {
            Command.IMPORT_FILES: self.choose_files,
            Command.IMPORT_FOLDER: self.choose_folder,
            Command.REBUILD: self.rebuild,
        }

    @property
    def dialog(self) -> FindingsDialog | None:
        """The report that was shown last."""
        return self._dialog

    @property
    def is_busy(self) -> bool:
        """Whether an import is under way."""
        return self._importer.is_running

    def import_paths(self, paths: tuple[Path, ...]) -> None:
        """Import these files and folders, one after the other."""
        self.import_sources(tuple((path, AS_IT_COMES) for path in paths))

    def import_sources(self, sources: tuple[Source, ...]) -> None:
        """Import these, each with its options."""
        start = partial(self._importer.start_with, sources)
        self._start(self.tr("Importing…"), start, len(sources))

    def rebuild(self) -> None:
        """Build the search index anew."""
        self._start(self.tr("Building the search index…"), partial(self._importer.start, ()))

    def set_up(self) -> None:
        """Make a new library."""
        self._start(self.tr("Setting up the library…"), partial(self._importer.start, ()))

    def begin_anew(self) -> None:
        """Put a damaged library aside and make a new one."""
        self._start(self.tr("Setting up the library…"), self._importer.begin_anew)

    def choose_files(self) -> None:
        """Let the user pick files."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import files"), filter=self._kinds_of_files()
        )
        if names:
            self.sources_chosen.emit(tuple(Path(name) for name in names))

    def choose_folder(self) -> None:
        """Let the user pick a folder."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if name:
            self.sources_chosen.emit((Path(name),))

    def _kinds_of_files(self) -> str:
        """What can be read, first; a name may still say nothing of what is in a file."""
        known = " ".join(f"*{suffix}" for suffix in _SUFFIXES)
        glossaries = self.tr("Glossaries, tables and workbooks")
        return ";;".join((f"{glossaries} ({known})", self.tr("All files") + " (*)"))

    def _start(self, text: str, start: Callable[[], None], sources: int = 0) -> None:
        if self._importer.is_running:
            self._bars.show_passing(Notice("busy", self.tr("An import is already under way.")))
            return
        self._started = monotonic()
        self._has_several = sources > 1
        self._show(text, 0)
        start()

    def _show_progress(self, progress: Progress) -> None:
        percent = progress.done * 100 // progress.total if progress.total else 0
        text = progress_sentence(progress)
        seconds = monotonic() - self._started
        # The first seconds tell of starting up, not of the rate.
        if progress.total and progress.done and seconds > _SETTLED_SECONDS:
            rate = progress.done / seconds
            left = max(1, round((progress.total - progress.done) / rate))
            text += f" · {self._left(left)}"
        self._show(text, percent)

    def _left(self, seconds: int) -> str:
        if seconds > _MOST_SECONDS:
            return self.tr("about %n minute(s) left", "", round(seconds / 60))
        return self.tr("about %n second(s) left", "", seconds)

    def _show(self, text: str, percent: int) -> None:
        cancel = BarAction(self.tr("Cancel"), self._importer.cancel)
        self._bars.show_over(
            Notice(_TOPIC, text, actions=(cancel,), closable=False, percent=percent)
        )

    def _show_report(self, report: ImportReport) -> None:
        failed = any(finding.severity is Severity.ERROR for finding in report.findings)
        actions = self._actions(report)
        # Where something was kept, what was left out is a problem to look at, not a failure.
        kept = any((report.counts.added, report.counts.updated, report.counts.unchanged))
        tone = Tone.FAULT if failed and not kept else Tone.NOTE if report.findings else Tone.DONE
        notice = Notice(_TOPIC, self._sentence(report), tone, actions)
        # A rebuilt index is no news.
        if report == ImportReport("", report.counts, 0):
            self._bars.close_topic(_TOPIC)
        elif tone is Tone.DONE:
            self._bars.show_passing(notice)
        else:
            self._bars.show_notice(notice)
        self.library_changed.emit()
        if any(finding.code == DamagedStoreError.code for finding in report.findings):
            self.damage_met.emit()

    def _sentence(self, report: ImportReport) -> str:
        text = counts_sentence(report.counts)
        if report.glossary:
            text = f"{report.glossary}: {text}"
        elif report.findings:
            text = finding_sentence(report.findings[0])
        if any(finding.code == "stopped" for finding in report.findings):
            text = self.tr("Stopped before the end. {kept}").format(kept=text)
        if report.findings:
            count = self.tr("%n problem(s)", "", len(report.findings))
            text += f" · {count}"
        return text

    def _actions(self, report: ImportReport) -> tuple[BarAction, ...]:
        """What may be done with what came in: look at it, or at what is to be said of it."""
        actions: list[BarAction] = []
        if report.findings or any(change.parts for change in report.changes):
            self._dialog = FindingsDialog(report, self._window)
            shown = self.tr("Show problems") if report.findings else self.tr("Show")
            actions.append(BarAction(shown, self._dialog.show))
        if report.glossary and (report.counts.added or report.counts.updated):
            opening = partial(self.glossary_wanted.emit, report.glossary)
            actions.append(BarAction(self.tr("Open it"), opening))
        return tuple(actions)

    def _show_fault(self, fault: GlossaryError) -> None:
        tone = Tone.NOTE if fault.code in ("cancelled", "stopped") else Tone.FAULT
        text = fault_sentence(fault)
        if fault.code == DamagedStoreError.code:
            # What is done about it is told in a bar of its own.
            text = self.tr("The library is damaged, so nothing was imported. Please try again.")
            self.damage_met.emit()
        self._bars.show_notice(Notice(_TOPIC, text, tone))
        if self._has_several:
            # The first ones may have been kept.
            self.library_changed.emit()
