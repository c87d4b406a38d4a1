"""What stands against a key, as sentences in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from glossary_app.gui.keys.fixed_keys import is_key
from glossary_app.gui.keys.table import Objection, Obstacle

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
