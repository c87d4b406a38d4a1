"""`glossary import`, `export`, `remove`, `reindex` and `glossaries`."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "data"

Glossary = Callable[..., Any]


def test_an_import_counts_entries_and_names_what_it_left_out(glossary: Glossary) -> None:
    report = glossary("import", DATA / "folder", "--json").json

    assert (report["glossary"], report["added"], report["failed"]) == ("folder", 2, 0)
    left_out = {finding["path"]: finding["severity"] for finding in report["findings"]}
    assert left_out == {"en/_index.md": "info", "NOTICE": "info"}


def test_a_second_import_finds_everything_unchanged(filled: Glossary) -> None:
    report = filled("import", DATA / "reviewed", "--json").json

    assert (report["added"], report["updated"], report["unchanged"]) == (0, 0, 2)


def test_a_changed_page_is_updated_and_a_vanished_one_removed(
    glossary: Glossary, tmp_path: Path
) -> None:
    pages = shutil.copytree(DATA / "reviewed", tmp_path / "reviewed")
    glossary("import", pages)
    cache = pages / "en-US" / "cache.md"
    cache.write_text(cache.read_text().replace("trades memory", "pays memory"))
    (pages / "en-US" / "eviction.md").unlink()

    report = glossary("import", pages, "--json").json

    assert (report["updated"], report["removed"], report["unchanged"]) == (1, 1, 0)
    assert glossary("search", "pays memory", "--json").json["hits"][0]["entry"] == "cache"
    assert glossary("show", "eviction").code == 1


def test_a_refused_page_leaves_what_was_stored_of_it(glossary: Glossary, tmp_path: Path) -> None:
    pages = shutil.copytree(DATA / "reviewed", tmp_path / "reviewed")
    glossary("import", pages)
    cache = pages / "en-US" / "cache.md"
    cache.write_text(cache.read_text().replace("- Locale: en-US\n", ""))

    ended = glossary("import", pages, "--json")

    assert ended.code == 1
    assert (ended.json["failed"], ended.json["removed"]) == (1, 0)
    errors = [found for found in ended.json["findings"] if found["severity"] == "error"]
    assert [found["path"] for found in errors] == ["en-US/cache.md"]
    assert glossary("show", "cache", "--locale", "en-US").code == 0


def test_a_dry_run_says_what_would_happen_and_changes_nothing(glossary: Glossary) -> None:
    report = glossary("import", DATA / "reviewed", "--dry-run", "--json").json

    assert report["added"] == 2
    assert glossary("list").out == b""
    assert glossary("glossaries", "--json").json == {"glossaries": []}


def test_each_path_gets_its_own_report(glossary: Glossary) -> None:
    reports = glossary("--json", "import", DATA / "reviewed", DATA / "folder").json_lines

    assert [report["glossary"] for report in reports] == ["reviewed", "folder"]


def test_a_missing_path_is_one_line_and_exit_code_two(glossary: Glossary) -> None:
    ended = glossary("import", "/nowhere/at/all", "--json")

    assert (ended.code, ended.out, ended.err.count("\n")) == (2, b"", 1)


def test_a_folder_without_pages_is_refused(glossary: Glossary, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    ended = glossary("import", empty, "--json")

    assert ended.code in (1, 2)
    assert glossary("glossaries", "--json").json == {"glossaries": []}


def test_an_exported_page_has_the_very_bytes_of_its_source(
    filled: Glossary, tmp_path: Path
) -> None:
    ended = filled("export", "--glossary", "reviewed", "--output", tmp_path / "out", "--json")

    assert ended.json["pages"] == 2
    exported = (tmp_path / "out" / "en-US" / "cache.md").read_bytes()
    assert exported == (DATA / "reviewed" / "en-US" / "cache.md").read_bytes()


def test_an_export_holds_drafts_back_unless_told(filled: Glossary, tmp_path: Path) -> None:
    held = filled("export", "--glossary", "reviewed", "--output", tmp_path / "a", "--json")
    told = filled(
        "export", "--glossary", "reviewed", "--output", tmp_path / "b", "--include-drafts"
    )

    assert held.json["withheld"] == 1
    assert "held back" in held.err
    assert not (tmp_path / "a" / "en-US" / "eviction.md").exists()
    assert told.code == 0
    assert (tmp_path / "b" / "en-US" / "eviction.md").exists()


def test_a_pack_can_be_exported_and_imported_again(filled: Glossary, tmp_path: Path) -> None:
    pack = tmp_path / "cache.glossary"
    filled("export", "--glossary", "reviewed", "--output", pack)

    report = filled("import", pack, "--json").json

    assert zipfile.is_zipfile(pack)
    assert (report["glossary"], report["failed"]) == ("reviewed", 0)


def test_a_single_file_goes_to_standard_output(filled: Glossary) -> None:
    ended = filled("export", "--glossary", "folder", "--format", "tsv")

    assert ended.text.splitlines()[0].startswith("id\t")
    assert "メッセージキュー(MQ)" in ended.text


def test_an_export_of_several_files_needs_a_place(filled: Glossary) -> None:
    ended = filled("export", "--glossary", "reviewed")

    assert (ended.code, ended.out) == (2, b"")
    assert "--output" in ended.err


def test_an_export_with_two_glossaries_asks_which(filled: Glossary) -> None:
    ended = filled("export")

    assert ended.code == 2
    assert "--glossary" in ended.err


def test_a_removed_glossary_is_no_longer_found(filled: Glossary) -> None:
    removed = filled("remove", "folder", "--json").json

    assert removed == {"glossary": "folder", "removed": 2}
    assert filled("search", "message queue").code == 1
    assert filled("search", "cache").code == 0


def test_removing_an_unknown_glossary_is_a_fault(glossary: Glossary) -> None:
    ended = glossary("remove", "nothing")

    assert (ended.code, ended.out, ended.err.count("\n")) == (2, b"", 1)


def test_glossaries_are_listed_with_their_sizes(filled: Glossary) -> None:
    listed = filled("glossaries", "--json").json["glossaries"]

    assert [(found["id"], found["entries"], found["trust"]) for found in listed] == [
        ("reviewed", 2, "reviewed-only"),
        ("folder", 2, "marked"),
    ]
    assert filled("glossaries").text.startswith("reviewed\t")


def test_the_index_can_be_built_anew(filled: Glossary) -> None:
    assert filled("reindex", "--json").json == {"entries": 4}
    assert filled("search", "キャッシュ").code == 0


def test_an_empty_path_is_refused_everywhere(glossary: Glossary) -> None:
    for arguments in (("import", ""), ("export", "--output", ""), ("--data-dir", "", "list")):
        answer = glossary(*arguments)

        assert answer.code == 2
        assert "path is empty" in answer.err


def test_a_path_longer_than_any_may_be_is_refused_in_words(glossary: Glossary) -> None:
    answer = glossary("import", "a" * 300 + ".csv")

    assert answer.code == 2
    assert "bug" not in answer.err


def test_a_file_of_which_nothing_can_be_read_is_not_said_to_remove_anything(
    filled: Glossary, tmp_path: Path
) -> None:
    table = tmp_path / "sea.csv"
    table.write_text("id,term:en-US\ntide,Tide\n", encoding="utf-8")
    filled("import", table)
    table.write_text("nothing here\n", encoding="utf-8")

    ended = filled("import", table, "--json", "--format", "tbx")

    assert (ended.code, ended.json["removed"], ended.json["changes"]) == (1, 0, [])
    assert filled("show", "sea/tide").code == 0


def test_a_format_that_is_only_written_is_refused_for_an_import(
    glossary: Glossary, tmp_path: Path
) -> None:
    table = tmp_path / "sea.csv"
    table.write_text("id,term:en-US\ntide,Tide\n", encoding="utf-8")

    ended = glossary("import", table, "--format", "anki")

    assert (ended.code, ended.out) == (2, b"")
    assert "can be written but not read; choose one of asciidoc, csv" in ended.err


def test_a_format_that_is_only_read_is_refused_with_those_that_are_written(
    filled: Glossary,
) -> None:
    ended = filled("export", "--glossary", "folder", "--format", "po")

    assert "can be read but not written; choose one of anki, csv" in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--glossary", "foldr"),
        ("search", "queue", "--glossary", "foldr"),
        ("check", "--glossary", "foldr"),
        ("export", "--glossary", "foldr"),
        ("remove", "foldr"),
        ("scan", str(DATA / "folder" / "NOTICE"), "--glossary", "foldr"),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_a_glossary_that_is_none_is_told_with_those_that_are(
    filled: Glossary, arguments: tuple[str, ...]
) -> None:
    ended = filled(*arguments)

    assert ended.code == 2
    assert "foldr: no such glossary in the library; there are: reviewed, folder" in ended.err
