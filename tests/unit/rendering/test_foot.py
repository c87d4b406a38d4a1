"""The details at the foot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.blocks import Block, Card, Heading, Paragraph, Run, Table
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Chunk, Page, Relation, RelationKind
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.model.tone import Tone
from glossary_app.rendering.foot import details
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.labels import LabelKey

PAGE = Page(EN_US, "Webhook", "A call that a server makes when something happened.")


def cards(*pages: Page, readings: tuple[str, ...] = ()) -> list[Card]:
    heading, *blocks = details(pages, readings, ENGLISH)
    assert heading == Heading(2, ENGLISH[LabelKey.DETAILS], "details/1")
    return [block for block in blocks if isinstance(block, Card)]


def facts(card: Card) -> dict[str, str]:
    """Names and values of a card's lines."""
    table = card.blocks[-1]
    assert isinstance(table, Table)
    return {
        "".join(run.text for run in name.runs): "".join(run.text for run in value.runs)
        for name, value in table.rows
    }


def notes(card: Card) -> list[Block]:
    return [block for block in card.blocks if isinstance(block, Paragraph)]


def with_facts(provenance: Provenance) -> Page:
    return replace(PAGE, provenance=provenance)


def test_a_page_without_provenance_says_nothing() -> None:
    assert details((PAGE,), (), ENGLISH) == ()


def test_a_derived_reading_is_told_all_the_same() -> None:
    (card,) = cards(PAGE, readings=("逆呼び出し（ぎゃくよびだし）",))

    assert facts(card) == {"Locale": "en-US", "Derived readings": "逆呼び出し（ぎゃくよびだし）"}
    assert notes(card) == []


def test_the_tier_is_a_technical_detail() -> None:
    (card,) = cards(with_facts(Provenance(content_tier="db_backed")))

    assert facts(card)["Tier"] == "db_backed"


@pytest.mark.parametrize(
    ("declared", "label"),
    [
        (Provenance(publication_status="as-declared"), "Publication status"),
        (Provenance(schema_version="as-declared"), "Schema version"),
        (Provenance(compatible_with="as-declared"), "Compatible with"),
        (Provenance(trust_policy="as-declared"), "Trust policy"),
        (Provenance(content_hash="as-declared"), "Declared hash"),
        (Provenance(canonical_url="as-declared"), "Canonical URL"),
    ],
)
def test_each_fact_that_is_declared_has_a_line(declared: Provenance, label: str) -> None:
    (card,) = cards(with_facts(declared))

    assert facts(card)[label] == "as-declared"


def test_header_keys_that_nobody_knows_are_kept_in_their_order() -> None:
    extra = (("Reviewer", "Mina"), ("編集", "佐藤"))

    (card,) = cards(with_facts(Provenance(extra=extra)))

    assert list(facts(card).items())[1:] == list(extra)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://terms.example.org/webhook", "https://terms.example.org/webhook"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str, link: str) -> None:
    (card,) = cards(with_facts(Provenance(canonical_url=url)))

    table = card.blocks[-1]
    assert isinstance(table, Table)
    assert table.rows[1][1].runs == (Run(url, link=link),)


def test_chunks_and_relation_targets_are_listed_line_by_line() -> None:
    page = replace(
        PAGE,
        chunks=(Chunk("core:chunk:a", "meaning"), Chunk("core:chunk:b", "faq")),
        relations=(
            Relation("Polling", RelationKind.COMPARE, "polling", "https://a.example/polling"),
            Relation("Polling", RelationKind.RELATED, "polling", "https://a.example/polling"),
            Relation("Event", RelationKind.RELATED, "event"),
        ),
    )

    (card,) = cards(page)

    assert facts(card)["Chunk ids"] == "core:chunk:a\ncore:chunk:b"
    assert facts(card)["Relation targets"] == "https://a.example/polling"


def test_derived_readings_stand_in_one_line_of_the_first_card() -> None:
    readings = ("逆呼び出し（ぎゃくよびだし）", "通知（つうち）")

    first, second = cards(PAGE, replace(PAGE, locale=JA_JP), readings=readings)

    assert facts(first)["Derived readings"] == "逆呼び出し（ぎゃくよびだし）、通知（つうち）"
    assert "Derived readings" not in facts(second)


@pytest.mark.parametrize("provenance", [Provenance(Quality.DRAFT), Provenance(draft=True)])
def test_a_draft_begins_with_a_warning(provenance: Provenance) -> None:
    (card,) = cards(with_facts(provenance))

    assert notes(card) == [Paragraph((Run(ENGLISH[LabelKey.DRAFT_BANNER]),), Tone.MUTED)]


def test_the_sources_own_banner_follows() -> None:
    (card,) = cards(with_facts(Provenance(draft=True, banner="Preview, read-only.")))

    assert notes(card)[1] == Paragraph((Run("Preview, read-only."),), Tone.MUTED)


def test_each_page_has_a_card_in_the_order_shown() -> None:
    hashed = with_facts(Provenance(content_hash="0123"))
    shown = cards(replace(hashed, locale=JA_JP), hashed)

    assert [facts(card)["Locale"] for card in shown] == ["ja-JP", "en-US"]
