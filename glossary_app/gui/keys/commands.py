"""Everything that has a key: one action each, with its name in the interface's language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Command(StrEnum):
    """What a key or a menu line does."""

    SEARCH = "search"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    TOGGLE_LANGUAGE = "toggle-language"
    RELATIONS = "relations"
    BACK_LINKS = "back-links"
    GRAPH = "graph"
    BACK = "back"
    FORWARD = "forward"
    STAR = "star"
    STARRED = "starred"
    NOTE = "note"
    NOTED = "noted"
    HISTORY = "history"
    RECENT_SEARCHES = "recent-searches"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    COPY_AS = "copy-as"
    PRINT = "print"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    ZOOM_RESET = "zoom-reset"
    KEYS = "keys"
    ABOUT = "about"
    LEFT_COLUMN = "left-column"
    RIGHT_COLUMN = "right-column"
    CLOSE_TAB = "close-tab"
    NEXT_TAB = "next-tab"
    IMPORT_FILES = "import-files"
    IMPORT_FOLDER = "import-folder"
    GLOSSARIES = "glossaries"
    REBUILD = "rebuild"
    THEME = "theme"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class CommandInfo:
    """A command's name in English, and its keys."""

    command: Command
    title: object
    keys: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The name in the interface's language."""
        return QCoreApplication.translate("Commands", str(self.title))


COMMANDS: tuple[CommandInfo, ...] = (
    CommandInfo(Command.SEARCH, QT_TRANSLATE_NOOP("Commands", "Search"), ("Ctrl+K", "Ctrl+L", "/")),
    CommandInfo(Command.NEXT_PANE, QT_TRANSLATE_NOOP("Commands", "Next pane"), ("F6",)),
    CommandInfo(
        Command.PREVIOUS_PANE, QT_TRANSLATE_NOOP("Commands", "Previous pane"), ("Shift+F6",)
    ),
    CommandInfo(
        Command.TOGGLE_LANGUAGE,
        QT_TRANSLATE_NOOP("Commands", "English → Japanese → both"),
        ("Ctrl+J", "Alt+L"),
    ),
    CommandInfo(Command.RELATIONS, QT_TRANSLATE_NOOP("Commands", "Go to relations"), ("Alt+R",)),
    CommandInfo(Command.BACK_LINKS, QT_TRANSLATE_NOOP("Commands", "Go to back-links"), ("Alt+B",)),
    CommandInfo(Command.GRAPH, QT_TRANSLATE_NOOP("Commands", "Graph of neighbours"), ("Ctrl+G",)),
    CommandInfo(Command.BACK, QT_TRANSLATE_NOOP("Commands", "Back"), ("Alt+Left",)),
    CommandInfo(Command.FORWARD, QT_TRANSLATE_NOOP("Commands", "Forward"), ("Alt+Right",)),
    CommandInfo(Command.STAR, QT_TRANSLATE_NOOP("Commands", "Star this entry"), ("Ctrl+D",)),
    CommandInfo(Command.STARRED, QT_TRANSLATE_NOOP("Commands", "Starred entries"), ("Ctrl+B",)),
    CommandInfo(Command.NOTE, QT_TRANSLATE_NOOP("Commands", "My note on this entry"), ("Ctrl+N",)),
    CommandInfo(
        Command.NOTED, QT_TRANSLATE_NOOP("Commands", "Entries with a note"), ("Ctrl+Shift+N",)
    ),
    CommandInfo(Command.HISTORY, QT_TRANSLATE_NOOP("Commands", "Recent entries"), ("Ctrl+H",)),
    CommandInfo(
        Command.RECENT_SEARCHES,
        QT_TRANSLATE_NOOP("Commands", "Recent searches"),
        ("Ctrl+Shift+K",),
    ),
    CommandInfo(Command.FIND, QT_TRANSLATE_NOOP("Commands", "Find on this page"), ("Ctrl+F",)),
    CommandInfo(Command.FIND_NEXT, QT_TRANSLATE_NOOP("Commands", "Next place found"), ("F3",)),
    CommandInfo(
        Command.FIND_PREVIOUS, QT_TRANSLATE_NOOP("Commands", "Previous place found"), ("Shift+F3",)
    ),
    CommandInfo(Command.COPY_AS, QT_TRANSLATE_NOOP("Commands", "Copy as…")),
    CommandInfo(Command.PRINT, QT_TRANSLATE_NOOP("Commands", "Print or save as PDF…"), ("Ctrl+P",)),
    CommandInfo(
        Command.ZOOM_IN, QT_TRANSLATE_NOOP("Commands", "Larger text"), ("Ctrl+=", "Ctrl++")
    ),
    CommandInfo(Command.ZOOM_OUT, QT_TRANSLATE_NOOP("Commands", "Smaller text"), ("Ctrl+-",)),
    CommandInfo(Command.ZOOM_RESET, QT_TRANSLATE_NOOP("Commands", "Usual text size"), ("Ctrl+0",)),
    CommandInfo(Command.KEYS, QT_TRANSLATE_NOOP("Commands", "All keys"), ("F1", "Ctrl+/")),
    CommandInfo(Command.ABOUT, QT_TRANSLATE_NOOP("Commands", "About Glossary Browser")),
    CommandInfo(Command.LEFT_COLUMN, QT_TRANSLATE_NOOP("Commands", "Fold the list away"), ("F9",)),
    CommandInfo(
        Command.RIGHT_COLUMN, QT_TRANSLATE_NOOP("Commands", "Fold the contents away"), ("Shift+F9",)
    ),
    CommandInfo(Command.CLOSE_TAB, QT_TRANSLATE_NOOP("Commands", "Close the tab"), ("Ctrl+W",)),
    CommandInfo(Command.NEXT_TAB, QT_TRANSLATE_NOOP("Commands", "Next tab"), ("Ctrl+Tab",)),
    CommandInfo(Command.IMPORT_FILES, QT_TRANSLATE_NOOP("Commands", "Import files…"), ("Ctrl+I",)),
    CommandInfo(Command.IMPORT_FOLDER, QT_TRANSLATE_NOOP("Commands", "Import a folder…")),
    CommandInfo(Command.GLOSSARIES, QT_TRANSLATE_NOOP("Commands", "Glossaries…")),
    CommandInfo(Command.REBUILD, QT_TRANSLATE_NOOP("Commands", "Rebuild the search index")),
    CommandInfo(Command.THEME, QT_TRANSLATE_NOOP("Commands", "Light or dark")),
    CommandInfo(Command.QUIT, QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",)),
)


class Commands(QObject):
    """The actions of a window, so that their keys work wherever the focus is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[Command, QAction] = {}
        for info in COMMANDS:
            action = QAction(window)
            action.setObjectName(info.command)
            # The icons belong to the bar over the article.
            action.setIconVisibleInMenu(False)
            action.setShortcuts([QKeySequence(keys) for keys in info.keys])
            window.addAction(action)
            self._actions[info.command] = action
        window.installEventFilter(self)
        self.retranslate()

    def action(self, command: Command) -> QAction:
        """The action of a command."""
        return self._actions[command]

    def retranslate(self) -> None:
        """Say everything again in the interface's language."""
        for info in COMMANDS:
            self._actions[info.command].setText(info.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().eventFilter(watched, event)
