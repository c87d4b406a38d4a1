from __future__ import annotations

import pytest

from glossary_app.formats.handoff.bullet_writer import (
    sibling_url,
    write_alias,
    write_relation,
    write_source,
)
from glossary_app.formats.handoff.bullets import (
    parse_alias,
    parse_bare_source,
    parse_relation,
    parse_source,
)
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Relation, Source, Term

PAGE_URL = "glossary://notes/en-US/recall"
WEB = "https://press.example/a"


def test_an_alias_is_written_as_it_is_read() -> None:
    term = Term("再現率 (評価)", "localized_title", JA_JP)

    assert write_alias(term) == "再現率 (評価) (localized_title, ja-JP)"
    assert parse_alias(write_alias(term)) == term


def test_kinds_of_other_formats_become_words() -> None:
    assert write_alias(Term("TPR", "fullForm-2", EN_US)) == "TPR (full_form, en-US)"
    assert write_alias(Term("TPR", "略", EN_US)) == "TPR (synonym, en-US)"


def test_an_alias_without_text_is_not_written() -> None:
    assert write_alias(Term(" ", "synonym", EN_US)) == ""


def test_a_relation_keeps_a_url_that_names_its_target() -> None:
    url = "https://terms.example/en-US/core/precision"
    relation = Relation("Precision", "compare", "precision", url)

    assert write_relation(relation, PAGE_URL) == f"Precision: compare ({url})"


@pytest.mark.parametrize("url", ["", "/precision/", "https://terms.example/other"])
def test_a_relation_without_such_a_url_points_beside_the_page(url: str) -> None:
    relation = Relation("Precision", "", "precision", url)

    written = write_relation(relation, PAGE_URL)

    assert written == "Precision: related (glossary://notes/en-US/precision)"


def test_a_relation_without_a_title_is_named_by_its_target() -> None:
    written = write_relation(Relation("", "broader", "適合率", ""), PAGE_URL)

    again = parse_relation(written)
    assert again is not None
    assert (again.title, again.target) == ("適合率", "適合率")


def test_a_relation_to_nothing_is_not_written() -> None:
    assert write_relation(Relation("Precision", "related", ""), PAGE_URL) == ""


def test_a_sibling_stands_in_the_same_folder() -> None:
    assert sibling_url("https://a.example/en-US/core/x/", "a/b") == (
        "https://a.example/en-US/core/a%2Fb"
    )


@pytest.mark.parametrize(
    "source",
    [
        Source("NIST", "AI RMF", WEB),
        Source("", "Nobody's: notes", WEB),
        Source("", WEB, WEB),
        Source("Desk", "In print: part 2", ""),
        Source("", "In print: part 2", ""),
        Source("", "A title", ""),
    ],
)
def test_a_source_is_written_as_it_is_read(source: Source) -> None:
    written = write_source(source)

    assert (parse_source(written) or parse_bare_source(written)) == source


def test_a_source_without_title_is_titled_by_its_url() -> None:
    assert write_source(Source("Desk", "", WEB)) == f"Desk: {WEB} - {WEB}"


def test_a_publisher_holds_no_colon_and_a_broken_url_is_text() -> None:
    assert write_source(Source("Desk: notes", "A title", WEB)) == f"Desk - notes: A title - {WEB}"
    assert write_source(Source("Desk", "A title", "shelf 3")) == "Desk: A title (shelf 3)"
