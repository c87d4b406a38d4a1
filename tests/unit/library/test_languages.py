"""Every region of English and Japanese is one language; a third language is left aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.library.library import Library
from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import SearchRequest
from glossary_app.model.listing import ListingRequest
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.report import Severity
from glossary_app.rendering.article import build_article
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.text import article_text
from tests.unit.library.conftest import Import

BRITISH = Locale("en-GB")
COLOUR = EntryRef("terms", "colour")


@pytest.fixture
def terms(library: Library, import_into: Import, tmp_path: Path) -> Library:
    """A table in British English and Japanese."""
    table = tmp_path / "terms.csv"
    table.write_text(
        "id,term:en-GB,definition:en-GB,term:ja\n"
        "colour,Colour,How light looks to the eye.,色\n"
        "aubergine,Aubergine,A purple fruit.,茄子\n",
        encoding="utf-8",
    )
    import_into(table)
    return library


def test_a_page_keeps_the_tag_that_it_came_with(terms: Library) -> None:
    assert [page.locale for page in terms.entry(COLOUR).pages] == [BRITISH, JA_JP]


@pytest.mark.parametrize("query", ["en:colour", "en:eye", "colour", "eye"])
def test_a_british_page_is_found_as_english(terms: Library, query: str) -> None:
    answer = terms.search(SearchRequest(query, EN_US))

    assert [(hit.ref, hit.locale, hit.headword) for hit in answer.hits] == [
        (COLOUR, BRITISH, "Colour")
    ]


def test_a_british_page_is_found_where_only_english_is_asked_for(terms: Library) -> None:
    answer = terms.search(SearchRequest("colour", EN_US, only_locale=True))

    assert [hit.ref for hit in answer.hits] == [COLOUR]


def test_a_british_page_is_not_found_as_japanese(terms: Library) -> None:
    assert terms.search(SearchRequest("ja:colour", EN_US)).hits == ()


def test_a_british_page_is_read_in_the_english_view(terms: Library) -> None:
    article = build_article(terms.entry(COLOUR), (EN_US,), ENGLISH, ArticleContext())

    assert article.locales == (BRITISH,)
    assert "How light looks" in article_text(article)
    # Nothing is missing, so nothing is said on top.
    assert "There is no" not in article_text(article)


def test_a_british_definition_stands_in_for_the_japanese_one_and_says_so(terms: Library) -> None:
    article = build_article(terms.entry(COLOUR), (JA_JP,), ENGLISH, ArticleContext())

    assert article.locales == (JA_JP,)
    assert "日本語の定義はありません（英語を表示）" in article_text(article)


def test_both_languages_stand_side_by_side(terms: Library) -> None:
    article = build_article(terms.entry(COLOUR), (EN_US, JA_JP), ENGLISH, ArticleContext())

    assert article.locales == (BRITISH, JA_JP)


def test_lists_show_the_headword_of_the_language(terms: Library) -> None:
    summary = terms.summaries_of([COLOUR])[COLOUR]

    assert (summary.headword(EN_US), summary.headword(JA_JP)) == ("Colour", "色")


def test_a_british_page_is_listed_under_its_letter(terms: Library) -> None:
    listing = terms.listing(ListingRequest(EN_US, ("terms",)))

    assert [ref.slug for ref in listing.refs(0, 2)] == ["aubergine", "colour"]


def test_a_hand_off_page_is_given_for_any_region(terms: Library) -> None:
    assert "- Locale: en-GB" in terms.handoff_text(COLOUR, EN_US)


def test_a_third_language_is_left_aside_told_and_counted(
    library: Library, import_into: Import, tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    table.write_text(
        "id,term:en,term:fr,term:pt-BR\ncolour,Colour,Couleur,Cor\nnight,Night,Nuit,\n",
        encoding="utf-8",
    )

    report = import_into(table)

    assert [page.locale for page in library.entry(COLOUR).pages] == [EN_US]
    assert report.counts.added == 2
    assert [(f.code, f.severity, f.path, f.values) for f in report.findings] == [
        ("left-aside", Severity.INFO, "terms.csv", ("language fr", "2", "Couleur, Nuit")),
        ("left-aside", Severity.INFO, "terms.csv", ("language pt-BR", "1", "Cor")),
    ]


def test_a_page_in_a_third_language_that_was_stored_before_goes(
    library: Library, import_into: Import, tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("id,term:en,term:ja\ncolour,Colour,色\n", encoding="utf-8")
    import_into(table)
    table.write_text("id,term:en,term:fr\ncolour,Colour,Couleur\n", encoding="utf-8")

    import_into(table)

    assert [page.locale for page in library.entry(COLOUR).pages] == [EN_US]


def test_a_source_of_third_languages_alone_imports_nothing(
    library: Library, import_into: Import, tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("id,term:fr\ncolour,Couleur\n", encoding="utf-8")

    report = import_into(table)

    assert [finding.code for finding in report.findings] == ["left-aside", "nothing-imported"]
    assert library.glossaries() == ()
