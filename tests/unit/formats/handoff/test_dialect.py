from __future__ import annotations

import pytest

from glossary_app.formats.handoff.dialect import (
    OWN_SCHEMA,
    Dialect,
    Family,
    dialect_of,
    parse_dialect,
)

OWN = Dialect(Family.OWN, 1)
HANDOFF = Dialect(Family.HANDOFF, 2)


def test_the_schemas_of_both_families_are_known() -> None:
    assert parse_dialect("core-reviewed-term-ai-handoff-v2") == HANDOFF
    assert parse_dialect(" core-reviewed-term-ai-handoff-v1 ") == Dialect(Family.HANDOFF, 1)
    assert parse_dialect(OWN_SCHEMA) == OWN


@pytest.mark.parametrize("schema", ["", "v2", "other-page-v1", "core-reviewed-term"])
def test_other_schemas_are_of_no_family(schema: str) -> None:
    assert parse_dialect(schema) is None


def test_a_newer_or_odd_version_is_not_known() -> None:
    newer = parse_dialect("core-reviewed-term-ai-handoff-v3")
    odd = parse_dialect("core-reviewed-term-ai-handoff-preview")
    suffixed = parse_dialect("glossary-term-page-draft-v1")

    assert newer == Dialect(Family.HANDOFF, 3)
    assert not newer.is_known
    assert odd == Dialect(Family.HANDOFF, 0)
    assert not odd.is_known
    assert suffixed == Dialect(Family.OWN, 0)
    assert OWN.is_known
    assert HANDOFF.is_known


def test_a_page_of_no_schema_is_written_as_one_of_ours() -> None:
    assert dialect_of("") == OWN
    assert dialect_of("core-reviewed-term-ai-handoff-v2") == HANDOFF


def test_only_version_2_repeats_rows() -> None:
    assert HANDOFF.repeats_rows
    assert not Dialect(Family.HANDOFF, 1).repeats_rows
    assert not OWN.repeats_rows


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Recall | TP / P | why", ("Recall", "TP / P", "why")),
        ("one cell", ("one cell",)),
        ("a|b", ("a|b",)),
        ("a | | c", ("a", "", "c")),
        ("a |", ("a", "")),
        ("| b", ("", "b")),
    ],
)
def test_cells_are_separated_by_bars_with_blanks(text: str, cells: tuple[str, ...]) -> None:
    assert OWN.read_cells(text) == cells
    assert HANDOFF.read_cells(text) == cells


@pytest.mark.parametrize("cell", ["P(y | x)", "|", "a \\| b", "a | b | c", "x |", "\\|"])
def test_a_bar_inside_a_cell_is_escaped_on_our_own_pages(cell: str) -> None:
    written = OWN.write_cells((cell, "second"))

    assert OWN.read_cells(written) == (cell, "second")


def test_a_hand_off_page_has_no_escapes() -> None:
    assert HANDOFF.read_cells("a \\| b") == ("a \\| b",)
    assert HANDOFF.write_cells(("a", "b | c")) == "a | b | c"
    assert HANDOFF.read_paragraph("\\- x") == "\\- x"
    assert HANDOFF.write_paragraph("- x") == "- x"


@pytest.mark.parametrize("text", ["- item", "-", "## heading", "### q", "\\- x", "\\\\## y"])
def test_a_paragraph_that_looks_marked_is_escaped_on_our_own_pages(text: str) -> None:
    written = OWN.write_paragraph(text)

    assert written.startswith("\\")
    assert OWN.read_paragraph(written) == text


@pytest.mark.parametrize("text", ["plain", "-5 degrees", "#tag", "\\alpha", "#### deep"])
def test_other_paragraphs_stay_as_they_are(text: str) -> None:
    assert OWN.write_paragraph(text) == text
    assert OWN.read_paragraph(text) == text
