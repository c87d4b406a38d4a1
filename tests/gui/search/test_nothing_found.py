"""What stands in place of an empty list."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from glossary_app.gui.search.nothing_found import (
    SEARCH_TARGET,
    Offer,
    empty_library_html,
    empty_scope_html,
    examples_html,
    no_result_html,
)
from glossary_app.gui.search.scope import Scope
from glossary_app.model.hit import SearchAnswer

BLUE = "#0B57D0"
REVIEWED = Scope(reviewed=True)


def answer(query: str, *nearest: str) -> SearchAnswer:
    return SearchAnswer(query, (), 0, 1.0, ("substring",), nearest)


def targets(html: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', html)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Texts are translated by the application."""
    del qapp


def test_it_names_what_was_looked_for_and_not_how() -> None:
    html = no_result_html(answer("フーガ"), Scope(), BLUE)

    assert words(html) == "No term like “フーガ” Write down as missing Copy the query"


def test_the_nearest_can_be_searched() -> None:
    html = no_result_html(answer("fuge", "Fugue", "Fuse"), Scope(), BLUE)

    assert targets(html)[:2] == [f"{SEARCH_TARGET}Fugue", f"{SEARCH_TARGET}Fuse"]
    assert "Perhaps you meant:" in words(html)


@pytest.mark.parametrize(
    ("scope", "offers"),
    [
        (Scope(), [Offer.WRITE_DOWN, Offer.COPY]),
        (REVIEWED, [Offer.EVERYWHERE, Offer.WRITE_DOWN, Offer.COPY]),
        (
            Scope(glossary="music"),
            [Offer.EVERYWHERE, Offer.WRITE_DOWN, Offer.COPY],
        ),
    ],
)
def test_under_a_filter_all_may_be_searched(scope: Scope, offers: list[Offer]) -> None:
    assert targets(no_result_html(answer("fugue"), scope, BLUE)) == offers


def test_under_a_filter_nothing_is_said_of_the_rest() -> None:
    html = no_result_html(answer("fugue"), REVIEWED, BLUE)

    assert "No term like “fugue” here" in words(html)


def test_an_empty_filter_leads_back() -> None:
    html = empty_scope_html("Reviewed", BLUE)

    assert words(html) == "No entries under “Reviewed” Show all"
    assert targets(html) == [Offer.EVERYWHERE]


def test_an_empty_library_leads_to_an_import() -> None:
    html = empty_library_html(BLUE)

    assert targets(html) == [Offer.IMPORT, Offer.STARTER]
    assert words(html).startswith("No glossary yet")
    assert words(html).endswith("Or drop a file here.")


def test_examples_are_links() -> None:
    html = examples_html(("Fugue", "対位法"), BLUE)

    assert targets(html) == [f"{SEARCH_TARGET}Fugue", f"{SEARCH_TARGET}対位法"]
    assert words(html) == "Try: Fugue · 対位法"


def test_without_examples_nothing_is_offered() -> None:
    assert examples_html((), BLUE) == ""


@pytest.mark.parametrize("text", ["<b>x</b>", 'a"b', "x & y"])
def test_nothing_from_outside_is_markup(text: str) -> None:
    pages = (
        no_result_html(answer(text, text), Scope(), BLUE),
        empty_scope_html(text, BLUE),
        examples_html((text,), BLUE),
    )

    assert all("<b>x</b>" not in page.replace("<b>No", "") for page in pages)
    assert all(text not in page or "<" not in text for page in pages)
