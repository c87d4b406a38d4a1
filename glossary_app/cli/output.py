"""Lines for people: findings, counts, changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossary_app.cli.wording.words import in_words
from glossary_app.model.report import Finding, ImportReport, Outcome, PageChange, Severity

# Remarks of one kind that are told one by one; of more, the number and the first of them.
_FEW = 3
_FEW_CHANGES = 10
_LONGEST = 60


def finding_line(finding: Finding) -> str:
    """One line for a finding, as compilers write them."""
    place = f"{_place(finding)}: " if finding.path else ""
    severity = in_words(finding.severity.value)
    return f"{place}{severity}: {in_words(finding.message)} [{finding.code}]"


def left_aside_line(report: ImportReport) -> str:
    """What the files hold that was not taken, by kind and number; empty when there is nothing."""
    counts: Counter[str] = Counter()
    for finding in report.findings:
        if finding.code == "left-aside" and len(finding.values) > 1:
            counts[finding.values[0]] += int(finding.values[1])
    kinds = ", ".join(f"{in_words(kind)} ({count})" for kind, count in counts.most_common())
    return in_words(f"left aside: {kinds}") if kinds else ""


def report_line(report: ImportReport, *, dry_run: bool = False) -> str:
    """What an import did, or would do, in one line."""
    counts = report.counts
    told = (
        f"{counts.added} added, {counts.updated} updated, "
        f"{counts.unchanged} unchanged, {counts.removed} removed, {report.failed} failed"
    )
    if dry_run:
        return in_words(f"{report.glossary}: would be {told} (nothing was changed)")
    return in_words(f"{report.glossary}: {told}")


def counted(count: int, name: str, names: str = "") -> str:
    """A number with what it counts: `1 page`, `2 pages`."""
    return f"{count:,} {name if count == 1 else names or f'{name}s'}"


def remark_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Warnings and remarks, summed up by kind where there are many."""
    by_kind: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        if finding.severity is not Severity.ERROR and finding.code != "left-aside":
            by_kind.setdefault((finding.severity, finding.code), []).append(finding)
    for (severity, code), kind in sorted(by_kind.items(), key=lambda item: item[0][0] == "info"):
        if len(kind) <= _FEW:
            yield from map(finding_line, kind)
            continue
        if code == "sheet-left-aside":
            yield from _sheet_lines(kind)
            continue
        places = ", ".join(dict.fromkeys(_place(finding) for finding in kind[:_FEW]))
        message = f"{len(kind)} times, first at {places}: {in_words(kind[0].message)}"
        yield f"{in_words(severity.value)}: {in_words(message)} [{code}]"


def _sheet_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """The sheets of each file that are left aside, a line for each reason."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        _, _, why = finding.message.rpartition(": ")
        alike.setdefault((finding.path, why), []).append(finding)
    for (_, why), kind in alike.items():
        names = [f"'{finding.values[0]}'" for finding in kind]
        shown = ", ".join(names[:_FEW_CHANGES])
        more = f" and {len(names) - _FEW_CHANGES} more" if len(names) > _FEW_CHANGES else ""
        message = f"sheets left aside ({why}): {shown}{more}"
        yield finding_line(replace(kind[0], message=message))


def change_lines(report: ImportReport, *, in_full: bool) -> Iterator[str]:
    """What changed of entries that were there before, old and new.

    Of a dry run all of it, and what would be added first.
    """
    added = [each for each in report.changes if each.outcome is Outcome.ADDED]
    changes = [each for each in report.changes if each.outcome is not Outcome.ADDED]
    shown = changes if in_full else changes[:_FEW_CHANGES]
    for change in (*(added[:_FEW_CHANGES] if in_full else ()), *shown):
        yield from _lines_of(change)
    if len(changes) > len(shown):
        more = f"  … and {len(changes) - len(shown)} more changed pages (--json tells of them)"
        yield in_words(more)


def _lines_of(change: PageChange) -> Iterator[str]:
    outcome = in_words(change.outcome.value)
    yield f"  {outcome}: {change.headword} ({change.entry}, {change.locale})"
    for part in change.parts:
        yield f"    {part.part}: {_short(part.old)} → {_short(part.new)}"


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}" if finding.line else finding.path


def _short(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        return in_words("(nothing)")
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[:_LONGEST]}…”"
