"""What the program remembers between starts; a damaged file gives the defaults, never a fault."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any


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


SMALLEST_ZOOM, LARGEST_ZOOM = 50, 300


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of the user and the state of the window when it was last closed.

    `ui_locale` is empty to follow the system. `zoom` is in per cent. `geometry` is Qt's own
    window state in hexadecimal. `entry`, `section` and `offset` name the place last read, as
    `GLOSSARY/SLUG`, anchor and thousandths of the section. `tabs` holds names like `entry`.
    """

    theme: Theme = Theme.SYSTEM
    ui_locale: str = ""
    view: View = View.ENGLISH
    zoom: int = 100
    system_font: bool = False
    geometry: str = ""
    left_column: bool = True
    right_column: bool = True
    entry: str = ""
    section: str = ""
    offset: int = 0
    query: str = ""
    tabs: tuple[str, ...] = ()


def load_settings(file: Path) -> Settings:
    """Read the file; what is missing or makes no sense is replaced by its default."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    settings = Settings()
    if not isinstance(stored, dict):
        return settings
    for field in fields(Settings):
        value = _accepted(getattr(settings, field.name), stored.get(field.name))
        if value is not None:
            settings = replace(settings, **{field.name: value})
    return replace(settings, zoom=min(max(settings.zoom, SMALLEST_ZOOM), LARGEST_ZOOM))


def save_settings(settings: Settings, file: Path) -> None:
    """Write the file in one step, so that a crash leaves the old one or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
    # Renaming within a folder is atomic (POSIX, rename).
    draft.replace(file)


def _accepted(default: Any, stored: Any) -> Any:
    """The stored value in the default's type, or None when it does not fit."""
    if isinstance(default, StrEnum):
        known = {member.value: member for member in type(default)}
        return known.get(stored) if isinstance(stored, str) else None
    if isinstance(default, tuple):
        fits = isinstance(stored, list) and all(isinstance(item, str) for item in stored)
        return tuple(stored) if fits else None
    # Not isinstance: true is an int, and would pass for a zoom or an offset.
    return stored if type(stored) is type(default) else None
