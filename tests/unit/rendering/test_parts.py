"""A page cut into parts that have a place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.article import ArticleContext
from glossary_app.model.blocks import BulletList, Card, Heading, Paragraph, Run
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Faq, Limitations, Page, Section, SectionKind, Source
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.labels import LabelKey
from glossary_app.rendering.parts import Part, page_parts, section_anchors
from glossary_app.rendering.prose import Linker

LINKER = Linker("starter", ArticleContext())
PAGE = Page(EN_US, "Sharding", "Spreads rows over several databases.")


def parts(page: Page) -> dict[str, Part]:
    return {part.anchor: part for part in page_parts(page, ENGLISH, LINKER)}


def sections(*kinds: SectionKind) -> tuple[Section, ...]:
    return tuple(Section(kind, "", prose="Each shard holds a part.") for kind in kinds)


def test_a_bare_page_has_no_parts() -> None:
    assert parts(PAGE) == {}


def test_sections_of_a_kind_are_counted() -> None:
    kinds = (SectionKind.OTHER, SectionKind.USAGE, SectionKind.OTHER, SectionKind.OTHER)

    assert section_anchors(sections(*kinds)) == ("other/1", "usage/1", "other/2", "other/3")


def test_a_definition_beside_the_card_is_the_second() -> None:
    assert section_anchors(sections(SectionKind.DEFINITION)) == ("definition/2",)


@pytest.mark.parametrize("heading", ["使い方のポイント", "How to use it", " Pitfalls "])
def test_the_heading_of_a_second_section_is_known_in_both_languages(heading: str) -> None:
    kind = SectionKind.MISUNDERSTANDINGS if "Pit" in heading else SectionKind.USAGE

    assert section_anchors((Section(kind, heading),)) == (f"{kind}/2",)


def test_parts_follow_the_page_and_end_with_questions_sources_and_limits() -> None:
    page = replace(
        PAGE,
        sections=sections(SectionKind.USAGE, SectionKind.MEANING),
        faqs=(Faq("Is it worth it?", "Late."),),
        sources=(Source("NIST", "Databases", "https://example.org/db"),),
        limitations=Limitations("For learning."),
    )

    assert list(parts(page)) == ["usage/1", "meaning/1", "faq/1", "sources/1", "limitations/1"]


def test_an_empty_section_keeps_its_heading() -> None:
    page = replace(PAGE, sections=(Section(SectionKind.MEANING, "意味"),))

    assert parts(page)["meaning/1"].blocks == ()
    assert parts(page)["meaning/1"].heading.text == "Meaning"


def test_an_other_section_without_a_heading_gets_a_label() -> None:
    part = parts(replace(PAGE, sections=sections(SectionKind.OTHER)))["other/1"]

    assert part.own_heading
    assert part.heading.text == ENGLISH[LabelKey.OTHER]


def test_each_question_is_a_card() -> None:
    page = replace(PAGE, faqs=(Faq("Is it worth it?", "Late.\n\nVery late."),))

    (card,) = parts(page)["faq/1"].blocks

    assert card == Card(
        (
            Heading(3, "Is it worth it?"),
            Paragraph((Run("Late."),)),
            Paragraph((Run("Very late."),)),
        )
    )


@pytest.mark.parametrize(
    ("publisher", "title", "name"),
    [
        ("NIST", "Databases", "NIST: Databases"),
        ("", "Databases", "Databases"),
        ("NIST", "", "NIST"),
    ],
)
def test_a_source_is_named_by_what_is_known_of_it(publisher: str, title: str, name: str) -> None:
    page = replace(PAGE, sources=(Source(publisher, title, "https://example.org/db"),))

    (line,) = parts(page)["sources/1"].blocks

    assert isinstance(line, Paragraph)
    assert line.runs == (
        Run(f"{name}\n"),
        Run("https://example.org/db", link="https://example.org/db"),
    )


def test_sources_say_that_they_open_the_browser() -> None:
    page = replace(PAGE, sources=(Source("NIST", "Databases", "https://example.org/db"),))

    assert parts(page)["sources/1"].heading.note == ENGLISH[LabelKey.OPENS_BROWSER]


@pytest.mark.parametrize(
    ("limits", "kinds"),
    [
        (Limitations("For learning."), [Paragraph]),
        (Limitations("", ("Check it.",)), [BulletList]),
        (Limitations("For learning.", ("Check it.",)), [Paragraph, BulletList]),
    ],
)
def test_limits_are_a_lead_and_a_list(limits: Limitations, kinds: list[type]) -> None:
    page = replace(PAGE, limitations=limits)

    assert [type(block) for block in parts(page)["limitations/1"].blocks] == kinds


def test_a_source_that_is_an_address_alone_stands_once() -> None:
    url = "https://example.org/overfitting"
    page = replace(PAGE, sources=(Source("", url, url),))

    (line,) = parts(page)["sources/1"].blocks

    assert line == Paragraph((Run(url, link=url),))


def test_only_sources_that_are_links_are_said_to_open_the_browser() -> None:
    page = replace(PAGE, sources=(Source("", "Field notes", ""),))

    part = parts(page)["sources/1"]

    assert (part.heading.note, part.blocks) == ("", (Paragraph((Run("Field notes"),)),))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "//example.org"])
def test_a_source_that_is_no_web_page_is_text_and_no_link(url: str) -> None:
    page = replace(PAGE, sources=(Source("NIST", "Databases", url),))

    (line,) = parts(page)["sources/1"].blocks

    assert isinstance(line, Paragraph)
    assert line.runs[1] == Run(url)
