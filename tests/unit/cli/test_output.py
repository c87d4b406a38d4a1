"""The lines in which hits and findings are told to people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.cli.output import finding_line, report_line
from glossary_app.cli.wording.hit_lines import hit_lines, why
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import Hit, Match, MatchField, MatchRule, Snippet, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.report import Finding, ImportCounts, ImportReport, Severity

MATCH = Match(Tier.EXACT_ALIAS, MatchField.ALIAS, "ファイン・チューニング", MatchRule.MIDDLE_DOT)
HIT = Hit(
    EntryRef("starter", "fine-tuning"),
    "Fine-tuning",
    ((EN_US, "Fine-tuning"), (JA_JP, "微調整")),
    (),
    EN_US,
    "reviewed",
    draft=False,
    match=MATCH,
    snippet=Snippet("Training it further."),
)


def test_a_hit_is_told_with_its_names_its_quality_and_the_reason() -> None:
    assert list(hit_lines(HIT)) == [
        "Fine-tuning  微調整  [reviewed]  starter/fine-tuning",
        "    alias ファイン・チューニング — middle dot ignored · Training it further.",
    ]


def test_a_name_that_is_the_same_in_both_languages_is_told_once() -> None:
    hit = replace(HIT, headword="RAG", headwords=((EN_US, "RAG"), (JA_JP, "RAG")))

    assert next(hit_lines(hit)).startswith("RAG  [")


@pytest.mark.parametrize(
    ("quality", "is_draft", "mark"),
    [
        ("reviewed", True, "[reviewed, draft]"),
        ("draft", True, "[draft]"),
        ("unrated", False, "[unrated]"),
    ],
)
def test_a_draft_is_marked_once(quality: str, mark: str, *, is_draft: bool) -> None:
    assert mark in next(hit_lines(replace(HIT, quality=quality, draft=is_draft)))


def test_a_hit_without_text_has_nothing_behind_the_reason() -> None:
    assert list(hit_lines(replace(HIT, snippet=Snippet(""))))[1].endswith("ignored")


@pytest.mark.parametrize("rule", MatchRule)
def test_every_rule_is_told_in_words(rule: MatchRule) -> None:
    told = why(replace(MATCH, rule=rule))

    assert told.startswith("alias ファイン・チューニング — ")
    assert "_" not in told


@pytest.mark.parametrize(
    ("status", "usage"),
    [
        (TermStatus.FORBIDDEN, " (do not use)"),
        (TermStatus.DEPRECATED, " (deprecated)"),
        (TermStatus.ADMITTED, ""),
        (None, ""),
    ],
)
def test_a_match_of_a_name_that_is_not_to_be_used_says_so(
    status: TermStatus | None, usage: str
) -> None:
    told = why(replace(MATCH, status=status))

    assert told == f"alias ファイン・チューニング{usage} — middle dot ignored"


@pytest.mark.parametrize(
    ("match", "place"),
    [
        (Match(Tier.FULL_TEXT, MatchField.SECTION, "", MatchRule.WORDS, section="usage"), "usage"),
        (Match(Tier.FULL_TEXT, MatchField.FAQ, "", MatchRule.WORDS), "faq"),
    ],
)
def test_a_match_in_the_text_names_its_place(match: Match, place: str) -> None:
    assert why(match) == f"text in {place} — in the text"


def test_findings_and_reports_are_one_line_each() -> None:
    with_line = Finding("en/cache.md", 4, Severity.ERROR, "bad-locale", "not a language tag")
    without = replace(with_line, line=0)
    report = ImportReport("starter", ImportCounts(1, 2, 3, 4), 5)

    assert finding_line(with_line) == "en/cache.md:4: error: not a language tag [bad-locale]"
    assert finding_line(without) == "en/cache.md: error: not a language tag [bad-locale]"
    line = "starter: 1 added, 2 updated, 3 unchanged, 4 removed, 5 failed"
    assert report_line(report) == line
    assert report_line(report, dry_run=True) == (
        "starter: would be 1 added, 2 updated, 3 unchanged, 4 removed, 5 failed"
        " (nothing was changed)"
    )
