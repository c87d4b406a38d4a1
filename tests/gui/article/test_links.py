"""Links that the reader has followed have a colour of their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glossary_app.gui.article.typography import ArticleType
from glossary_app.gui.article.view import ArticleView
from glossary_app.gui.style.colours import DARK, LIGHT, Theme
from glossary_app.gui.style.fonts import BUNDLED
from glossary_app.gui.style.theme import contrast
from glossary_app.model.article import Article, with_details_folded
from glossary_app.model.blocks import Chip, Chips, Paragraph, Run
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.tone import Tone
from tests.gui.article.conftest import Show, article_in
from tests.gui.article.test_sheet import point_of

ADDRESS = "glossary://starter/-/concept-drift"
SOURCE = "https://nvlpubs.nist.gov/nistpubs/ai/nist.ai.100-1.pdf"


def colour_of(view: ArticleView, text: str) -> str:
    found = view.document().find(text)
    assert not found.isNull()
    return found.charFormat().foreground().color().name().upper()


def click(view: ArticleView, place: QPoint) -> None:
    QTest.mouseClick(view.sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_link_that_was_never_followed_has_the_links_colour(show: Show) -> None:
    assert colour_of(show(EN_US), "nist.ai.100") == LIGHT.link


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_link_that_was_followed_has_the_visited_colour_at_once(show: Show, theme: Theme) -> None:
    view = show(EN_US, theme=theme)

    click(view, point_of(view, "nist.ai.100"))

    assert colour_of(view, "nist.ai.100") == theme.visited


def test_every_link_to_the_address_changes_and_no_other(show: Show) -> None:
    view = show(EN_US)

    view.mark_visited(ADDRESS)

    # Once as a relation's chip, once as the name of a table's row.
    relation = view.document().find("Concept drift")
    row = view.document().find("Concept drift", relation)
    colours = [c.charFormat().foreground().color().name().upper() for c in (relation, row)]
    assert colours == [LIGHT.visited, LIGHT.visited]
    assert colour_of(view, "nist.ai.100") == LIGHT.link


def test_recolouring_keeps_the_selection_and_the_place(show: Show) -> None:
    view = show(EN_US)
    view.sheet.setTextCursor(view.document().find("Data drift means"))
    before = view.sheet.verticalScrollBar().value()

    view.mark_visited(SOURCE)

    assert view.sheet.textCursor().selectedText() == "Data drift means"
    assert view.sheet.verticalScrollBar().value() == before


def test_what_was_visited_is_known_on_the_next_page_and_in_the_other_theme(show: Show) -> None:
    view = show(EN_US)
    view.mark_visited(SOURCE)

    view.show_article(article_in(EN_US, JA_JP), DARK)

    assert colour_of(view, "nist.ai.100") == DARK.visited


def test_an_address_can_be_visited_before_any_page_links_to_it(show: Show) -> None:
    view = show(JA_JP)
    view.mark_visited(SOURCE)

    view.show_article(article_in(EN_US))

    assert colour_of(view, "nist.ai.100") == LIGHT.visited


def test_another_view_has_visited_nothing(show: Show) -> None:
    show(EN_US).mark_visited(SOURCE)

    assert colour_of(show(EN_US), "nist.ai.100") == LIGHT.link


def test_a_word_that_the_program_knows_stays_in_the_texts_colour(show: Show) -> None:
    view = show(EN_US)
    view.show_article(
        Article("Quiet", (EN_US,), (Paragraph((Run("concept drift", link=ADDRESS, quiet=True),)),))
    )

    view.mark_visited(ADDRESS)

    assert colour_of(view, "concept drift") == LIGHT.text


def test_a_link_is_recoloured_whole_across_both_scripts(show: Show) -> None:
    view = show(EN_US)
    runs = (Run("AIモデル評価", link=SOURCE),)
    view.show_article(Article("Mixed", (EN_US,), (Paragraph(runs),)))

    view.mark_visited(SOURCE)

    cursor = QTextCursor(view.document())
    colours = set()
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        colours.add(cursor.charFormat().foreground().color().name().upper())
    assert colours == {LIGHT.visited}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_visited_chip_can_be_read(show: Show, theme: Theme) -> None:
    view = show(EN_US, theme=theme)
    view.mark_visited(ADDRESS)
    chip = Chip("Drift", Tone.ACCENT, ADDRESS)

    view.show_article(Article("Chips", (EN_US,), (Chips((chip,)),)), theme)

    assert colour_of(view, "Drift") == theme.visited
    assert contrast(theme.visited, theme.soft(Tone.ACCENT)) >= 4.5


def test_a_new_look_keeps_what_was_visited() -> None:
    style = ArticleType(LIGHT)
    style.visited.add(SOURCE)

    changed = style.with_look(DARK, BUNDLED, 1.5)

    assert changed.link_colour(SOURCE) == DARK.visited
    assert changed.link_colour(ADDRESS) == DARK.link


def test_the_line_of_the_details_asks_for_them_and_is_no_link_that_was_followed(
    show: Show, qtbot: QtBot
) -> None:
    view = show(EN_US)
    view.show_article(with_details_folded(view.article))

    with qtbot.waitSignal(view.details_flipped, timeout=1000):
        click(view, point_of(view, "Technical details"))

    assert colour_of(view, "Technical details") == LIGHT.muted


def ring_colours(view: ArticleView) -> int:
    """How many pixels of the page have the colour of the ring."""
    picture = view.sheet.viewport().grab().toImage()
    ring = QColor(LIGHT.accent).rgb()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixel(x, y) == ring for x, y in places)


def test_the_link_that_a_key_has_reached_stands_in_a_ring(qtbot: QtBot, show: Show) -> None:
    view = show(EN_US)
    view.window().activateWindow()
    view.sheet.setFocus()
    qtbot.waitUntil(view.sheet.hasFocus)
    before = ring_colours(view)

    QTest.keyClick(view.sheet, Qt.Key.Key_Tab)
    reached = view.sheet.textCursor().selectedText()
    ringed = ring_colours(view)
    view.sheet.clearFocus()

    assert reached
    assert ringed > before + 40
    assert ring_colours(view) == before


def test_what_is_selected_by_hand_bears_no_ring(show: Show) -> None:
    view = show(EN_US)
    view.sheet.setFocus()
    before = ring_colours(view)

    view.sheet.setTextCursor(view.document().find("nist.ai.100"))

    assert ring_colours(view) <= before
