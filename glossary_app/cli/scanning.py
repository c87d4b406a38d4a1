"""`glossary scan`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from glossary_app.cli.opening import opened_library
from glossary_app.cli.output import RULES
from glossary_app.cli.session import NOTHING_FOUND, JsonCommand, Session, note, say, say_json
from glossary_app.importing.plain_text import read_plain_text, text_of_bytes
from glossary_app.library.handoff.answer_json import scan_json
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Scan

_STDIN = "-"
_EPILOG = """\\b
Examples:
  glossary scan contract.docx
  glossary scan 議事録.txt --json
  pbpaste | glossary scan - --forbidden
"""


@click.command("scan", cls=JsonCommand, epilog=_EPILOG)
@click.argument("file", metavar="FILE|-")
@click.option(
    "--forbidden",
    is_flag=True,
    help="Only forms that are forbidden or deprecated; exit status 1 where a forbidden one is.",
)
@click.pass_obj
def scan_command(session: Session, *, file: str, forbidden: bool) -> int:
    """Find the terms of the library in a text, with their counterparts.

    Reads plain text, Markdown, HTML, subtitles and Word documents, in English and Japanese.
    """
    # Nothing of all that a scan makes goes before its end, so that to look for garbage is in vain.
    gc.disable()
    text = text_of_bytes(sys.stdin.buffer.read()) if file == _STDIN else read_plain_text(Path(file))
    with opened_library(session) as library:
        scan = library.scan(text, file)
    told = scan.only_discouraged() if forbidden else scan
    if session.as_json:
        say_json(scan_json(told))
    else:
        _print_terms(told, text)
    if forbidden:
        is_used = any(term.status is TermStatus.FORBIDDEN for term in told.terms)
        return NOTHING_FOUND if is_used else 0
    return 0 if told.terms else NOTHING_FOUND


def _print_terms(scan: Scan, text: str) -> None:
    line_starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    for term in scan.terms:
        column = term.start - line_starts[term.line - 1] + 1
        names = "  ".join(name for _, name in term.headwords)
        written = " ".join(term.text.split())
        remark = f"  {term.status}" if term.is_discouraged else ""
        advice = f": use {', '.join(term.instead)}" if term.instead else ""
        say(
            f"{scan.file}:{term.line}:{column}: {written} → {names}  [{term.ref}]"
            f"{remark}{advice} — {RULES[term.rule]}"
        )
    note(f"{len(scan.terms)} terms of {len(scan.counts)} entries in {scan.characters:,} characters")
