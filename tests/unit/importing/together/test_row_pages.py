"""A database of Notion comes as a table and as pages, and is one glossary."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_app.importing.together.row_pages import RowPages
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.report import ImportReport, Progress
from glossary_app.store.store import Store

Import = Callable[..., tuple[ImportReport, list[Progress]]]

NUMBER = "0123456789abcdef0123456789abcdef"
TABLE = f"Words {NUMBER}.csv"


@pytest.mark.parametrize("folder", [f"Words {NUMBER}", "Words"])
def test_a_row_and_its_page_are_one_entry(
    store: Store, import_all: Import, tmp_path: Path, folder: str
) -> None:
    root = tmp_path / "export"
    (root / folder).mkdir(parents=True)
    rows = "Name,日本語,Tags\nSlow kiln,登り窯,heat\nWet clay,,\n"
    (root / TABLE).write_text(rows, encoding="utf-8")
    (root / folder / f"Slow kiln {NUMBER}.md").write_text(
        "# Slow kiln\n\nTags: heat\n\nIt climbs a hill.\n", encoding="utf-8"
    )

    report, _ = import_all(root)

    entry = store.entry(EntryRef("export", "slow-kiln"))
    assert entry
    said = {page.locale: page for page in entry.pages}
    assert said[EN_US].short_definition == "It climbs a hill."
    assert said[JA_JP].headword == "登り窯"
    assert store.entry(EntryRef("export", "wet-clay"))
    assert store.entry_count("export") == 2
    assert not [each for each in report.findings if each.code == "duplicate-page"]


def test_the_whole_of_a_table_is_read_and_not_what_a_view_showed(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    (tmp_path / TABLE).write_text("Name,Definition\nKiln,It bakes.\n", encoding="utf-8")
    (tmp_path / TABLE.replace(".csv", "_all.csv")).write_text(
        "Name,Definition\nKiln,It bakes.\nClay,Of earth.\n", encoding="utf-8"
    )

    report, _ = import_all(tmp_path)

    assert store.entry_count(None) == 2
    assert [(each.path, each.code) for each in report.findings if each.path == TABLE] == [
        (TABLE, "part-of-table")
    ]


def test_other_tables_stay_where_they_are() -> None:
    paths = ("a.csv", f"b {NUMBER}.csv", f"c/d {NUMBER}.md", "e.md")

    known = RowPages(paths)

    assert known.ordered(paths) == list(paths)
    assert not any(map(known.has_pages, paths))


def test_a_table_alone_is_called_without_its_number(
    store: Store, import_all: Import, tmp_path: Path
) -> None:
    related = f"Clay (https://notes.example/Clay-{NUMBER}?pvs=21)"
    rows = f"Name,Definition,Related\nKiln,It **bakes**.,{related}\nClay,Of earth.,\n"
    (tmp_path / TABLE).write_text(rows, encoding="utf-8")

    import_all(tmp_path / TABLE)

    kiln = store.entry(EntryRef("words", "kiln"))
    assert kiln
    assert [each.target for page in kiln.pages for each in page.relations] == ["clay"]
