"""The preferences at work: opened, taken over at once, remembered with the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.style.appearance import Appearance
from glossary_app.gui.window.preferences_dialog import PreferencesDialog
from glossary_app.settings import Settings


class Preferences(QObject):
    """Shows what can be set, and hands on what is chosen."""

    history_forgotten = Signal()

    def __init__(self, appearance: Appearance, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._folder = folder
        self._window = window
        self.dialog: PreferencesDialog | None = None

    def commands(self) -> Slots:
        """What can be set."""
        return {Command.PREFERENCES: self.show}

    def show(self) -> None:
        """Open the preferences."""
        # A new one each time: it speaks the language of that moment.
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        self.dialog = PreferencesDialog(self._appearance.settings, self._folder, self._window)
        self.dialog.settings_chosen.connect(self._take)
        self.dialog.history_forgotten.connect(self.history_forgotten)
        self.dialog.show()

    def _take(self, settings: Settings) -> None:
        speaks = self._appearance.ui_locale
        self._appearance.prefer(settings)
        if self._appearance.ui_locale != speaks:
            self.show()
