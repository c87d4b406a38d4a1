"""What is far larger than anybody writes is refused in words, and what is told of it is bounded."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from glossary_app.errors import SourceError
from glossary_app.formats.registry import format_named
from glossary_app.importing.bounds import LARGEST_PAGE, LONGEST_NAME
from glossary_app.importing.containers import open_source
from glossary_app.importing.kept_findings import MOST_OF_A_KIND, KeptFindings
from glossary_app.importing.plan import plan_import
from glossary_app.model.entry import EntryRef
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import Finding, ImportReport, Severity
from glossary_app.model.source import SourceFile
from glossary_app.store.store import Store

Importing = Callable[..., tuple[ImportReport, object]]
GOOD = "# Ledger\n\nA book of accounts.\n"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("# Deed\n\n" + "A deed is sealed. " * (LARGEST_PAGE // 17), "page-too-large"),
        ("# " + "deed " * (LONGEST_NAME // 4) + "\n\nA deed.\n", "name-too-long"),
    ],
)
def test_a_page_beyond_the_bounds_is_left_out_and_the_others_are_read(
    import_all: Importing, store: Store, tmp_path: Path, page: str, code: str
) -> None:
    folder = tmp_path / "terms"
    folder.mkdir()
    (folder / "deed.md").write_text(page)
    (folder / "ledger.md").write_text(GOOD)

    report, _ = import_all(folder)

    assert [(found.path, found.code) for found in report.findings] == [("deed.md", code)]
    assert report.failed == 1
    assert store.entry(EntryRef("terms", "ledger")) is not None


def test_a_page_that_grew_beyond_the_bounds_stays_as_it_was(
    import_all: Importing, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "ledger.md"
    file.write_text(GOOD)
    import_all(file)
    file.write_text(GOOD + "word " * LARGEST_PAGE)

    import_all(file)

    assert store.entry(EntryRef("ledger", "ledger")) is not None


def test_so_many_findings_of_a_kind_are_kept_and_the_others_counted() -> None:
    kept = KeptFindings()

    for line in range(MOST_OF_A_KIND + 25):
        kept.add(Finding("t.csv", line, Severity.WARNING, "duplicate-page", "twice"))
    kept.add(Finding("t.csv", 0, Severity.ERROR, "bad-row", "no row"))

    told = kept.told()
    assert len(told) == MOST_OF_A_KIND + 2
    assert told[-2].code == "bad-row"
    assert told[-1].values == ("25", "duplicate-page")
    assert kept.total == MOST_OF_A_KIND + 26


def test_a_line_without_end_is_one_bad_row() -> None:
    data = b"id,term:en-US\na,apron\n" + b"x," * 3_000_000 + b"\nb,bench\n"
    file = SourceFile("t.csv", data)

    read = list(format_named("csv").read(file))

    codes = [each.code for each in read if isinstance(each, Finding)]
    assert codes.count("bad-row") == 1
    assert [each.slug for each in read if not isinstance(each, Finding)] == ["a", "b"]


def test_an_archive_is_held_to_the_sizes_that_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "terms.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("glossary.toml", b"#" * 30_000_000)
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<L", data, data.rfind(mark) + offset, 100)
    path.write_bytes(data)

    with open_source(path) as tree, pytest.raises(SourceError, match="cannot be unpacked"):
        tree.read("glossary.toml")


def test_a_text_that_is_longer_than_is_laid_out_is_kept_and_told(
    import_all: Importing, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "terms"
    folder.mkdir()
    (folder / "deed.md").write_text("# Deed\n\n" + "A *deed* is sealed.\n\n" * 12_000)
    (folder / "ledger.md").write_text(GOOD)

    report, _ = import_all(folder)

    assert [(found.path, found.code) for found in report.findings] == [("deed.md", "not-laid-out")]
    entry = store.entry(EntryRef("terms", "deed"))
    assert entry
    page = entry.pages[0]
    assert page.short_definition == "A *deed* is sealed."
    assert page.sections[0].prose.count("A *deed* is sealed.") == 12_000


class ManyLarge:
    """A tree of files that would not fit into memory together."""

    root_name = "terms"

    def __init__(self) -> None:
        self.times_read = 0

    def paths(self) -> tuple[str, ...]:
        return tuple(f"{number}.md" for number in range(150))

    def read(self, path: str) -> SourceFile:
        self.times_read += 1
        return SourceFile(path, GOOD.encode() * 400_000)


def test_few_large_files_are_enough_to_tell_their_format() -> None:
    tree = ManyLarge()

    plan = plan_import(tree, Path("terms"), ImportOptions())

    assert plan.format.name == "markdown-folder"
    assert tree.times_read < 5
