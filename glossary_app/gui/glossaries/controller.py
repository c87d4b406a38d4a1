"""The glossaries at work: ordered, named, switched, updated, removed and put back from cards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from glossary_app.errors import DiskFullError, NotFoundError, UsageError
from glossary_app.gui.background.lane import Lane
from glossary_app.gui.glossaries.card import CardAction
from glossary_app.gui.glossaries.changes import (
    add_starter,
    all_facts,
    enable,
    link,
    name,
    put_back,
    remove_for_good,
    reorder,
    set_aside,
)
from glossary_app.gui.glossaries.dialog import GlossariesDialog
from glossary_app.gui.glossaries.naming_dialog import NamingDialog
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.widgets.bars import BarAction, Bars, Notice, Tone
from glossary_app.gui.widgets.plain import one_line
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.glossary import STARTER_ORIGIN, GivenNames, GlossaryFacts
from glossary_app.model.locale import Locale

_Facts = tuple[GlossaryFacts, ...]
_TOPIC = "removed"


class GlossaryController(QObject):
    """Shows the cards and carries out what is wanted of them."""

    library_changed = Signal()
    # Files and folders that are to be imported again, and into which glossary.
    update_wanted = Signal(tuple, str)
    export_wanted = Signal(str)
    check_wanted = Signal(str)
    command_wanted = Signal(Command)

    def __init__(
        self,
        lane: Lane[ReadableLibrary],
        bars: Bars,
        locale: Callable[[], Locale],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._lane = lane
        self._bars = bars
        self._locale = locale
        self._window = window
        self._facts: _Facts = ()
        self._removed: dict[str, str] = {}
        self.dialog: GlossariesDialog | None = None
        self.naming: NamingDialog | None = None

    def commands(self) -> Slots:
        """The list of the glossaries."""
        return {Command.GLOSSARIES: self.show, Command.ADD_STARTER: self._add_starter}

    def show(self) -> None:
        """Open the list."""
        # A new one each time: it speaks the language of that moment.
        self.dialog = GlossariesDialog(self._window)
        self.dialog.enabling_wanted.connect(self._enable)
        self.dialog.linking_wanted.connect(self._link)
        self.dialog.order_wanted.connect(self._reorder)
        self.dialog.action_wanted.connect(self._act)
        self.dialog.return_wanted.connect(self._put_back)
        self.dialog.command_wanted.connect(self.command_wanted)
        self.dialog.show()
        self._lane.ask(all_facts, self._show)

    def refresh(self) -> None:
        """Show what the library holds by now, as after an import."""
        if self.dialog is not None and self.dialog.isVisible():
            self._lane.ask(all_facts, self._show)

    def _act(self, glossary_id: str, action: CardAction) -> None:
        facts = next(each for each in self._facts if each.glossary.id == glossary_id)
        steps: dict[CardAction, Callable[[], None]] = {
            CardAction.RENAME: partial(self._ask_name, facts),
            CardAction.UPDATE: partial(self._update, facts),
            CardAction.EXPORT: partial(self.export_wanted.emit, glossary_id),
            CardAction.CHECK: partial(self.check_wanted.emit, glossary_id),
            CardAction.REMOVE: partial(self._remove, facts),
        }
        steps[action]()

    # A signal hands a truth value on by its position.
    def _enable(self, glossary_id: str, enabled: bool) -> None:  # noqa: FBT001
        self._lane.ask(partial(enable, glossary_id=glossary_id, enabled=enabled), self._note)

    def _link(self, glossary_id: str, linked: bool) -> None:  # noqa: FBT001
        self._lane.ask(partial(link, glossary_id=glossary_id, linked=linked), self._note)

    def _reorder(self, ids: tuple[str, ...]) -> None:
        self._lane.ask(partial(reorder, ids=ids), self._note)

    def _add_starter(self) -> None:
        self._lane.ask(add_starter, self._note)

    def _ask_name(self, facts: GlossaryFacts) -> None:
        self.naming = NamingDialog(facts.glossary, self._locale(), self.dialog or self._window)
        self.naming.naming_wanted.connect(self._name)
        self.naming.open()

    def _name(self, glossary_id: str, given: GivenNames) -> None:
        self._lane.ask(partial(name, glossary_id=glossary_id, given=given), self._note)

    def _update(self, facts: GlossaryFacts) -> None:
        """Import each source again; the starter comes with the program."""
        if STARTER_ORIGIN in facts.roots:
            self._add_starter()
            return
        roots = tuple(map(Path, facts.roots))
        found = tuple(root for root in roots if root.exists())
        if found:
            self.update_wanted.emit(found, facts.glossary.id)
        elif self.dialog is not None:
            lost = ", ".join(facts.roots)
            text = self.tr("“{place}” is not there any more. Import it from where it is now.")
            self.dialog.say(text.format(place=lost))

    def _remove(self, facts: GlossaryFacts) -> None:
        title = facts.glossary.title(self._locale())
        job = partial(set_aside, glossary_id=facts.glossary.id)
        removed = partial(self._offer_return, facts.glossary.id, title)
        self._lane.ask(job, removed, partial(self._offer_removal, facts.glossary.id, title))

    def _offer_return(self, glossary_id: str, title: str, facts: _Facts) -> None:
        self._removed[glossary_id] = title
        text = self.tr("“{title}” was removed.").format(title=one_line(title))
        undo = BarAction(self.tr("Undo"), partial(self._put_back, glossary_id))
        self._bars.show_passing(Notice(_TOPIC, text, Tone.DONE, (undo,)))
        self._note(facts)

    def _offer_removal(self, glossary_id: str, title: str, fault: Exception) -> None:
        """Without room to keep it there is still a way to make room."""
        if not isinstance(fault, DiskFullError):
            self._lane.fault(fault)
            return
        text = self.tr("There is no room on the disk to keep “{title}” for undoing its removal.")
        job = partial(remove_for_good, glossary_id=glossary_id)
        remove = BarAction(
            self.tr("Remove for good"), partial(self._lane.ask, job, self._note_gone)
        )
        notice = Notice(_TOPIC, text.format(title=one_line(title)), Tone.FAULT, (remove,))
        self._bars.show_notice(notice)

    def _note_gone(self, facts: _Facts) -> None:
        self._bars.close_topic(_TOPIC)
        self._note(facts)

    def _put_back(self, glossary_id: str) -> None:
        self._bars.close_topic(_TOPIC)
        failed = partial(self._say_gone, glossary_id)
        self._lane.ask(partial(put_back, glossary_id=glossary_id), self._note, failed)

    def _say_gone(self, glossary_id: str, fault: Exception) -> None:
        """What was removed is not kept any more, or another one has taken its id."""
        if not isinstance(fault, NotFoundError | UsageError):
            self._lane.fault(fault)
            return
        title = self._removed.pop(glossary_id, glossary_id)
        text = self.tr("“{title}” cannot be put back any more.").format(title=one_line(title))
        self._bars.show_notice(Notice(_TOPIC, text, Tone.FAULT))
        self._show(self._facts)

    def _show(self, facts: _Facts) -> None:
        self._facts = facts
        for each in facts:
            self._removed.pop(each.glossary.id, None)
        if self.dialog is not None:
            self.dialog.show_glossaries(facts, self._removed, self._locale())

    def _note(self, facts: _Facts) -> None:
        self._show(facts)
        self.library_changed.emit()
