"""A large index is built by several processes, to the letter as by one, and none is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.markup.plain import parsed_once
from glossary_app.markup.read_once import parsing_once
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Page,
    ProseFormat,
    Reading,
    Section,
    SectionKind,
    Term,
    TermKind,
)
from glossary_app.search.building.index_writing import build_anew, rebuild
from glossary_app.search.building.spreading import FEWEST_ENTRIES, process_count, work_of
from glossary_app.search.files.builds import current_build
from glossary_app.search.files.mapped import MappedStorage
from glossary_app.search.files.opening import open_index
from glossary_app.search.files.postings import Postings

# More than one chunk for each of two helpers, without the wait for a real dictionary.
COUNT = 5_400
_CHILDREN = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")

needs_processes = pytest.mark.skipif(
    (os.cpu_count() or 1) < 2, reason="one processor has nobody to help it"
)


def entries(count: int = COUNT) -> Iterator[Entry]:
    english = Page(EN_US, "queue", "Holds what waits.")
    kanji = Page(JA_JP, "待ち行列", "待つものを並べて置く。", reading=Reading("まちぎょうれつ"))
    for number in range(count):
        term = Term(f"Q{number % 700}", TermKind.ABBREVIATION, EN_US)
        pages = (replace(english, headword=f"queue {number}", terms=(term,)), kanji)
        yield Entry(EntryRef("it", f"queue-{number}"), pages)


def long_pages() -> Iterator[Entry]:
    """Pages whose Markdown is known in plain text, but for those of every third."""
    for number in range(60):
        prose = f"A **queue** of {number} [jobs](job.md).\n\n| Key | 意味 |\n|---|---|\n" + (
            "| `size` | 待ち行列の長さ |\n" * 600
        )
        if number % 3:
            parsed_once(prose)
        section = Section(SectionKind.DEFINITION, "", prose=prose)
        page = Page(EN_US, f"queue {number}", "", sections=(section,))
        yield Entry(
            EntryRef("it", f"queue-{number}"), (replace(page, prose_format=ProseFormat.MARKDOWN),)
        )


def content(folder: Path, count: int = COUNT) -> tuple[object, ...]:
    """All terms with their postings, and what is kept of every entry."""
    with (
        closing(open_index(current_build(folder), MappedStorage)) as index,
        closing(index.reader()) as reader,
    ):
        terms = [
            (term, info.postings) for term, info in reader if term[0] not in ("word", "bucket")
        ]
        words = [term for term in reader.all_terms() if term[0] in ("word", "bucket")]
        postings = Postings(reader)
        shown = [
            (postings.row(number), postings.names(number), postings.body(number).text)
            for number in range(count)
        ]
    return terms, words, shown


def children() -> list[int]:
    return [int(each) for each in _CHILDREN.read_text().split()]


def test_few_entries_are_not_worth_a_process() -> None:
    assert process_count(FEWEST_ENTRIES - 1) == 0
    assert process_count(0) == 0


@needs_processes
def test_many_entries_are_spread_but_never_over_many_processes() -> None:
    assert 1 < process_count(10**6) <= 4


@needs_processes
def test_long_pages_are_worth_a_process_where_short_ones_are_not() -> None:
    assert process_count(work_of(300, 300 * 500)) == 0
    assert process_count(work_of(300, 300 * 30_000)) > 1


@needs_processes
def test_helpers_index_long_pages_of_markdown_as_one_process_does(tmp_path: Path) -> None:
    alone, helped = tmp_path / "alone", tmp_path / "helped"
    with parsing_once():
        long = list(long_pages())
        for _ in rebuild(helped, iter(long), "1", FEWEST_ENTRIES):
            pass

    for _ in rebuild(alone, iter(long), "1"):
        pass

    assert content(helped, len(long)) == content(alone, len(long))


@needs_processes
def test_helpers_build_what_one_process_builds(tmp_path: Path) -> None:
    alone, helped = tmp_path / "alone", tmp_path / "helped"

    for _ in rebuild(alone, entries(), "1"):
        pass
    told = list(rebuild(helped, entries(), "1", FEWEST_ENTRIES))

    assert content(helped) == content(alone)
    assert told[-1] == COUNT
    assert not list(current_build(helped).glob("*.tmp"))


@needs_processes
@pytest.mark.skipif(not _CHILDREN.exists(), reason="asks Linux for its processes")
def test_a_helper_that_is_killed_costs_time_and_nothing_else(tmp_path: Path) -> None:
    before = set(children())
    steps = rebuild(tmp_path, entries(), "1", FEWEST_ENTRIES)
    next(steps)

    for helper in set(children()) - before:
        os.kill(helper, signal.SIGKILL)
    told = list(steps)

    alone = tmp_path / "alone"
    for _ in rebuild(alone, entries(), "1"):
        pass
    assert told[-1] == COUNT
    assert content(tmp_path) == content(alone)


@needs_processes
@pytest.mark.skipif(not _CHILDREN.exists(), reason="asks Linux for its processes")
def test_a_build_that_is_stopped_leaves_neither_processes_nor_files(tmp_path: Path) -> None:
    before = set(children())
    steps = build_anew(tmp_path, entries(), "1", FEWEST_ENTRIES)
    next(steps)

    steps.close()

    assert set(children()) == before
    assert list(tmp_path.iterdir()) == []


def test_a_helper_ends_when_nothing_more_comes(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-P",
        "-m",
        "glossary_app.search.building.chunk_process",
        str(tmp_path),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as helper:
        assert helper.stdin
        # An order that is cut short, as when the other process is killed.
        helper.stdin.write((10**6).to_bytes(8, "little") + b"...")
        helper.stdin.close()
        start = time.monotonic()

        code = helper.wait(60)

    assert code == 0
    assert time.monotonic() - start < 60
