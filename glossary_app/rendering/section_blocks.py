"""The body of a section in the form that suits its kind."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.markup.plain_marks import marked_runs
from glossary_app.model.blocks import Block, Cell, Run, Table
from glossary_app.model.page import Page, Section, SectionKind
from glossary_app.model.tone import Tone
from glossary_app.rendering.labels import LabelKey, Labels
from glossary_app.rendering.prose import Linker, bullet_list, prose_blocks

_COLUMNS = {
    SectionKind.FORMULA: (LabelKey.FORMULA_NAME, LabelKey.FORMULA_RULE, LabelKey.FORMULA_WHY),
    SectionKind.BOUNDARY: (LabelKey.BOUNDARY_CASE, LabelKey.BOUNDARY_WHAT, LabelKey.BOUNDARY_WHY),
    SectionKind.DRIVERS: (LabelKey.DRIVER, LabelKey.DRIVER_EFFECT),
    SectionKind.COMPARISONS: (
        LabelKey.COMPARED_TERM,
        LabelKey.COMPARED_WHAT,
        LabelKey.COMPARED_WHEN,
    ),
    SectionKind.RELATED_METRICS: (
        LabelKey.METRIC_NAME,
        LabelKey.METRIC_WHAT,
        LabelKey.METRIC_WHY,
    ),
}

# The words that pages begin the rows of a boundary with.
_CASES = {
    Tone.GOOD: ("include", "included", "in scope", "含める", "含む", "含めるもの"),
    Tone.ERROR: ("exclude", "excluded", "out of scope", "含めない", "含まない", "含めないもの"),
    Tone.CAUTION: ("make explicit", "be explicit", "state", "明示する", "明示", "明記する"),
}
_CASE_TONES = {word: tone for tone, words in _CASES.items() for word in words}


def section_blocks(
    section: Section, page: Page, labels: Labels, linker: Linker
) -> tuple[Block, ...]:
    """The lead, then the rows as a list or a table, then the prose."""
    return (
        *prose_blocks(section.lead, page, linker),
        *_rows(section, page, labels, linker),
        *prose_blocks(section.prose, page, linker),
    )


def _rows(section: Section, page: Page, labels: Labels, linker: Linker) -> tuple[Block, ...]:
    if not section.rows:
        return ()
    # Rows of a source may be uneven; a table has to be a rectangle.
    width = max(len(row) for row in section.rows)
    if width <= 1:
        return (bullet_list(tuple(cell for row in section.rows for cell in row)),)
    keys = _COLUMNS.get(section.kind, ())
    header = tuple(Cell((Run(labels[key]),)) for key in keys) if len(keys) == width else ()
    rows = (_cells(section, row, page, linker) for row in section.rows)
    return (Table(header, tuple(row + (Cell(()),) * (width - len(row)) for row in rows)),)


def _cells(section: Section, row: tuple[str, ...], page: Page, linker: Linker) -> tuple[Cell, ...]:
    first, *others = row
    return (_first_cell(section.kind, first, page, linker), *(Cell(marked_runs(t)) for t in others))


def _first_cell(kind: SectionKind, text: str, page: Page, linker: Linker) -> Cell:
    if kind is SectionKind.BOUNDARY:
        return Cell((Run(text),), _CASE_TONES.get(text.strip().casefold(), Tone.NEUTRAL))
    runs = marked_runs(text, strong=True)
    link = _related_entry(text, page, linker)
    return Cell(tuple(replace(run, link=link) for run in runs) if link else runs)


def _related_entry(text: str, page: Page, linker: Linker) -> str:
    """The address of the entry that this page relates to under this very title."""
    wanted = text.strip().casefold()
    for relation in page.relations:
        if relation.title.strip().casefold() == wanted:
            return linker.address_of(relation)
    return ""
