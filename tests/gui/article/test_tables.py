"""Tables fit their names, whatever the cells hold."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextTable

from glossary_app.gui.article.painting import measure_drawing
from glossary_app.gui.article.pen import Shape
from glossary_app.gui.article.view import ArticleView
from glossary_app.model.article import Article
from glossary_app.model.blocks import Card, Cell, Columns, Paragraph, Run, Table
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.tone import Tone
from tests.gui.article.conftest import Show

WHY = "Shows a change that nobody would see in the mean alone"


def cell(text: str, tone: Tone | None = None) -> Cell:
    return Cell((Run(text, strong=True),), tone)


def table(*names: str, tone: Tone | None = None) -> Table:
    header = tuple(cell(text) for text in ("Name", "Formula", "Why"))
    return Table(header, tuple((cell(name, tone), cell(WHY), cell(WHY)) for name in names))


def shown(view: ArticleView, *blocks: Table | Columns | Card) -> ArticleView:
    view.show_article(Article("Table", (EN_US, JA_JP), blocks))
    view.document()
    return view


def lines_of(view: ArticleView, text: str) -> list[str]:
    """The lines that a block of this text takes."""
    block = view.document().find(text.split()[0]).block()
    layout = block.layout()
    parts = (layout.lineAt(number) for number in range(layout.lineCount()))
    return [
        block.text()[line.textStart() : line.textStart() + line.textLength()].strip("\u00a0 ")
        for line in parts
    ]


def tables(view: ArticleView) -> list[QTextTable]:
    frames = view.document().rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def shares(found: QTextTable) -> list[float]:
    return [width.rawValue() for width in found.format().columnWidthConstraints()]


def test_tables_with_short_names_share_the_same_widths(show: Show) -> None:
    view = shown(show(EN_US), table("Mean"), table("Median", "Mode"))

    first, second = tables(view)

    assert shares(first) == shares(second) == [24, 43, 33]


@pytest.mark.parametrize("name", ["Generalization gap", "Internationalization", "汎化ギャップ"])
def test_a_name_is_not_cut_in_two_beside_the_other_language(show: Show, name: str) -> None:
    view = shown(show(EN_US, JA_JP), Columns((table(name),), (table("平均"),)))

    assert lines_of(view, name) == name.split() or lines_of(view, name) == [name]


def test_a_chip_is_not_cut_in_two_beside_the_other_language(show: Show) -> None:
    left = table("Make explicit", tone=Tone.CAUTION)
    view = shown(show(EN_US, JA_JP), Columns((left,), (table("明示する", tone=Tone.CAUTION),)))

    chips = measure_drawing(view.sheet._writer).chips

    assert [len(chip.rects) for chip in chips] == [1, 1]


def test_the_widths_of_a_table_are_the_whole(show: Show) -> None:
    view = shown(show(EN_US, width=420), table("Internationalization"))

    (found,) = tables(view)

    assert sum(shares(found)) == pytest.approx(100)
    assert shares(found)[0] > 24


def test_a_very_long_word_leaves_room_for_the_explanations(show: Show) -> None:
    view = shown(show(EN_US), table("x" * 400))

    (found,) = tables(view)

    assert shares(found)[0] == pytest.approx(45)
    assert found.frameFormat().width().rawValue() == 100


def test_a_long_japanese_name_may_break(show: Show) -> None:
    name = "機械学習モデルの出力分布の変化量"
    view = shown(show(EN_US), table(name))

    (found,) = tables(view)

    assert shares(found) == [24, 43, 33]
    assert "".join(lines_of(view, name)) == name


@pytest.mark.parametrize("columns", [1, 2, 4, 7])
def test_any_number_of_columns_is_laid_out(show: Show, columns: int) -> None:
    rows = ((tuple(cell(f"c{number}") for number in range(columns))),)
    view = shown(show(EN_US), Table((), rows))

    (found,) = tables(view)

    assert found.columns() == columns
    assert sum(shares(found)) == pytest.approx(100)
    assert "c0" in view.sheet.toPlainText()


def test_empty_cells_are_laid_out(show: Show) -> None:
    view = shown(show(EN_US), Table((), ((cell("Mean"), Cell(()), Cell(())),)))

    (found,) = tables(view)

    assert found.columns() == 3
    assert view.sheet.viewport().grab().width() > 0


def test_a_table_without_rows_is_nothing(show: Show) -> None:
    view = shown(show(EN_US), Table((), ()))

    assert tables(view) == []
    assert view.sheet.toPlainText() == ""


def test_facts_of_a_quiet_card_are_lines_with_their_values_in_one_column(show: Show) -> None:
    rows = ((cell("Locale"), cell("en-US")), (cell("Canonical URL"), cell("https://a.example")))
    view = shown(show(EN_US), Card((Table((), rows),), tone=Tone.MUTED))

    first = view.sheet.cursorRect(view.document().find("en-US"))
    second = view.sheet.cursorRect(view.document().find("https"))

    assert tables(view) == []
    assert "Locale\ten-US" in view.sheet.toPlainText()
    assert second.top() > first.top()


def test_a_table_in_a_card_is_painted_inside_of_it(show: Show) -> None:
    inner = (Paragraph((Run("Compare"),)), table("Mean"))
    view = shown(show(EN_US), Card(inner))

    figures = measure_drawing(view.sheet._writer).figures

    card, found = figures
    assert (card.shape, found.shape) == (Shape.CARD, Shape.TABLE)
    assert card.rect.contains(found.rect)


def texts(found: QTextTable) -> list[list[str]]:
    """The blocks of each cell, row by row."""
    rows = []
    for row in range(found.rows()):
        cell = found.cellAt(row, 0)
        block, blocks = cell.firstCursorPosition().block(), []
        while block.isValid() and block.position() <= cell.lastPosition():
            blocks.append(block.text().strip("\u00a0 "))
            block = block.next()
        rows.append(blocks)
    return rows


def test_in_a_narrow_pane_the_cells_of_a_row_stand_one_below_the_other(show: Show) -> None:
    view = shown(show(EN_US, width=420), table("Mean", "Median"))

    (stacked,) = tables(view)

    assert (stacked.rows(), stacked.columns()) == (2, 1)
    assert texts(stacked)[0] == ["Name\tMean", f"Formula\t{WHY}", f"Why\t{WHY}"]


def test_long_names_of_columns_stand_above_what_they_name(show: Show) -> None:
    wide = table("Mean")
    header = (*wide.header[:2], cell("Why it is looked at every month"))

    (stacked,) = tables(shown(show(EN_US, width=420), Table(header, wide.rows)))

    assert texts(stacked)[0][2] == f"Why it is looked at every month\u2028{WHY}"


def test_what_a_narrow_table_leaves_empty_is_not_named(show: Show) -> None:
    rows = ((cell("Mean"), Cell(()), cell(WHY)),)

    (stacked,) = tables(shown(show(EN_US, width=420), Table(table().header, rows)))

    assert texts(stacked)[0] == ["Name\tMean", f"Why\t{WHY}"]


def test_a_table_of_two_columns_keeps_them(show: Show) -> None:
    pair = Table((cell("Driver"), cell("Effect")), ((cell("Price"), cell(WHY)),))

    (kept,) = tables(shown(show(EN_US, width=420), pair))

    assert kept.columns() == 2


def test_the_rows_of_a_narrow_table_are_copied_with_their_columns(show: Show) -> None:
    view = shown(show(EN_US, width=420), table("Mean", "Median"))
    view.sheet.selectAll()

    copied = view.sheet.createMimeDataFromSelection().text().strip()

    assert [line.split("\t") for line in copied.splitlines()] == [
        [f"Name {name}", f"Formula {WHY}", f"Why {WHY}"] for name in ("Mean", "Median")
    ]
