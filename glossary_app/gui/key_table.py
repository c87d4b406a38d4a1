"""Which keys each command has: the usual ones or those it was given, and never one key twice.

Qt carries out neither of two commands with the same key. So a fixed key goes to no command, a
key that a command was given is taken from the command that usually has it, and of two commands
that were given the same key the first of `COMMANDS` has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from glossary_app.gui.commands import COMMANDS, Command, CommandInfo
from glossary_app.gui.fixed_keys import FixedUse, are_in_the_way, fixed_use, is_key, is_typed
from glossary_app.settings import KeyChoices

Keys = tuple[QKeySequence, ...]

COMMAND_INFOS = {info.command: info for info in COMMANDS}


class Obstacle(StrEnum):
    """Why a command does not simply have a key."""

    UNKNOWN = "unknown"
    TYPED = "typed"
    FIXED = "fixed"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Objection:
    """What stands against a key, and whose it is; `keys` is as it was written."""

    keys: str
    obstacle: Obstacle
    owner: CommandInfo | FixedUse | None = None

    @property
    def can_be_overruled(self) -> bool:
        """Whether the key could be taken from its owner."""
        return self.obstacle is Obstacle.TAKEN


@dataclass(frozen=True, slots=True)
class KeyTable:
    """The keys that commands have, and those that they should have and have not."""

    choices: KeyChoices
    held: Mapping[Command, Keys]
    lost: Mapping[Command, tuple[Objection, ...]]

    def is_chosen(self, command: Command) -> bool:
        """Whether somebody gave the command keys of its own."""
        return any(name == command for name, _ in self.choices)

    def is_changed(self, command: Command) -> bool:
        """Whether the command has other keys than usual."""
        return self.held[command] != usual_keys(command)

    def objection(self, keys: QKeySequence, command: Command) -> Objection | None:
        """What stands against giving these keys to this command as well."""
        return _objection(keys.toString(), self.held, command)

    def with_keys(self, command: Command, keys: Keys) -> KeyTable:
        """The table when a command is given just these keys; whoever has one of them loses it."""
        others = tuple(
            (name, _without(texts, keys)) for name, texts in self.choices if name != command
        )
        if keys == usual_keys(command):
            return key_table(others)
        return key_table((*others, (command.value, tuple(each.toString() for each in keys))))

    def with_lost_key(self, command: Command, lost: Objection) -> KeyTable:
        """The table when a command takes back a key that it should have had, at its old place."""
        wished = dict(self.choices).get(command, COMMAND_INFOS[command].keys)
        keys = (
            QKeySequence(text) for text in wished if text == lost.keys or self._has(command, text)
        )
        return self.with_keys(command, tuple(keys))

    def with_usual_keys(self, command: Command) -> KeyTable:
        """The table when a command has its usual keys again, but those given to another."""
        return key_table(tuple(choice for choice in self.choices if choice[0] != command))

    def _has(self, command: Command, text: str) -> bool:
        return QKeySequence(text) in self.held[command]


def key_table(choices: KeyChoices) -> KeyTable:
    """The table that follows from what was chosen, whoever wrote it; unknown commands are kept."""
    wished = dict(choices)
    held: dict[Command, Keys] = {}
    lost: dict[Command, tuple[Objection, ...]] = {}
    # Stable: first those that were given keys, then those that have their usual ones.
    for info in sorted(COMMANDS, key=lambda info: info.command not in wished):
        command = info.command
        held[command] = lost[command] = ()
        for text in wished.get(command, info.keys):
            objection = _objection(text, held, command)
            if objection is not None:
                lost[command] += (objection,)
            elif not _meet(QKeySequence(text), held[command]):
                held[command] += (QKeySequence(text),)
    return KeyTable(choices, held, lost)


def usual_keys(command: Command) -> Keys:
    """The keys that a command has when nobody has changed them."""
    return tuple(QKeySequence(text) for text in COMMAND_INFOS[command].keys)


def _objection(text: str, held: Mapping[Command, Keys], command: Command) -> Objection | None:
    keys = QKeySequence(text)
    if not is_key(keys):
        return Objection(text, Obstacle.UNKNOWN)
    if is_typed(keys):
        return Objection(text, Obstacle.TYPED)
    use = fixed_use(keys)
    if use is not None:
        return Objection(text, Obstacle.FIXED, use)
    for other, others in held.items():
        if other is not command and _meet(keys, others):
            return Objection(text, Obstacle.TAKEN, COMMAND_INFOS[other])
    return None


def _meet(keys: QKeySequence, others: Iterable[QKeySequence]) -> bool:
    return any(are_in_the_way(keys, each) for each in others)


def _without(texts: tuple[str, ...], keys: Keys) -> tuple[str, ...]:
    return tuple(text for text in texts if not _meet(QKeySequence(text), keys))
