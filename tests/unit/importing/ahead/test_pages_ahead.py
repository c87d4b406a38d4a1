"""A large folder is read by another process as well, to the letter as by one."""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.importing.ahead.pages_ahead import (
    FEWEST_PAGES,
    PagesAhead,
    PagesOrder,
    groups_read,
)
from glossary_app.markup.read_once import parsing_once, plain_texts
from glossary_app.model.report import Finding, ImportReport, Progress
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.store.store import Store

RunImport = Callable[..., tuple[ImportReport, list[Progress]]]
_CHILDREN = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")

needs_processes = pytest.mark.skipif(
    (os.cpu_count() or 1) < 2, reason="one processor has nobody to help it"
)
asks_linux = pytest.mark.skipif(not _CHILDREN.exists(), reason="asks Linux for its processes")


def folder(count: int) -> dict[str, SourceFile]:
    """Pages that lead to each other, of which some have an odd shortcode, or are no terms."""
    texts = {
        f"en/p{n:04}.md": f"# Pot {n}\n\nHolds [that](p{n + 1:04}.md), {{{{< s{n % 3} >}}}}.\n"
        for n in range(count - 2)
    }
    texts["en/p0000.ja.md"] = "# 壺\n\n最初の**壺**。\n"
    texts["en/README.md"] = "# Read me\n\nAll pots.\n"
    return {path: SourceFile(path, text.encode()) for path, text in sorted(texts.items())}


def children() -> set[int]:
    return {int(each) for each in _CHILDREN.read_text().split()}


class Folder:
    """A folder, and who reads its pages."""

    def __init__(self, count: int) -> None:
        self.files = folder(count)
        self.format = MarkdownFolder()
        self.format.beside(self.files.values)
        self.asked: list[str] = []

    def ahead(self) -> PagesAhead:
        return PagesAhead(self.format, [*self.files], self._given)

    def _given(self, paths: Iterable[str]) -> Iterator[SourceFile]:
        return (self.files[path] for path in paths)

    def read(self, ahead: PagesAhead) -> Iterator[Sequence[SourcePage | Finding]]:
        for path, file in self.files.items():
            items = ahead.items(file)
            if items is None:
                self.asked.append(path)
                items = [*self.format.read(file)]
            yield items

    def all(self) -> list[Sequence[SourcePage | Finding]]:
        with closing(self.ahead()) as ahead:
            return [tuple(items) for items in self.read(ahead)]


def alone(count: int) -> list[Sequence[SourcePage | Finding]]:
    read = Folder(count)
    return [tuple(read.format.read(file)) for file in read.files.values()]


@needs_processes
def test_another_process_reads_more_than_half_of_what_this_one_would() -> None:
    read = Folder(FEWEST_PAGES)

    assert read.all() == alone(FEWEST_PAGES)
    assert FEWEST_PAGES / 3 < len(read.asked) < FEWEST_PAGES / 2


@needs_processes
def test_what_is_counted_of_all_pages_is_told_in_the_same_order() -> None:
    helped, by_itself = Folder(FEWEST_PAGES), Folder(FEWEST_PAGES)

    helped.all()
    for file in by_itself.files.values():
        list(by_itself.format.read(file))

    assert [*helped.format.remarks()] == [*by_itself.format.remarks()]


@needs_processes
def test_plain_texts_come_with_the_pages() -> None:
    read = Folder(FEWEST_PAGES)

    with parsing_once():
        read.all()
        known = [
            plain_texts().get(section.prose)
            for items in alone(FEWEST_PAGES)
            for item in items
            if isinstance(item, SourcePage)
            for section in item.page.sections
        ]

    assert known[0] == "最初の壺。"
    assert len([text for text in known if text]) == len(known)


@needs_processes
@asks_linux
def test_a_small_folder_is_read_here() -> None:
    before = children()
    read = Folder(FEWEST_PAGES - 1)

    with closing(read.ahead()) as ahead:
        assert children() == before
        assert ahead.items(next(iter(read.files.values()))) is None


@needs_processes
@asks_linux
@pytest.mark.parametrize("at", [0, 20, 120])
def test_a_process_that_is_killed_costs_time_and_nothing_else(at: int) -> None:
    before = children()
    read = Folder(FEWEST_PAGES)
    found: list[Sequence[SourcePage | Finding]] = []

    with closing(read.ahead()) as ahead:
        for number, items in enumerate(read.read(ahead)):
            found.append(tuple(items))
            if number == at:
                for helper in children() - before:
                    os.kill(helper, signal.SIGKILL)

    assert found == alone(FEWEST_PAGES)
    assert children() == before


@needs_processes
@asks_linux
def test_reading_that_is_stopped_leaves_no_process() -> None:
    before = children()

    with closing(Folder(FEWEST_PAGES).ahead()):
        assert len(children() - before) == 1

    assert children() == before


@needs_processes
def test_a_file_that_has_changed_meanwhile_is_read_here() -> None:
    read = Folder(FEWEST_PAGES)
    changed = [*read.files][20]

    with closing(read.ahead()) as ahead:
        read.files[changed] = replace(read.files[changed], data=b"# Jug\n\nPours.\n")
        found = dict(zip(read.files, read.read(ahead), strict=True))

    (page,) = found[changed]
    assert isinstance(page, SourcePage)
    assert page.page.headword == "Jug"


def test_a_file_that_its_reader_fails_on_is_left_to_the_one_that_can_say_so() -> None:
    class Failing(MarkdownFolder):
        def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
            if file.path == "b.md":
                raise LookupError("no more shelves")
            return super().read(file)

    files = [SourceFile(path, b"# Pot\n\nHolds {{< it >}}.\n") for path in ("a.md", "b.md", "c.md")]

    with parsing_once():
        (group,) = groups_read(PagesOrder(Failing()), iter([files]))

    assert [*group.files] == ["a.md", "c.md"]
    assert [each.counts for each in group.files.values()] == [Counter(it=1)] * 2
    assert [*group.texts.values()] == ["Holds."]


@needs_processes
def test_an_import_brings_the_same_with_another_process_and_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, import_all: RunImport
) -> None:
    source = tmp_path / "pots"
    for path, file in folder(FEWEST_PAGES).items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes(file.data)

    with closing(Store.open(tmp_path / "helped.db")) as helped:
        report, told = import_all(source, into=helped, index_folder=tmp_path / "helped")
        found = list(helped.source_pages_of("pots"))
        again, _ = import_all(source, into=helped, index_folder=tmp_path / "helped")
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with closing(Store.open(tmp_path / "alone.db")) as lone:
        report_alone, told_alone = import_all(source, into=lone, index_folder=tmp_path / "alone")
        found_alone = list(lone.source_pages_of("pots"))

    assert (report, told) == (report_alone, told_alone)
    assert found == found_alone
    assert again.counts.unchanged == len({page.slug for page in found})
