"""Names of other entries become quiet links, once in each section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Cell,
    Chip,
    Chips,
    CodeBlock,
    Columns,
    Heading,
    Paragraph,
    Quote,
    Run,
    Table,
)
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.naming import Name, NameSpan, TermLinks
from glossary_app.model.tone import Tone
from glossary_app.rendering.article import build_article
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.quiet_links import link_names
from glossary_app.rendering.text import article_text

HOME = EntryRef("starter", "overfitting")
TOKEN = Name("Token", EntryRef("starter", "token"))
TOKEN_JA = Name("トークン", EntryRef("starter", "token"))
HOLDOUT = Name("Holdout set", EntryRef("starter", "holdout-set"))


def named(*names: Name) -> TermLinks:
    """Links to these names, as they are known from text that is not shown as it was read."""
    spans = tuple(NameSpan(0, 1, name) for name in names)
    return TermLinks({"the source of the page": spans})


def linked(*blocks: Block, names: Iterable[Name] = (TOKEN, TOKEN_JA, HOLDOUT)) -> Article:
    return link_names(Article("Overfitting", (EN_US,), blocks), named(*names), HOME)


def paragraph(text: str, tone: Tone = Tone.NEUTRAL) -> Paragraph:
    return Paragraph((Run(text),), tone)


def quiet(article: Article) -> list[str]:
    """The texts of all quiet links, in reading order."""
    return [run.text for block in article.blocks for run in runs_of(block) if run.quiet]


def runs_of(block: Block) -> Iterator[Run]:
    match block:
        case Paragraph(runs=runs):
            yield from runs
        case BulletList(items=items):
            yield from (run for item in items for part in item for run in runs_of(part))
        case Table(header=header, rows=rows):
            yield from (run for row in (header, *rows) for cell in row for run in cell.runs)
        case Quote(blocks=blocks) | Card(blocks=blocks):
            yield from (run for part in blocks for run in runs_of(part))
        case Columns(left=left, right=right):
            yield from (run for part in (*left, *right) for run in runs_of(part))


def test_a_name_becomes_a_link_to_its_entry() -> None:
    article = linked(paragraph("Every token costs."))

    assert article.blocks == (
        Paragraph(
            (
                Run("Every "),
                Run("token", link="glossary://starter/-/token", quiet=True),
                Run(" costs."),
            )
        ),
    )


def test_text_without_names_stays_the_same_object() -> None:
    block = paragraph("Nothing is named.")

    (shown,) = linked(block).blocks

    assert shown == block


def test_only_the_first_in_a_section_is_a_link() -> None:
    article = linked(
        Heading(2, "Usage", "usage/1"),
        paragraph("A token and a token."),
        paragraph("トークンを数える。"),
        Heading(2, "Pitfalls", "misunderstandings/1"),
        paragraph("Tokens again."),
    )

    assert quiet(article) == ["token", "Tokens"]


def test_a_heading_within_a_section_begins_no_other_one() -> None:
    article = linked(
        Heading(2, "FAQ", "faq/1"),
        Card((Heading(3, "What is a token?"), paragraph("A token is a part of a word."))),
        Card((Heading(3, "And then?"), paragraph("The token is counted."))),
    )

    assert quiet(article) == ["token"]


def test_two_languages_side_by_side_link_each_for_itself() -> None:
    article = linked(
        Heading(2, "Usage", "usage/1"),
        Columns((paragraph("Count every token."),), (paragraph("トークンを数える。"),)),
        Columns((paragraph("A token is short."),), (paragraph("トークンは短い。"),)),
    )

    assert quiet(article) == ["token", "トークン"]


def test_lists_tables_and_quotes_are_linked_too() -> None:
    table = Table(
        (Cell((Run("Token"),)),), ((Cell((Run("Keep a holdout set"),)), Cell((Run("x"),))),)
    )

    article = linked(
        BulletList(((paragraph("One token"),),)), table, Quote((paragraph("トークン"),))
    )

    assert quiet(article) == ["token", "holdout set"]


@pytest.mark.parametrize(
    "block",
    [
        Heading(2, "Token", "usage/1"),
        CodeBlock("token = 1"),
        Chips((Chip("token"),), "Aliases"),
        Paragraph((Run("token", code=True),)),
        Paragraph((Run("token", link="https://example.org/token"),)),
        paragraph("token", Tone.MUTED),
        Card((paragraph("token"),), tone=Tone.CAUTION),
        Card((paragraph("token"),), tone=Tone.MUTED),
        Table((), ((Cell((Run("token"),), Tone.GOOD),),)),
        Table((Cell((Run("token"),)),), ()),
        Paragraph(()),
    ],
)
def test_what_is_no_running_text_stays_as_it_is(block: Block) -> None:
    assert linked(block).blocks == (block,)


@pytest.mark.parametrize("anchor", ["sources/1", "limitations/1", "details/1"])
def test_what_speaks_of_the_page_is_left_alone(anchor: str) -> None:
    article = linked(
        Heading(2, "Foot", anchor),
        paragraph("A token."),
        Heading(2, "Usage", "usage/1"),
        paragraph("A holdout set."),
    )

    assert quiet(article) == ["holdout set"]


def test_a_link_of_the_pages_own_counts_as_the_first() -> None:
    own = Run("tokens", link="glossary://starter/-/token")

    article = linked(Paragraph((own, Run(" and one token more"))))

    assert quiet(article) == []


def test_no_name_reaches_into_a_link_or_code() -> None:
    runs = (Run("the holdout "), Run("set", code=True), Run(" and a token"))

    article = linked(Paragraph(runs))

    assert quiet(article) == ["token"]


def test_a_name_in_two_styles_keeps_both() -> None:
    article = linked(Paragraph((Run("Keep a "), Run("holdout", strong=True), Run(" set apart"))))

    (block,) = article.blocks
    address = "glossary://starter/-/holdout-set"
    assert tuple(runs_of(block)) == (
        Run("Keep a "),
        Run("holdout", strong=True, link=address, quiet=True),
        Run(" set", link=address, quiet=True),
        Run(" apart"),
    )


def test_text_that_was_read_before_is_not_read_again() -> None:
    text = "Every token costs."
    # A span that no reading would give shows where it comes from.
    known = TermLinks({text: (NameSpan(12, 17, HOLDOUT),)})

    article = link_names(Article("x", (EN_US,), (paragraph(text),)), known, HOME)

    assert quiet(article) == ["costs"]


def test_a_card_with_an_anchor_begins_a_section() -> None:
    article = linked(
        Card((paragraph("A token."),), "Definition", Tone.ACCENT, "definition/1"),
        paragraph("The token again."),
        Heading(2, "Usage", "usage/1"),
        paragraph("A token."),
    )

    assert quiet(article) == ["token", "token"]


@pytest.mark.parametrize("view", [(EN_US,), (JA_JP,), (EN_US, JA_JP)])
def test_links_change_no_letter_of_an_article(
    entry: Entry, context: ArticleContext, view: tuple[object, ...]
) -> None:
    locales = tuple(locale for locale in (EN_US, JA_JP) if locale in view)
    article = build_article(entry, locales, ENGLISH, context)
    names = (
        Name("training examples", EntryRef("starter", "training-data")),
        HOLDOUT,
        Name("誤差", EntryRef("starter", "error")),
    )

    with_links = link_names(article, named(*names), entry.ref)

    assert quiet(with_links)
    assert article_text(with_links) == article_text(article)
