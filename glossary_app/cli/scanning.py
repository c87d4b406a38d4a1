"""`glossary scan`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from glossary_app.cli.late import late_complete_glossary, late_make_ready
from glossary_app.cli.session import NOTHING_FOUND, JsonCommand, Session, note, say, say_json_text
from glossary_app.cli.wording.scan_lines import scan_json_text, scan_lines
from glossary_app.importing.plain_text import read_plain_text, text_of_bytes
from glossary_app.library.scanning import scan_in
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Scan

_STDIN = "-"


@click.command("scan", cls=JsonCommand)
@click.argument("file", metavar="FILE|-", type=click.Path(allow_dash=True))
@click.option(
    "--forbidden",
    is_flag=True,
    help="Only forms that are forbidden or deprecated; exit status 1 where a forbidden one is.",
)
@click.option(
    "--glossary",
    "glossary_id",
    default="",
    metavar="ID",
    shell_complete=late_complete_glossary,
    help="The terms of this glossary alone.",
)
@click.pass_obj
def scan_command(session: Session, *, file: str, forbidden: bool, glossary_id: str) -> int:
    """Find the terms of the library in a text, with their counterparts.

    Reads plain text, Markdown, HTML, subtitles and Word documents, in English and Japanese.
    """
    # Nothing of all that a scan makes goes before its end, so that to look for garbage is in vain.
    gc.disable()
    text = text_of_bytes(sys.stdin.buffer.read()) if file == _STDIN else read_plain_text(Path(file))
    if not session.folders.store_file.exists():
        late_make_ready()(session.folders, starter=session.starter)
    scan = scan_in(session.folders, text, file, glossary_id)
    told = scan.only_discouraged() if forbidden else scan
    if session.as_json:
        say_json_text(scan_json_text(told))
    else:
        _print_terms(told, text)
    if forbidden:
        is_used = any(term.wording.status is TermStatus.FORBIDDEN for term in told.terms)
        return NOTHING_FOUND if is_used else 0
    return 0 if told.terms else NOTHING_FOUND


def _print_terms(scan: Scan, text: str) -> None:
    if scan.terms:
        say("\n".join(scan_lines(scan, text)))
    terms, entries = len(scan.terms), len(scan.counts)
    found = f"{terms:,} {'term' if terms == 1 else 'terms'}"
    of = f"{entries:,} {'entry' if entries == 1 else 'entries'}"
    note(f"{found} of {of} in {scan.characters:,} characters")
