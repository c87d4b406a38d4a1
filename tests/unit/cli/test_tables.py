"""How a table is read can be said on the command line, and is told there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Glossary = Callable[..., Any]

TABLE = "Kept by the warehouse\n在庫:置いてある品物のこと:Aiko\n棚:物を置く所のこと:Maki\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "stock.csv"
    file.write_bytes(TABLE.encode("cp932"))
    return file


def test_every_decision_can_be_overruled(glossary: Glossary, table: Path) -> None:
    ended = glossary(
        *("import", table, "--encoding", "cp932", "--delimiter", ":", "--header-row", "0"),
        *("--map", "1=term:ja-JP", "--map", "2=definition:ja-JP", "--map", "3=subject"),
    )

    shown = glossary("show", "在庫", "--json").json
    assert ended.code == 0
    assert shown["pages"][0]["short_definition"] == "置いてある品物のこと"
    assert shown["pages"][0]["category"] == "Aiko"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--map", "term"),
        ("--map", "1=words"),
        ("--map", "1=term:xx-y"),
        ("--map", "1=url:ja-JP"),
        ("--delimiter", "::"),
        ("--encoding", "klingon"),
        ("--header-row", "77"),
    ],
)
def test_a_choice_that_makes_no_sense_is_a_usage_fault(
    glossary: Glossary, table: Path, arguments: tuple[str, str]
) -> None:
    ended = glossary("import", table, *arguments)

    assert (ended.code, ended.text) == (2, "")
    assert ended.err.count("\n") == 1


def test_an_empty_path_is_refused(glossary: Glossary) -> None:
    ended = glossary("import", "")

    assert ended.code == 2
    assert "empty" in ended.err


def test_what_was_guessed_is_told_and_many_remarks_of_a_kind_are_one_line(
    glossary: Glossary, tmp_path: Path
) -> None:
    rows = "".join(f"a{n},Word {n},語{n}\na{n},Other {n},別{n}\n" for n in range(5))
    file = tmp_path / "words.csv"
    file.write_text(f"title,,\nid,English,日本語\n{rows}", "utf-8")

    ended = glossary("import", file)

    assert "the columns are named in row 2" in ended.text
    assert "warning: 5 times, first at words.csv:4, words.csv:6, words.csv:8" in ended.text


def test_a_dry_run_says_the_old_and_the_new_of_each_change(
    glossary: Glossary, tmp_path: Path
) -> None:
    file = tmp_path / "words.csv"
    file.write_text("English,日本語,説明\nstock,在庫,品物\nshelf,棚,\n", "utf-8")
    glossary("import", file)
    file.write_text("English,日本語,説明\nstock,在庫,荷物\n", "utf-8")

    ended = glossary("import", file, "--dry-run")

    assert "updated: 在庫 (stock, ja-JP)" in ended.text
    assert "definition: “品物” → “荷物”" in ended.text
    assert "removed: 棚 (shelf, ja-JP)" in ended.text
