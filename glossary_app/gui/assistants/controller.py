"""Hands entries off to assistants, and shows what they were given."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from glossary_app.errors import GlossaryError
from glossary_app.gui.assistants import questions
from glossary_app.gui.assistants.given_dialog import GivenDialog
from glossary_app.gui.assistants.handoff_dialog import HandoffDialog, Offered
from glossary_app.gui.background.lane import Lane, ignore
from glossary_app.gui.background.newest import Newest
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.words.messages import fault_sentence
from glossary_app.library.handoff.values import GivenAnswers, HandoffText, HandoffWish
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.entry import EntryRef

# More entries than any assistant has room for.
_MOST_LISTED = 200
_NAME = "glossary-hand-off"

Refs = tuple[EntryRef, ...]


class AssistantController(QObject):
    """Carries out what concerns assistants."""

    def __init__(
        self,
        lane: Lane[ReadableLibrary],
        opened: Callable[[], EntryRef | None],
        listed: Callable[[], Refs],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._lane = lane
        self._opened = opened
        self._listed = listed
        self._window = window
        self._newest = Newest()
        self.dialog: HandoffDialog | None = None
        self.given: GivenDialog | None = None

    def commands(self) -> Slots:
        """Handing off, and the log of it."""
        return {Command.HAND_OFF: self.show, Command.GIVEN: self.show_given}

    def show(self) -> None:
        """Show the entry that is open as a text, or others."""
        # A new one each time: it speaks the language of that moment.
        self.dialog = HandoffDialog(self._window)
        self.dialog.text_wanted.connect(self._collect)
        self.dialog.copy_wanted.connect(self._copy)
        self.dialog.save_wanted.connect(self._ask_where)
        self.dialog.show()
        self._lane.ask(questions.starred, self._offer)

    def show_given(self) -> None:
        """Show the log."""
        self.given = GivenDialog(self._window)
        self.given.switch_wanted.connect(self._switch)
        self.given.empty_wanted.connect(self._empty)
        self.given.show()
        self._lane.ask(questions.given, self.given.show_answers)

    def save(self, given: HandoffText, path: Path) -> None:
        """Write a text into a file."""
        job = partial(questions.save, given=given, path=path)
        self._lane.ask(job, self._say_saved, self._say_fault)

    def _offer(self, starred: Refs) -> None:
        opened = self._opened()
        listed = self._listed()
        of_list = self.tr("Entries of the list ({count})")
        if len(listed) > _MOST_LISTED:
            of_list = self.tr("First {count} entries of the list")
        offers = (
            (self.tr("The entry that is open"), (opened,) if opened is not None else ()),
            (self.tr("Starred entries ({count})"), starred),
            (of_list, listed[:_MOST_LISTED]),
        )
        if self.dialog is not None:
            self.dialog.offer(
                tuple(
                    Offered(title.format(count=f"{len(refs):,}"), refs)
                    for title, refs in offers
                    if refs
                )
            )

    def _collect(self, wish: HandoffWish) -> None:
        if self.dialog is not None:
            job = partial(questions.collect, wish=wish)
            self._newest.ask(self._lane, job, self.dialog.show_text)

    def _copy(self, given: HandoffText) -> None:
        QGuiApplication.clipboard().setText(given.text)
        self._lane.ask(partial(questions.note, given=given), ignore)
        if self.dialog is not None:
            said = self.tr("Copied: {count} characters.")
            self.dialog.say(said.format(count=f"{len(given.text):,}"))

    def _ask_where(self, given: HandoffText, suffix: str) -> None:
        proposed = str(Path.home() / f"{_NAME}{suffix}")
        title = self.tr("Save the hand-off")
        chosen, _ = QFileDialog.getSaveFileName(self.dialog, title, proposed, f"*{suffix}")
        if chosen:
            self.save(given, Path(chosen))

    def _say_saved(self, path: Path) -> None:
        if self.dialog is not None:
            self.dialog.say(self.tr("Written to {place}.").format(place=path))

    def _say_fault(self, fault: Exception) -> None:
        """Say it here, where the text was wanted; the window is behind."""
        if self.dialog is not None and isinstance(fault, GlossaryError):
            self.dialog.say(fault_sentence(fault))
        else:
            self._lane.fault(fault)

    def _switch(self, on: bool) -> None:  # noqa: FBT001 (a signal's value)
        self._show_given_again(partial(questions.switch, on=on))

    def _empty(self) -> None:
        self._show_given_again(questions.empty)

    def _show_given_again(self, job: Callable[[ReadableLibrary], GivenAnswers]) -> None:
        if self.given is not None:
            self._lane.ask(job, self.given.show_answers)
