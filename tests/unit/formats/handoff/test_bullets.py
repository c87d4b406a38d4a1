from __future__ import annotations

import pytest

from glossary_app.formats.handoff.bullets import (
    ChunkId,
    PageUrl,
    is_url,
    parse_alias,
    parse_bare_source,
    parse_chunk,
    parse_chunk_id,
    parse_page_url,
    parse_relation,
    parse_source,
)
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Chunk, Relation, Source, Term, TermStatus

URL = "https://terms.example/en-US/core/recall"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Recall (display_name, en-US)", Term("Recall", "display_name", EN_US)),
        ("Area (under curve) (synonym, en-US)", Term("Area (under curve)", "synonym", EN_US)),
        ("再現率（localized_title、ja-JP）", Term("再現率", "localized_title", JA_JP)),
        ("再現率(再現) （variant， ja）", Term("再現率(再現)", "variant", JA_JP)),
        ("Recall (old_name, en-oxendict)", Term("Recall", "old_name", Locale("en-oxendict"))),
    ],
)
def test_an_alias_is_read_from_the_right(text: str, term: Term) -> None:
    assert parse_alias(text) == term


@pytest.mark.parametrize("text", ["Recall", "Recall (en-US)", "(kind, en-US)", "Recall (A, en-US)"])
def test_what_lacks_kind_or_locale_is_no_alias(text: str) -> None:
    assert parse_alias(text) is None


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (f"Recall: related ({URL})", Relation("Recall", "related", "recall", URL)),
        (f"AI: a guide: compare ({URL})", Relation("AI: a guide", "compare", "recall", URL)),
        (f"再現率：related（{URL}）", Relation("再現率", "related", "recall", URL)),
        (f"Recall: part_of ({URL}/)", Relation("Recall", "part_of", "recall", f"{URL}/")),
        (
            "再現率: broader (glossary://notes/ja-JP/%E5%86%8D)",
            Relation("再現率", "broader", "再", "glossary://notes/ja-JP/%E5%86%8D"),
        ),
    ],
)
def test_a_relation_is_read_from_the_right(text: str, relation: Relation) -> None:
    assert parse_relation(text) == relation


@pytest.mark.parametrize(
    "text", ["Recall", "Recall: related", "Recall: related (recall)", "R: related (https://a.b)"]
)
def test_what_has_no_target_is_no_relation(text: str) -> None:
    assert parse_relation(text) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"NIST: AI RMF - {URL}", Source("NIST", "AI RMF", URL)),
        (f"NIST: RMF: part 2 - final - {URL}", Source("NIST", "RMF: part 2 - final", URL)),
        (f"用語係：手引き - {URL}", Source("用語係", "手引き", URL)),
        (f": Nobody's - {URL}", Source("", "Nobody's", URL)),
        ("Desk: Tape - urn:isbn:123", Source("Desk", "Tape", "urn:isbn:123")),
    ],
)
def test_a_source_is_read_from_the_right(text: str, source: Source) -> None:
    assert parse_source(text) == source


def test_an_alias_may_say_that_it_is_not_to_be_used() -> None:
    term = parse_alias("離脱率 (synonym, ja-JP, deprecated)")

    assert term == Term("離脱率", "synonym", JA_JP, status=TermStatus.DEPRECATED)
    assert term.is_discouraged


def test_a_source_may_lack_publisher_or_url() -> None:
    assert parse_source("A title") is None
    assert parse_bare_source(f"A title - {URL}") == Source("", "A title", URL)
    assert parse_bare_source("Desk: A title: in print") == Source("Desk", "A title: in print", "")
    assert parse_bare_source("A title") == Source("", "A title", "")


def test_a_chunk_id_is_taken_apart_and_put_together() -> None:
    text = "core:chunk:recall:en-US:formula:0123456789abcdef"

    chunk = parse_chunk_id(text)

    assert chunk == ChunkId("core", "recall", "en-US", "formula", "0123456789abcdef")
    assert str(chunk) == text


@pytest.mark.parametrize(
    "text",
    [
        "core:chunk:recall:en-US:formula:0123456789ABCDEF",
        "core:chunk:recall:en-US:formula:0123",
        "core:chunk:recall:formula:0123456789abcdef",
        "",
    ],
)
def test_a_malformed_chunk_id_is_kept_without_a_kind(text: str) -> None:
    assert parse_chunk_id(text) is None
    assert parse_chunk(text) == Chunk(text, "")


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        (URL, PageUrl("terms.example", "en-US", "recall")),
        (f"{URL}/?x=1#use", PageUrl("terms.example", "en-US", "recall")),
        ("glossary://notes/ja-JP/a%20b", PageUrl("notes", "ja-JP", "a b")),
        ("https://terms.example/recall", PageUrl("terms.example", "", "recall")),
        ("https://terms.example", PageUrl("terms.example", "", "")),
        ("http://[::1/x", PageUrl("", "", "")),
    ],
)
def test_the_address_of_a_page_names_host_locale_and_slug(url: str, parts: PageUrl) -> None:
    assert parse_page_url(url) == parts


def test_an_address_has_a_scheme_and_no_blanks() -> None:
    assert is_url("glossary://notes/en-US/recall")
    assert not is_url("/recall")
    assert not is_url("https://a.example/b c")
