"""Lines of one height, cut where their room ends."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.fonts import ui_font
from glossary_app.gui.widgets.line_layout import LaidLine, Marked, lay_line, with_mark_in_sight
from glossary_app.model.hit import Span

PLAIN, WIDE = "Adapts a model to a task", "選んだ事例でモデルをさらに訓練する"


def ink(line: LaidLine) -> int:
    """The first column right of all that is drawn."""
    picture = QImage(600, 40, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    line.draw(painter, 0.0, 20.0)
    painter.end()
    rows, columns = range(picture.height()), range(picture.width())
    drawn = (x for x in columns if any(picture.pixel(x, y) for y in rows))
    return max(drawn, default=-1) + 1


@pytest.mark.parametrize("text", [PLAIN, WIDE])
def test_what_is_cut_ends_in_an_ellipsis_within_its_room(qapp: QApplication, text: str) -> None:
    line = lay_line(Marked(text), ui_font(13), 100)

    assert line.text.endswith("…")
    assert text.startswith(line.text[:-1])
    assert 70 < ink(line) <= 100
    assert line.width <= 100


@pytest.mark.parametrize("text", [PLAIN, WIDE])
def test_a_text_that_just_fits_is_whole(qapp: QApplication, text: str) -> None:
    whole = lay_line(Marked(text), ui_font(13), 10_000)

    fitting = lay_line(Marked(text), ui_font(13), whole.width)
    closer = lay_line(Marked(text), ui_font(13), whole.width - 1)

    assert (fitting.text, fitting.cut) == (text, None)
    assert closer.text.endswith("…")


@pytest.mark.parametrize("text", ["ｶﾅﾓｼﾞ" * 6, "、。" * 20, "illi" * 12, "ｉ１" * 12])
def test_narrow_letters_are_not_cut_sooner_than_they_must(qapp: QApplication, text: str) -> None:
    whole = lay_line(Marked(text), ui_font(13), 10_000)

    assert lay_line(Marked(text), ui_font(13), whole.width).text == text


def test_where_no_letter_fits_there_is_the_ellipsis_alone(qapp: QApplication) -> None:
    line = lay_line(Marked(WIDE), ui_font(13), 14)

    assert line.text == "…"


def test_a_size_in_points_is_as_good_as_one_in_pixels(qapp: QApplication) -> None:
    font = QFont("Inter")
    font.setPointSizeF(10)

    whole, closer = (lay_line(Marked("A row of letters"), font, width) for width in (1000, 40))

    assert whole.text == "A row of letters"
    assert closer.text.endswith("…")


@pytest.mark.parametrize("room", range(120, 260, 7))
@pytest.mark.parametrize("spans", [((14, 25),), ((14, 18), (19, 25)), ((14, 19), (19, 25))])
def test_a_mark_is_never_cut_though_bold_letters_are_wider(
    qapp: QApplication, spans: tuple[Span, ...], room: int
) -> None:
    font = ui_font(13)
    text = "…Training and fine-tuning mmmmmm take long"
    marked = with_mark_in_sight(Marked(text, spans), font, room)

    line = lay_line(marked, font, room)

    assert "fine-tuning" in line.text
