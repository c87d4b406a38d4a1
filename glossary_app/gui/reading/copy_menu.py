"""The menu of the copy button; each line has a key that follows Ctrl+Shift+C."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class CopyForm(StrEnum):
    """The forms; each stands for the key that chooses it."""

    PLAIN = "P"
    MARKDOWN = "M"
    TABLE_ROW = "T"
    JSON = "J"
    LINK = "L"


class CopyMenu(QMenu):
    """Says in which form the entry is wanted."""

    form_chosen = Signal(CopyForm)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[CopyForm, QAction] = {}
        for form in CopyForm:
            action = self.addAction("")
            action.setShortcut(QKeySequence(f"Ctrl+Shift+C, {form.value}"))
            action.triggered.connect(partial(self._choose, form))
            window.addAction(action)
            self._actions[form] = action
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        texts = {
            CopyForm.PLAIN: self.tr("Copy as plain text"),
            CopyForm.MARKDOWN: self.tr("Copy as Markdown hand-off page"),
            CopyForm.TABLE_ROW: self.tr("Copy as a table row"),
            CopyForm.JSON: self.tr("Copy as JSON"),
            CopyForm.LINK: self.tr("Copy the address"),
        }
        for form, text in texts.items():
            self._actions[form].setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _choose(self, form: CopyForm, *_: object) -> None:
        self.form_chosen.emit(form)
