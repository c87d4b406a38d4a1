"""Hands glossaries and lists on as files, and tells faults of the content."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from glossary_app.gui.background.lane import Lane
from glossary_app.gui.glossaries.check_dialog import CheckDialog, Checked, ref_of
from glossary_app.gui.glossaries.export_dialog import ExportChoice, ExportDialog
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.widgets.bars import BarAction, Bars, Notice, Tone
from glossary_app.gui.words.messages import finding_sentence
from glossary_app.library.export_options import ExportOptions, ExportReport
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary

# What a person can look through; the command line gives all.
_MOST_FINDINGS = 2_000


class Exports(QObject):
    """Asks what is to go out and where, and says what became of it."""

    entry_wanted = Signal(EntryRef)

    def __init__(
        self,
        lane: Lane[ReadableLibrary],
        bars: Bars,
        listed: Callable[[], tuple[EntryRef, ...]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._lane = lane
        self._bars = bars
        self._listed = listed
        self._window = window
        self.dialog: ExportDialog | None = None
        self.checks: CheckDialog | None = None

    def commands(self) -> Slots:
        """Exporting and checking."""
        return {Command.EXPORT: self.ask, Command.CHECK: self.check}

    def ask(self) -> None:
        """Ask what is to be exported."""
        self.ask_for("")

    def ask_for(self, glossary_id: str) -> None:
        """Ask what is to be exported, with this glossary proposed."""
        # A new one each time: it speaks the language of that moment.
        self.dialog = ExportDialog(self._window)
        self.dialog.export_wanted.connect(self._ask_where)
        self.dialog.show()
        self._lane.ask(_exportable, partial(self._offer, glossary_id))

    def check(self) -> None:
        """Look for faults in the content, and list them."""
        self.check_one("")

    def check_one(self, glossary_id: str) -> None:
        """The same, in the content of one glossary."""
        self.checks = CheckDialog(self._window)
        self.checks.entry_wanted.connect(self.entry_wanted)
        self.checks.show()
        self._lane.ask(partial(_check, glossary_id=glossary_id), self.checks.show_findings)

    def write(self, choice: ExportChoice, output: Path) -> None:
        """Export into this file or folder."""
        options = ExportOptions(
            choice.what.glossary,
            choice.form.format_name,
            output,
            choice.include_drafts,
            choice.what.entries,
        )
        self._bars.show_over(Notice("export", self.tr("Exporting…"), percent=0, closable=False))
        self._lane.ask(partial(_export, options=options), self._say)

    def _offer(
        self, glossary_id: str, found: tuple[tuple[Glossary, ...], tuple[EntryRef, ...]]
    ) -> None:
        if self.dialog is not None:
            self.dialog.offer(*found, self._listed())
            self.dialog.propose(glossary_id)

    def _ask_where(self, choice: ExportChoice) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents) or Path.home())
        title = self.tr("Export")
        if not choice.form.suffix:
            chosen = QFileDialog.getExistingDirectory(self._window, title, str(folder))
            output = Path(chosen) / choice.what.glossary if chosen else None
        else:
            proposed = str(folder / f"{choice.what.glossary}{choice.form.suffix}")
            chosen, _ = QFileDialog.getSaveFileName(
                self._window, title, proposed, f"*{choice.form.suffix}"
            )
            output = Path(chosen) if chosen else None
        if output is not None:
            self.write(choice, output)

    def _say(self, report: ExportReport) -> None:
        text = self.tr("{pages} pages exported to {place}.").format(
            pages=f"{report.pages:,}", place=report.output
        )
        if report.withheld:
            held = self.tr("{count} pages are not reviewed and were held back.")
            text += " " + held.format(count=f"{report.withheld:,}")
        if report.findings:
            lost = self.tr("The format cannot hold everything: {what}.")
            text += " " + lost.format(what="; ".join(map(finding_sentence, report.findings)))
        folder = Path(report.output).absolute().parent
        actions = (BarAction(self.tr("Open the folder"), partial(_open_folder, folder)),)
        if report.withheld or report.findings:
            self._bars.show_notice(Notice("export", text, Tone.NOTE, actions))
        else:
            self._bars.show_passing(Notice("export", text, Tone.DONE, actions))


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _exportable(
    library: ReadableLibrary,
) -> tuple[tuple[Glossary, ...], tuple[EntryRef, ...]]:
    return library.glossaries(), tuple(each.ref for each in library.user.bookmarks())


def _export(library: ReadableLibrary, options: ExportOptions) -> ExportReport:
    return library.export(options)


def _check(library: ReadableLibrary, glossary_id: str) -> Checked:
    found = tuple(islice(library.check(glossary_id or None), _MOST_FINDINGS))
    refs = dict.fromkeys(ref for ref in map(ref_of, found) if ref)
    named = library.summaries_of(refs)
    return Checked(found, {str(ref): each.headwords for ref, each in named.items()})
