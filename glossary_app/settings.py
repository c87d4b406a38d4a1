"""What the program remembers between starts; a damaged file gives the defaults, never a fault."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from glossary_app.paths import private_file, private_folder, read_kept


class Theme(StrEnum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class View(StrEnum):
    """The three language states of the article."""

    ENGLISH = "en-US"
    JAPANESE = "ja-JP"
    BOTH = "both"


class Density(StrEnum):
    """How much room a row of the list takes."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class StartWith(StrEnum):
    """What is seen first."""

    WHERE_LEFT = "where-left"
    HOME = "home"


class StartView(StrEnum):
    """The language state that a start begins with."""

    AS_LEFT = "as-left"
    ENGLISH = "en-US"
    JAPANESE = "ja-JP"
    BOTH = "both"


class WebLinks(StrEnum):
    """What following a link to a source does."""

    OPEN = "open"
    ASK = "ask"
    COPY = "copy"


class DoubleClick(StrEnum):
    """What a double click on a word does beyond selecting it."""

    LOOK_UP = "look-up"
    SELECT = "select"


class BareCopy(StrEnum):
    """What the key for copying takes when nothing is selected."""

    PAIR = "pair"
    TERM = "term"
    DEFINITION = "definition"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    NOTHING = "nothing"


SMALLEST_ZOOM, LARGEST_ZOOM = 50, 300
SHORTEST_LINE, LONGEST_LINE = 60, 200
SHORTEST_HISTORY, LONGEST_HISTORY = 10, 1000
# No width or zoom comes near it, no offset passes 1,000; Qt ends the program over a far larger one.
_LARGEST_NUMBER = 10_000

# In bytes, a hundred times those of every choice made.
_LARGEST_FILE = 4_000_000

# So many steps of each tab are remembered to either side.
MOST_STEPS = 50

# Names of entries for each tab.
Steps = tuple[tuple[str, ...], ...]
# The names of commands, each with the keys it was given in place of its usual ones.
KeyChoices = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of the user and the state of the window when it was last closed.

    `ui_locale` is empty to follow the system. `zoom` is in per cent. `geometry` is Qt's own
    window state in hexadecimal. `entry`, `section` and `offset` name the place last read, as
    `GLOSSARY/SLUG`, anchor and thousandths of the section. Widths are in logical pixels, 0 for the
    usual ones. `tabs` holds names like `entry`; for each, `back` and `forward` hold the steps
    before and after it, in the order in which they were taken. `line_length` is in per cent.
    `history_length` counts entries. `rich_copy` puts HTML beside the text of copied tables.
    `keys` holds changed keys alone, as written in English: `Ctrl+Alt+D`.
    """

    theme: Theme = Theme.SYSTEM
    ui_locale: str = ""
    view: View = View.ENGLISH
    start_view: StartView = StartView.AS_LEFT
    zoom: int = 100
    system_font: bool = False
    density: Density = Density.COMFORTABLE
    start_with: StartWith = StartWith.WHERE_LEFT
    line_length: int = 100
    preview: bool = True
    badges: bool = True
    history: bool = True
    history_length: int = 1000
    web_links: WebLinks = WebLinks.OPEN
    double_click: DoubleClick = DoubleClick.LOOK_UP
    bare_copy: BareCopy = BareCopy.PAIR
    rich_copy: bool = True
    geometry: str = ""
    left_column: bool = True
    right_column: bool = True
    left_width: int = 0
    right_width: int = 0
    entry: str = ""
    section: str = ""
    offset: int = 0
    query: str = ""
    tabs: tuple[str, ...] = ()
    back: Steps = ()
    forward: Steps = ()
    keys: KeyChoices = ()

    @property
    def first_view(self) -> View:
        """The language state to begin with."""
        is_left = self.start_view is StartView.AS_LEFT
        return self.view if is_left else View(self.start_view.value)


def load_settings(file: Path) -> Settings:
    """Read the file; what is missing or makes no sense is replaced by its default."""
    try:
        stored = json.loads(read_kept(file, _LARGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return Settings()
    settings = Settings()
    if not isinstance(stored, dict):
        return settings
    for field in fields(Settings):
        value = _accepted(getattr(settings, field.name), stored.get(field.name))
        if value is not None:
            settings = replace(settings, **{field.name: value})
    zoom = min(max(settings.zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
    length = min(max(settings.line_length, SHORTEST_LINE), LONGEST_LINE)
    history = min(max(settings.history_length, SHORTEST_HISTORY), LONGEST_HISTORY)
    settings = replace(settings, line_length=length, history_length=history)
    back, forward = (_steps(stored.get(name)) for name in ("back", "forward"))
    settings = replace(settings, back=back, forward=forward)
    return replace(settings, zoom=zoom, keys=_key_choices(stored.get("keys")))


def save_settings(settings: Settings, file: Path) -> None:
    """Write the file in one step, so that a crash leaves the old one or the new one."""
    private_folder(file.parent)
    draft = file.with_suffix(".new")
    private_file(draft)
    # The keys by their commands: people read this file, and change it.
    stored = {**asdict(settings), "keys": dict(settings.keys)}
    try:
        draft.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
        # Renaming within a folder is atomic (POSIX, rename).
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _key_choices(stored: Any) -> KeyChoices:
    """The keys of each command that has a list of texts; what they mean is the window's matter."""
    if not isinstance(stored, dict):
        return ()
    return tuple((name, tuple(keys)) for name, keys in stored.items() if _is_texts(keys))


def _steps(stored: Any) -> Steps:
    """The steps of each tab; all or none, as they stand in the order of the tabs."""
    if not isinstance(stored, list) or not all(map(_is_texts, stored)):
        return ()
    return tuple(map(tuple, stored))


def _accepted(default: Any, stored: Any) -> Any:
    """The stored value in the default's type, or None when it does not fit."""
    if isinstance(default, StrEnum):
        known = {member.value: member for member in type(default)}
        return known.get(stored) if isinstance(stored, str) else None
    if isinstance(default, tuple):
        return tuple(stored) if _is_texts(stored) else None
    # Not isinstance: true is an int, and would pass for a zoom or an offset.
    if type(stored) is int and abs(stored) > _LARGEST_NUMBER:
        return None
    return stored if type(stored) is type(default) else None


def _is_texts(stored: Any) -> bool:
    return isinstance(stored, list) and all(isinstance(text, str) for text in stored)
