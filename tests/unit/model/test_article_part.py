"""The part of an article that is shown first, when the reader is far down in it."""

from __future__ import annotations

import pytest

from glossary_app.model.article import Article, part_from
from glossary_app.model.blocks import Block, Columns, Heading, Paragraph, Run
from glossary_app.model.locale import EN_US, JA_JP

LINE = Paragraph((Run("A line of text."),))


def article_with(*end: Block, lines: int = 20) -> Article:
    return Article("Drift", (EN_US, JA_JP), (Heading(1, "Drift"), *[LINE] * lines, *end))


@pytest.mark.parametrize(
    "section",
    [
        Heading(2, "More", "other/1"),
        Columns((Heading(2, "More", "other/1"), LINE), (Heading(2, "補足"), LINE)),
    ],
)
def test_it_begins_with_the_section(section: Block) -> None:
    article = article_with(section, LINE)

    part = part_from(article, "other/1")

    assert part == Article("Drift", (EN_US, JA_JP), (section, LINE))


def test_with_little_above_it_the_whole_is_there_as_soon() -> None:
    assert part_from(article_with(Heading(2, "More", "other/1"), lines=5), "other/1") is None


@pytest.mark.parametrize("anchor", ["", "usage/1"])
def test_a_place_that_is_not_there_needs_the_whole(anchor: str) -> None:
    assert part_from(article_with(Heading(2, "More", "other/1")), anchor) is None
