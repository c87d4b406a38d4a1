"""What an import does or did, in groups of lines: as much as the terminal says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from glossary_app.gui.words.import_words import part_word, sheet_reason_words
from glossary_app.gui.words.messages import finding_sentence
from glossary_app.model.imports.decisions import SheetReason
from glossary_app.model.report import Finding, ImportReport, Outcome, PageChange, Severity

# Remarks of one kind that are told one by one; of more, the number and the first of them.
_FEW = 3
_LONGEST = 120
_MOST_NAMES = 10

# What is not taken in, though nothing is wrong with it.
_ASIDE = frozenset(
    {
        *("left-aside", "unknown-columns", "row-numbers", "sheet-left-aside", "other-file"),
        *("not-a-term", "no-term", "table-left-aside", "remark-rows", "repeated-header"),
        "part-of-table",
    }
)
# These say nothing without the name of their file.
_OF_FILES = frozenset({"other-file", "not-a-term", "part-of-table"})


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a title."""

    title: str
    lines: tuple[str, ...]
    is_open: bool = False


def planned_groups(report: ImportReport) -> tuple[Group, ...]:
    """What an import would do, with what is left aside and what was guessed."""
    return (*_outcomes(report), *_remarks(report))


def change_lines(change: PageChange) -> Iterator[str]:
    """What changes of a page, a line for each part: the old and the new."""
    for part in change.parts:
        old, new = _short(part.old), _short(part.new)
        yield f"{change.headword} — {part_word(part.part)}: {old} → {new}"


def _outcomes(report: ImportReport) -> Iterator[Group]:
    counts, translate = report.counts, QCoreApplication.translate
    changed = [each for each in report.changes if each.outcome is Outcome.UPDATED]
    lines = tuple(line for change in changed for line in change_lines(change))
    added, removed = _heads(report, Outcome.ADDED), _heads(report, Outcome.REMOVED)
    for count, text, told, is_open in (
        (counts.added, translate("ImportReport", "{count} to be added"), added, False),
        (counts.updated, translate("ImportReport", "{count} to be changed"), lines, True),
        (counts.removed, translate("ImportReport", "{count} to be removed"), removed, True),
        (counts.unchanged, translate("ImportReport", "{count} unchanged"), (), False),
    ):
        if count:
            yield Group(text.format(count=f"{count:,}"), told, is_open)


def _heads(report: ImportReport, outcome: Outcome) -> tuple[str, ...]:
    heads: dict[str, list[str]] = {}
    for change in report.changes:
        if change.outcome is outcome:
            heads.setdefault(change.entry, []).append(change.headword)
    return tuple(" — ".join(dict.fromkeys(words)) for words in heads.values())


def _remarks(report: ImportReport) -> Iterator[Group]:
    translate = QCoreApplication.translate
    refused = [each for each in report.findings if each.severity is Severity.ERROR]
    if len(refused) > 1:
        # The others say why.
        refused = [each for each in refused if each.code != "nothing-imported"]
    others = [each for each in report.findings if each.severity is not Severity.ERROR]
    aside = [each for each in others if each.code in _ASIDE]
    rest = [each for each in others if each.code not in _ASIDE]
    if refused:
        title = translate("ImportReport", "{count} cannot be read")
        yield Group(
            title.format(count=f"{len(refused):,}"), tuple(summed_up(refused)), is_open=True
        )
    if aside:
        yield Group(translate("ImportReport", "Left aside"), tuple(summed_up(aside)), is_open=True)
    if rest:
        warns = any(each.severity is Severity.WARNING for each in rest)
        title = translate("ImportReport", "How it is read")
        yield Group(title, tuple(summed_up(rest)), is_open=warns)


def summed_up(findings: Iterable[Finding]) -> Iterator[str]:
    """Findings as lines, summed up by kind where there are many of one."""
    told = tuple(findings)
    # Of a single file it is known which one is meant.
    has_several = len({finding.path for finding in told if finding.path}) > 1
    by_kind: dict[str, list[Finding]] = {}
    for finding in told:
        by_kind.setdefault(_kind(finding), []).append(finding)
    for alike in by_kind.values():
        if alike[0].code == "sheet-left-aside" and len(alike) > 1:
            yield _sheets(alike)
            continue
        if len(alike) <= _FEW:
            yield from (_line(finding, with_file=has_several) for finding in alike)
            continue
        text = QCoreApplication.translate(
            "ImportReport", "{count} times, first at {places}: {remark}"
        )
        places = ", ".join(dict.fromkeys(map(_place, alike[:_FEW])))
        yield text.format(count=len(alike), places=places, remark=finding_sentence(alike[0]))


def _kind(finding: Finding) -> str:
    if finding.code == "sheet-left-aside":
        return f"{finding.path} {finding.values[-1]}"
    return finding.message if finding.code == "left-aside" else finding.code


def _sheets(alike: list[Finding]) -> str:
    """Sheets of a workbook that are left aside for the same reason."""
    translate = QCoreApplication.translate
    quoted = translate("ImportReport", "“{name}”")
    names = [quoted.format(name=finding.values[0]) for finding in alike[:_MOST_NAMES]]
    text = translate("ImportReport", "sheets left aside ({reason}): {names}")
    reason = sheet_reason_words(SheetReason(alike[0].values[-1]))
    joint = translate("ImportReport", ", ")
    more = "…" if len(alike) > _MOST_NAMES else ""
    return text.format(reason=reason, names=joint.join(names) + more)


def _line(finding: Finding, *, with_file: bool) -> str:
    sentence = finding_sentence(finding)
    names_file = with_file or finding.code in _OF_FILES
    has_place = finding.line or (names_file and finding.path)
    return f"{_place(finding)}: {sentence}" if has_place else sentence


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}" if finding.line else finding.path


def _short(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        return QCoreApplication.translate("ImportReport", "(nothing)")
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[:_LONGEST]}…”"
