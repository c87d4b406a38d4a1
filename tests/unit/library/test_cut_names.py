"""Names are cut once for each content of the library, and anew when in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.library.library import Library
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.scan import Scan
from glossary_app.paths import Folders, folders_below

TABLE = "term:en-US\tterm:ja-JP\tforbidden:ja-JP\nharbour pilot\t水先人\t水先案内\n"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_below(tmp_path / "home")


@pytest.fixture
def library(folders: Folders, tmp_path: Path) -> Library:
    library = Library.open(folders, starter=False)
    imported(library, tmp_path / "port.tsv", TABLE)
    return library


def imported(library: Library, path: Path, table: str) -> None:
    path.write_text(table, "utf-8")
    for _ in library.import_path(path, ImportOptions()):
        pass


def found(scan: Scan) -> list[str]:
    return [term.wording.text for term in scan.terms]


def test_a_large_import_cuts_the_names(library: Library, folders: Folders) -> None:
    cut = folders.names_file.stat().st_mtime_ns

    assert found(library.scan("Two harbour pilots; 水先案内 is forbidden.")) == [
        "harbour pilots",
        "水先案内",
    ]
    assert folders.names_file.stat().st_mtime_ns == cut


def test_an_import_does_not_wait_for_the_names_of_a_dictionary(
    library: Library, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glossary_app.library.library._MOST_CUT_AT_ONCE", 1)
    cut = folders.names_file.stat().st_mtime_ns

    imported(library, tmp_path / "quay.tsv", "English\t日本語\nberth\tバース\nquay\t岸壁\n")

    assert folders.names_file.stat().st_mtime_ns == cut
    assert found(library.scan("A berth at the quay.")) == ["berth", "quay"]


@pytest.mark.parametrize("content", [b"", b"00000000 []\n{}\n[]", b"\xff\n\n"])
def test_a_file_that_is_not_as_it_was_written_is_made_anew(
    library: Library, folders: Folders, content: bytes
) -> None:
    written = folders.names_file.read_bytes()
    folders.names_file.write_bytes(content)

    assert found(library.scan("a harbour pilot")) == ["harbour pilot"]
    assert folders.names_file.read_bytes() == written


def test_a_changed_byte_is_noticed(library: Library, folders: Folders) -> None:
    written = folders.names_file.read_bytes()
    folders.names_file.write_bytes(written.replace(b"pilot", b"pilou"))

    assert found(library.scan("a harbour pilot")) == ["harbour pilot"]


def test_the_names_of_a_change_are_found(library: Library, tmp_path: Path) -> None:
    imported(library, tmp_path / "sea.tsv", "term:en-US\tterm:ja-JP\nebb tide\t引き潮\n")

    assert found(library.scan("引潮, a harbour pilot")) == ["引潮", "harbour pilot"]


def test_nothing_is_written_where_it_may_not_be(library: Library, folders: Folders) -> None:
    folders.names_file.unlink()
    folders.names_file.mkdir()

    assert found(library.scan("a harbour pilot")) == ["harbour pilot"]
    assert [path.name for path in folders.cache.glob("names.cut*")] == ["names.cut"]


def test_a_glossary_that_is_off_is_not_looked_for(library: Library, tmp_path: Path) -> None:
    imported(library, tmp_path / "sea.tsv", "term:en-US\tterm:ja-JP\nebb tide\t引き潮\n")
    library.store.set_enabled("port", enabled=False)

    assert found(library.scan("引き潮, a harbour pilot")) == ["引き潮"]
    assert found(library.scan("引き潮, a harbour pilot", glossary="port")) == ["harbour pilot"]
