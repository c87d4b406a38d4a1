"""What is given to assistants: what of it is wanted, the text, and the log of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import Locale


class HandoffForm(StrEnum):
    """How a hand-off is written."""

    MARKDOWN = "markdown"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class HandoffWish:
    """Entries in their order, and how they are wanted; `budget` counts characters."""

    refs: tuple[EntryRef, ...]
    form: HandoffForm = HandoffForm.MARKDOWN
    locale: Locale | None = None
    budget: int | None = None
    include_drafts: bool = False


@dataclass(frozen=True, slots=True)
class HandoffText:
    """One text to be given away; the numbers say what is in it and what is not.

    It is empty where nothing may go out, or the budget has room for nothing.
    """

    text: str
    refs: tuple[EntryRef, ...] = ()
    pages: int = 0
    withheld: int = 0
    no_room: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """One answer: when, by which way, what was asked, and the entries that were given."""

    when: str
    way: str
    question: str
    entries: tuple[str, ...]
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class GivenAnswers:
    """The log, the newest answer first, and whether anything more is noted."""

    is_on: bool
    answers: tuple[Given, ...]
