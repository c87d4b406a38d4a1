"""The log of what was given is short, private, and the user's to empty and switch off."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from glossary_app.library.handoff.given_log import GivenLog
from glossary_app.library.handoff.values import Given
from glossary_app.model.entry import EntryRef

LEASE = EntryRef("office", "lease")


@pytest.fixture
def log(tmp_path: Path) -> GivenLog:
    return GivenLog(tmp_path / "data")


def test_what_was_given_is_told_newest_first(log: GivenLog) -> None:
    log.note("mcp", "get_term lease", [LEASE, LEASE])
    log.note("mcp", "search_terms\n rent", (), 2)

    newest, oldest = log.read()

    assert (newest.question, newest.entries, newest.withheld) == ("search_terms rent", (), 2)
    assert oldest == Given(oldest.when, "mcp", "get_term lease", ("office/lease",))


def test_nothing_is_noted_while_it_is_off(log: GivenLog) -> None:
    log.switch(on=False)
    log.note("mcp", "get_term lease", [LEASE])
    assert (log.is_on, log.read()) == (False, ())

    log.switch(on=True)
    log.note("mcp", "get_term lease", [LEASE])

    assert len(log.read()) == 1


def test_it_is_emptied(log: GivenLog) -> None:
    log.note("mcp", "get_term lease", [LEASE])

    log.empty()

    assert log.read() == ()


def test_only_its_owner_reads_it(log: GivenLog, tmp_path: Path) -> None:
    log.note("mcp", "get_term lease", [LEASE])

    [file] = (tmp_path / "data").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_it_stays_short_and_keeps_the_newest(log: GivenLog) -> None:
    for number in range(2500):
        log.note("mcp", f"question {number}", ())

    answers = log.read()
    assert 900 <= len(answers) <= 1000
    assert answers[0].question == "question 2499"


def test_a_line_that_was_cut_short_is_passed_over(log: GivenLog, tmp_path: Path) -> None:
    log.note("mcp", "get_term lease", [LEASE])
    with (tmp_path / "data" / "given.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"when": "2026')

    assert len(log.read()) == 1


def test_without_a_place_to_write_the_answer_is_given_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, no folder")

    GivenLog(tmp_path / "data").note("mcp", "get_term lease", [LEASE])

    assert (tmp_path / "data").read_text() == "a file, no folder"
