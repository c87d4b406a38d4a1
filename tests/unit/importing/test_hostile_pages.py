"""A page made to do harm is a finding; the pages beside it are imported."""

from __future__ import annotations

import os
import sys
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from glossary_app.errors import SourceError
from glossary_app.importing.pipeline import import_source
from glossary_app.model.entry import EntryRef
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import Finding, ImportReport, Severity
from glossary_app.store.store import Store

Importing = Callable[..., tuple[ImportReport, object]]

GOOD = "# Ledger\n\nA book of accounts.\n"
GOOD_LINE = '{"id": "ledger", "term": "ledger", "definition": "A book of accounts."}\n'


def errors(report: ImportReport) -> list[Finding]:
    return [found for found in report.findings if found.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param('---\ntitle: "a\\ud800b"\n---\ntext\n', id="half of a surrogate pair"),
        pytest.param('---\ntitle: "\\UFFFFFFFF"\n---\ntext\n', id="far beyond Unicode"),
        pytest.param('---\ntitle: "\\U00110000"\n---\ntext\n', id="just beyond Unicode"),
        pytest.param("---\na: b: c\nx: " + "[" * 5000 + "\n---\ntext\n", id="deep after a fault"),
        pytest.param("---\ntitle: x\na: " + "[" * 20_000 + "\n---\ntext\n", id="deep YAML"),
        pytest.param("+++\ntitle = 'x'\na = " + "9" * 5000 + "\n+++\ntext\n", id="long number"),
        pytest.param("+++\ntitle = 'x'\na = " + "[" * 20_000 + "\n+++\nt\n", id="deep TOML"),
        pytest.param("+++\ntitle = 'x'\n[" + "a." * 20_000 + "a]\n+++\nt\n", id="long TOML key"),
        pytest.param("---\ntitle: x\nn: " + "9" * 5000 + "\n---\nt\n", id="long YAML number"),
        pytest.param("---\ntitle: x\nlastmod: 99999-99-99\n---\nt\n", id="no date"),
        pytest.param("---\ntitle: x\nlastmod: 2024-13-45\n---\nt\n", id="no such day"),
        pytest.param("---\ntitle: x\nn: 1" + ":1" * 3000 + "\n---\nt\n", id="sexagesimal"),
    ],
)
def test_a_page_whose_header_does_harm_does_not_end_the_import(
    import_all: Importing, store: Store, tmp_path: Path, page: str
) -> None:
    folder = tmp_path / "terms"
    folder.mkdir()
    (folder / "harm.md").write_text(page)
    (folder / "ledger.md").write_text(GOOD)

    report, _ = import_all(folder)

    assert store.entry(EntryRef("terms", "ledger")) is not None
    assert all(found.path == "harm.md" for found in errors(report))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(">" * 300 + " a\n", id="quotes"),
        pytest.param("\n".join("  " * n + "- a" for n in range(300)) + "\n", id="lists"),
        pytest.param("*a **b " * 400 + "\n", id="emphasis"),
        pytest.param("[" * 5000 + "\n", id="brackets"),
        pytest.param("<b>" * 3000 + "\n", id="tags"),
        pytest.param("<div>\n" * 3000 + "\n", id="blocks of HTML"),
    ],
)
def test_a_page_that_nests_deep_is_imported(
    import_all: Importing, store: Store, tmp_path: Path, body: str
) -> None:
    folder = tmp_path / "terms"
    folder.mkdir()
    (folder / "deep.md").write_text("# Deep\n\n" + body)
    (folder / "ledger.md").write_text(GOOD)

    report, _ = import_all(folder)

    assert store.entry(EntryRef("terms", "ledger")) is not None
    assert not errors(report)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("deep.json", b"[" * 100_000, id="deep JSON"),
        pytest.param("long.json", b'{"a": ' + b"9" * 5000 + b"}", id="long number in JSON"),
        pytest.param("deep.jsonl", GOOD_LINE.encode() + b"[" * 100_000, id="deep line"),
        pytest.param("half.jsonl", b'{"id": "a", "term": "\\ud800"}\n', id="half a letter"),
        pytest.param("long.jsonl", b'{"id": ' + b"9" * 5000 + b"}\n", id="long number in a line"),
        pytest.param("deep.tbx", b"<tbx>" + b"<a>" * 100_000, id="deep XML"),
        pytest.param("nul.csv", b"id,term,definition\na,A\0,d\0\n", id="NUL"),
    ],
)
@pytest.mark.filterwarnings("ignore")
def test_a_file_of_data_that_does_harm_is_refused_in_words(
    import_all: Importing, tmp_path: Path, name: str, data: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(data)

    with suppress(SourceError):
        # Refused as a whole, or with a finding for what is refused of it.
        report, _ = import_all(file)
        assert report.findings or report.counts.added


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 20_000])
def test_a_manifest_that_does_harm_is_refused_in_words(
    store: Store, index_folder: Path, tmp_path: Path, value: str
) -> None:
    folder = tmp_path / "terms"
    folder.mkdir()
    (folder / "glossary.toml").write_text(f'id = "terms"\na = {value}\n')

    with pytest.raises(SourceError, match=r"glossary\.toml"):
        list(import_source(folder, ImportOptions(), store, index_folder))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
def test_a_file_whose_name_is_no_unicode_is_imported(
    import_all: Importing, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / os.fsdecode("用語.csv".encode("cp932"))
    file.write_text("id,term:en-US,definition:en-US\nledger,ledger,A book.\n")

    report, _ = import_all(file)

    assert report.counts.added == 1
    assert store.entry(EntryRef("用語", "ledger")) is not None


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
def test_a_folder_whose_name_is_no_unicode_is_imported(
    import_all: Importing, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / os.fsdecode("用語".encode("cp932"))
    folder.mkdir()
    (folder / "ledger.md").write_text(GOOD)

    report, _ = import_all(folder)

    assert report.counts.added == 1


@pytest.mark.parametrize(
    "path", [Path("a" * 300 + ".csv"), Path("a" * 300 + ".glossary"), Path("a\0b.csv")]
)
def test_a_path_that_cannot_be_is_refused_in_words(
    store: Store, index_folder: Path, path: Path
) -> None:
    with pytest.raises(SourceError):
        list(import_source(path, ImportOptions(), store, index_folder))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_has_no_end_is_refused(store: Store, index_folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")

    for path in (tmp_path / "pipe.csv", Path("/dev/zero")):
        with pytest.raises(SourceError, match="neither a file nor a folder"):
            list(import_source(path, ImportOptions(), store, index_folder))


@pytest.mark.parametrize("beside", [False, True])
def test_a_page_that_is_refused_for_its_size_is_not_looked_through(
    import_all: Importing, tmp_path: Path, *, beside: bool
) -> None:
    folder = tmp_path / "terms"
    folder.mkdir()
    size = 20_000_000
    (folder / "harm.md").write_bytes(b"# Harm\n\n" + b"word " * (size // 5))
    if beside:
        (folder / "ledger.md").write_text(GOOD)

    tracemalloc.start()
    try:
        report, _ = import_all(folder)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert "page-too-large" in [found.code for found in errors(report)]
    # Its bytes, and once more those of the file that is read next: never its text.
    assert peak < 2.5 * size
