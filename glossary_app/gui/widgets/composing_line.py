"""The search line: searches while an input method is still composing, and knows whose Enter it is.

While text is being composed, `QLineEdit.text()` lacks it and no change signal fires, so the
pre-edit is spliced in here. An Enter that ends a composition must not open an entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

# A key this soon after a composition ended still belongs to the input method.
_GUARD_SECONDS = 0.03

_GUARDED_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)
_LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Query:
    """What is to be searched; provisional while an input method is still composing it."""

    text: str
    provisional: bool = False


class SearchLine(QLineEdit):
    """A line that says what is to be searched at every keystroke, composed ones included."""

    query_changed = Signal(Query)
    entered = Signal(Qt.KeyboardModifier)
    list_key_pressed = Signal(QKeyEvent)
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preedit = ""
        self._in_input_method = False
        self._ended_at = 0.0
        self._ended_this_turn = False
        self.setClearButtonEnabled(False)
        self.textChanged.connect(self._announce)

    @property
    def is_composing(self) -> bool:
        """Whether an input method holds uncommitted text."""
        return bool(self._preedit)

    @property
    def query(self) -> str:
        """The text with the uncommitted part spliced in at the cursor."""
        at = self.cursorPosition()
        return self.text()[:at] + self._preedit + self.text()[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 (Qt's name)
        """Search what is being composed; take note of when a composition ends."""
        before = self.query
        was_composing = self.is_composing
        self._preedit = event.preeditString()
        self._in_input_method = True
        super().inputMethodEvent(event)
        self._in_input_method = False
        if was_composing and not self.is_composing:
            self._note_end()
        if self.query != before or was_composing != self.is_composing:
            self._announce()

    def event(self, event: QEvent) -> bool:
        """Keep every shortcut and Tab from acting on a composition."""
        if isinstance(event, QKeyEvent) and self._belongs_to_input_method(event):
            # Accepted, so that it neither acts here nor travels on to the window.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Hand the keys of the list and Enter on; everything else edits the line."""
        key = event.key()
        if key in _LIST_KEYS:
            self.list_key_pressed.emit(event)
        elif key in _ENTER_KEYS:
            self.entered.emit(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """A composition does not outlive the focus."""
        super().focusOutEvent(event)
        if self.is_composing:
            self._preedit = ""
            self._note_end()
            self._announce()

    def _announce(self) -> None:
        # Composing over a selection empties the line first: that is not a query.
        if not self._in_input_method:
            self.query_changed.emit(Query(self.query, self.is_composing))

    def _note_end(self) -> None:
        self._ended_at = monotonic()
        self._ended_this_turn = True
        QTimer.singleShot(0, self, self._end_turn)

    def _end_turn(self) -> None:
        self._ended_this_turn = False

    def _belongs_to_input_method(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            return self.is_composing
        if event.type() != QEvent.Type.KeyPress or event.key() not in _GUARDED_KEYS:
            return False
        just_ended = self._ended_this_turn or monotonic() - self._ended_at < _GUARD_SECONDS
        return self.is_composing or just_ended
