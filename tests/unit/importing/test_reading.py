"""How the files of an import are read, whatever their format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from glossary_app.formats.format import Format
from glossary_app.importing.choosing import only
from glossary_app.importing.containers import open_source
from glossary_app.importing.plan import ImportPlan
from glossary_app.importing.reading import TreeReader
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, ImportCounts, Progress
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from glossary_app.store.store import Store


class Bytes(Format):
    """A binary format of one entry a byte, which does not know how many there are."""

    name = "bytes"
    suffixes = (".bin",)

    def __init__(self, version: int = 1) -> None:
        self.version = version

    def sniff(self, file: SourceFile) -> bool:
        return file.suffix == ".bin"

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        for number, byte in enumerate(file.data):
            page = Page(EN_US, f"Byte {number}", f"{byte} as read by version {self.version}")
            yield SourcePage(f"byte-{number}", page, SourceText(file.path, self.name, f"{byte}"))


def read(path: Path, format_: Format, store: Store) -> tuple[list[Progress], ImportCounts]:
    with open_source(path) as tree:
        plan = ImportPlan(Glossary("dump"), str(path), only(format_))
        with store.importing(plan.glossary, plan.origin, plan.reader) as session:
            steps = list(TreeReader(tree, plan, session).read_all())
            return steps, session.counts()


def test_a_binary_file_tells_how_far_it_is_without_a_total(store: Store, tmp_path: Path) -> None:
    # Line feeds are bytes like others here.
    (tmp_path / "dump.bin").write_bytes(b"\n" * 250)

    steps, _ = read(tmp_path / "dump.bin", Bytes(), store)

    assert (200, 0) in [(step.done, step.total) for step in steps]


def test_the_same_file_is_not_read_again_by_the_same_reader(store: Store, tmp_path: Path) -> None:
    (tmp_path / "dump.bin").write_bytes(b"ab")
    read(tmp_path / "dump.bin", Bytes(), store)

    _, counts = read(tmp_path / "dump.bin", Bytes(), store)

    assert counts == ImportCounts(unchanged=2)


def test_a_newer_reader_reads_the_same_file_anew(store: Store, tmp_path: Path) -> None:
    (tmp_path / "dump.bin").write_bytes(b"ab")
    read(tmp_path / "dump.bin", Bytes(), store)

    _, counts = read(tmp_path / "dump.bin", Bytes(version=2), store)

    entry = store.entry(EntryRef("dump", "byte-0"))
    assert counts == ImportCounts(updated=2)
    assert entry is not None
    assert entry.pages[0].short_definition == "97 as read by version 2"
