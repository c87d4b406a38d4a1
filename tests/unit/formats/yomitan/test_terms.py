"""Rows of a bank of terms as concepts."""

from __future__ import annotations

from typing import Any

import pytest

from glossary_app.formats.fields.concept import Concept, Designation
from glossary_app.formats.fields.headings import PART_OF_SPEECH
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.yomitan.terms import TermRows, grouped_rows, read_term
from glossary_app.model.locale import EN_US, JA_JP, Locale


def bank_row(name: str, reading: str, *glosses: Any, sequence: int = 0, tags: str = "") -> Any:
    return [name, reading, tags, "", 0, [*glosses], sequence, ""]


def concept_of(*rows: Any, locale: Locale | None = None, left: LeftAside | None = None) -> Concept:
    return read_term(TermRows([*rows]), {"n": "noun"}, locale, left or LeftAside())


def test_rows_of_one_sequence_or_one_name_belong_together() -> None:
    bank = [
        bank_row("木箱", "きばこ", "crate", sequence=5),
        bank_row("棚", "たな", "shelf"),
        bank_row("木函", "きばこ", "crate", sequence=5),
        bank_row("棚", "たな", "rack"),
    ]

    groups = [*grouped_rows(bank, LeftAside())]

    assert [[row[0] for row in group.rows] for group in groups] == [["木箱", "木函"], ["棚", "棚"]]
    assert groups[0].key == ("木箱", "きばこ")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (["木箱", "きばこ"], "left aside: row that is no term (1: ['木箱', 'きばこ'])"),
        (bank_row(" ", "", "crate"), "left aside: row that is no term (1"),
        (bank_row("運んだ", "", ["運ぶ", ["past"]]), "left aside: inflected form (1: 運んだ)"),
    ],
)
def test_rows_that_are_no_entries_are_counted(row: Any, message: str) -> None:
    left = LeftAside()

    assert [*grouped_rows([row], left)] == []
    (finding,) = left.findings("bank.json")
    assert finding.message.startswith(message)


def test_short_glosses_in_the_other_language_are_names_and_long_ones_explain() -> None:
    concept = concept_of(
        bank_row("木箱", "きばこ", "crate; box", "It holds goods.", "木で作った箱", tags="n")
    )

    japanese, english = concept.parts[JA_JP], concept.parts[EN_US]
    assert japanese.designations == [Designation("木箱", reading="きばこ")]
    assert japanese.definitions == ["木で作った箱"]
    assert japanese.headers == {PART_OF_SPEECH: "noun"}
    assert [name.text for name in english.designations] == ["crate", "box"]
    assert concept.definitions == ["It holds goods."]


def test_glosses_are_in_the_language_that_the_index_says() -> None:
    left = LeftAside()

    british = concept_of(bank_row("棚", "たな", "shelf"), locale=Locale("en-GB"))
    german = concept_of(bank_row("棚", "たな", "Regal"), locale=Locale("de"), left=left)

    assert [*british.parts] == [JA_JP, Locale("en-GB")]
    assert [*german.parts] == [JA_JP]
    assert [found.values[0] for found in left.findings("bank.json")] == ["language de"]
