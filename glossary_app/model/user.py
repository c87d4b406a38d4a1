"""What the user adds to the library: bookmarks, notes, the way through it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry to come back to. Times are in UTC, here and below."""

    ref: EntryRef
    # UTC: local time goes back an hour each autumn, and bookmarks would change places.
    added: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """The user's own words about an entry."""

    ref: EntryRef
    text: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """An entry that was opened; `locale` is the page that was read."""

    ref: EntryRef
    locale: Locale
    at: datetime
