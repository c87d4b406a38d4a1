"""`glossary check` and `glossary doctor`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from glossary_app.cli.completing import complete_entry, complete_glossary
from glossary_app.cli.naming import named_entries
from glossary_app.cli.opening import opened_library
from glossary_app.cli.output import finding_line
from glossary_app.cli.progress import show_progress
from glossary_app.cli.session import NOTHING_FOUND, JsonCommand, Session, say, say_json
from glossary_app.errors import StoreError
from glossary_app.library.doctor import mending_finding
from glossary_app.library.library import Library
from glossary_app.library.mending import drop_damaged_copy, mend_installation
from glossary_app.model.entry import EntryRef
from glossary_app.model.plain import to_plain
from glossary_app.model.report import Finding, Severity


@click.command("check", cls=JsonCommand)
@click.argument("names", nargs=-1, metavar="[ENTRY]...", shell_complete=complete_entry)
@click.option(
    "--glossary",
    "glossary_id",
    metavar="ID",
    shell_complete=complete_glossary,
    help="Check this glossary alone.",
)
@click.pass_obj
def check_command(session: Session, *, names: tuple[str, ...], glossary_id: str | None) -> int:
    """Check the content: dangling relations, missing pages, changed texts.

    With ENTRY, named as for 'show', only what is said of these entries.
    """
    with opened_library(session) as library:
        refs = named_entries(session, library, names, glossary_id or "")
        if refs is None:
            return NOTHING_FOUND
        if refs:
            return _print_findings(session, _findings_on(library, refs))
        return _print_findings(session, library.check(glossary_id))


@click.command("doctor", cls=JsonCommand)
@click.option(
    "--mend",
    "wants_mending",
    is_flag=True,
    help="Put the last good copy in the place of a damaged file, which is kept; mend the index.",
)
@click.pass_obj
def doctor_command(session: Session, *, wants_mending: bool) -> int:
    """Examine the installation: files, store, search index; mend what is damaged."""
    findings = _mend(session) if wants_mending else ()
    try:
        with opened_library(session) as library:
            findings += tuple(library.doctor())
    except StoreError as error:
        # A file too damaged to open is what the doctor is asked about, not a fault of the call.
        findings += (_unopened(error),)
    return _print_findings(session, findings)


def findings_json(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Findings under the keys of the JSON contract."""
    # `values` are left out: they are what the window makes sentences of.
    keys = ("path", "line", "severity", "code", "message")
    plain = (to_plain(finding) for finding in findings)
    return [{key: finding[key] for key in keys} for finding in plain]


def _findings_on(library: Library, refs: tuple[EntryRef, ...]) -> Iterator[Finding]:
    """What a check of their glossaries says of these entries."""
    places = {str(ref) for ref in refs}
    places |= {page.source.path for ref in refs for page in library.store.source_pages(ref)}
    for glossary in dict.fromkeys(ref.glossary for ref in refs):
        yield from (each for each in library.check(glossary) if each.path in places)


def _mend(session: Session) -> tuple[Finding, ...]:
    mended = tuple(mending_finding(each) for each in mend_installation(session.folders))
    with opened_library(session) as library:
        show_progress(library.mend_index())
        drop_damaged_copy(session.folders)
        return (*mended, *library.keep_copy())


def _unopened(error: StoreError) -> Finding:
    message = f"{error.what}; {error.now}"
    return Finding(error.where, 0, Severity.ERROR, error.code, message, (error.what, error.now))


def _print_findings(session: Session, findings: Iterable[Finding]) -> int:
    found = tuple(findings)
    if session.as_json:
        say_json({"findings": findings_json(found)})
    else:
        for finding in found:
            say(finding_line(finding))
    failed = any(finding.severity is Severity.ERROR for finding in found)
    return NOTHING_FOUND if failed else 0
