"""Every code has a sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from glossary_app import errors
from glossary_app.errors import (
    EncryptedError,
    GlossaryError,
    PageError,
    StoreError,
    TooLargeError,
)
from glossary_app.gui.words.fault_texts import FAULTS, FINDINGS, MENDINGS
from glossary_app.gui.words.messages import (
    counts_sentence,
    fault_sentence,
    finding_sentence,
    mending_sentence,
    progress_sentence,
    quality_word,
    reason,
    relation_title,
    rule_words,
    severity_word,
)
from glossary_app.model.hit import Match, MatchField, MatchRule, Tier
from glossary_app.model.mending import Mending
from glossary_app.model.page import TermStatus
from glossary_app.model.provenance import Quality
from glossary_app.model.report import Finding, ImportCounts, Progress, Severity, Stage


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Sentences are translated."""


@pytest.mark.parametrize("rule", list(MatchRule))
def test_every_rule_has_words(rule: MatchRule) -> None:
    assert rule_words([rule.value])


def test_a_rule_that_nobody_knows_is_left_out() -> None:
    assert rule_words(["telepathy"]) == []


@pytest.mark.parametrize("quality", list(Quality))
def test_every_quality_has_a_word(quality: Quality) -> None:
    assert quality_word(quality)


def test_a_word_of_the_source_is_kept() -> None:
    assert quality_word("gold") == "gold"
    assert relation_title("rel:partOf") == "rel:partOf"


def faults() -> list[GlossaryError]:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    made: list[GlossaryError] = [PageError("en/cache.md", 3, "no title", "no-title")]
    made += [
        kind("glossaries.db", "what happened")
        for kind in kinds
        if issubclass(kind, GlossaryError) and kind not in (GlossaryError, PageError)
    ]
    return made


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.code)
def test_every_fault_is_a_sentence(fault: GlossaryError) -> None:
    sentence = fault_sentence(fault)

    assert fault.code in FAULTS
    assert sentence
    assert "{" not in sentence


def test_a_fault_names_its_file() -> None:
    assert "/data/glossaries.db" in fault_sentence(StoreError("/data/glossaries.db", "damaged"))


def test_a_finding_quotes_what_it_is_about() -> None:
    finding = Finding("a.csv", 1, Severity.INFO, "unknown-columns", "…", ("owner", "colour"))

    assert finding_sentence(finding) == "columns left out: owner, colour"


@pytest.mark.parametrize("code", list(FINDINGS))
def test_every_finding_that_has_a_sentence_can_be_said(code: str) -> None:
    finding = Finding("a.md", 1, Severity.ERROR, code, "in the words of the core")

    assert "{" not in finding_sentence(finding)
    assert finding_sentence(finding) != finding.message


def test_a_rare_finding_is_told_in_the_words_of_the_core() -> None:
    finding = Finding("a.md", 1, Severity.WARNING, "odd-key", "odd key: 'Titel'")

    assert finding_sentence(finding) == "odd key: 'Titel'"
    assert severity_word(finding.severity) == "warning"


@pytest.mark.parametrize(
    ("match", "said"),
    [
        (Match(Tier.EXACT_ALIAS, MatchField.ALIAS, "RAG", MatchRule.IDENTICAL), "alias RAG"),
        (
            Match(Tier.EXACT_READING, MatchField.READING, "きかい", MatchRule.ROMAJI),
            "reading きかい — typed in romaji",
        ),
        (
            Match(
                Tier.EXACT_ALIAS,
                MatchField.ALIAS,
                "Whitelist",
                MatchRule.CASE,
                status=TermStatus.FORBIDDEN,
            ),
            "Whitelist (do not use)",
        ),
        (
            Match(
                Tier.EXACT_READING,
                MatchField.READING,
                "きかい",
                MatchRule.ROMAJI,
                status=TermStatus.DEPRECATED,
            ),
            "reading きかい (deprecated) — typed in romaji",
        ),
        (
            Match(Tier.EXACT_FOLDED, MatchField.HEADWORD, "サーバー", MatchRule.LONG_VOWEL),
            "long vowel mark ignored",
        ),
        (
            Match(
                Tier.FULL_TEXT, MatchField.SECTION, "Roll-back", MatchRule.WORDS, section="other"
            ),
            "in Roll-back",
        ),
        (Match(Tier.FULL_TEXT, MatchField.SHORT_DEFINITION, "", MatchRule.WORDS), ""),
    ],
)
def test_a_hit_says_why_it_is_one(match: Match, said: str) -> None:
    assert reason(match) == said


def test_progress_says_how_far_it_is() -> None:
    assert progress_sentence(Progress(Stage.READING, 1200, 0)) == "Reading pages · 1,200"
    assert progress_sentence(Progress(Stage.INDEXING, 5, 10)).endswith("5 / 10")


def test_counts_leave_out_what_did_not_happen() -> None:
    assert counts_sentence(ImportCounts(added=1200, removed=1)) == "1,200 added · 1 removed"
    assert counts_sentence(ImportCounts()) == "nothing to import"


@pytest.mark.parametrize("key", MENDINGS, ids=str)
def test_every_mending_is_told_with_its_file(key: tuple[str, bool, bool]) -> None:
    kind, was_there, has_copy = key
    kept_as = "/data/glossaries.damaged-20261125-090000.db" if was_there else ""
    copied = datetime(2026, 11, 24, 9, tzinfo=UTC) if has_copy else None

    sentence = mending_sentence(Mending(kind, "/data/glossaries.db", "damaged", kept_as, copied))

    assert "/data/glossaries.db" in sentence
    assert ("2026-11-24" in sentence) == has_copy
    assert ("glossaries.damaged-20261125-090000.db" in sentence) == was_there
    assert "{" not in sentence


def test_why_a_source_is_not_read_is_said() -> None:
    large = TooLargeError("terms.csv", "the file is larger than 200 MB", "split it")
    locked = EncryptedError("terms.zip", "the archive is encrypted")

    assert "200 MB" in fault_sentence(large)
    assert "encrypted" in fault_sentence(locked)
