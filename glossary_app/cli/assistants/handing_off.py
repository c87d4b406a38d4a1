"""`glossary hand-off` and `glossary given`."""

from __future__ import annotations

import click

from glossary_app.cli.completing import complete_entry, complete_locale
from glossary_app.cli.looking_up import limit_option, opened_catalogue, read_locale
from glossary_app.cli.naming import named_entry
from glossary_app.cli.session import (
    NOTHING_FOUND,
    JsonCommand,
    Session,
    note,
    note_fault,
    say,
    say_json,
    write_exactly,
)
from glossary_app.cli.wording.words import in_words
from glossary_app.errors import GlossaryError, NotFoundError, UsageError
from glossary_app.library.handoff.given_log import GivenLog
from glossary_app.library.handoff.handing_off import Handoff, HandoffRequest, collect
from glossary_app.library.handoff.values import Given, HandoffForm
from glossary_app.library.handoff.writing import withheld_line, write_handoff
from glossary_app.library.searchable import Catalogue
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.plain import to_plain
from glossary_app.spelling.kana import is_japanese

_WAY = "hand-off"


@click.command("hand-off", cls=JsonCommand)
@click.argument("names", nargs=-1, metavar="[ENTRY]...", shell_complete=complete_entry)
@click.option("--starred", is_flag=True, help="The entries with a star.")
@click.option("--search", "query", metavar="QUERY", help="The entries that a search finds.")
@limit_option
@click.option(
    "--budget", metavar="N", type=click.IntRange(min=1), help="At most so many characters."
)
@click.option(
    "--locale",
    callback=read_locale,
    metavar="LOCALE",
    shell_complete=complete_locale,
    help="Pages in this locale, where there are any.",
)
@click.option("--include-drafts", is_flag=True, help="Hand on drafts too, marked as such.")
@click.pass_obj
def hand_off_command(
    session: Session,
    *,
    names: tuple[str, ...],
    starred: bool,
    query: str | None,
    limit: int,
    budget: int | None,
    locale: Locale | None,
    include_drafts: bool,
) -> int:
    """Write entries as one text for an assistant, with chunk ids, quality and sources.

    What the trust policy holds back is not in it, and the text says so.
    """
    if not (names or starred or query):
        raise UsageError("hand-off", "name entries, or give --starred or --search")
    with opened_catalogue(session) as catalogue:
        refs = _named(session, catalogue, names)
        if refs is None:
            return NOTHING_FOUND
        refs += tuple(mark.ref for mark in catalogue.user.bookmarks()) if starred else ()
        refs += _found(catalogue, query, limit) if query else ()
        handoff = collect(catalogue, HandoffRequest(refs, locale, include_drafts))
    return _give(session, handoff, budget)


@click.command("given", cls=JsonCommand)
@click.option("--empty", is_flag=True, help="Forget what was given.")
@click.option("--on/--off", "wanted", default=None, help="Note what is given from now on, or not.")
@click.pass_obj
def given_command(session: Session, *, empty: bool, wanted: bool | None) -> int:
    """Tell what assistants were given, and when; the log stays on this machine."""
    log = GivenLog(session.folders.data)
    if wanted is not None:
        log.switch(on=wanted)
    if empty:
        log.empty()
    answers = log.read()
    if session.as_json:
        say_json({"on": log.is_on, "given": [to_plain(answer) for answer in answers]})
        return 0
    for answer in answers:
        say(_line(answer))
    note("the log is on" if log.is_on else "the log is off")
    return 0


def _named(
    session: Session, catalogue: Catalogue, names: tuple[str, ...]
) -> tuple[EntryRef, ...] | None:
    found = tuple(named_entry(session, catalogue, name) for name in names)
    refs = tuple(ref for ref in found if ref)
    return refs if len(refs) == len(found) else None


def _found(catalogue: Catalogue, query: str, limit: int) -> tuple[EntryRef, ...]:
    locale = JA_JP if is_japanese(query) else EN_US
    return tuple(hit.ref for hit in catalogue.search(SearchRequest(query, locale, limit)).hits)


def _give(session: Session, handoff: Handoff, budget: int | None) -> int:
    if not handoff.pages:
        note_fault(_why_nothing(handoff), as_json=session.as_json)
        return NOTHING_FOUND
    form = HandoffForm.JSON if session.as_json else HandoffForm.MARKDOWN
    text = write_handoff(handoff, form, budget)
    # Its own characters and nothing else: the budget counts them.
    write_exactly(text.encode("utf-8", "backslashreplace"))
    if handoff.withheld:
        note(withheld_line(handoff.withheld))
    log = GivenLog(session.folders.data)
    log.note(_WAY, f"{len(text)} characters", handoff.refs, len(handoff.withheld))
    return 0


def _why_nothing(handoff: Handoff) -> GlossaryError:
    if not handoff.withheld:
        return NotFoundError("", "nothing to hand off")
    return UsageError("", withheld_line(handoff.withheld), "drafts need --include-drafts")


def _line(answer: Given) -> str:
    given = ", ".join(answer.entries) or "nothing"
    told = in_words(f"{given} ({answer.withheld} held back)" if answer.withheld else given)
    return f"{answer.when}  {answer.way}: {in_words(answer.question)} → {told}"
