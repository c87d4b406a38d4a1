"""Glossaries have an order, say whether they are enabled, and can be removed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.provenance import TrustPolicy
from glossary_app.store.store import Store
from tests.unit.store.pages import (
    abstraction,
    import_pages,
    source_page,
)

STARTER = Glossary(
    "starter",
    titles=((JA_JP, "はじめの用語集"), (EN_US, "Starter glossary")),
    licence="MIT",
    version="1.0",
    trust=TrustPolicy.MARKED,
    policy_text=((EN_US, "Drafts are marked."), (JA_JP, "下書きには印がある。")),
    origin="resources/starter",
)


def test_a_glossary_is_read_back_as_it_was_given(store: Store) -> None:
    import_pages(store, [source_page("model", "Model")], STARTER)

    assert store.glossaries() == (STARTER,)
    assert store.glossary("starter") == STARTER


def test_an_unknown_glossary_is_an_error(store: Store) -> None:
    with pytest.raises(NotFoundError, match="missing"):
        store.glossary("missing")
    with pytest.raises(NotFoundError, match="missing"):
        store.set_enabled("missing", enabled=True)


def test_new_glossaries_go_to_the_end(store: Store) -> None:
    for name in ("zoology", "ai-terms", "medicine"):
        import_pages(store, [], Glossary(name))

    assert [(glossary.id, glossary.position) for glossary in store.glossaries()] == [
        ("zoology", 0),
        ("ai-terms", 1),
        ("medicine", 2),
    ]


def test_reordering_leaves_the_unnamed_as_they_stood(store: Store) -> None:
    for name in ("zoology", "ai-terms", "medicine"):
        import_pages(store, [], Glossary(name))

    store.reorder(["medicine", "missing"])

    assert [glossary.id for glossary in store.glossaries()] == ["medicine", "zoology", "ai-terms"]


def test_positions_have_no_gap_after_a_removal(store: Store) -> None:
    for name in ("zoology", "ai-terms", "medicine"):
        import_pages(store, [], Glossary(name))

    with store.removing("zoology"):
        pass
    import_pages(store, [], Glossary("law"))

    assert [(glossary.id, glossary.position) for glossary in store.glossaries()] == [
        ("ai-terms", 0),
        ("medicine", 1),
        ("law", 2),
    ]


def test_an_import_updates_what_a_glossary_says_of_itself_and_not_what_the_user_chose(
    store: Store,
) -> None:
    import_pages(store, [], Glossary("zoology"))
    import_pages(store, [], STARTER)
    store.set_enabled("starter", enabled=False)
    newer = replace(STARTER, version="2.0", titles=((EN_US, "Starter"),), policy_text=())

    import_pages(store, [], newer)

    assert store.glossary("starter") == replace(newer, position=1, enabled=False)


def test_a_source_that_says_nothing_of_the_glossary_leaves_it_as_it_is(store: Store) -> None:
    import_pages(store, [], STARTER)

    import_pages(store, [], Glossary("starter", origin="/home/aiko/more"))

    assert store.glossary("starter") == replace(STARTER, origin="/home/aiko/more")


def test_order_and_switches_do_not_put_the_index_out_of_date(store: Store) -> None:
    import_pages(store, abstraction())
    import_pages(store, [], STARTER)
    generation = store.generation()

    store.reorder(["starter"])
    store.set_enabled("starter", enabled=False)

    assert store.generation() == generation
