"""`glossary list`."""

from __future__ import annotations

import click

from glossary_app.cli.completing import complete_glossary
from glossary_app.cli.looking_up import opened_shelf
from glossary_app.cli.session import JsonCommand, Session, say, say_json
from glossary_app.model.plain import to_plain


@click.command("list", cls=JsonCommand)
@click.option(
    "--glossary",
    "glossary_id",
    metavar="ID",
    shell_complete=complete_glossary,
    help="List this glossary alone.",
)
@click.pass_obj
def list_command(session: Session, *, glossary_id: str | None) -> int:
    """List all entries with their headwords."""
    with opened_shelf(session) as shelf:
        if glossary_id:
            shelf.glossary(glossary_id)
        for summary in shelf.summaries(glossary_id):
            if session.as_json:
                plain = to_plain(summary)
                keys = ("glossary", "entry", "headwords", "quality", "draft")
                say_json({key: plain[key] for key in keys})
            else:
                headwords = "\t".join(text for _, text in summary.headwords)
                say(f"{summary.ref}\t{headwords}")
    return 0
