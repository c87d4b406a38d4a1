"""Two entries side by side: what stands beside what, and what is said where one says nothing."""

from __future__ import annotations

from dataclasses import replace

from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.blocks import Block, Card, Columns, Heading, Paragraph
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, SectionKind
from glossary_app.rendering.comparison import Compared, build_comparison
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.text import article_text
from tests.sample_pages import prose

KNOWN = ArticleContext()


def page(locale: Locale, headword: str, *sections: tuple[SectionKind, str], **more: str) -> Page:
    made = tuple(prose(kind, text) for kind, text in sections)
    return replace(Page(locale, headword, more.get("definition", "")), sections=made)


def tide(*pages: Page) -> Compared:
    return Compared(Entry(EntryRef("sea", "tide"), pages), KNOWN)


def wave(*pages: Page) -> Compared:
    return Compared(Entry(EntryRef("sea", "wave"), pages), KNOWN)


def english(left: Compared, right: Compared) -> Article:
    return build_comparison(left, right, (EN_US,), ENGLISH)


def both(left: Compared, right: Compared) -> Article:
    return build_comparison(left, right, (EN_US, JA_JP), ENGLISH)


def rows_under(article: Article, anchor: str) -> list[Columns]:
    blocks = iter(article.blocks)
    next(block for block in blocks if isinstance(block, Heading) and block.anchor == anchor)
    rows: list[Columns] = []
    for block in blocks:
        if not isinstance(block, Columns):
            break
        rows.append(block)
    return rows


def text_of(*blocks: Block) -> str:
    return article_text(Article("", (), blocks)).strip()


TIDE = page(
    EN_US,
    "Tide",
    (SectionKind.MEANING, "The sea rises and falls."),
    (SectionKind.USAGE, "For planning a crossing."),
    definition="The rise and fall of the sea.",
)
WAVE = page(
    EN_US,
    "Wave",
    (SectionKind.MEANING, "Wind pushes the water."),
    (SectionKind.EXAMPLES, "A swell off the cape."),
    definition="A moving ridge of water.",
)
SHIO = page(JA_JP, "潮汐", (SectionKind.MEANING, "海面が上下する。"), definition="海面の上下動。")
NAMI = page(JA_JP, "波", (SectionKind.MEANING, "風が水を動かす。"), definition="水の動く峰。")


def test_sections_of_one_kind_stand_beside_each_other() -> None:
    (row,) = rows_under(english(tide(TIDE), wave(WAVE)), "meaning/1")

    assert text_of(*row.left) == "The sea rises and falls."
    assert text_of(*row.right) == "Wind pushes the water."


def test_what_one_says_nothing_about_is_said_on_its_side() -> None:
    article = english(tide(TIDE), wave(WAVE))

    (usage,), (examples,) = rows_under(article, "usage/1"), rows_under(article, "examples/1")

    assert text_of(*usage.right) == text_of(*examples.left) == "Nothing about this"
    assert text_of(*examples.right) == "A swell off the cape."


def test_definitions_stand_in_one_card() -> None:
    article = english(tide(TIDE), wave(WAVE))

    (card,) = (block for block in article.blocks if isinstance(block, Card))

    assert card.label == "Definition"
    assert card.anchor == "definition/1"
    assert text_of(card.blocks[0]).splitlines() == [
        "The rise and fall of the sea.",
        "",
        "A moving ridge of water.",
    ]


def test_both_headwords_name_the_page_and_each_column() -> None:
    article = english(tide(TIDE), wave(WAVE))

    columns = [block for block in article.blocks if isinstance(block, Columns)]

    assert article.title == "Tide / Wave"
    assert {each.names for each in columns} == {("Tide", "Wave")}


def test_in_two_languages_each_has_a_row_of_its_own() -> None:
    rows = rows_under(both(tide(TIDE, SHIO), wave(WAVE, NAMI)), "meaning/1")

    sides = [(text_of(*row.left), text_of(*row.right)) for row in rows]

    assert [left.splitlines()[0] for left, _ in sides] == ["English", "日本語"]
    assert [left.splitlines()[-1] for left, _ in sides] == [
        "The sea rises and falls.",
        "海面が上下する。",
    ]
    assert [right.splitlines()[-1] for _, right in sides] == [
        "Wind pushes the water.",
        "風が水を動かす。",
    ]


def test_a_heading_of_two_languages_has_both_names() -> None:
    article = both(tide(TIDE, SHIO), wave(WAVE, NAMI))

    texts = [block.text for block in article.blocks if isinstance(block, Heading)]

    assert texts[0] == "Meaning\u3000意味"


def test_english_stands_above_japanese_whichever_side_has_it() -> None:
    rows = rows_under(both(tide(SHIO), wave(WAVE)), "meaning/1")

    assert [text_of(*row.right).splitlines()[0] for row in rows] == ["English", "日本語"]
    assert text_of(*rows[0].left).endswith("Nothing about this")


def test_regions_of_one_language_share_a_row() -> None:
    british = replace(WAVE, locale=Locale("en-GB"))

    rows = rows_under(both(tide(TIDE), wave(british)), "meaning/1")

    assert len(rows) == 1


def test_a_page_in_the_other_language_stands_in_for_the_one_that_is_missing() -> None:
    (row,) = rows_under(english(tide(TIDE), wave(NAMI)), "meaning/1")

    assert text_of(*row.right) == "風が水を動かす。"


def test_headings_of_the_pages_own_are_paired_by_their_words() -> None:
    history = prose(SectionKind.OTHER, "Known to Pytheas.", heading="History")
    later = prose(SectionKind.OTHER, "Measured since 1950.", heading="HISTORY")
    tools = prose(SectionKind.OTHER, "A buoy.", heading="Tools")

    article = english(
        tide(replace(TIDE, sections=(history,))), wave(replace(WAVE, sections=(tools, later)))
    )

    texts = [block.text for block in article.blocks if isinstance(block, Heading)]
    assert sorted(texts) == ["History\u3000HISTORY", "Tools"]


def test_entries_of_two_glossaries_are_named_with_them() -> None:
    left = replace(tide(TIDE), glossary="Sea terms")

    (opening, *_) = english(left, wave(WAVE)).blocks

    assert isinstance(opening, Columns)
    assert "Sea terms" in text_of(*opening.left)
    assert [block for block in opening.right if isinstance(block, Paragraph)] == []
