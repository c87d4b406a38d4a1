"""Cards, tables and chips are painted where their text is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from glossary_app.gui.article.blocks import MOST_CHIPS
from glossary_app.gui.article.painting import Drawing, Figure, measure_drawing
from glossary_app.gui.article.pen import Shape
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.model.article import Article, Place
from glossary_app.model.blocks import Chip, Chips
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.tone import Tone
from tests.gui.article.conftest import Show


def drawing(view: ArticleView) -> Drawing:
    return measure_drawing(view.sheet._writer)


def figures(view: ArticleView, shape: Shape) -> list[Figure]:
    return [figure for figure in drawing(view).figures if figure.shape is shape]


def text_rect(view: ArticleView, text: str) -> QRectF:
    """The block of a text, in the document's coordinates."""
    block = view.document().find(text).block()
    return view.document().documentLayout().blockBoundingRect(block)


def baseline_of(view: ArticleView, text: str) -> float:
    """The baseline of a text's first line, in the document's coordinates."""
    line = view.document().find(text).block().layout().lineAt(0)
    return text_rect(view, text).top() + line.y() + line.ascent()


def picture(view: ArticleView) -> QImage:
    return view.sheet.viewport().grab().toImage()


def colour_at(image: QImage, point: QPointF) -> str:
    return QColor(image.pixel(point.toPoint())).name().upper()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_definitions_card_is_filled_around_its_text(show: Show, theme: Theme) -> None:
    view = show(EN_US, theme=theme)

    card = figures(view, Shape.CARD)[0]

    assert card.rect.contains(text_rect(view, "moves away from"))
    corner = card.rect.topLeft() + QPointF(12, 12)
    assert colour_at(picture(view), corner) == theme.accent_card
    outside = card.rect.topLeft() - QPointF(6, 6)
    assert colour_at(picture(view), outside) == theme.page


def test_a_tables_text_has_as_much_room_above_its_capitals_as_below_its_baseline(
    show: Show,
) -> None:
    view = show(EN_US)

    table = figures(view, Shape.TABLE)[0]

    above = baseline_of(view, "Shows a slow slide") - 0.73 * 14 - table.cuts[0]
    below = table.rect.bottom() - baseline_of(view, "Shows a change of shape")
    assert above == pytest.approx(below, abs=1.5)
    assert table.rect.contains(text_rect(view, "Why it matters"))


def test_rules_stand_between_the_rows(show: Show) -> None:
    view = show(EN_US)

    table = figures(view, Shape.TABLE)[0]

    first, second = table.cuts
    assert text_rect(view, "Why it matters").bottom() < first
    assert first < text_rect(view, "Shows a slow slide").top()
    assert text_rect(view, "Shows a slow slide").bottom() < second


def test_two_columns_have_a_divider_between_them(show: Show) -> None:
    view = show(EN_US, JA_JP)

    columns = figures(view, Shape.COLUMNS)[1]

    middle = columns.rect.center().x()
    assert text_rect(view, "Compare two samples").right() < middle
    assert middle < text_rect(view, "運用時の平均").left()


def test_a_chip_is_as_wide_as_its_text_and_centred_on_its_capitals(show: Show) -> None:
    view = show(EN_US)

    chip = drawing(view).chips[0]

    (rect,) = chip.rects
    block = view.document().findBlock(chip.mark.start)
    line = block.layout().lineAt(0)
    top = view.document().documentLayout().blockBoundingRect(block).top()
    baseline = top + line.y() + line.ascent()
    assert rect.center().y() == pytest.approx(baseline - 0.365 * 12, abs=0.6)
    assert rect.height() == 22
    assert block.text()[: chip.mark.end - chip.mark.start].strip("\u00a0") == "✓\u00a0Reviewed"


@pytest.mark.parametrize("width", [360, 500, 700, 1180])
def test_a_chip_is_never_cut_in_two(show: Show, width: int) -> None:
    view = show(EN_US, width=width)
    chips = tuple(Chip(f"サービスメッシュ {number}") for number in range(12))

    view.show_article(Article("Chips", (EN_US,), (Chips(chips, "Also called"),)))

    assert [len(chip.rects) for chip in drawing(view).chips] == [1] * 12


def test_a_relation_that_leads_nowhere_is_only_outlined(show: Show) -> None:
    view = show(EN_US)

    marks = [chip for chip in drawing(view).chips if chip.mark.is_open]

    (mark,) = marks
    rect = mark.rects[0]
    inside = rect.topLeft() + QPointF(rect.width() / 2, 3)
    assert colour_at(picture(view), inside) == LIGHT.page


def test_bullets_stand_before_the_middle_of_their_first_line(show: Show) -> None:
    view = show(EN_US)

    first = drawing(view).bullets[0]

    text = text_rect(view, "Deciding when to train")
    assert text.top() < first.center().y() < text.bottom()
    assert text.left() < first.left()


def test_shapes_grow_with_the_zoom(show: Show) -> None:
    view = show(EN_US)
    view.set_zoom(2.0)

    assert drawing(view).chips[0].rects[0].height() == 44


def test_what_is_scrolled_away_is_painted_too(show: Show) -> None:
    view = show(EN_US)
    view.go_to(Place("boundary/1"))

    image = picture(view)

    scrolled = view.sheet.verticalScrollBar().value()
    (good,) = [chip for chip in drawing(view).chips if chip.mark.tone is Tone.GOOD][1:]
    inside = good.rects[0].topLeft() + QPointF(6, 4 - scrolled)
    assert colour_at(image, inside) == LIGHT.good_soft


def test_only_what_an_area_shows_is_measured(show: Show) -> None:
    view = show(EN_US)
    whole = drawing(view)

    top = measure_drawing(view.sheet._writer, QRectF(0, 0, 1180, 300))

    assert 0 < len(top.chips) < len(whole.chips)
    assert 0 < len(top.figures) < len(whole.figures)
    assert len(top.bullets) < len(whole.bullets)


@pytest.mark.parametrize("locales", [(EN_US,), (JA_JP,), (EN_US, JA_JP)])
def test_measuring_screen_by_screen_misses_nothing(show: Show, locales: tuple[Locale, ...]) -> None:
    view = show(*locales)
    whole = drawing(view)

    for top in range(0, int(view.document().size().height()), 250):
        area = QRectF(0, top, 1180, 250)
        part = measure_drawing(view.sheet._writer, area)
        for figure in whole.figures:
            assert not figure.rect.intersects(area) or figure in part.figures
        for chip in whole.chips:
            assert chip in part.chips or not any(rect.intersects(area) for rect in chip.rects)
        for bullet in whole.bullets:
            assert not bullet.intersects(area) or bullet in part.bullets


def test_scrolling_paints_what_was_not_measured_before(show: Show) -> None:
    view = show(EN_US, height=400)
    picture(view)
    view.sheet.verticalScrollBar().setValue(view.sheet.verticalScrollBar().maximum())

    image = picture(view)

    card = figures(view, Shape.CARD)[-1]
    inside = card.rect.bottomLeft() + QPointF(12, -8 - view.sheet.verticalScrollBar().value())
    assert colour_at(image, inside) == LIGHT.panel


def test_thousands_of_names_are_cut_and_counted(show: Show) -> None:
    view = show(EN_US)
    chips = tuple(Chip(f"name {number}") for number in range(5_000))

    view.show_article(Article("Chips", (EN_US,), (Chips(chips, "Also called"),)))

    assert len(drawing(view).chips) == MOST_CHIPS + 1
    assert "… +4,700" in view.document().toPlainText()
