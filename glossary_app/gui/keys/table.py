"""Which keys each command has: the usual ones or those it was given, and never one key twice.

Qt carries out neither of two commands with the same key. So a fixed key goes to no command, a
key that a command was given is taken from the command that usually has it, and of two commands
that were given the same key the first of `COMMANDS` has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from glossary_app.gui.keys.commands import COMMANDS, Command, CommandInfo
from glossary_app.gui.keys.fixed_keys import FixedUse, are_in_the_way, fixed_use, is_key, is_typed
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
            QKeySequence(text)
            for text in wished
            if self._has(command, text) or QKeySequence(text) == QKeySequence(lost.keys)
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
    for command in (info.command for info in COMMANDS if info.command in wished):
        weighed = {text: _objection(text, held, command) for text in wished[command]}
        held[command], lost[command] = _parted(weighed)
    # Usual keys are in nobody's way but theirs who were given one of them.
    given = dict(held)
    for info in (info for info in COMMANDS if info.command not in wished):
        weighed = {text: _claim(QKeySequence(text), given, info.command) for text in info.keys}
        held[info.command], lost[info.command] = _parted(weighed)
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
    return _claim(keys, held, command)


def _claim(keys: QKeySequence, held: Mapping[Command, Keys], command: Command) -> Objection | None:
    """That of another command which has these keys."""
    for other, others in held.items():
        if other is not command and _meet(keys, others):
            return Objection(keys.toString(), Obstacle.TAKEN, COMMAND_INFOS[other])
    return None


def _parted(weighed: Mapping[str, Objection | None]) -> tuple[Keys, tuple[Objection, ...]]:
    """The keys that nothing stands against, each once, and what stands against the others."""
    kept: Keys = ()
    for keys in (QKeySequence(text) for text, objection in weighed.items() if objection is None):
        if not _meet(keys, kept):
            kept += (keys,)
    return kept, tuple(objection for objection in weighed.values() if objection is not None)


def _meet(keys: QKeySequence, others: Iterable[QKeySequence]) -> bool:
    return any(are_in_the_way(keys, each) for each in others)


def _without(texts: tuple[str, ...], keys: Keys) -> tuple[str, ...]:
    return tuple(text for text in texts if not _meet(QKeySequence(text), keys))


_SENTENCES: dict[Obstacle, object] = {
    Obstacle.UNKNOWN: QT_TRANSLATE_NOOP("KeyTexts", "“{keys}” is not a key."),
    Obstacle.TYPED: QT_TRANSLATE_NOOP(
        "KeyTexts", "{keys} alone is typed as text; it needs Ctrl or Alt with it."
    ),
    Obstacle.FIXED: QT_TRANSLATE_NOOP("KeyTexts", "{keys} is fixed: “{owner}”."),
    Obstacle.TAKEN: QT_TRANSLATE_NOOP("KeyTexts", "{keys} belongs to “{owner}”."),
}


def key_text(keys: QKeySequence) -> str:
    """A key as this system writes it."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def objection_text(objection: Objection) -> str:
    """Why a command does not simply have a key."""
    keys = QKeySequence(objection.keys)
    return QCoreApplication.translate("KeyTexts", str(_SENTENCES[objection.obstacle])).format(
        keys=key_text(keys) if is_key(keys) else objection.keys,
        owner=objection.owner.text if objection.owner is not None else "",
    )
