"""The places of an article, wherever its blocks hold them."""

from __future__ import annotations

from glossary_app.model.article import (
    DETAILS_ANCHOR,
    DETAILS_SWITCH,
    Article,
    with_details_folded,
    with_details_open,
    without_details,
)
from glossary_app.model.blocks import Block, Card, Columns, Heading, Paragraph, Run
from glossary_app.model.locale import EN_US, JA_JP

TEXT = Paragraph((Run("Leaving details out."),))


def anchors(*blocks: Block) -> list[str]:
    return [heading.anchor for heading in Article("抽象化", (EN_US, JA_JP), blocks).headings]


def test_headings_are_places_in_reading_order() -> None:
    usage = Heading(2, "Usage", "usage/1")
    boundary = Heading(2, "Boundary", "boundary/1")

    assert anchors(usage, TEXT, boundary) == ["usage/1", "boundary/1"]


def test_a_heading_without_an_anchor_is_no_place() -> None:
    assert anchors(Heading(3, "Not a place"), TEXT) == []


def test_a_card_with_an_anchor_is_a_place_under_its_label() -> None:
    card = Card((TEXT,), label="Definition", anchor="definition/1")

    [heading] = Article("抽象化", (EN_US,), (card,)).headings

    assert (heading.text, heading.anchor) == ("Definition", "definition/1")


def test_places_inside_a_card_follow_the_card() -> None:
    inside = Heading(3, "Include", "boundary/1/include")
    card = Card((TEXT, inside), label="Boundary", anchor="boundary/1")

    assert anchors(card, Heading(2, "Usage", "usage/1")) == [
        "boundary/1",
        "boundary/1/include",
        "usage/1",
    ]


def test_both_columns_are_searched_the_left_one_first() -> None:
    left = (Heading(2, "Usage", "usage/1"), TEXT)
    right = (Card((TEXT,), label="使い方", anchor="usage/1:ja-JP"),)

    assert anchors(Columns(left, right)) == ["usage/1", "usage/1:ja-JP"]


def test_on_paper_an_article_ends_before_its_technical_details() -> None:
    usage = Heading(2, "Usage", "usage/1")
    details = (Heading(2, "Technical details", DETAILS_ANCHOR), TEXT)

    article = Article("抽象化", (EN_US,), (usage, TEXT, *details))

    assert without_details(article).blocks == (usage, TEXT)


def test_an_article_without_details_goes_onto_paper_as_it_is() -> None:
    article = Article("抽象化", (EN_US,), (TEXT,))

    assert without_details(article) is article


DETAILS = Heading(2, "Technical details", DETAILS_ANCHOR)
WITH_DETAILS = Article("Cache", (), (Heading(1, "Cache"), DETAILS, Paragraph((Run("Locale"),))))


def test_folded_details_are_one_line_that_leads_to_them() -> None:
    folded = with_details_folded(WITH_DETAILS)

    switch = Heading(2, "Technical details", DETAILS_ANCHOR, mark="▸", link=DETAILS_SWITCH)
    assert folded.blocks == (Heading(1, "Cache"), switch)


def test_open_details_stand_under_the_line_that_folds_them_away() -> None:
    opened = with_details_open(WITH_DETAILS)

    assert without_details(opened) == without_details(WITH_DETAILS)
    assert opened.blocks[1:] == (
        Heading(2, "Technical details", DETAILS_ANCHOR, mark="▾", link=DETAILS_SWITCH),
        Paragraph((Run("Locale"),)),
    )


def test_an_article_without_details_has_nothing_to_fold() -> None:
    plain = without_details(WITH_DETAILS)

    assert (with_details_folded(plain), with_details_open(plain)) == (plain, plain)
