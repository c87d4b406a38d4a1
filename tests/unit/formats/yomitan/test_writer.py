"""What is written is a dictionary by Yomitan's own schemas, and comes back by its names."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from glossary_app.formats.yomitan.format import Yomitan
from glossary_app.model.page import Page
from glossary_app.model.source import SourceFile, SourcePage
from tests.unit.formats.exported import ENGLISH, PAGES, SOURCE, written
from tests.unit.formats.yomitan.schemas import index_faults, tag_bank_faults, term_bank_faults


def parts(files: list[SourceFile]) -> dict[str, Any]:
    return {file.path: json.loads(file.data) for file in files}


def read_back(files: list[SourceFile]) -> list[SourcePage]:
    dictionary = Yomitan()
    found = [each for file in files for each in dictionary.read(file)]
    return [each for each in found if isinstance(each, SourcePage)]


def test_every_part_keeps_its_schema() -> None:
    written_parts = parts(written(Yomitan())[0])

    assert list(written_parts) == ["index.json", "tag_bank_1.json", "term_bank_1.json"]
    assert [*index_faults(written_parts["index.json"])] == []
    assert [*tag_bank_faults(written_parts["tag_bank_1.json"])] == []
    assert [*term_bank_faults(written_parts["term_bank_1.json"])] == []


def test_the_index_says_what_the_glossary_is() -> None:
    index = parts(written(Yomitan())[0])["index.json"]

    assert (index["title"], index["revision"], index["attribution"]) == (
        "Words of the sea",
        "2",
        "Licence: CC0-1.0",
    )


def test_a_row_for_each_name_of_an_entry_with_one_number() -> None:
    bank = parts(written(Yomitan())[0])["term_bank_1.json"]

    assert [(row[0], row[1], row[6]) for row in bank] == [
        ("lee", "", 1),
        ("lee side", "", 1),
        ("downwind", "", 1),
        ("風下", "かざしも", 1),
        ("windward", "", 2),
    ]
    assert bank[2][2] == "discouraged"
    assert bank[0][5][0] == "風下"
    assert "downwind" not in bank[3][5]


def test_names_and_readings_come_back() -> None:
    pages = read_back(written(Yomitan())[0])

    found = {(page.slug, page.page.locale.tag): page.page for page in pages}
    lee = found["lee", "ja-JP"]
    assert (lee.headword, lee.reading) == ("風下", PAGES[1].page.reading)
    assert found["lee", "en-US"].headword == "lee"
    assert "lee side" in [term.text for term in found["lee", "en-US"].terms]
    assert [link.title for link in lee.relations] == ["windward"]


def test_banks_are_no_larger_than_those_of_others() -> None:
    many = [
        SourcePage(f"w{at}", Page(ENGLISH.locale, f"word {at}", ""), SOURCE) for at in range(10_001)
    ]

    files, _ = written(Yomitan(), *many)

    assert [file.path for file in files[2:]] == ["term_bank_1.json", "term_bank_2.json"]
    assert [len(json.loads(file.data)) for file in files[2:]] == [10_000, 1]


def test_what_a_dictionary_cannot_hold_is_told() -> None:
    _, told = written(Yomitan())

    assert "yomitan cannot hold questions and answers (1 pages)" in told


def test_a_draft_is_marked() -> None:
    provenance = replace(ENGLISH.provenance, draft=True)
    draft = SourcePage("lee", replace(ENGLISH, provenance=provenance), SOURCE)

    bank = parts(written(Yomitan(), draft)[0])["term_bank_1.json"]

    assert bank[0][2] == "draft"
    assert bank[2][2] == "draft discouraged"
