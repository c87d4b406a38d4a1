from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.formats.handoff.dialect import OWN_SCHEMA, Dialect, Family
from glossary_app.formats.handoff.grammar import RawPage, read_raw_page
from glossary_app.formats.handoff.header import (
    read_category,
    read_provenance,
    read_tags,
    write_header,
)
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page
from glossary_app.model.provenance import Provenance, Quality

OWN = Dialect(Family.OWN, 1)
PROVENANCE = Provenance(
    quality=Quality.REVIEWED,
    canonical_url="glossary://notes/en-US/recall",
    schema_version=OWN_SCHEMA,
)


def raw(*lines: str) -> RawPage:
    return read_raw_page("# Recall\n\n> Banner\n\n" + "\n".join(lines) + "\n")


def test_the_whole_header_is_read(v2_page: str) -> None:
    provenance = read_provenance(read_raw_page(v2_page))

    assert provenance == Provenance(
        quality="reviewed",
        draft=False,
        canonical_url="https://terms.example/en-US/core/vector-database",
        publication_status="published_reviewed",
        content_tier="db_backed",
        schema_version="core-reviewed-term-ai-handoff-v2",
        compatible_with="core-reviewed-term-ai-handoff-v1",
        content_hash="4f0c1d2b3a495867768594a3b2c1d0e0f1e2d3c4b5a697887f6e5d4c3b2a1908",
        trust_policy="desk-policy-v1",
        banner="Terms desk hand-off. Read-only.",
    )


def test_unknown_keys_are_kept_in_their_order() -> None:
    provenance = read_provenance(raw("- Zone: B: 2", "- Locale: en-US", "- Author: Desk"))

    assert provenance.extra == (("Zone", "B: 2"), ("Author", "Desk"))


def test_a_page_without_a_quality_is_unrated() -> None:
    assert read_provenance(raw()).quality == Quality.UNRATED


@pytest.mark.parametrize(
    "line",
    ["- Quality: draft", "- Publication status: published_draft", "- Draft: yes", "- Draft: True"],
)
def test_a_draft_is_told_by_quality_status_or_its_own_key(line: str) -> None:
    assert read_provenance(raw(line)).draft


@pytest.mark.parametrize("line", ["- Quality: drafted", "- Draft: no"])
def test_other_words_make_no_draft(line: str) -> None:
    assert not read_provenance(raw(line)).draft


def test_category_and_tags_are_read() -> None:
    page = raw("- Category: Search", "- Tags: AI | data \\| model | ")

    assert read_category(page) == "Search"
    assert read_tags(page, OWN) == ("AI", "data | model")
    assert read_tags(raw(), OWN) == ()


def test_the_header_is_written_in_its_order_without_empty_keys() -> None:
    page = Page(EN_US, "Recall", "", PROVENANCE, category="Search", tags=("AI", "data"))

    assert list(write_header(page)) == [
        ("Canonical URL", "glossary://notes/en-US/recall"),
        ("Locale", "en-US"),
        ("Quality", "reviewed"),
        ("Schema version", OWN_SCHEMA),
        ("Category", "Search"),
        ("Tags", "AI | data"),
    ]


def test_a_content_hash_is_never_written() -> None:
    page = Page(EN_US, "Recall", "", replace(PROVENANCE, content_hash="0" * 64))

    assert "Content hash" not in dict(write_header(page))


def test_a_draft_that_nothing_else_tells_is_said() -> None:
    silent = Page(EN_US, "Recall", "", replace(PROVENANCE, draft=True))
    told = Page(EN_US, "Recall", "", replace(PROVENANCE, draft=True, quality=Quality.DRAFT))

    assert dict(write_header(silent))["Draft"] == "yes"
    assert "Draft" not in dict(write_header(told))


def test_foreign_keys_cannot_pass_for_known_ones() -> None:
    extra = (("Locale", "ja-JP"), ("Seen: by", "Desk"), (" ", "nothing"))
    page = Page(EN_US, "Recall", "", replace(PROVENANCE, extra=extra))

    header = list(write_header(page))

    assert header.count(("Locale", "en-US")) == 1
    assert header[-1] == ("Seen by", "Desk")
