"""Home at work: read when it is seen, left as soon as something is read."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from glossary_app.gui.background.lane import Lane, ignore
from glossary_app.gui.home.page import HomePage
from glossary_app.gui.home.questions import HomeContents, forget_missing, read_home
from glossary_app.gui.keys.actions import Commands
from glossary_app.gui.keys.commands import Command, Slots
from glossary_app.gui.reading.reader import Reader
from glossary_app.library.interface import ReadableShelf


class HomeController(QObject):
    """Comes and goes in the place of the article."""

    wanted = Signal(bool)

    def __init__(
        self,
        page: HomePage,
        reader: Reader,
        commands: Commands,
        lane: Lane[ReadableShelf],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._reader = reader
        self._commands = commands
        self._lane = lane
        self._is_shown = False
        page.entry_chosen.connect(reader.open)
        page.view_chosen.connect(reader.set_view)
        page.command_chosen.connect(self._run)
        page.missing_forgotten.connect(self._forget_missing)
        reader.turned_to.connect(self.leave)
        reader.view_changed.connect(self.refresh)
        commands.keys_changed.connect(self._name_keys)

    def commands(self) -> Slots:
        """Home, and back again."""
        return {Command.HOME: self.toggle}

    def toggle(self) -> None:
        """Home, or back to what was read."""
        if self._is_shown and self._reader.opened is not None:
            self.leave()
        else:
            self.show()
            self._page.setFocus()

    def welcome(self) -> None:
        """Begin here: no entry is opened by itself."""
        self._reader.wait()
        self.show()

    def show(self) -> None:
        """Show what there is to go on with."""
        self._is_shown = True
        self._name_keys()
        self.wanted.emit(True)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Read again what is shown, as after an import."""
        if self._is_shown:
            self._page.show_view(self._reader.view)
            today = datetime.now(UTC).astimezone().date()
            job = partial(read_home, locale=self._reader.locale, day=today)
            self._lane.ask(job, self._show)

    def _show(self, contents: HomeContents) -> None:
        self._page.show_contents(contents, self._reader.view, self._reader.locale)

    def leave(self, *_: object) -> None:
        """Give the place to what is read."""
        if self._is_shown:
            self._is_shown = False
            self.wanted.emit(False)

    def _run(self, command: Command) -> None:
        self._commands.action(command).trigger()

    def _forget_missing(self) -> None:
        self._lane.ask(forget_missing, ignore)
        self.refresh()

    def _name_keys(self) -> None:
        native = QKeySequence.SequenceFormat.NativeText
        first = {each: self._commands.action(each).shortcut() for each in Command}
        told = {command: keys.toString(native) for command, keys in first.items()}
        self._page.show_keys({command: keys for command, keys in told.items() if keys})
