"""Articles as plain text."""

from __future__ import annotations

from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Card,
    Cell,
    Chip,
    Chips,
    CodeBlock,
    Heading,
    Paragraph,
    Quote,
    Run,
    Table,
)
from glossary_app.model.entry import Entry
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.rendering.article import build_article
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.text import article_text


def text_of(*blocks: Block) -> str:
    return article_text(Article("過学習", (JA_JP,), blocks))


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def test_a_heading_is_underlined_as_wide_as_it_is_on_a_terminal() -> None:
    assert text_of(Heading(1, "過学習")) == "過学習\n======\n"


def test_lists_and_tables_are_lines() -> None:
    bullets = BulletList(((paragraph("Stop early"),), (paragraph("Keep a holdout set"),)))
    table = Table((Cell((Run("Name"),)), Cell((Run("Why"),))), ((Cell((Run("Gap"),)), Cell(())),))

    assert text_of(bullets, table) == (
        "- Stop early\n- Keep a holdout set\n\n- Name | Why\n- Gap | \n"
    )


def test_numbered_and_nested_lists_are_indented() -> None:
    inner = BulletList(((paragraph("inner"),),))
    outer = BulletList(((paragraph("first"), inner), (paragraph("second"),)), ordered=True)

    assert text_of(outer) == "1. first\n   - inner\n2. second\n"


def test_a_hidden_web_address_follows_its_text() -> None:
    hidden = Run("the docs", link="https://example.org/pods")
    open_link = Run("https://example.org", link="https://example.org")
    entry_link = Run("pod", link="glossary://starter/-/pod")

    assert text_of(Paragraph((hidden,))) == "the docs <https://example.org/pods>\n"
    assert text_of(Paragraph((open_link,))) == "https://example.org\n"
    assert text_of(Paragraph((entry_link,))) == "pod\n"


def test_chips_stand_in_one_line_behind_their_label() -> None:
    line = Chips((Chip("OF"), Chip("O/F")), "Abbreviation")

    assert text_of(paragraph("Text"), line, line) == (
        "Text\n\nAbbreviation: OF  ·  O/F\nAbbreviation: OF  ·  O/F\n"
    )


def test_code_is_indented_and_quotes_are_marked() -> None:
    assert text_of(CodeBlock("a = 1\nb = 2"), Quote((paragraph("said"),))) == (
        "a = 1\n    b = 2\n\n> said\n".replace("a = 1", "    a = 1", 1)
    )


def test_a_card_is_named_by_its_label() -> None:
    assert text_of(Card((paragraph("by heart"),), "Definition")) == "Definition:\nby heart\n"


def test_a_whole_article_ends_with_one_line_feed(entry: Entry, context: ArticleContext) -> None:
    text = article_text(build_article(entry, (EN_US, JA_JP), ENGLISH, context))

    assert text.startswith("English: ✓ Reviewed")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
