"""What stands in an article, where, and how often."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.blocks import Block, Card, Chips, Columns, Heading, Paragraph, Run, Table
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Page,
    ProseFormat,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Term,
    TermKind,
)
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.model.tone import Tone
from glossary_app.rendering.article import build_article
from glossary_app.rendering.label_texts import ENGLISH, JAPANESE
from glossary_app.rendering.labels import LabelKey
from glossary_app.rendering.text import article_text

NOTHING_KNOWN = ArticleContext()


def english_article(entry: Entry, context: ArticleContext = NOTHING_KNOWN) -> Article:
    return build_article(entry, (EN_US,), ENGLISH, context)


def japanese_article(entry: Entry, context: ArticleContext = NOTHING_KNOWN) -> Article:
    return build_article(entry, (JA_JP,), ENGLISH, context)


def both_article(entry: Entry, context: ArticleContext = NOTHING_KNOWN) -> Article:
    return build_article(entry, (EN_US, JA_JP), ENGLISH, context)


def lines_with_label(article: Article, label: str) -> list[Chips]:
    chips = [block for block in article.blocks if isinstance(block, Chips)]
    return [line for line in chips if line.label == label]


def blocks_under(article: Article, anchor: str) -> list[Block]:
    """The blocks between the heading with this anchor and the next heading."""
    blocks = iter(article.blocks)
    for block in blocks:
        if isinstance(block, Heading) and block.anchor == anchor:
            break
    under: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            break
        under.append(block)
    return under


def test_sections_are_named_by_kind_in_the_language_of_the_page(entry: Entry) -> None:
    english = {h.anchor: h for h in english_article(entry).headings}
    japanese = {h.anchor: h for h in japanese_article(entry).headings}

    # The English page of the source heads its section in Japanese, which says the same.
    assert english["formula/1"] == Heading(2, ENGLISH[LabelKey.FORMULA], "formula/1")
    assert japanese["formula/1"].text == JAPANESE[LabelKey.FORMULA]


def test_two_languages_share_a_heading_that_names_the_section_in_both(entry: Entry) -> None:
    headings = {h.anchor: h.text for h in both_article(entry).headings}

    assert headings["formula/1"] == "How it is calculated\u3000計算の考え方"
    assert headings["definition/1"] == "Definition\u3000定義"


def test_a_page_without_a_word_of_its_own_shows_the_other_definition(english: Page) -> None:
    bare = Page(JA_JP, "過学習", "")
    entry = Entry(EntryRef("starter", "overfitting"), (english, bare))

    text = article_text(japanese_article(entry))

    assert "日本語の定義はありません（英語を表示）" in text
    assert english.short_definition in text


def test_a_heading_in_the_language_of_the_label_is_not_repeated(entry: Entry) -> None:
    labels = dict(ENGLISH) | {LabelKey.FORMULA: "計算方法"}

    article = build_article(entry, (JA_JP,), labels, NOTHING_KNOWN)

    assert {h.anchor: h.note for h in article.headings}["formula/1"] == ""


def test_first_and_second_usage_have_names_of_their_own(entry: Entry) -> None:
    texts = {h.anchor: h.text for h in english_article(entry).headings}

    assert texts["usage/1"] == ENGLISH[LabelKey.USAGE_1]
    assert texts["usage/2"] == ENGLISH[LabelKey.USAGE_2]


def test_a_lone_second_usage_is_known_by_its_heading(entry: Entry) -> None:
    article = build_article(entry, (JA_JP,), ENGLISH, NOTHING_KNOWN)

    assert "usage/2" in {h.anchor for h in article.headings}
    assert "usage/1" not in {h.anchor for h in article.headings}


def test_other_sections_keep_their_own_heading(entry: Entry) -> None:
    article = build_article(entry, (JA_JP,), ENGLISH, NOTHING_KNOWN)

    assert {h.anchor: h.text for h in article.headings}["other/1"] == "補足"


def test_a_definition_that_repeats_the_short_one_is_shown_once(entry: Entry) -> None:
    article = english_article(entry)

    assert article_text(article).count("by heart") == 1
    assert [h.anchor for h in article.headings].count("definition/1") == 1
    assert "definition/2" not in {h.anchor for h in article.headings}


def test_an_emptied_definition_section_leaves_no_bare_heading(english: Page) -> None:
    emptied = Section(SectionKind.DEFINITION, "一言でいうと")
    entry = Entry(EntryRef("starter", "overfitting"), (replace(english, sections=(emptied,)),))

    anchors = [h.anchor for h in english_article(entry).headings]

    assert anchors == ["definition/1", "faq/1", "sources/1", "limitations/1", "details/1"]


def test_a_definition_that_differs_is_a_section_beside_the_card(english: Page) -> None:
    other = Section(SectionKind.DEFINITION, "一言でいうと", prose="Memorising instead of learning.")
    entry = Entry(EntryRef("starter", "overfitting"), (replace(english, sections=(other,)),))

    article = english_article(entry)

    assert "definition/2" in {h.anchor for h in article.headings}
    assert "Memorising instead" in article_text(article)
    assert "by heart" in article_text(article)


def test_the_first_cell_links_to_an_entry_that_is_there(
    entry: Entry, context: ArticleContext
) -> None:
    (table,) = blocks_under(english_article(entry, context), "comparisons/1")

    assert isinstance(table, Table)
    assert table.rows[0][0].runs[0].link == "glossary://starter/-/underfitting"
    assert table.rows[1][0].runs[0].link == ""


def test_the_cases_of_a_boundary_are_chips(entry: Entry) -> None:
    (table,) = blocks_under(english_article(entry), "boundary/1")

    assert isinstance(table, Table)
    tones = [row[0].tone for row in table.rows]
    assert tones == [Tone.GOOD, Tone.ERROR, Tone.CAUTION]


def test_rows_of_unequal_length_are_filled_up(english: Page) -> None:
    ragged = Section(SectionKind.DRIVERS, "何が数字を動かすか", rows=(("Size",), ("Noise", "More")))
    entry = Entry(EntryRef("starter", "overfitting"), (replace(english, sections=(ragged,)),))

    (table,) = blocks_under(english_article(entry), "drivers/1")

    assert isinstance(table, Table)
    assert {len(row) for row in table.rows} == {2}
    assert [cell.runs[0].text for cell in table.header] == ["Driver", "Effect"]


def test_relations_that_are_missing_stand_apart_without_a_link(
    entry: Entry, context: ArticleContext
) -> None:
    article = english_article(entry, context)

    (known,) = lines_with_label(article, "Compare with")
    (missing,) = lines_with_label(article, "Related, not in this glossary")
    assert [chip.link for chip in known.chips] == ["glossary://starter/-/underfitting"]
    assert [(chip.text, chip.link) for chip in missing.chips] == [("Data leakage", "")]


def test_a_relation_of_an_unknown_kind_keeps_its_word(english: Page) -> None:
    part = Relation("Training", "part_of", "training")
    entry = Entry(EntryRef("starter", "overfitting"), (replace(english, relations=(part,)),))

    article = english_article(entry, ArticleContext(frozenset({EntryRef("starter", "training")})))

    assert lines_with_label(article, "part of")


def test_the_other_languages_name_stands_under_the_headword_and_is_no_alias(entry: Entry) -> None:
    article = english_article(entry)

    title = next(b for b in article.blocks if isinstance(b, Heading) and b.level == 1)
    aliases = [c.text for line in lines_with_label(article, "Also called") for c in line.chips]
    assert title.note == "過学習（かがくしゅう）"
    assert aliases == ["オーバーフィッティング", "過剰適合"]


def test_without_a_second_page_the_localized_title_stands_there(english_only: Entry) -> None:
    article = english_article(english_only)

    title = next(b for b in article.blocks if isinstance(b, Heading) and b.level == 1)
    assert title.note == "過学習"


def test_a_reading_that_repeats_the_kana_is_left_out(japanese: Page) -> None:
    page = replace(japanese, headword="オーバーフィット", reading=Reading("おーばーふぃっと"))
    entry = Entry(EntryRef("starter", "overfitting"), (page,))

    article = build_article(entry, (JA_JP,), ENGLISH, NOTHING_KNOWN)

    assert "おーばーふぃっと" not in article_text(article)


def test_designations_of_one_kind_share_a_line(english: Page) -> None:
    terms = (Term("OF", TermKind.ABBREVIATION, EN_US), Term("O/F", TermKind.ABBREVIATION, EN_US))
    entry = Entry(EntryRef("starter", "overfitting"), (replace(english, terms=terms),))

    (line,) = lines_with_label(english_article(entry), "Abbreviation")

    assert [chip.text for chip in line.chips] == ["OF", "O/F"]


def test_trust_is_a_word_and_a_shape(entry: Entry) -> None:
    trust = english_article(entry).blocks[0]

    assert isinstance(trust, Chips)
    assert [chip.text for chip in trust.chips] == ["✓ Reviewed", "1 source"]


def test_the_policys_date_is_never_shown_as_a_date_of_review(entry: Entry) -> None:
    trust = english_article(entry).blocks[0]

    assert isinstance(trust, Chips)
    assert not any("2026" in chip.text for chip in trust.chips)


def test_a_draft_of_unknown_quality_is_a_draft(english: Page) -> None:
    page = replace(english, provenance=Provenance(Quality.UNRATED, draft=True), sources=())
    entry = Entry(EntryRef("starter", "overfitting"), (page,))

    trust = english_article(entry).blocks[0]

    assert isinstance(trust, Chips)
    assert [chip.text for chip in trust.chips] == ["○ Draft"]


def test_a_quality_of_the_sources_own_is_kept_as_it_is(english: Page) -> None:
    page = replace(english, provenance=Provenance("peer-checked"))
    entry = Entry(EntryRef("starter", "overfitting"), (page,))

    assert "peer-checked" in article_text(english_article(entry))


def test_pages_of_unequal_trust_each_have_their_line(entry: Entry) -> None:
    first, second, *_ = both_article(entry).blocks

    assert isinstance(first, Chips)
    assert isinstance(second, Chips)
    assert (first.label, second.label) == ("English", "Japanese")


def test_both_languages_stand_in_columns_under_one_heading(entry: Entry) -> None:
    article = both_article(entry)

    columns = blocks_under(article, "formula/1")
    assert [type(block) for block in columns] == [Columns, Table]
    assert [h.anchor for h in article.headings].count("formula/1") == 1


def test_what_one_language_lacks_is_said_in_its_column(entry: Entry) -> None:
    (columns,) = blocks_under(both_article(entry), "boundary/1")

    assert isinstance(columns, Columns)
    (missing,) = columns.right
    assert isinstance(missing, Paragraph)
    assert missing.runs[0].text == "No Japanese text"


def test_what_is_the_same_in_both_stands_once_over_the_whole_width(entry: Entry) -> None:
    under = blocks_under(both_article(entry), "sources/1")

    assert [type(block) for block in under] == [Paragraph]


def test_an_other_section_keeps_its_heading_in_its_column(entry: Entry) -> None:
    article = both_article(entry)

    columns = [
        b for b in article.blocks if isinstance(b, Columns) and Heading in map(type, b.right)
    ]
    assert len(columns) == 1
    assert isinstance(columns[0].left[0], Paragraph)
    assert columns[0].left[0].runs[0].text == "No English text"
    assert "other/1" in {h.anchor for h in article.headings}


def test_paired_other_sections_are_one_place_with_two_headings(
    english: Page, japanese: Page
) -> None:
    left = Section(SectionKind.OTHER, "History", prose="An old problem.")
    right = Section(SectionKind.OTHER, "歴史", prose="古くからの問題です。")
    pages = (replace(english, sections=(left,)), replace(japanese, sections=(right,)))

    article = both_article(Entry(EntryRef("starter", "overfitting"), pages))

    assert [h.text for h in article.headings if h.anchor == "other/1"] == ["History"]
    assert "歴史" in article_text(article)


def test_a_section_that_only_the_second_page_has_follows_its_predecessor(entry: Entry) -> None:
    anchors = [h.anchor for h in both_article(entry).headings]

    assert anchors.index("other/1") == anchors.index("usage/2") + 1


@pytest.mark.parametrize("view", [(JA_JP,), (EN_US, JA_JP), (Locale("de-DE"),)])
def test_a_missing_locale_is_said_on_top(english_only: Entry, view: tuple[Locale, ...]) -> None:
    article = build_article(english_only, view, ENGLISH, NOTHING_KNOWN)

    notice = article.blocks[0]
    assert notice == Paragraph((Run("English only · 英語のみ"),), Tone.MUTED)
    assert article.locales == (EN_US,)


def test_markdown_is_laid_out_and_its_links_lead_to_entries(
    english: Page, context: ArticleContext
) -> None:
    prose = "See [underfitting](/underfitting/) and [leakage](/data-leakage/)."
    page = replace(
        english,
        prose_format=ProseFormat.MARKDOWN,
        sections=(Section(SectionKind.OTHER, "Problem", prose=prose),),
        relations=(Relation("underfitting", RelationKind.RELATED, "underfitting"),),
    )
    entry = Entry(EntryRef("starter", "overfitting"), (page,))

    article = english_article(entry, context)

    (paragraph,) = blocks_under(article, "other/1")
    assert isinstance(paragraph, Paragraph)
    assert {run.text: run.link for run in paragraph.runs if run.link} == {
        "underfitting": "glossary://starter/-/underfitting"
    }
    assert not lines_with_label(article, "Related")


def test_a_long_markdown_introduction_runs_on_below_the_card(english: Page) -> None:
    prose = (
        "A model learns its training examples by heart and fails on *new* ones.\n\nIt is common."
        "\n\nIt can be seen."
    )
    page = replace(
        english,
        short_definition="A model learns its training examples by heart and fails on new ones.",
        prose_format=ProseFormat.MARKDOWN,
        sections=(Section(SectionKind.DEFINITION, "", prose=prose),),
    )

    article = english_article(Entry(EntryRef("starter", "overfitting"), (page,)))

    card = next(b for b in article.blocks if isinstance(b, Card))
    following = article.blocks[article.blocks.index(card) + 1]
    assert len(card.blocks) == 1
    assert isinstance(following, Paragraph)
    assert following.runs[0].text == "It is common."


def test_a_definition_of_two_paragraphs_stands_in_its_card(english: Page) -> None:
    page = replace(
        english,
        short_definition="A model fails.",
        prose_format=ProseFormat.MARKDOWN,
        sections=(Section(SectionKind.DEFINITION, "", prose="A model fails.\n\nIt is common."),),
    )

    article = english_article(Entry(EntryRef("starter", "overfitting"), (page,)))

    card = next(b for b in article.blocks if isinstance(b, Card))
    assert [b.runs[0].text for b in card.blocks if isinstance(b, Paragraph)] == [
        "A model fails.",
        "It is common.",
    ]


def test_a_page_that_begins_with_code_is_defined_once(english: Page) -> None:
    page = replace(
        english,
        short_definition="A model fails.",
        prose_format=ProseFormat.MARKDOWN,
        sections=(Section(SectionKind.DEFINITION, "", prose="```\nfit(x)\n```\n\nA model fails."),),
    )

    article = english_article(Entry(EntryRef("starter", "overfitting"), (page,)))

    text = article_text(article)
    assert text.count("A model fails.") == 1
    assert text.count("Definition") == 1
    assert text.index("A model fails.") < text.index("fit(x)")


def test_headings_inside_prose_stand_below_the_sections_own(english: Page) -> None:
    section = Section(SectionKind.OTHER, "Problem", prose="# Big\n\nText\n\n- item\n\n> quote")
    page = replace(english, prose_format=ProseFormat.MARKDOWN, sections=(section,))

    article = english_article(Entry(EntryRef("starter", "overfitting"), (page,)))

    assert [b.level for b in article.blocks if isinstance(b, Heading) and b.text == "Big"] == [3]


def test_a_draft_says_at_the_foot_that_nobody_reviewed_it(entry: Entry) -> None:
    english = article_text(english_article(entry))
    japanese = article_text(japanese_article(entry))

    assert ENGLISH[LabelKey.DRAFT_BANNER] not in english
    assert JAPANESE[LabelKey.DRAFT_BANNER] in japanese


def test_details_name_where_the_page_comes_from_and_its_chunks(entry: Entry) -> None:
    text = article_text(english_article(entry))

    for datum in (
        "https://terms.example.org/en-US/overfitting",
        "published_reviewed",
        "core-reviewed-term-ai-handoff-v1",
        "policy-v1-2026-06-22",
        "Reviewer | Mina",
        "core:chunk:overfitting:en-US:definition:0123456789abcdef",
    ):
        assert text.count(datum) == 1
