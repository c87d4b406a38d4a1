"""Lines for people: hits, findings, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from glossary_app.cli.wording.words import in_words
from glossary_app.model.hit import Hit, Match, MatchField, MatchRule, Tier
from glossary_app.model.page import TermStatus
from glossary_app.model.report import Finding, ImportReport, Outcome, PageChange, Severity

RULES = {
    MatchRule.IDENTICAL: "as typed",
    MatchRule.CASE: "capitals ignored",
    MatchRule.WIDTH: "width ignored",
    MatchRule.KANA: "hiragana and katakana alike",
    MatchRule.SEPARATORS: "hyphens and spaces ignored",
    MatchRule.MIDDLE_DOT: "middle dot ignored",
    MatchRule.LONG_VOWEL: "long vowel mark ignored",
    MatchRule.SMALL_KANA: "small kana folded",
    MatchRule.READING: "typed as reading",
    MatchRule.ROMAJI: "typed in romaji",
    MatchRule.BOTH_LANGUAGES: "named in both languages",
    MatchRule.PREFIX: "begins so",
    MatchRule.SUBSTRING: "contains it",
    MatchRule.CHARACTERS: "old and variant characters alike",
    MatchRule.NUMERALS: "numerals alike",
    MatchRule.LETTERS: "special letters spelled out",
    MatchRule.OKURIGANA: "okurigana ignored",
    MatchRule.INFLECTION: "another form of the word",
    MatchRule.WORDS: "in the text",
    MatchRule.VARIANT: "variant spelling",
    MatchRule.TRANSLATION: "through the other language",
    MatchRule.SPELLING: "similar spelling",
}

USAGE = {TermStatus.DEPRECATED: " (deprecated)", TermStatus.FORBIDDEN: " (do not use)"}

# Remarks of one kind that are told one by one; of more, the number and the first of them.
_FEW = 3
_FEW_CHANGES = 10
_LONGEST = 60


def hit_lines(hit: Hit) -> Iterator[str]:
    """Two lines for a hit: its designations, and why it is one."""
    named = [hit.headword, *(text for _, text in hit.headwords), hit.counterpart]
    names = [name for name in dict.fromkeys(named) if name]
    # A page may be reviewed and called a draft in its header all the same.
    draft = ", draft" if hit.draft and hit.quality != "draft" else ""
    yield f"{'  '.join(names)}  [{hit.quality}{draft}]  {hit.ref}"
    parts = [why(hit.match), hit.snippet.text]
    # What matched comes first: the words of a text, or the name and how it was spelled.
    parts = parts[::-1] if hit.match.tier is Tier.FULL_TEXT else parts
    yield "    " + " · ".join(filter(None, parts))


def why(match: Match) -> str:
    """Why a hit is one, such as `alias ファイン・チューニング — middle dot ignored`."""
    rule = in_words(RULES[match.rule])
    if match.tier is Tier.FULL_TEXT:
        place = match.section or match.text or match.field
        return f"{in_words(f'text in {place}')} — {rule}"
    name = "headword" if match.field is MatchField.HEADWORD else match.field.value
    usage = in_words(USAGE.get(match.status, "")) if match.status else ""
    return f"{in_words(name)} {match.text}{usage} — {rule}"


def finding_line(finding: Finding) -> str:
    """One line for a finding, as compilers write them."""
    place = f"{finding.path}:{finding.line}" if finding.line else finding.path
    severity = in_words(finding.severity.value)
    return f"{place}: {severity}: {in_words(finding.message)} [{finding.code}]"


def left_aside_line(report: ImportReport) -> str:
    """What the files hold that was not taken, by kind and number; empty when there is nothing."""
    counts: Counter[str] = Counter()
    for finding in report.findings:
        if finding.code == "left-aside" and len(finding.values) > 1:
            counts[finding.values[0]] += int(finding.values[1])
    kinds = ", ".join(f"{kind} ({count})" for kind, count in counts.most_common())
    return in_words(f"left aside: {kinds}") if kinds else ""


def report_line(report: ImportReport, *, dry_run: bool = False) -> str:
    """What an import did, or would do, in one line."""
    counts = report.counts
    kept = " (nothing was changed)" if dry_run else ""
    return in_words(
        f"{report.glossary}: {counts.added} added, {counts.updated} updated, "
        f"{counts.unchanged} unchanged, {counts.removed} removed, {report.failed} failed{kept}"
    )


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
        places = ", ".join(_place(finding) for finding in kind[:_FEW])
        message = f"{len(kind)} times, first at {places}: {in_words(kind[0].message)}"
        yield f"{in_words(severity.value)}: {in_words(message)} [{code}]"


def change_lines(report: ImportReport, *, in_full: bool) -> Iterator[str]:
    """What changed of entries that were there before, old and new; all of it for a dry run."""
    changes = [each for each in report.changes if each.outcome is not Outcome.ADDED]
    shown = changes if in_full else changes[:_FEW_CHANGES]
    for change in shown:
        yield from _lines_of(change)
    if len(changes) > len(shown):
        more = f"  … and {len(changes) - len(shown)} more changed pages (--json tells of them)"
        yield in_words(more)


def _lines_of(change: PageChange) -> Iterator[str]:
    yield f"  {change.outcome}: {change.headword} ({change.entry}, {change.locale})"
    for part in change.parts:
        yield f"    {part.part}: {_short(part.old)} → {_short(part.new)}"


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}" if finding.line else finding.path


def _short(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        return "(nothing)"
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[:_LONGEST]}…”"
