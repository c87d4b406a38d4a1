"""What the frame says of the page that is read: its tabs, its star, its language, and the steps."""

from __future__ import annotations

from PySide6.QtCore import QObject

from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import Command
from glossary_app.gui.reading.reader import Reader
from glossary_app.gui.window.middle_column import ArticleColumn
from glossary_app.gui.window.top_bar import TopBar


class AroundPage(QObject):
    """Follows the reader; a tab, or a language that is chosen, it hands on to the reader."""

    def __init__(
        self, column: ArticleColumn, top_bar: TopBar, commands: Commands, reader: Reader
    ) -> None:
        super().__init__(column)
        self._column = column
        self._top_bar = top_bar
        self._commands = commands
        self._reader = reader
        reader.view_changed.connect(top_bar.toggle.show_view)
        reader.view_changed.connect(self.show_tabs)
        reader.tabs_changed.connect(self.show_tabs)
        reader.entry_opened.connect(self.show_star)
        reader.star_changed.connect(self.show_star)
        # Pressed, the command is checked or not before anybody knows what became of the star.
        commands.action(Command.STAR).triggered.connect(self.show_star)
        column.tab_chosen.connect(reader.show_tab)
        column.tab_closed.connect(reader.close_tab)
        column.other_tabs_closed.connect(reader.close_other_tabs)
        top_bar.toggle.view_chosen.connect(reader.set_view)
        self.show_steps()

    def show_tabs(self) -> None:
        """Show the tabs, and which steps there are in the one that is read."""
        titles = tuple(self._reader.tab_title(n) for n in range(len(self._reader.tab_refs)))
        self._column.show_tabs(titles, self._reader.tab)
        self.show_steps()

    def show_star(self) -> None:
        """Show whether the entry is starred."""
        opened = self._reader.opened
        self._top_bar.show_star(starred=opened is not None and opened.is_starred)

    def show_steps(self) -> None:
        """Let back and forward be chosen where they lead somewhere."""
        trail = self._reader.trail
        self._commands.action(Command.BACK).setEnabled(trail.can_go_back)
        self._commands.action(Command.FORWARD).setEnabled(trail.can_go_forward)
