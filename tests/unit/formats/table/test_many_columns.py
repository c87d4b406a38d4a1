"""A table of thousands of columns is decided on as fast as one of a few."""

from __future__ import annotations

import csv
import io

from glossary_app.formats.table.format import Csv
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


def _table(*rows: list[str]) -> SourceFile:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return SourceFile("pods.csv", text.getvalue().encode())


def test_columns_without_names_are_looked_at_once() -> None:
    names = [f"x{number}" for number in range(5_000)]
    file = _table(["pod", "a group of containers that run together", *names], ["node", "a machine"])

    read = list(Csv().read(file))

    pages = [each for each in read if isinstance(each, SourcePage)]
    assert [page.page.headword for page in pages] == ["pod", "node"]


def test_terms_far_to_the_right_are_no_terms() -> None:
    blanks = [""] * 2_000
    file = _table(["term:en-US", *blanks, "term:ja-JP"], ["pod", *blanks, "ポッド"])

    read = list(Csv().read(file))

    pages = [each for each in read if isinstance(each, SourcePage)]
    assert [page.page.locale.tag for page in pages] == ["en-US"]


def test_of_many_guessed_columns_a_few_are_named() -> None:
    names = [f"x{number}" for number in range(500)]
    file = _table(["pod", "a group of containers", *names], ["node", "a machine", *names])

    told = [each for each in Csv().read(file) if isinstance(each, Finding)]

    (guessed,) = [each for each in told if each.code == "guessed-columns"]
    assert len(guessed.values) == 13
    assert guessed.message.endswith("… +490")
