"""What a row draws beside its two names: its glossary, its badge, and where a text stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from glossary_app.gui.search.browse import Browsed
from glossary_app.gui.search.delegate import CAPTION_HEIGHT, ROW_HEIGHTS, HitDelegate
from glossary_app.gui.search.known import KnownGlossaries
from glossary_app.gui.search.model import HitModel
from glossary_app.gui.search.rows import Row
from glossary_app.gui.style.colours import DARK, LIGHT
from glossary_app.gui.style.fonts import BUNDLED
from glossary_app.gui.widgets.line_layout import Marked
from glossary_app.model.entry import EntryRef
from glossary_app.model.listing import Listing
from glossary_app.settings import Density

FUGUE = EntryRef("music", "fugue")
NAMED = KnownGlossaries({"music": "Music", "web": "Web"}, {"music": "reviewed"})
TOLD = Qt.ItemDataRole.AccessibleTextRole
TIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Fonts belong to the application."""
    del qapp


def row(
    headword: str = "Fugue", other: str = "フーガ", quality: str = "reviewed", place: str = ""
) -> Row:
    detail = Marked("A theme that voices take up one after the other.")
    return Row(FUGUE, Marked(headword), Marked(other), detail, "", quality, "", place)


def drawn(
    shown: Row,
    known: KnownGlossaries = NAMED,
    width: int = 300,
    density: Density = Density.COMFORTABLE,
) -> QImage:
    model = HitModel()
    model.show_rows((shown,))
    delegate = HitDelegate(LIGHT)
    delegate.know(known)
    delegate.set_density(density)
    image = QImage(width, ROW_HEIGHTS[density], QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def inked(image: QImage, box: tuple[int, int, int, int]) -> bool:
    """Whether anything is drawn within left, top, right, bottom."""
    left, top, right, bottom = box
    white = 0xFFFFFFFF
    return any(image.pixel(x, y) != white for x in range(left, right) for y in range(top, bottom))


def lowest_ink(image: QImage, left: int, right: int, bottom: int) -> int:
    """The lowest height at which something is drawn between two columns, above a limit."""
    return max(y for y in range(bottom) if inked(image, (left, y, right, y + 1)))


def test_the_glossary_stands_at_the_right_of_the_second_line() -> None:
    without = drawn(row(), KnownGlossaries())
    named = drawn(row())

    # Of the first line nothing changes.
    assert named.copy(0, 0, 300, 30) == without.copy(0, 0, 300, 30)
    assert named.copy(0, 30, 300, 28) != without.copy(0, 30, 300, 28)


def test_a_section_is_named_before_the_glossary() -> None:
    assert drawn(row(place="in FAQ")) != drawn(row())
    assert drawn(row(place="in FAQ"), KnownGlossaries()) != drawn(row(), KnownGlossaries())


def test_both_names_of_a_row_stand_on_one_line() -> None:
    # Letters that end on the line they stand on, in both fonts.
    image = drawn(row("EEE", "EEE"), KnownGlossaries())
    start = next(x for x in range(20, 300) if inked(image, (x, 0, x + 1, 30)))
    gap = next(x for x in range(start, 300) if not inked(image, (x, 0, x + 6, 30)))

    bold = lowest_ink(image, start, gap, 34)
    plain = lowest_ink(image, gap + 6, 200, 34)

    assert bold == plain


def test_a_badge_marks_the_exception() -> None:
    usual, exception = drawn(row()), drawn(row(quality="draft"))

    corner = (265, 5, 292, 30)
    assert not inked(usual, corner)
    assert inked(exception, corner)


@pytest.mark.parametrize("width", [110, 140])
def test_a_badge_yields_before_a_name_is_cut(width: int) -> None:
    usual, exception = drawn(row(), width=width), drawn(row(quality="draft"), width=width)

    assert exception == usual


def test_a_row_of_one_line_leaves_the_text_out() -> None:
    compact = drawn(row(), KnownGlossaries(), density=Density.COMPACT)

    other = Row(FUGUE, Marked("Fugue"), Marked("フーガ"), Marked("Other text"), "", "reviewed")
    assert compact == drawn(other, KnownGlossaries(), density=Density.COMPACT)
    assert compact.height() == 32


@pytest.mark.parametrize("quality", ["reviewed", "draft"])
def test_a_row_of_one_line_names_its_glossary_too(quality: str) -> None:
    shown = row(quality=quality)

    named = drawn(shown, density=Density.COMPACT)

    assert named != drawn(shown, KnownGlossaries(), density=Density.COMPACT)


def test_the_glossary_yields_to_the_names_in_a_row_of_one_line() -> None:
    long = row("Agile software development", "アジャイルソフトウェア開発")

    assert drawn(long, density=Density.COMPACT) == drawn(
        long, KnownGlossaries(), density=Density.COMPACT
    )


def test_a_hit_in_the_text_shows_its_text_in_a_row_of_one_line() -> None:
    told = replace(row(), detail=Marked("voices take up a theme", ((0, 6),)))

    compact = drawn(told, KnownGlossaries(), density=Density.COMPACT)

    assert compact != drawn(row(), KnownGlossaries(), density=Density.COMPACT)
    named = replace(told, headword=Marked("Fugue", ((0, 3),)))
    without = replace(named, detail=Marked("Something else", ((0, 4),)))
    assert drawn(named, density=Density.COMPACT) == drawn(without, density=Density.COMPACT)


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("density", list(Density))
def test_both_lines_lie_within_the_row(zoom: float, density: Density) -> None:
    delegate = HitDelegate(LIGHT)
    delegate.set_density(density)

    delegate.set_look(DARK, BUNDLED, zoom)

    assert delegate.row_height == round(ROW_HEIGHTS[density] * zoom)
    assert delegate.caption_height == round(CAPTION_HEIGHT * zoom)


def test_a_caption_is_drawn_with_a_rule_after_it() -> None:
    delegate = HitDelegate(LIGHT)
    image = QImage(300, CAPTION_HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)

    delegate.paint_caption(painter, QRectF(image.rect()), "A")
    painter.end()

    assert inked(image, (18, 6, 32, 24))
    assert inked(image, (100, 10, 101, 22))


def test_the_glossary_and_the_badge_are_told_and_explained() -> None:
    model = HitModel()
    model.know(NAMED)
    model.show_rows((row(quality="draft"), row()))

    told = [model.data(model.index(at), TOLD) for at in (0, 1)]
    tips = [model.data(model.index(at), TIP) for at in (0, 1)]

    assert told == ["Fugue, フーガ, draft, Music", "Fugue, フーガ, reviewed, Music"]
    assert tips == ["draft · Music", "Music"]


def test_one_glossary_is_not_told() -> None:
    model = HitModel()
    model.show_rows((row(),))

    assert model.data(model.index(0), TOLD) == "Fugue, フーガ, reviewed"
    assert model.data(model.index(0), TIP) == ""
    assert not model.has_several_glossaries


def test_a_chosen_glossary_is_not_told_once_more() -> None:
    model = HitModel()
    model.know(replace(NAMED, chosen="music"))
    model.show_rows((row(),))

    assert model.data(model.index(0), TOLD) == "Fugue, フーガ, reviewed"
    assert not model.has_several_glossaries
    assert drawn(row(), replace(NAMED, chosen="music")) == drawn(row(), KnownGlossaries())


def test_a_section_yields_before_the_name_of_the_glossary() -> None:
    long_place = "in the part that nobody would have expected anything in"

    assert drawn(row(place=long_place)) == drawn(row())


def test_captions_are_known_before_rows_are_read() -> None:
    slugs = tuple(f"term-{at}" for at in range(500))
    listing = Listing(("music",) * 500, slugs, ((0, "あ"), (250, "か"), (499, "さ")))
    model = HitModel()

    model.show_browsed(Browsed((row(),), listing))

    assert model.heads == (1, 251, 500)
    assert [model.caption(at) for at in (0, 1, 2, 251, 500)] == ["", "あ", "", "か", "さ"]
    assert model.initials == ((1, "あ"), (251, "か"), (500, "さ"))
