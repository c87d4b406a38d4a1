"""Bodies of sections in the form that suits their kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.article import ArticleContext
from glossary_app.model.blocks import Block, BulletList, Cell, Paragraph, Run, Table
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page, Relation, RelationKind, Section, SectionKind
from glossary_app.model.tone import Tone
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.prose import Linker
from glossary_app.rendering.section_blocks import section_blocks

PAGE = Page(
    EN_US,
    "Latency",
    "The time from a question to its answer.",
    relations=(Relation("Throughput", RelationKind.COMPARE, "throughput"),),
)
LINKER = Linker("starter", ArticleContext(frozenset({EntryRef("starter", "throughput")})))

TABLES = [
    SectionKind.FORMULA,
    SectionKind.BOUNDARY,
    SectionKind.COMPARISONS,
    SectionKind.RELATED_METRICS,
]


def laid_out(section: Section) -> tuple[Block, ...]:
    return section_blocks(section, PAGE, ENGLISH, LINKER)


def table(kind: SectionKind, *rows: tuple[str, ...]) -> Table:
    (block,) = laid_out(Section(kind, "", rows=rows))
    assert isinstance(block, Table)
    return block


def words(cells: tuple[Cell, ...]) -> list[str]:
    return ["".join(run.text for run in cell.runs) for cell in cells]


def test_an_empty_section_has_no_blocks() -> None:
    assert laid_out(Section(SectionKind.MEANING, "意味")) == ()


def test_lead_rows_and_prose_stand_in_this_order() -> None:
    section = Section(
        SectionKind.USAGE, "", lead="Watch it when", rows=(("pages feel slow",),), prose="Always."
    )

    lead, rows, prose = laid_out(section)

    assert lead == Paragraph((Run("Watch it when"),))
    assert isinstance(rows, BulletList)
    assert prose == Paragraph((Run("Always."),))


def test_rows_of_one_cell_are_a_list() -> None:
    (block,) = laid_out(Section(SectionKind.USAGE, "", rows=(("a slow page",), ("a timeout",))))

    assert isinstance(block, BulletList)
    assert [item[0] for item in block.items] == [
        Paragraph((Run("a slow page"),)),
        Paragraph((Run("a timeout"),)),
    ]


@pytest.mark.parametrize("kind", TABLES)
def test_three_cells_have_a_header_that_names_them(kind: SectionKind) -> None:
    made = table(kind, ("p95", "nearly the worst", "people notice"))

    assert len(made.header) == 3
    assert all(words(made.header))


def test_two_cells_of_drivers_have_a_header_too() -> None:
    made = table(SectionKind.DRIVERS, ("Distance", "adds a round trip"))

    assert words(made.header) == ["Driver", "Effect"]


@pytest.mark.parametrize("kind", [SectionKind.MEANING, SectionKind.OTHER, SectionKind.EXAMPLES])
def test_a_kind_whose_cells_nobody_knows_has_no_header(kind: SectionKind) -> None:
    assert table(kind, ("p95", "nearly the worst")).header == ()


def test_more_cells_than_the_header_names_leave_it_out() -> None:
    made = table(SectionKind.DRIVERS, ("Distance", "adds a round trip", "always"))

    assert made.header == ()


def test_uneven_rows_are_filled_up_and_lose_nothing() -> None:
    made = table(SectionKind.FORMULA, ("p50",), ("p95", "sorted, at 95 %", "people notice"))

    assert [words(row) for row in made.rows] == [
        ["p50", "", ""],
        ["p95", "sorted, at 95 %", "people notice"],
    ]


@pytest.mark.parametrize(
    ("word", "tone"),
    [
        ("Include", Tone.GOOD),
        (" INCLUDED ", Tone.GOOD),
        ("含める", Tone.GOOD),
        ("Exclude", Tone.ERROR),
        ("含めないもの", Tone.ERROR),
        ("Make explicit", Tone.CAUTION),
        ("明示する", Tone.CAUTION),
        ("Perhaps", Tone.NEUTRAL),
    ],
)
def test_a_case_of_a_boundary_is_a_chip_in_its_tone(word: str, tone: Tone) -> None:
    made = table(SectionKind.BOUNDARY, (word, "network time", "people wait for it"))

    assert made.rows[0][0] == Cell((Run(word),), tone)


def test_the_first_cell_names_its_row() -> None:
    made = table(SectionKind.RELATED_METRICS, ("Error rate", "answers that failed", "both rise"))

    assert made.rows[0][0] == Cell((Run("Error rate", strong=True),))


def test_a_first_cell_that_names_a_related_entry_leads_there() -> None:
    made = table(SectionKind.COMPARISONS, ("throughput ", "how many", "under load"))

    assert made.rows[0][0].runs[0].link == "glossary://starter/-/throughput"


def test_a_related_entry_that_the_library_lacks_is_no_link() -> None:
    page = replace(PAGE, relations=(Relation("Jitter", RelationKind.RELATED, "jitter"),))
    section = Section(SectionKind.COMPARISONS, "", rows=(("Jitter", "how even", "in calls"),))

    (made,) = section_blocks(section, page, ENGLISH, LINKER)

    assert isinstance(made, Table)
    assert made.rows[0][0].runs[0].link == ""
