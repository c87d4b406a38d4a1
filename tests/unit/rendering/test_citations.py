"""Which chunk id belongs to which section."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.article import ArticleContext, Citation
from glossary_app.model.entry import Entry
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Chunk, Faq, Page, Section, SectionKind
from glossary_app.rendering.article import build_article
from glossary_app.rendering.citations import citations
from glossary_app.rendering.label_texts import ENGLISH

SHORT = "A cache keeps what was costly to get."


def page(*sections: Section, kinds: tuple[str, ...], faqs: tuple[Faq, ...] = ()) -> Page:
    """A page with these sections, and with a numbered chunk of each kind."""
    chunks = tuple(Chunk(f"core:chunk:cache:{n}", kind) for n, kind in enumerate(kinds))
    return Page(EN_US, "Cache", SHORT, sections=sections, chunks=chunks, faqs=faqs)


def section(kind: SectionKind, heading: str = "", prose: str = "It is fast.") -> Section:
    return Section(kind, heading, prose=prose)


def places(shown: Page) -> list[tuple[str, str]]:
    return [(c.chunk_id.removeprefix("core:chunk:cache:"), c.anchor) for c in citations((shown,))]


def test_chunks_cite_sections_in_their_order() -> None:
    shown = page(
        section(SectionKind.MEANING),
        section(SectionKind.USAGE),
        section(SectionKind.USAGE),
        kinds=("meaning", "usage", "usage"),
    )

    assert places(shown) == [("0", "meaning/1"), ("1", "usage/1"), ("2", "usage/2")]


def test_a_lone_second_usage_is_cited_where_it_stands() -> None:
    shown = page(section(SectionKind.USAGE, "使い方のポイント"), kinds=("usage",))

    assert places(shown) == [("0", "usage/2")]


def test_a_definition_that_the_card_shows_is_cited_at_the_card() -> None:
    shown = page(section(SectionKind.DEFINITION, prose=SHORT), kinds=("definition",))

    assert places(shown) == [("0", "definition/1")]


def test_a_definition_that_differs_is_cited_at_its_own_section() -> None:
    other = section(SectionKind.DEFINITION, prose="A store that is near.")

    assert places(page(other, kinds=("definition",))) == [("0", "definition/2")]


def test_each_question_has_a_chunk_of_its_own() -> None:
    faqs = (Faq("Is it safe?", "Mostly."), Faq("Is it fast?", "Yes."))

    found = citations((page(kinds=("faq", "faq"), faqs=faqs),))

    assert [(c.anchor, c.question) for c in found] == [
        ("faq/1", "Is it safe?"),
        ("faq/1", "Is it fast?"),
    ]


@pytest.mark.parametrize("kinds", [(), ("usage",), ("drivers", "faq", "unheard_of")])
def test_a_chunk_without_a_text_is_cited_nowhere(kinds: tuple[str, ...]) -> None:
    assert places(page(section(SectionKind.MEANING), kinds=kinds)) == []


def test_more_chunks_than_sections_leave_the_last_ones_out() -> None:
    shown = page(section(SectionKind.MEANING), kinds=("meaning", "meaning"))

    assert places(shown) == [("0", "meaning/1")]


def test_both_languages_are_cited_with_their_locale() -> None:
    english = page(section(SectionKind.MEANING), kinds=("meaning",))
    japanese = replace(english, locale=JA_JP, chunks=(Chunk("core:chunk:cache:ja", "meaning"),))

    assert citations((english, japanese)) == (
        Citation("meaning/1", "core:chunk:cache:0", EN_US),
        Citation("meaning/1", "core:chunk:cache:ja", JA_JP),
    )


def test_every_citation_of_an_article_is_at_one_of_its_places(
    entry: Entry, context: ArticleContext
) -> None:
    article = build_article(entry, (EN_US, JA_JP), ENGLISH, context)

    anchors = {heading.anchor for heading in article.headings}
    assert [c.anchor for c in article.citations] == ["definition/1"]
    assert {c.anchor for c in article.citations} <= anchors
