"""`show` and `--locale` take any region of English and Japanese."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Glossary = Callable[..., Any]


@pytest.fixture
def british(glossary: Glossary, tmp_path: Path) -> Glossary:
    table = tmp_path / "paint.csv"
    table.write_text(
        "id,term:en-GB,definition:en-GB\ncolour,Colour,How light looks to the eye.\n",
        encoding="utf-8",
    )
    glossary("import", table)
    return glossary


@pytest.mark.parametrize("locale", ["en-US", "en", "en-GB", "eng"])
def test_a_british_page_is_shown_for_any_region(british: Glossary, locale: str) -> None:
    ended = british("show", "colour", "--locale", locale)

    assert ended.code == 0
    assert "How light looks to the eye." in ended.text


@pytest.mark.parametrize("locale", ["ja-JP", "fr"])
def test_a_page_in_another_language_is_not_shown_instead(british: Glossary, locale: str) -> None:
    ended = british("show", "colour", "--locale", locale)

    assert (ended.code, ended.text) == (1, "")


def test_the_tag_of_a_british_page_is_kept(british: Glossary) -> None:
    shown = british("show", "colour", "--json").json
    listed = british("list", "--json").json_lines

    assert [page["locale"] for page in shown["pages"]] == ["en-GB"]
    assert listed[0]["headwords"] == {"en-GB": "Colour"}


def test_what_is_left_aside_is_counted_for_people_too(glossary: Glossary, tmp_path: Path) -> None:
    table = tmp_path / "paint.csv"
    table.write_text("id,term:en,term:fr\nred,Red,Rouge\nblue,Blue,Bleu\n", encoding="utf-8")

    ended = glossary("import", table)

    assert "left aside: language fr (2)" in ended.text


def test_a_third_language_is_told_and_lets_the_rest_in(glossary: Glossary, tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    for locale, text in (("en", "A pod."), ("fr", "Un pod.")):
        (folder / locale).mkdir(parents=True)
        (folder / locale / "pod.md").write_text(f"---\ntitle: Pod\n---\n{text}\n", "utf-8")

    ended = glossary("import", folder, "--json")

    assert (ended.code, ended.json["added"], ended.json["failed"]) == (0, 1, 0)
    assert [(f["path"], f["severity"], f["code"]) for f in ended.json["findings"]] == [
        ("fr/pod.md", "info", "left-aside")
    ]
