"""All commands in one list that narrows while one types, each with its keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import COMMANDS, Command
from glossary_app.gui.widgets.chooser import Chooser
from glossary_app.gui.widgets.composing_line import Query

# What is typed is in no name of a command.
_NOWHERE = 3


@dataclass(frozen=True, slots=True)
class _Offer:
    """A command; `names` are what it can be found by, in small letters."""

    command: Command
    text: str
    keys: str
    names: tuple[str, ...]


class Palette(Chooser):
    """Finds a command by a part of its name; Enter carries it out."""

    command_chosen = Signal(Command)

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("All commands"))
        self.list.setAccessibleName(self.tr("All commands"))
        self.line.setPlaceholderText(self.tr("Type a command"))
        self.line.setAccessibleName(self.tr("Type a command"))
        self._offers = tuple(_offers(commands))
        self.narrowed.connect(self._narrow)
        self.value_chosen.connect(self._tell)
        self._narrow(Query(""))

    def _narrow(self, typed: Query) -> None:
        parts = typed.text.casefold().split()
        ranked = [(rank, each) for each in self._offers if (rank := _rank(each, parts)) is not None]
        # The sort is stable: what fits equally well keeps its order.
        fitting = [each for _, each in sorted(ranked, key=lambda pair: pair[0])]
        self.offer((each.text, each.keys, each.command) for each in fitting)
        self.say_when_empty(self.tr("No command like “{typed}”").format(typed=typed.text.strip()))

    def _tell(self, value: object) -> None:
        self.command_chosen.emit(Command(str(value)))


def _offers(commands: Commands) -> Iterator[_Offer]:
    for info in COMMANDS:
        action = commands.action(info.command)
        if info.command is Command.PALETTE or not action.isEnabled():
            continue
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        # Somebody may know a command by its English name.
        names = (info.text.casefold(), str(info.title).casefold())
        yield _Offer(info.command, info.text, keys, names)


def _rank(offer: _Offer, parts: list[str]) -> int | None:
    """How well what was typed fits: at the name's begin, a word's, anywhere; None: not at all.

    Each part counts, and the worst of them decides.
    """
    ranks = [min(_rank_in(name, part, parts[0]) for name in offer.names) for part in parts]
    worst = max(ranks, default=0)
    return worst if worst < _NOWHERE else None


def _rank_in(name: str, part: str, first: str) -> int:
    if part == first and name.startswith(part):
        return 0
    if any(word.startswith(part) for word in name.split()):
        return 1
    return 2 if part in name else _NOWHERE
