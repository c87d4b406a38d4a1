"""Texts that are asked for again while they are looked at."""

from __future__ import annotations

from glossary_app.markup.late import parse_markdown
from glossary_app.model.blocks import Paragraph, Run


def test_a_text_is_parsed_once_while_it_is_looked_at() -> None:
    text = "A *queue* of [jobs](job.md).\n\n- first\n"

    assert parse_markdown(text) is parse_markdown(text)


def test_a_whole_book_is_not_kept_in_memory() -> None:
    book = "A *queue* of jobs. " * 3_000

    assert parse_markdown(book) is not parse_markdown(book)
    assert parse_markdown(book) == parse_markdown(book)


def test_of_a_text_longer_than_any_article_only_the_paragraphs_are_laid_out() -> None:
    text = "A *queue* of jobs.\n\n" * 12_000

    first, *others = parse_markdown(text)

    assert first == Paragraph((Run("A *queue* of jobs."),))
    assert len(others) == 11_999
