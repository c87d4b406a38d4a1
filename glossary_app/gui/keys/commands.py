"""Everything that has a key: name, keys and place in the menus, each declared once, in `COMMANDS`.

What a command does is said by the controller whose subject it is, in its `commands()`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Command(StrEnum):
    """What a key or a menu line does."""

    SEARCH = "search"
    HOME = "home"
    PALETTE = "palette"
    PREFERENCES = "preferences"
    ADD_STARTER = "add-starter"
    ROW_ACTIONS = "row-actions"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    TOGGLE_LANGUAGE = "toggle-language"
    RELATIONS = "relations"
    BACK_LINKS = "back-links"
    GRAPH = "graph"
    COMPARE = "compare"
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
    COPY_TERM = "copy-term"
    COPY_COUNTERPART = "copy-counterpart"
    COPY_PAIR = "copy-pair"
    COPY_DEFINITION = "copy-definition"
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
    PASTE_TABLE = "paste-table"
    GLOSSARIES = "glossaries"
    EXPORT = "export"
    CHECK = "check"
    READ_TEXT = "read-text"
    HAND_OFF = "hand-off"
    GIVEN = "given"
    REBUILD = "rebuild"
    THEME = "theme"
    QUIT = "quit"


# They concern the entry that is read: there is none where Home stands.
OF_THE_PAGE = (
    *(Command.RELATIONS, Command.BACK_LINKS, Command.GRAPH, Command.COMPARE, Command.STAR),
    *(Command.NOTE, Command.FIND, Command.FIND_NEXT, Command.FIND_PREVIOUS, Command.PRINT),
    *(Command.COPY_AS, Command.COPY_TERM, Command.COPY_COUNTERPART, Command.COPY_PAIR),
    Command.COPY_DEFINITION,
)


class MenuPart(Enum):
    """The parts of the menu behind the three dots, from top to bottom.

    `IMPORT` and `SIZE` are menus of their own in it.
    """

    IMPORT = auto()
    LIBRARY = auto()
    LISTS = auto()
    PAGE = auto()
    SIZE = auto()
    PROGRAM = auto()


# What each command does.
Slots = Mapping[Command, Callable[[], None]]


class HasCommands(Protocol):
    """Whoever carries out commands."""

    def commands(self) -> Slots:
        """What it carries out, and how."""
        ...


@dataclass(frozen=True, slots=True)
class CommandInfo:
    """A command's name in English, its keys, and the part of the menu that it stands in, if any.

    Within a part of the menu the commands keep the order of `COMMANDS`.
    """

    command: Command
    title: object
    keys: tuple[str, ...] = ()
    menu: MenuPart | None = None

    @property
    def text(self) -> str:
        """The name in the interface's language."""
        return QCoreApplication.translate("Commands", str(self.title))


COMMANDS: tuple[CommandInfo, ...] = (
    CommandInfo(Command.SEARCH, QT_TRANSLATE_NOOP("Commands", "Search"), ("Ctrl+K", "Ctrl+L", "/")),
    CommandInfo(Command.PALETTE, QT_TRANSLATE_NOOP("Commands", "All commands"), ("Ctrl+Shift+P",)),
    CommandInfo(
        Command.HOME, QT_TRANSLATE_NOOP("Commands", "Home"), ("Alt+Home",), menu=MenuPart.LISTS
    ),
    CommandInfo(
        Command.STARRED,
        QT_TRANSLATE_NOOP("Commands", "Starred entries"),
        ("Ctrl+B",),
        menu=MenuPart.LISTS,
    ),
    CommandInfo(
        Command.NOTED,
        QT_TRANSLATE_NOOP("Commands", "Entries with a note"),
        ("Ctrl+Shift+N",),
        menu=MenuPart.LISTS,
    ),
    CommandInfo(
        Command.HISTORY,
        QT_TRANSLATE_NOOP("Commands", "Recent entries"),
        ("Ctrl+H",),
        menu=MenuPart.LISTS,
    ),
    CommandInfo(
        Command.RECENT_SEARCHES,
        QT_TRANSLATE_NOOP("Commands", "Recent searches"),
        ("Ctrl+Shift+K",),
        menu=MenuPart.LISTS,
    ),
    CommandInfo(
        Command.ROW_ACTIONS, QT_TRANSLATE_NOOP("Commands", "Actions on this row"), ("Ctrl+.",)
    ),
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
    CommandInfo(
        Command.GRAPH,
        QT_TRANSLATE_NOOP("Commands", "Map of relations"),
        ("Ctrl+G",),
        menu=MenuPart.LISTS,
    ),
    CommandInfo(
        Command.COMPARE,
        QT_TRANSLATE_NOOP("Commands", "Compare with…"),
        ("Ctrl+Shift+D",),
        menu=MenuPart.PAGE,
    ),
    CommandInfo(Command.BACK, QT_TRANSLATE_NOOP("Commands", "Back"), ("Alt+Left",)),
    CommandInfo(Command.FORWARD, QT_TRANSLATE_NOOP("Commands", "Forward"), ("Alt+Right",)),
    CommandInfo(Command.STAR, QT_TRANSLATE_NOOP("Commands", "Star this entry"), ("Ctrl+D",)),
    CommandInfo(
        Command.NOTE,
        QT_TRANSLATE_NOOP("Commands", "My note on this entry"),
        ("Ctrl+N",),
        menu=MenuPart.PAGE,
    ),
    CommandInfo(
        Command.FIND,
        QT_TRANSLATE_NOOP("Commands", "Find on this page"),
        ("Ctrl+F",),
        menu=MenuPart.PAGE,
    ),
    CommandInfo(Command.FIND_NEXT, QT_TRANSLATE_NOOP("Commands", "Next match"), ("F3",)),
    CommandInfo(
        Command.FIND_PREVIOUS, QT_TRANSLATE_NOOP("Commands", "Previous match"), ("Shift+F3",)
    ),
    CommandInfo(Command.COPY_AS, QT_TRANSLATE_NOOP("Commands", "Copy as…"), menu=MenuPart.PAGE),
    CommandInfo(Command.COPY_TERM, QT_TRANSLATE_NOOP("Commands", "Copy the term"), ("Alt+C",)),
    CommandInfo(
        Command.COPY_COUNTERPART,
        QT_TRANSLATE_NOOP("Commands", "Copy the term in the other language"),
        ("Alt+O",),
    ),
    CommandInfo(
        Command.COPY_PAIR, QT_TRANSLATE_NOOP("Commands", "Copy the pair of terms"), ("Alt+P",)
    ),
    CommandInfo(
        Command.COPY_DEFINITION, QT_TRANSLATE_NOOP("Commands", "Copy the definition"), ("Alt+D",)
    ),
    CommandInfo(
        Command.PRINT,
        QT_TRANSLATE_NOOP("Commands", "Print or save as PDF…"),
        ("Ctrl+P",),
        menu=MenuPart.PAGE,
    ),
    CommandInfo(
        Command.ZOOM_IN,
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        ("Ctrl+=", "Ctrl++"),
        menu=MenuPart.SIZE,
    ),
    CommandInfo(
        Command.ZOOM_OUT,
        QT_TRANSLATE_NOOP("Commands", "Smaller text"),
        ("Ctrl+-",),
        menu=MenuPart.SIZE,
    ),
    CommandInfo(
        Command.ZOOM_RESET,
        QT_TRANSLATE_NOOP("Commands", "Actual size"),
        ("Ctrl+0",),
        menu=MenuPart.SIZE,
    ),
    CommandInfo(
        Command.PREFERENCES,
        QT_TRANSLATE_NOOP("Commands", "Preferences…"),
        ("Ctrl+,",),
        menu=MenuPart.PROGRAM,
    ),
    CommandInfo(Command.ADD_STARTER, QT_TRANSLATE_NOOP("Commands", "Add the starter glossary")),
    CommandInfo(
        Command.REBUILD,
        QT_TRANSLATE_NOOP("Commands", "Rebuild the search index"),
        menu=MenuPart.PROGRAM,
    ),
    CommandInfo(
        Command.GIVEN,
        QT_TRANSLATE_NOOP("Commands", "What assistants were given"),
        menu=MenuPart.PROGRAM,
    ),
    CommandInfo(
        Command.KEYS,
        QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),
        ("F1", "Ctrl+/"),
        menu=MenuPart.PROGRAM,
    ),
    CommandInfo(
        Command.ABOUT,
        QT_TRANSLATE_NOOP("Commands", "About Glossary Browser"),
        menu=MenuPart.PROGRAM,
    ),
    CommandInfo(
        Command.LEFT_COLUMN, QT_TRANSLATE_NOOP("Commands", "Hide or show the list"), ("F9",)
    ),
    CommandInfo(
        Command.RIGHT_COLUMN,
        QT_TRANSLATE_NOOP("Commands", "Hide or show the contents"),
        ("Shift+F9",),
    ),
    CommandInfo(Command.CLOSE_TAB, QT_TRANSLATE_NOOP("Commands", "Close the tab"), ("Ctrl+W",)),
    CommandInfo(Command.NEXT_TAB, QT_TRANSLATE_NOOP("Commands", "Next tab"), ("Ctrl+Tab",)),
    CommandInfo(
        Command.IMPORT_FILES,
        QT_TRANSLATE_NOOP("Commands", "Import files…"),
        ("Ctrl+I",),
        menu=MenuPart.IMPORT,
    ),
    CommandInfo(
        Command.IMPORT_FOLDER,
        QT_TRANSLATE_NOOP("Commands", "Import a folder…"),
        menu=MenuPart.IMPORT,
    ),
    CommandInfo(
        Command.PASTE_TABLE,
        QT_TRANSLATE_NOOP("Commands", "Paste a table…"),
        ("Ctrl+Shift+V",),
        menu=MenuPart.IMPORT,
    ),
    CommandInfo(
        Command.GLOSSARIES, QT_TRANSLATE_NOOP("Commands", "Glossaries…"), menu=MenuPart.LIBRARY
    ),
    CommandInfo(
        Command.EXPORT,
        QT_TRANSLATE_NOOP("Commands", "Export…"),
        ("Ctrl+Shift+E",),
        menu=MenuPart.LIBRARY,
    ),
    CommandInfo(
        Command.CHECK, QT_TRANSLATE_NOOP("Commands", "Check the content…"), menu=MenuPart.LIBRARY
    ),
    CommandInfo(
        Command.READ_TEXT,
        QT_TRANSLATE_NOOP("Commands", "Read a text…"),
        ("Ctrl+Shift+R",),
        menu=MenuPart.LIBRARY,
    ),
    CommandInfo(
        Command.HAND_OFF,
        QT_TRANSLATE_NOOP("Commands", "Hand off to an assistant…"),
        ("Ctrl+Shift+A",),
        menu=MenuPart.LIBRARY,
    ),
    CommandInfo(Command.THEME, QT_TRANSLATE_NOOP("Commands", "Light or dark")),
    CommandInfo(
        Command.QUIT, QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), menu=MenuPart.PROGRAM
    ),
)
