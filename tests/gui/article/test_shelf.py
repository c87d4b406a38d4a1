"""Articles are laid out once, and with the links that are known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.gui.contents.links import Neighbours
from glossary_app.gui.reading.laid_out import LaidOutArticles
from glossary_app.gui.reading.questions import OpenedEntry
from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.blocks import Paragraph
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.naming import Name, NameSpan, TermLinks
from glossary_app.model.provenance import TrustPolicy
from glossary_app.settings import View
from tests.gui.article.conftest import ENGLISH_MEANING, ENTRY, english_page

MODEL = Name("model", EntryRef("starter", "model"))
START = ENGLISH_MEANING.index("model")
LINKS = TermLinks({ENGLISH_MEANING: (NameSpan(START, START + 5, MODEL),)})


@pytest.fixture
def shelf() -> LaidOutArticles:
    return LaidOutArticles()


def opened(entry: Entry = ENTRY, links: TermLinks | None = None) -> OpenedEntry:
    """The entry as the library reads it anew each time."""
    return OpenedEntry(
        replace(entry), Neighbours({}, (), {}), False, TrustPolicy.MARKED, links or TermLinks()
    )


def has_quiet_links(article: Article) -> bool:
    paragraphs = (block for block in article.blocks if isinstance(block, Paragraph))
    return any(run.quiet for paragraph in paragraphs for run in paragraph.runs)


def test_what_was_laid_out_is_not_laid_out_again(shelf: LaidOutArticles) -> None:
    first = shelf.article(opened(), View.ENGLISH, "en-US")

    assert shelf.article(opened(), View.ENGLISH, "en-US") is first


def test_each_language_state_and_each_language_of_the_window_is_another_article(
    shelf: LaidOutArticles,
) -> None:
    states = [(view, locale) for view in View for locale in ("en-US", "ja-JP")]

    articles = {id(shelf.article(opened(), view, locale)) for view, locale in states}

    assert len(articles) == 6


def test_an_entry_that_was_changed_is_laid_out_anew(shelf: LaidOutArticles) -> None:
    shelf.article(opened(), View.ENGLISH, "en-US")
    changed = replace(ENTRY, pages=(replace(english_page(), headword="Drift"),))

    assert shelf.article(opened(changed), View.ENGLISH, "en-US").title == "Drift"


def test_an_entry_that_is_there_now_becomes_a_link(shelf: LaidOutArticles) -> None:
    before = shelf.article(opened(), View.ENGLISH, "en-US")
    there = ArticleContext(frozenset({EntryRef("starter", "concept-drift")}))

    after = shelf.article(replace(opened(), context=there), View.ENGLISH, "en-US")

    assert after != before


def test_names_are_links_as_soon_as_they_are_known(shelf: LaidOutArticles) -> None:
    assert not has_quiet_links(shelf.article(opened(), View.ENGLISH, "en-US"))

    shelf.note_links(ENTRY, LINKS)

    assert has_quiet_links(shelf.article(opened(), View.ENGLISH, "en-US"))


def test_the_names_that_are_noted_last_count(shelf: LaidOutArticles) -> None:
    shelf.note_links(ENTRY, LINKS)
    shelf.note_links(ENTRY, TermLinks())

    assert not has_quiet_links(shelf.article(opened(), View.ENGLISH, "en-US"))


def test_names_of_an_older_text_are_forgotten(shelf: LaidOutArticles) -> None:
    shelf.note_links(ENTRY, LINKS)
    changed = replace(ENTRY, pages=(replace(english_page(), headword="Drift"),))

    assert not has_quiet_links(shelf.article(opened(changed), View.ENGLISH, "en-US"))
