"""A new key for a command: pressed, weighed against the others, and taken or left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.keys.fixed_keys import is_sign
from glossary_app.gui.keys.table import (
    COMMAND_INFOS,
    Keys,
    KeyTable,
    Objection,
    key_text,
    objection_text,
)
from glossary_app.gui.widgets.plain import plain_label

_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyRecording(QWidget):
    """Says which keys the command shall have from now on; nothing is taken without being asked."""

    keys_wanted = Signal(tuple)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: KeyTable | None = None
        self._command = Command.SEARCH
        self.recorder = KeyRecorder(self)
        self.message = plain_label("", self)
        self.message.setWordWrap(True)
        # Instead of the keys there are, beside them, or not at all.
        self.instead, self.as_well, self.leave = (QPushButton(self) for _ in range(3))
        self.instead.setProperty("look", "primary")
        row = QHBoxLayout()
        row.addWidget(self.recorder, 1)
        for button in (self.instead, self.as_well, self.leave):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.message)
        self.recorder.keySequenceChanged.connect(self._weigh)
        self.recorder.accepted.connect(self._accept)
        self.recorder.cancelled.connect(self.cancelled)
        self.instead.clicked.connect(self._use_instead)
        self.as_well.clicked.connect(self._use_as_well)
        self.leave.clicked.connect(self.cancelled)

    def begin(self, table: KeyTable, command: Command) -> None:
        """Listen for a key for this command."""
        self._table, self._command = table, command
        self.recorder.clear()
        self.retranslate()
        self.show()
        self.recorder.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        title = COMMAND_INFOS[self._command].text
        name = self.tr("New key for “{command}”").format(command=title)
        self.recorder.name(name, self.tr("Press the new key"))
        self.leave.setText(self.tr("Cancel"))
        self._weigh(self.recorder.keySequence())

    def _weigh(self, keys: QKeySequence) -> None:
        """Say what stands against the key, and offer what can be done with it."""
        if self._table is None:
            return
        held = self._table.held[self._command]
        # An empty one counts as true.
        is_pressed = not keys.isEmpty()
        objection = self._table.objection(keys, self._command) if is_pressed else None
        is_free = is_pressed and (objection is None or objection.can_be_overruled)
        self._name_choices(objection, has_keys=bool(held))
        self.instead.setVisible(bool(held))
        self.instead.setEnabled(is_free and held != (keys,))
        self.as_well.setEnabled(is_free and keys not in held)
        self.message.setText(self._told(keys, objection))
        if is_pressed:
            told = QAccessibleAnnouncementEvent(self.message, self.message.text())
            QAccessible.updateAccessibility(told)

    def _name_choices(self, objection: Objection | None, *, has_keys: bool) -> None:
        if objection is not None and objection.can_be_overruled:
            alone, instead = self.tr("Take"), self.tr("Take and replace")
            as_well = self.tr("Take and add")
        else:
            alone, instead = self.tr("Set"), self.tr("Replace")
            as_well = self.tr("Add")
        self.instead.setText(instead)
        self.as_well.setText(as_well if has_keys else alone)

    def _told(self, keys: QKeySequence, objection: Objection | None) -> str:
        if keys.isEmpty() or self._table is None:
            return self.tr("Enter uses the key that was pressed, Esc leaves everything as it is.")
        if objection is not None:
            return objection_text(objection)
        if keys in self._table.held[self._command]:
            return self.tr("{keys} is already a key of this command.").format(keys=key_text(keys))
        if is_sign(keys):
            return self.tr("{keys} works outside text fields only.").format(keys=key_text(keys))
        return self.tr("{keys} is free.").format(keys=key_text(keys))

    def _accept(self) -> None:
        """Use the key, or go to the button that would take it from its owner."""
        keys = self.recorder.keySequence()
        choices = [button for button in (self.instead, self.as_well) if button.isVisibleTo(self)]
        choice = next((button for button in choices if button.isEnabled()), None)
        if choice is None or self._table is None:
            return
        if self._table.objection(keys, self._command) is None:
            choice.click()
        else:
            choice.setFocus()

    def _use_instead(self) -> None:
        self.keys_wanted.emit((self.recorder.keySequence(),))

    def _use_as_well(self) -> None:
        if self._table is not None:
            held: Keys = self._table.held[self._command]
            self.keys_wanted.emit((*held, self.recorder.keySequence()))


class KeyRecorder(QKeySequenceEdit):
    """Shows the key that was pressed last; a key pressed after it takes its place."""

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        # Qt shows the key in a line of its own, which would ask for the input method.
        self._lines = self.findChildren(QLineEdit)
        for line in self._lines:
            line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def name(self, name: str, hint: str) -> None:
        """Say what it is for, and what to do while it is empty."""
        self.setAccessibleName(name)
        for line in self._lines:
            line.setAccessibleName(name)
            line.setPlaceholderText(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Esc are fixed, so that here, too, they mean what they mean everywhere."""
        has_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not has_modifier and event.key() in _ENTER_KEYS:
            self.accepted.emit()
        elif not has_modifier and event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
