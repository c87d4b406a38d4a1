"""The bar over the article: back and forward, the language toggle, and a few buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.reading.language_toggle import LanguageToggle
from glossary_app.gui.style.colours import Theme
from glossary_app.gui.style.icons import IconName, icon
from glossary_app.gui.style.measures import TOP_HEIGHT
from glossary_app.gui.widgets.plain import plain_tip

# Below the first there is no room for all buttons, below the second none for whole names either.
_ROOMY, _ROOMY_FOR_NAMES = 690, 560
_ICONS = {
    Command.BACK: IconName.BACK,
    Command.FORWARD: IconName.FORWARD,
    Command.COPY_AS: IconName.COPY,
    Command.STAR: IconName.STAR,
}


class TopBar(QWidget):
    """Buttons for the commands that are used all day; the rest is in the menu."""

    def __init__(self, commands: Commands, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TOP_HEIGHT)
        self._theme: Theme | None = None
        self._is_starred = False
        self.toggle = LanguageToggle(self)
        self._buttons = {command: self._button(commands.action(command)) for command in _ICONS}
        # To a screen reader: pressed for an entry that has a star.
        commands.action(Command.STAR).setCheckable(True)
        self._buttons[Command.STAR].setProperty("look", "icon")
        self.copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.theme_button = self._button(commands.action(Command.THEME))
        self.list_button = self._button(commands.action(Command.SEARCH))
        self.contents_button = self._menu_button()
        self.menu_button = self._menu_button()
        self.menu_button.setMenu(menu)
        self._lay_out()
        self.retranslate()
        # The tool tips name the keys.
        commands.keys_changed.connect(self.retranslate)

    @property
    def copy_button(self) -> QToolButton:
        """The button under which the forms of copying are offered."""
        return self._buttons[Command.COPY_AS]

    def set_look(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        # On the actions: a button takes its action's icon at every change of the action.
        for command, button in self._buttons.items():
            button.defaultAction().setIcon(icon(self._icon_name(command), theme))
        shape = IconName.SUN if theme.is_dark else IconName.MOON
        self.theme_button.defaultAction().setIcon(icon(shape, theme))
        self.list_button.defaultAction().setIcon(icon(IconName.SEARCH, theme))
        self.menu_button.setIcon(icon(IconName.MORE, theme))
        self.retranslate()
        self.contents_button.setIcon(icon(IconName.RIGHT_COLUMN, theme))

    def show_star(self, *, starred: bool) -> None:
        """Fill the star, or not."""
        # Also when nothing has changed: a press alone changes what is said.
        self._buttons[Command.STAR].defaultAction().setChecked(starred)
        # Called for every article; drawing an icon anew takes longer than all the rest.
        if starred is self._is_starred:
            return
        self._is_starred = starred
        if self._theme is not None:
            action = self._buttons[Command.STAR].defaultAction()
            action.setIcon(icon(self._icon_name(Command.STAR), self._theme))

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        for button in (*self._buttons.values(), self.theme_button, self.list_button):
            action = button.defaultAction()
            name = self._theme_name() if button is self.theme_button else action.text()
            button.setAccessibleName(name)
            # On the action: a button takes its action's tool tip at every change of the action.
            action.setToolTip(plain_tip(_with_key(name, action)))
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu"))
        self.contents_button.setAccessibleName(self.tr("Contents and relations"))
        self.contents_button.setToolTip(self.tr("Contents and relations"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Shorten the toggle before it is squeezed."""
        super().resizeEvent(event)
        self.toggle.use_short_texts(short=self.width() < _ROOMY_FOR_NAMES)
        for button in (self._buttons[Command.COPY_AS], self.theme_button):
            button.setVisible(self.width() >= _ROOMY)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _theme_name(self) -> str:
        """What a press does, not what there is to choose from."""
        is_dark = self._theme is not None and self._theme.is_dark
        return self.tr("Use light colors") if is_dark else self.tr("Use dark colors")

    def _icon_name(self, command: Command) -> IconName:
        if command is Command.STAR and self._is_starred:
            return IconName.STAR_FILLED
        return _ICONS[command]

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return _sized(button)

    def _menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return _sized(button)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 0, 13, 0)
        layout.setSpacing(4)
        layout.addWidget(self.list_button)
        layout.addWidget(self._buttons[Command.BACK])
        layout.addWidget(self._buttons[Command.FORWARD])
        layout.addStretch(1)
        layout.addWidget(self.toggle)
        layout.addStretch(1)
        for button in (
            self._buttons[Command.COPY_AS],
            self._buttons[Command.STAR],
            self.theme_button,
            self.contents_button,
            self.menu_button,
        ):
            layout.addWidget(button)


def _sized(button: QToolButton) -> QToolButton:
    button.setIconSize(QSize(20, 20))
    button.setFixedSize(34, 34)
    # A click leaves the focus where the reader is.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _with_key(name: str, action: QAction) -> str:
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    return f"{name}  {keys}".strip()
