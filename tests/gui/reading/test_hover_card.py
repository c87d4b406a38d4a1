"""What is shown of an entry while the pointer rests on a link to it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from glossary_app.gui.reading.hover_card import hover_card
from glossary_app.gui.style.colours import DARK

MUTED = DARK.muted


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Fonts belong to the application."""
    del qapp


@pytest.mark.parametrize(
    ("other", "lines"), [("解約率", 1), ("サービスレベルアグリーメントテンプレート", 2)]
)
def test_a_name_is_not_broken_where_it_can_have_a_line_of_its_own(other: str, lines: int) -> None:
    card = hover_card("Service level agreement", (other,), "", "", MUTED)

    assert card.count("<br>") == lines - 1


def test_a_card_has_both_names_the_definition_and_the_glossary() -> None:
    card = hover_card("Churn rate", ("解約率",), "Customers who leave.", "SaaS", MUTED)

    told = ("Churn rate", "解約率", "Customers who leave.", "SaaS")
    places = [card.index(text) for text in told]
    assert places == sorted(places)


def test_what_is_not_known_leaves_no_row() -> None:
    assert hover_card("Churn rate", (), "", "", MUTED).count("<tr>") == 1


def test_markup_from_outside_is_shown_letter_by_letter() -> None:
    card = hover_card("<b>x", ("<img src='/dev/null'>",), "<a>", "<i>", MUTED)

    assert not [tag for tag in ("<b>x", "<img", "<a>", "<i>") if tag in card]


def test_what_is_aside_is_in_the_muted_colour() -> None:
    card = hover_card("Churn rate", ("解約率",), "Customers who leave.", "SaaS", MUTED)

    assert card.count(f"color: {MUTED}") == 2
    assert f'{MUTED}">解約率' in card
