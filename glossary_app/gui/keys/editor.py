"""The keys of one command, under the list of all keys: take one away, or record another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from glossary_app.gui.keys.commands import Command
from glossary_app.gui.keys.fixed_keys import FixedUse
from glossary_app.gui.keys.recording import KeyRecording
from glossary_app.gui.keys.table import COMMAND_INFOS, KeyTable, Objection, key_text, objection_text
from glossary_app.gui.widgets.flow_layout import FlowLayout
from glossary_app.gui.widgets.plain import plain_label, plain_tip


class KeyEditor(QFrame):
    """Says which table of keys is wanted; shows the one it is given."""

    table_chosen = Signal(KeyTable)
    recording_ended = Signal()

    def __init__(self, table: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.table = table
        self._shown: Command | FixedUse = next(iter(Command))
        self.title = plain_label("", self)
        self.chips = QWidget(self)
        self._chips: list[QPushButton] = []
        self.change = QPushButton(self)
        self.usual = QPushButton(self)
        self.note = plain_label("", self)
        self.take_back = QPushButton(self)
        self.recording = KeyRecording(self)
        self.recording.hide()
        self._lay_out()
        self.change.clicked.connect(self.record)
        self.usual.clicked.connect(self._choose_usual)
        self.take_back.clicked.connect(self._take_back)
        self.recording.keys_wanted.connect(self._choose)
        self.recording.cancelled.connect(self.stop_recording)
        self.retranslate()

    def show_keys(self, table: KeyTable, shown: Command | FixedUse) -> None:
        """Show the keys of this command, or what a fixed key does."""
        if shown != self._shown:
            self.recording.hide()
        self.table, self._shown = table, shown
        self._fill()

    def record(self) -> None:
        """Listen for a new key, where the command can have one."""
        if isinstance(self._shown, Command):
            self.take_back.hide()
            self.note.hide()
            self.recording.begin(self.table, self._shown)

    def stop_recording(self) -> None:
        """Leave the keys as they are."""
        self.recording.hide()
        self._fill()
        self.recording_ended.emit()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self.change.setText(self.tr("Change…"))
        self.usual.setText(self.tr("Reset"))
        self.take_back.setText(self.tr("Take it back"))
        self.recording.retranslate()
        self._fill()

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.note.setWordWrap(True)
        self._flow = FlowLayout(self.chips, spacing=6)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        for button in (self.change, self.usual, self.take_back):
            # Else Enter in the list would press the first of them.
            button.setAutoDefault(False)
        head.addWidget(self.change)
        head.addWidget(self.usual)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.take_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.chips)
        layout.addLayout(foot)
        layout.addWidget(self.recording)

    def _fill(self) -> None:
        if isinstance(self._shown, FixedUse):
            self._fill_in(self._shown.text, (), self.tr("These keys are fixed."))
            self.usual.setEnabled(False)
        else:
            lost = self.table.lost[self._shown]
            info, held = COMMAND_INFOS[self._shown], self.table.held[self._shown]
            self._fill_in(info.text, held, " ".join(map(objection_text, lost)))
            self.usual.setEnabled(self.table.is_chosen(self._shown))
        self.change.setEnabled(isinstance(self._shown, Command))
        is_recording = self.recording.isVisibleTo(self)
        self.note.setVisible(bool(self.note.text()) and not is_recording)
        self.take_back.setVisible(self._overruled() is not None and not is_recording)

    def _fill_in(self, title: str, held: Iterable[QKeySequence], note: str) -> None:
        self.title.setText(title)
        self.note.setText(note)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(keys) for keys in held]
        for chip in self._chips:
            self._flow.addWidget(chip)
            # At once: a layout would show it in the next turn, and Tab would pass it by.
            chip.show()
        for before, after in pairwise((self.usual, *self._chips)):
            QWidget.setTabOrder(before, after)
        self.chips.setVisible(bool(self._chips))

    def _chip(self, keys: QKeySequence) -> QPushButton:
        chip = QPushButton(f"{key_text(keys)}  ✕", self.chips)
        chip.setProperty("look", "scope")
        chip.setAutoDefault(False)
        name = self.tr("Remove {keys}").format(keys=key_text(keys))
        chip.setAccessibleName(name)
        chip.setToolTip(plain_tip(name))
        chip.clicked.connect(partial(self._remove, keys))
        return chip

    def _remove(self, keys: QKeySequence, *_: object) -> None:
        if isinstance(self._shown, Command):
            kept = tuple(each for each in self.table.held[self._shown] if each != keys)
            # The chip goes, and the focus with it.
            self.change.setFocus()
            self.table_chosen.emit(self.table.with_keys(self._shown, kept))

    def _choose(self, keys: tuple[QKeySequence, ...]) -> None:
        if isinstance(self._shown, Command):
            table = self.table.with_keys(self._shown, keys)
            self.stop_recording()
            self.table_chosen.emit(table)

    def _choose_usual(self) -> None:
        if isinstance(self._shown, Command):
            self.table_chosen.emit(self.table.with_usual_keys(self._shown))

    def _overruled(self) -> Objection | None:
        """The key that could be had, if its owner lost it."""
        if not isinstance(self._shown, Command):
            return None
        lost = self.table.lost[self._shown]
        return next((each for each in lost if each.can_be_overruled), None)

    def _take_back(self) -> None:
        lost = self._overruled()
        if lost is not None and isinstance(self._shown, Command):
            self.change.setFocus()
            self.table_chosen.emit(self.table.with_lost_key(self._shown, lost))
