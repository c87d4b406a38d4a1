"""Texts that are asked for again while they are looked at."""

from __future__ import annotations

from glossary_app.markup.late import parse_markdown


def test_a_text_is_parsed_once_while_it_is_looked_at() -> None:
    text = "A *queue* of [jobs](job.md).\n\n- first\n"

    assert parse_markdown(text) is parse_markdown(text)


def test_a_whole_book_is_not_kept_in_memory() -> None:
    book = "A *queue* of jobs. " * 3_000

    assert parse_markdown(book) is not parse_markdown(book)
    assert parse_markdown(book) == parse_markdown(book)
