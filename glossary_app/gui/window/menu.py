"""The menu behind the three dots."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import MenuPart
from glossary_app.settings import Theme


class MainMenu(QMenu):
    """All commands by subject, with the choice of colours and of the interface's language."""

    theme_chosen = Signal(Theme)
    ui_locale_chosen = Signal(str)

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        # Titles come with the language. One long list would not fit on the screen of a laptop.
        self._imports = self._nested(commands.in_menu(MenuPart.IMPORT))
        self.addActions(commands.in_menu(MenuPart.LIBRARY))
        for part in (MenuPart.LISTS, MenuPart.PAGE):
            self.addSeparator()
            self.addActions(commands.in_menu(part))
        self.addSeparator()
        self._sizes = self._nested(commands.in_menu(MenuPart.SIZE))
        self._themes = self._nested()
        self._languages = self._nested()
        self.addSeparator()
        self.addActions(commands.in_menu(MenuPart.PROGRAM))
        self._theme_actions = {theme: self._choice(self._themes) for theme in Theme}
        self._language_actions = {
            tag: self._choice(self._languages) for tag in ("", "en-US", "ja-JP")
        }
        for menu in (self._themes, self._languages):
            group = QActionGroup(menu)
            for action in menu.actions():
                group.addAction(action)
            group.triggered.connect(self._tell)
        self.retranslate()

    def show_choices(self, theme: Theme, ui_locale: str) -> None:
        """Mark what is chosen now."""
        self._theme_actions[theme].setChecked(True)
        self._language_actions.get(ui_locale, self._language_actions[""]).setChecked(True)

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        self._imports.setTitle(self.tr("Import"))
        self._sizes.setTitle(self.tr("Text size"))
        self._themes.setTitle(self.tr("Colors"))
        self._languages.setTitle(self.tr("Language of the interface"))
        themes = {
            Theme.SYSTEM: self.tr("System"),
            Theme.LIGHT: self.tr("Light"),
            Theme.DARK: self.tr("Dark"),
        }
        for theme, text in themes.items():
            self._theme_actions[theme].setText(text)
        # Languages are called by their own names.
        for tag, text in {
            "": self.tr("System"),
            "en-US": "English",
            "ja-JP": "日本語",
        }.items():
            self._language_actions[tag].setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _nested(self, actions: Sequence[QAction] = ()) -> QMenu:
        menu = self.addMenu("")
        menu.addActions(actions)
        return menu

    def _choice(self, menu: QMenu) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        return action

    def _tell(self, chosen: QAction) -> None:
        for theme, action in self._theme_actions.items():
            if action is chosen:
                self.theme_chosen.emit(theme)
        for tag, action in self._language_actions.items():
            if action is chosen:
                self.ui_locale_chosen.emit(tag)
