"""Every datum of a page stands in its article exactly once, whatever the page holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Chunk,
    Faq,
    Limitations,
    Page,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
)
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.rendering.article import build_article
from glossary_app.rendering.html import article_html
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.text import article_text

# Laying out hundreds of words takes its time, the more so on a busy machine.
FEWER = settings(max_examples=40, deadline=None)

Draw = Callable[[st.SearchStrategy[int]], int]


class Words:
    """Gives every datum a word of its own, so that it can be counted."""

    def __init__(self, stem: str) -> None:
        self.stem = stem
        self.given: list[str] = []

    def new(self) -> str:
        word = f"{self.stem}{len(self.given):04d}語"
        self.given.append(word)
        return word

    def some(self, draw: Draw, most: int = 3) -> Iterator[str]:
        for _ in range(draw(st.integers(0, most))):
            yield self.new()

    def maybe(self, draw: Draw) -> str:
        return next(self.some(draw, 1), "")


def section(draw: Draw, words: Words, kind: SectionKind) -> Section:
    width = draw(st.integers(1, 4))
    rows = tuple(tuple(words.new() for _ in range(width)) for _ in range(draw(st.integers(0, 3))))
    # A heading of ours stands for the page's own but in `other` sections.
    heading = words.new() if kind is SectionKind.OTHER else ""
    return Section(kind, heading, words.maybe(draw) if rows else "", rows, words.new())


def relations(draw: Draw, words: Words, slugs: str) -> tuple[Relation, ...]:
    kinds = list(RelationKind)
    return tuple(
        Relation(title, kinds[place % len(kinds)], f"{slugs}-{place}", f"https://{words.new()}")
        for place, title in enumerate(words.some(draw))
    )


@st.composite
def pages(draw: Draw, locale: Locale, stem: str) -> tuple[Page, list[str]]:
    words = Words(stem)
    kinds = [kind for kind in SectionKind for _ in range(draw(st.integers(0, 2)))]
    page = Page(
        locale,
        words.new(),
        words.new(),
        Provenance(
            Quality.REVIEWED,
            canonical_url=words.maybe(draw),
            publication_status=words.maybe(draw),
            content_tier=words.maybe(draw),
            schema_version=words.maybe(draw),
            compatible_with=words.maybe(draw),
            content_hash=words.maybe(draw),
            trust_policy=words.maybe(draw),
            last_updated=words.maybe(draw),
            banner=words.maybe(draw),
            extra=tuple((key, words.new()) for key in words.some(draw)),
        ),
        Reading(words.new()) if draw(st.integers(0, 1)) else None,
        sections=tuple(section(draw, words, kind) for kind in kinds),
        terms=tuple(Term(text, TermKind.SYNONYM, locale) for text in words.some(draw)),
        relations=relations(draw, words, stem),
        chunks=tuple(Chunk(f"core:chunk:{word}", "faq") for word in words.some(draw)),
        faqs=tuple(Faq(question, words.new()) for question in words.some(draw)),
        sources=tuple(
            Source(publisher, words.new(), f"https://{words.new()}/")
            for publisher in words.some(draw)
        ),
        limitations=Limitations(words.maybe(draw), tuple(words.some(draw))),
        category=words.maybe(draw),
        tags=tuple(words.some(draw)),
    )
    return page, words.given


@FEWER
@given(pages(EN_US, "alpha"))
def test_one_page_is_shown_whole_and_nothing_twice(drawn: tuple[Page, list[str]]) -> None:
    page, words = drawn
    article = build_article(
        Entry(EntryRef("starter", "term"), (page,)), (EN_US,), ENGLISH, ArticleContext()
    )

    text = article_text(article)

    assert {word: text.count(word) for word in words} == dict.fromkeys(words, 1)


@FEWER
@given(pages(EN_US, "alpha"), pages(JA_JP, "beta"))
def test_two_pages_are_shown_whole_and_nothing_twice(
    left: tuple[Page, list[str]], right: tuple[Page, list[str]]
) -> None:
    entry = Entry(EntryRef("starter", "term"), (left[0], right[0]))
    words = left[1] + right[1]

    article = build_article(entry, (EN_US, JA_JP), ENGLISH, ArticleContext())

    text = article_text(article)
    assert {word: text.count(word) for word in words} == dict.fromkeys(words, 1)


@FEWER
@given(pages(JA_JP, "beta"))
def test_the_html_holds_every_word_too(drawn: tuple[Page, list[str]]) -> None:
    page, words = drawn
    entry = Entry(EntryRef("starter", "term"), (page,))

    html = article_html(build_article(entry, (JA_JP,), ENGLISH, ArticleContext()))

    assert [word for word in words if word not in html] == []


def test_the_strategy_fills_every_field_of_a_page() -> None:
    filled: set[str] = set()

    @FEWER
    @given(pages(EN_US, "alpha"))
    def collect(drawn: tuple[Page, list[str]]) -> None:
        filled.update(_filled_fields(drawn[0]))

    collect()

    left_alone = {"draft", "derived", "doubled", "reading.derived", "prose_format"}
    assert {f.name for f in fields(Page)} - filled - left_alone == set()
    assert {f.name for f in fields(Provenance)} - filled - left_alone == set()


def _filled_fields(value: object) -> Iterator[str]:
    if is_dataclass(value):
        for field in fields(value):
            member = getattr(value, field.name)
            if member:
                yield field.name
            yield from _filled_fields(member)
