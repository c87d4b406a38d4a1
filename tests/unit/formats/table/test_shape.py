"""What parts the cells of a text file."""

from __future__ import annotations

import pytest

from glossary_app.errors import UsageError
from glossary_app.formats.fields.encoding import Encoding, EncodingReason
from glossary_app.formats.table.dialects import SPACES
from glossary_app.formats.table.shape import Delimiter, decide_delimiter, is_steady
from glossary_app.model.imports.decisions import ShapeReason
from glossary_app.model.source import SourceFile

UTF_8 = Encoding("utf-8", EncodingReason.VALID)


def decided(text: str, path: str = "stock.csv", chosen: str = "") -> Delimiter:
    return decide_delimiter(SourceFile(path, text.encode()), UTF_8, chosen)


@pytest.mark.parametrize(
    ("path", "text", "character", "reason"),
    [
        ("a.csv", "shelf,棚\ncrate,木箱\n", ",", ShapeReason.STEADY),
        ("a.csv", "shelf;棚\nrack, tall;高い棚\ncrate;木箱\n", ";", ShapeReason.STEADY),
        ("a.csv", "English|日本語\nshelf, rack|棚\ncrate, box|木箱\n", "|", ShapeReason.STEADY),
        ("a.txt", "shelf=棚\ncrate=木箱\npallet=パレット\n", "=", ShapeReason.STEADY),
        ("a.csv", "sep=|\nshelf|棚\n", "|", ShapeReason.SEP_LINE),
        ("a.csv", "shelf\ncrate\n", ",", ShapeReason.SUFFIX),
        ("a.tsv", "shelf\ncrate\n", "\t", ShapeReason.SUFFIX),
    ],
)
def test_what_parts_the_cells_is_found(
    path: str, text: str, character: str, reason: ShapeReason
) -> None:
    found = decided(text, path)

    assert (found.character, found.reason) == (character, reason)


@pytest.mark.parametrize(
    ("chosen", "character"), [("tab", "\t"), ("Pipe", "|"), ("spaces", SPACES), ("＝", "＝")]
)
def test_what_the_user_says_counts(chosen: str, character: str) -> None:
    found = decided("shelf,棚\ncrate,木箱\n", chosen=chosen)

    assert (found.character, found.reason) == (character, ShapeReason.CHOSEN)


@pytest.mark.parametrize("chosen", ["::", '"', "\n"])
def test_what_can_part_nothing_is_refused(chosen: str) -> None:
    with pytest.raises(UsageError, match="one character"):
        decided("shelf,棚\n", chosen=chosen)


@pytest.mark.parametrize(("agreeing", "steady"), [(8, True), (7, False)])
def test_rows_are_those_of_a_table_when_four_in_five_agree(agreeing: int, *, steady: bool) -> None:
    assert is_steady(Delimiter(",", ShapeReason.STEADY, agreeing, 10)) is steady
    assert not is_steady(Delimiter(",", ShapeReason.STEADY, 0, 0))
