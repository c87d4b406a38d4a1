"""`glossary starter`."""

from __future__ import annotations

import click

from glossary_app.cli.opening import opened_library
from glossary_app.cli.output import counted, report_line
from glossary_app.cli.progress import run_with_progress
from glossary_app.cli.session import NOTHING_FOUND, JsonCommand, Session, say, say_json
from glossary_app.cli.wording.words import in_words
from glossary_app.errors import NotFoundError
from glossary_app.library.library import Library

_STARTER = "starter"


@click.command("starter", cls=JsonCommand)
@click.option("--restore", is_flag=True, help="Bring it back as it came with the program.")
@click.pass_obj
def starter_command(session: Session, *, restore: bool) -> int:
    """Say whether the starter glossary is in the library, or bring it back."""
    with opened_library(session) as library:
        if restore:
            report = run_with_progress(library.restore_starter())
            library.keep_copy()
            if not session.as_json:
                say(report_line(report))
        entries = _entries(library)
    if session.as_json:
        say_json({"glossary": _STARTER, "entries": entries})
    elif not restore:
        there = (
            counted(entries, "entry", "entries")
            if entries
            else "not in the library; --restore brings it back"
        )
        say(in_words(f"{_STARTER}: {there}"))
    return 0 if entries else NOTHING_FOUND


def _entries(library: Library) -> int:
    try:
        return library.entry_count(library.glossary(_STARTER).id)
    except NotFoundError:
        return 0
