"""Alt with a digit goes to a section, Ctrl with a digit to a tab."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class NumberedKeys(QObject):
    """Counts from 0."""

    section_wanted = Signal(int)
    tab_wanted = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for number in range(9):
            section = QShortcut(QKeySequence(f"Alt+{number + 1}"), window)
            section.activated.connect(partial(self.section_wanted.emit, number))
            tab = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), window)
            tab.activated.connect(partial(self.tab_wanted.emit, number))
