"""`glossary check` and `glossary doctor`."""

from __future__ import annotations

from collections.abc import Iterable

import click

from glossary_app.cli.opening import opened_library
from glossary_app.cli.output import finding_line
from glossary_app.cli.progress import show_progress
from glossary_app.cli.session import NOTHING_FOUND, JsonCommand, Session, say, say_json
from glossary_app.errors import StoreError
from glossary_app.library.doctor import mending_finding
from glossary_app.library.mending import drop_damaged_copy, mend_installation
from glossary_app.model.plain import to_plain
from glossary_app.model.report import Finding, Severity


@click.command("check", cls=JsonCommand)
@click.option("--glossary", "glossary_id", help="Check this glossary alone.")
@click.pass_obj
def check_command(session: Session, *, glossary_id: str | None) -> int:
    """Check the content: dangling relations, missing pages, changed texts."""
    with opened_library(session) as library:
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
