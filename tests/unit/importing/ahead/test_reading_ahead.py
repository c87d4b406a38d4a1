"""A large file is read by another process, to the letter as by one, and none is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from glossary_app.formats.format import Format
from glossary_app.formats.table.format import Csv
from glossary_app.importing.ahead.read_batches import ReadBatch, ReadingOrder, batches_of
from glossary_app.importing.ahead.reading_ahead import FEWEST_ENTRIES, ReadingAhead
from glossary_app.importing.whole_files import WholeFile
from glossary_app.model.locale import JA_JP
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, ImportReport, Progress
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from glossary_app.processes.pipes import receive, send
from glossary_app.spelling.readings import ReadingAnalyzer, with_readings
from glossary_app.store.store import Store

RunImport = Callable[..., tuple[ImportReport, list[Progress]]]
HEAD = "id,term:en-US,term:ja-JP,definition:en-US\n"
_CHILDREN = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")

needs_processes = pytest.mark.skipif(
    (os.cpu_count() or 1) < 2, reason="one processor has nobody to help it"
)
asks_linux = pytest.mark.skipif(not _CHILDREN.exists(), reason="asks Linux for its processes")


def table(rows: int) -> WholeFile:
    """Rows of which one lacks its term, one repeats another and one sends to another."""
    lines = [f"q{number},queue {number},待ち行列{number}," for number in range(rows)]
    lines[rows // 2] = f"q{rows // 2},,,Holds what waits."
    lines[rows // 3] = "q1,queue one,一番目,See also: queue 5"
    data = (HEAD + "\n".join(lines)).encode()
    return WholeFile(SourceFile("queues.csv", data), {}, Csv())


def children() -> set[int]:
    return {int(each) for each in _CHILDREN.read_text().split()}


def read(file: WholeFile, expected: int) -> list[SourcePage | Finding]:
    return list(ReadingAhead(file, aloud=False).items(expected))


@needs_processes
def test_another_process_reads_what_this_one_would() -> None:
    file = table(700)

    ahead = read(file, FEWEST_ENTRIES)

    assert ahead == read(file, FEWEST_ENTRIES - 1)
    assert [item.code for item in ahead if isinstance(item, Finding)] == ["repeated-id", "no-term"]


@needs_processes
@asks_linux
def test_a_small_file_is_read_here() -> None:
    before = children()
    items = ReadingAhead(table(9), aloud=False).items(FEWEST_ENTRIES - 1)

    next(items)

    assert children() == before


@needs_processes
def test_new_pages_come_with_their_readings() -> None:
    file, analyzer = table(150), ReadingAnalyzer()
    ahead = ReadingAhead(file, aloud=True)

    told = [(ahead.is_read_aloud, item) for item in ahead.items(FEWEST_ENTRIES)]

    assert {is_read_aloud for is_read_aloud, _ in told} == {True}
    read_here = [item for item in file.pages() if isinstance(item, SourcePage)]
    assert [item.page for _, item in told if isinstance(item, SourcePage)] == [
        with_readings(item.page, analyzer) for item in read_here
    ]


@needs_processes
@asks_linux
def test_a_process_that_is_killed_costs_time_and_nothing_else() -> None:
    before = children()
    file = table(5_000)
    items = ReadingAhead(file, aloud=False).items(FEWEST_ENTRIES)
    first = [next(items) for _ in range(120)]

    for helper in children() - before:
        os.kill(helper, signal.SIGKILL)

    assert first + list(items) == read(file, 0)


@needs_processes
@asks_linux
def test_reading_that_is_stopped_leaves_no_process() -> None:
    before = children()
    items = ReadingAhead(table(5_000), aloud=False).items(FEWEST_ENTRIES)

    with closing(items):
        next(items)

    assert children() == before


@dataclass
class Failing(Format):
    """Fails behind its first page, as parsers do on what is made to break them."""

    name = "failing"
    suffixes = (".x",)

    def sniff(self, file: SourceFile) -> bool:
        return file.suffix == ".x"

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        yield SourcePage("a", Page(JA_JP, "棚", ""), SourceText(file.path, self.name, "a"))
        raise LookupError("no more shelves")


@needs_processes
def test_what_ends_the_reader_is_told_here_behind_what_was_read() -> None:
    file = WholeFile(SourceFile("a.x", b""), {}, Failing())
    items = ReadingAhead(file, aloud=False).items(FEWEST_ENTRIES)

    assert isinstance(next(items), SourcePage)
    with pytest.raises(LookupError, match="no more shelves"):
        next(items)


def test_a_page_that_cannot_be_read_aloud_is_left_to_the_one_that_can_say_so() -> None:
    class Unreadable(Csv):
        def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
            page = Page(JA_JP, "\ud800棚", "")
            yield SourcePage("a", page, SourceText(file.path, self.name, "a"))

    file = WholeFile(SourceFile("a.csv", b""), {}, Unreadable())

    first, end = batches_of(ReadingOrder(file, aloud=True))

    assert (len(first.items), first.aloud) == (1, False)
    assert end == ReadBatch(())


@needs_processes
def test_an_import_brings_the_same_with_a_process_that_reads_and_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, import_all: RunImport
) -> None:
    path = tmp_path / "queues.csv"
    # As long as a large one, with little to do.
    path.write_bytes(table(300).file.data + b"\n" * FEWEST_ENTRIES)

    with closing(Store.open(tmp_path / "helped.db")) as helped:
        report, _ = import_all(path, into=helped, index_folder=tmp_path / "helped")
        found = list(helped.source_pages_of("queues"))
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with closing(Store.open(tmp_path / "alone.db")) as alone:
        report_alone, _ = import_all(path, into=alone, index_folder=tmp_path / "alone")
        found_alone = list(alone.source_pages_of("queues"))

    assert report == report_alone
    assert found == found_alone
    assert any(page.page.reading for page in found)


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_process_ends_when_the_one_that_it_reads_for_is_gone() -> None:
    command = [sys.executable, "-P", "-m", "glossary_app.importing.reading_process"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as helper:
        assert helper.stdin
        assert helper.stdout
        send(ReadingOrder(table(50_000), aloud=False), helper.stdin)
        assert receive(helper.stdout).items
        # As it comes to all processes of a terminal.
        helper.send_signal(signal.SIGINT)
        assert receive(helper.stdout).items

        helper.stdin.close()

        assert helper.wait(60) == 0
