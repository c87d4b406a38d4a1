"""Commands that change the library or write files: import, export, remove, reindex."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from glossary_app.cli.checking import findings_json
from glossary_app.cli.completing import complete_entry, complete_format, complete_glossary
from glossary_app.cli.naming import named_entries
from glossary_app.cli.opening import opened_library
from glossary_app.cli.output import (
    change_lines,
    counted,
    finding_line,
    left_aside_line,
    remark_lines,
    report_line,
)
from glossary_app.cli.progress import run_with_progress, show_progress
from glossary_app.cli.session import (
    NOTHING_FOUND,
    FormatsCommand,
    JsonCommand,
    PathArgument,
    Session,
    note,
    say,
    say_json,
    write_exactly,
)
from glossary_app.cli.table_options import table_options
from glossary_app.cli.wording.help_pages import write_names
from glossary_app.cli.wording.words import in_words
from glossary_app.errors import CancelledError, UsageError
from glossary_app.formats.format import PACK_FORMAT
from glossary_app.library.export_options import ExportOptions, ExportReport
from glossary_app.library.handoff.answer_json import glossary_json
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.model.imports.columns import Role
from glossary_app.model.imports.decisions import TableChoices
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.plain import to_plain
from glossary_app.model.report import ImportReport, Severity

# What entries of several glossaries are called together.
_SELECTION = "selection"


class _ImportCommand(FormatsCommand):
    """Names also what a column may be."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the roles below the formats."""
        super().format_epilog(ctx, formatter)
        write_names(formatter, "Roles", Role)


@click.command("import", cls=_ImportCommand)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@click.option(
    "--format",
    "format_name",
    default="",
    metavar="NAME",
    shell_complete=complete_format,
    help="Read as this format; else found out.",
)
@click.option(
    "--glossary",
    "glossary_id",
    default="",
    metavar="ID",
    shell_complete=complete_glossary,
    help="Import into this glossary.",
)
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@table_options
@click.pass_obj
def import_command(
    session: Session,
    *,
    paths: tuple[str, ...],
    format_name: str,
    glossary_id: str,
    dry_run: bool,
    choices: TableChoices,
) -> int:
    """Import files, folders, zip archives or packs; one report for each PATH."""
    if not all(path.strip() for path in paths):
        raise UsageError("import", "a path is empty", "name a file or a folder; '.' is this one")
    options = ImportOptions(format_name, glossary_id, dry_run, choices=choices)
    failed = False
    with opened_library(session) as library:
        for path in map(Path, paths):
            report = run_with_progress(library.import_path(path, options))
            _print_report(session, report, dry_run=dry_run)
            failed |= any(found.severity is Severity.ERROR for found in report.findings)
        if not dry_run:
            failed |= _keep_copy(library)
    return NOTHING_FOUND if failed else 0


@click.command("export", cls=FormatsCommand)
@click.argument("names", nargs=-1, metavar="[ENTRY]...", shell_complete=complete_entry)
@click.option(
    "--format",
    "format_name",
    default=PACK_FORMAT,
    metavar="NAME",
    show_default=True,
    shell_complete=complete_format,
    help="Write this format.",
)
@click.option(
    "--glossary",
    "glossary_id",
    default="",
    metavar="ID",
    shell_complete=complete_glossary,
    help="Export this glossary.",
)
@click.option(
    "--output", metavar="PATH", type=PathArgument(), help="File, folder or NAME.glossary."
)
@click.option("--include-drafts", is_flag=True, help="Hand on pages that are not reviewed, too.")
@click.pass_obj
def export_command(
    session: Session,
    *,
    names: tuple[str, ...],
    format_name: str,
    glossary_id: str,
    output: Path | None,
    include_drafts: bool,
) -> int:
    """Hand a glossary on, or some of its entries, as far as its trust policy allows.

    An ENTRY is named by SLUG, GLOSSARY/SLUG, a headword in either language or an alias.
    """
    with opened_library(session) as library:
        entries = named_entries(session, library, names, glossary_id)
        if entries is None:
            return NOTHING_FOUND
        glossary = _name_of_export(library, glossary_id, entries)
        options = ExportOptions(glossary, format_name, output, include_drafts, entries)
        try:
            report = library.export(options)
        except KeyboardInterrupt:
            advice = "what was written before stays"
            raise CancelledError(str(output or ""), "stopped", advice) from None
    if output is None:
        write_exactly(report.data)
    elif session.as_json:
        say_json(_export_json(report))
    else:
        written = f"{counted(report.pages, 'page')} in {counted(report.files, 'file')}"
        say(in_words(f"{report.output}: {written}"))
    for finding in report.findings:
        note(finding.message)
    if report.withheld == 1:
        note("1 page is not reviewed and was held back (--include-drafts)")
    elif report.withheld:
        note(f"{report.withheld} pages are not reviewed and were held back (--include-drafts)")
    return 0 if report.pages else NOTHING_FOUND


@click.command("glossaries", cls=JsonCommand)
@click.pass_obj
def glossaries_command(session: Session) -> int:
    """List the glossaries in library order."""
    with opened_library(session) as library:
        sized = [(found, library.entry_count(found.id)) for found in library.glossaries()]
    if session.as_json:
        say_json({"glossaries": [glossary_json(g, entries) for g, entries in sized]})
        return 0
    for glossary, entries in sized:
        titles = " / ".join(text for _, text in glossary.titles) or glossary.id
        size = in_words(counted(entries, "entry", "entries"))
        say(f"{glossary.id}\t{titles}\t{size}\t{glossary.trust}")
    return 0


@click.command("remove", cls=JsonCommand)
@click.argument("glossary_id", metavar="ID", shell_complete=complete_glossary)
@click.pass_obj
def remove_command(session: Session, *, glossary_id: str) -> int:
    """Take a glossary out of the library; stars and notes stay."""
    with opened_library(session) as library:
        removed = run_with_progress(library.removal(glossary_id))
        _keep_copy(library)
    if session.as_json:
        say_json({"glossary": glossary_id, "removed": removed})
    else:
        say(in_words(f"{glossary_id}: {counted(removed, 'entry', 'entries')} removed"))
    return 0


@click.command("reindex", cls=JsonCommand)
@click.pass_obj
def reindex_command(session: Session) -> int:
    """Build the search index anew."""
    with opened_library(session) as library:
        show_progress(library.reindex())
        entries = library.entry_count()
    if session.as_json:
        say_json({"entries": entries})
    else:
        say(in_words(f"{counted(entries, 'entry', 'entries')} indexed"))
    return 0


def report_json(report: ImportReport, *, dry_run: bool) -> dict[str, Any]:
    """An import's report under the keys of the JSON contract."""
    counts: dict[str, Any] = to_plain(report.counts)
    findings = findings_json(report.findings)
    changes = [to_plain(change) for change in report.changes]
    return {
        "glossary": report.glossary,
        **counts,
        "failed": report.failed,
        "findings": findings,
        "changes": changes,
        "dry_run": dry_run,
    }


def _keep_copy(library: Library) -> bool:
    """Keep a copy to fall back on; whether the library turned out damaged."""
    remarks = library.keep_copy()
    for remark in remarks:
        note(f"{remark.path}: {in_words(remark.message)}")
    return any(remark.severity is Severity.ERROR for remark in remarks)


def _print_report(session: Session, report: ImportReport, *, dry_run: bool) -> None:
    if session.as_json:
        say_json(report_json(report, dry_run=dry_run))
        return
    for finding in report.findings:
        if finding.severity is Severity.ERROR:
            say(finding_line(finding))
    for line in (*remark_lines(report.findings), *change_lines(report, in_full=dry_run)):
        say(line)
    if left_aside := left_aside_line(report):
        say(left_aside)
    say(report_line(report, dry_run=dry_run))


def _name_of_export(library: Library, glossary: str, entries: tuple[EntryRef, ...]) -> str:
    of_entries = {ref.glossary for ref in entries}
    if not glossary and of_entries:
        return of_entries.pop() if len(of_entries) == 1 else _SELECTION
    return glossary or _only_glossary(library)


def _only_glossary(library: Library) -> str:
    names = [glossary.id for glossary in library.glossaries()]
    if len(names) != 1:
        raise UsageError("export", "say which glossary with --glossary", ", ".join(names))
    return names[0]


def _export_json(report: ExportReport) -> dict[str, Any]:
    keys = ("glossary", "format", "files", "pages", "withheld", "output")
    plain = to_plain(report)
    findings = findings_json(report.findings)
    return {key: plain[key] for key in keys} | {"findings": findings}
