"""Hand-offs as one text, and the log of them; for those who ask by values alone."""

from __future__ import annotations

from pathlib import Path

from glossary_app.errors import UsageError
from glossary_app.library.entries import Shelf
from glossary_app.library.handoff.given_log import GivenLog
from glossary_app.library.handoff.handing_off import Handoff, HandoffRequest, collect
from glossary_app.library.handoff.values import GivenAnswers, HandoffText, HandoffWish
from glossary_app.library.handoff.writing import fitted, written

WAY = "hand-off"


def handoff_text(shelf: Shelf, wish: HandoffWish) -> HandoffText:
    """What may go out of the entries, in as many characters as there is room for."""
    whole = collect(shelf, HandoffRequest(wish.refs, wish.locale, wish.include_drafts))
    withheld = len(whole.withheld)
    if not whole.pages:
        return HandoffText("", withheld=withheld)
    try:
        part = fitted(whole, wish.form, wish.budget)
    except UsageError:
        return HandoffText("", withheld=withheld, no_room=len(whole.refs))
    return HandoffText(
        written(part, wish.form),
        part.refs,
        len(part.pages),
        withheld,
        len(part.no_room),
        _left_out(part),
    )


def note_given(folder: Path, given: HandoffText) -> None:
    """Note in the log that this text was taken along."""
    question = f"{len(given.text)} characters"
    GivenLog(folder).note(WAY, question, given.refs, given.withheld)


def read_given(folder: Path) -> GivenAnswers:
    """The log of a library."""
    log = GivenLog(folder)
    return GivenAnswers(log.is_on, log.read())


def _left_out(part: Handoff) -> int:
    return sum(page.left_out for page in part.pages)
