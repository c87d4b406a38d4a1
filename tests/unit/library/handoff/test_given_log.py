"""The log of what was given is short, private, and the user's to empty and switch off."""

from __future__ import annotations

import json
import os
import stat
import tracemalloc
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


def line(entries: list[str]) -> str:
    """A line as it is written, for these entries."""
    given = {"when": "2026", "way": "mcp", "question": "x", "entries": entries, "withheld": 0}
    return json.dumps(given, ensure_ascii=False)


@pytest.mark.parametrize(
    "harm",
    [
        "[" * 100_000,
        '{"when": ' * 100_000,
        "9" * 10_000,
        '{"withheld": 1e999}',
        '{"when": "2026", "way": "mcp", "question": "x", "entries": 5, "withheld": 0}',
        "\0" * 1000,
    ],
)
def test_a_line_made_to_do_harm_is_passed_over(log: GivenLog, tmp_path: Path, harm: str) -> None:
    log.note("mcp", "get_term lease", [LEASE])
    with (tmp_path / "data" / "given.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{harm}\n{line(['office/rent'])}\n")

    assert [given.entries for given in log.read()] == [("office/rent",), ("office/lease",)]


def test_a_name_with_a_line_separator_is_one_name(log: GivenLog) -> None:
    odd = EntryRef("office", "lease\u2028\x85rent")
    log.note("mcp", "get_term lease", [odd])

    assert log.read()[0].entries == (str(odd),)


def test_of_a_huge_file_the_end_is_read(log: GivenLog, tmp_path: Path) -> None:
    log.note("mcp", "get_term lease", [LEASE])
    file = tmp_path / "data" / "given.jsonl"
    os.truncate(file, 60_000_000)
    with file.open("a", encoding="utf-8") as end:
        end.write(f"\n{line(['office/rent'])}\n")

    tracemalloc.start()
    given = log.read()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert [each.entries for each in given] == [("office/rent",)]
    assert peak < 40_000_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_nobody_waits_for_a_pipe_in_its_place(log: GivenLog, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    os.mkfifo(tmp_path / "data" / "given.jsonl")

    log.note("mcp", "get_term lease", [LEASE])

    assert log.read() == ()
