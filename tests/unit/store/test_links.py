"""Entries are found by slug, by what points at them, and by their designations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossary_app.model.entry import BackLink
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Reading, Relation, Term
from glossary_app.model.source import SourcePage
from glossary_app.store.store import Store
from tests.unit.store.pages import abstraction, import_pages, ref, source_page, with_page


def related(source: SourcePage, *relations: Relation) -> SourcePage:
    return with_page(source, replace(source.page, relations=relations))


def named(source: SourcePage, *terms: Term) -> SourcePage:
    return with_page(source, replace(source.page, terms=terms))


def test_a_slug_is_found_in_library_order(store: Store) -> None:
    for glossary in ("zoology", "ai-terms"):
        import_pages(store, [source_page("model", "Model")], Glossary(glossary), root=glossary)
    store.reorder(["ai-terms", "zoology"])

    assert store.find_slug("model") == (ref("model"), ref("model", "zoology"))
    assert store.find_slug("Model") == ()


def test_back_links_come_from_every_page_once_for_each_kind(store: Store) -> None:
    towards = Relation("Abstraction", "related", "abstraction")
    english = related(source_page("model", "Model"), towards)
    japanese = related(
        source_page("model", "モデル", JA_JP), towards, replace(towards, kind="broader")
    )
    import_pages(store, [*abstraction(), japanese, english])

    links = store.back_links(ref("abstraction"))

    headwords = ((EN_US, "Model"), (JA_JP, "モデル"))
    assert links == (
        BackLink(ref("model"), "broader", headwords),
        BackLink(ref("model"), "related", headwords),
    )
    assert store.back_links(ref("model")) == ()


def test_back_links_stay_within_the_glossary_and_leave_out_the_entry_itself(store: Store) -> None:
    towards = Relation("Model", "related", "model")
    import_pages(store, [related(source_page("model", "Model"), towards)])
    elsewhere = [related(source_page("ant", "Ant"), towards)]
    import_pages(store, elsewhere, Glossary("zoology"), root="zoology")

    assert store.back_links(ref("model")) == ()
    assert [link.ref.slug for link in store.back_links(ref("model", "zoology"))] == ["ant"]


def test_targets_that_exist_are_told_from_those_that_do_not(store: Store) -> None:
    import_pages(store, abstraction())
    refs = [ref("abstraction"), ref("model"), ref("abstraction", "zoology")]

    assert store.existing(refs) == {ref("abstraction")}
    assert store.existing([]) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "overfitting",
        "OVER-FITTING",
        "ｏｖｅｒｆｉｔｔｉｎｇ",
        "過学習",
        "オーバーフィッティング",
        "カガクシュウ",
    ],
)
def test_an_entry_is_looked_up_however_it_is_spelt(store: Store, text: str) -> None:
    japanese = source_page("overfitting", "過学習", JA_JP)
    with_reading = replace(japanese.page, reading=Reading("かがくしゅう"))
    katakana = Term("オーバー・フィッティング", "katakana", EN_US)
    pages = [named(source_page("overfitting", "Overfitting"), katakana)]
    import_pages(store, [*pages, with_page(japanese, with_reading)])

    assert store.look_up(text) == (ref("overfitting"),)


def test_headwords_come_before_aliases_and_aliases_before_readings(store: Store) -> None:
    reading = Term("もでる", "reading", JA_JP)
    alias = Term("モデル", "katakana", EN_US)
    import_pages(
        store,
        [
            named(source_page("a-fashion-model", "Fashion model"), reading),
            named(source_page("b-simulation", "Simulation"), alias),
            source_page("c-model", "モデル", JA_JP),
        ],
    )

    slugs = [found.slug for found in store.look_up("もでる")]

    assert slugs == ["c-model", "b-simulation", "a-fashion-model"]


def test_a_reading_of_a_term_is_looked_up_too(store: Store) -> None:
    term = Term("過剰適合", "synonym", JA_JP, Reading("かじょうてきごう", derived=True))
    import_pages(store, [named(source_page("overfitting", "Overfitting"), term)])

    assert store.look_up("カジョウテキゴウ") == (ref("overfitting"),)


def test_a_prefix_finds_each_entry_once_and_no_more_than_asked_for(store: Store) -> None:
    alias = Term("Term of art", "synonym", EN_US)
    pages = [named(source_page(f"term-{n}", f"Term {n}"), alias) for n in range(9)]
    import_pages(store, [*pages, source_page("model", "Model")])

    assert [found.slug for found in store.look_up_prefix("term", 3)] == [
        "term-0",
        "term-1",
        "term-2",
    ]
    assert len(store.look_up_prefix("Ter", 50)) == 9
    assert store.look_up_prefix("モデル", 50) == ()


def test_blank_text_finds_nothing(store: Store) -> None:
    import_pages(store, abstraction())

    assert store.look_up(" 　") == ()
    assert store.look_up_prefix(" 　", 10) == ()


def test_a_glossary_that_is_switched_off_is_not_looked_up(store: Store) -> None:
    import_pages(store, abstraction())

    store.set_enabled("ai-terms", enabled=False)

    assert store.look_up("抽象化") == ()
    assert store.look_up_prefix("抽象", 10) == ()
    assert store.find_slug("abstraction") == (ref("abstraction"),)


def test_a_page_that_is_gone_takes_its_designations_with_it(store: Store) -> None:
    english, japanese = abstraction()
    import_pages(store, [english, japanese])

    import_pages(store, [english])

    assert store.look_up("抽象化") == ()
    assert store.look_up("abstraction") == (ref("abstraction"),)


def test_relations_that_name_their_target_lead_to_it_once_all_is_imported(store: Store) -> None:
    by_alias = related(source_page("model", "Model"), Relation("抽象", "related", "抽象"))
    by_case = related(source_page("layer", "Layer"), Relation("see", "related", "ABSTRACTION"))
    nowhere = related(source_page("gap", "Gap"), Relation("Nowhere", "related", "nowhere"))
    target = named(source_page("abs", "Abstraction"), Term("抽象", "synonym", JA_JP))

    import_pages(store, [by_alias, by_case, nowhere, target])

    assert [link.ref.slug for link in store.back_links(ref("abs"))] == ["layer", "model"]
    gap = store.entry(ref("gap"))
    assert gap is not None
    assert [relation.target for relation in gap.relations] == ["nowhere"]


def test_a_relation_finds_what_a_later_import_brings(store: Store) -> None:
    waiting = related(source_page("model", "Model"), Relation("Layer", "related", "Layer"))
    import_pages(store, [waiting])

    import_pages(store, [source_page("tier", "layer")], root="second")

    assert [link.ref.slug for link in store.back_links(ref("tier"))] == ["model"]


def test_an_entry_can_be_read_whose_relation_a_later_import_has_led_on(store: Store) -> None:
    waiting = related(source_page("model", "Model"), Relation("Layer", "related", "Layer"))
    import_pages(store, [waiting])

    import_pages(store, [source_page("tier", "layer")], root="second")

    entry = store.entry(ref("model"))
    assert entry is not None
    assert entry.targets == (ref("tier"),)


def test_a_relation_follows_its_name_from_one_entry_to_another(store: Store) -> None:
    naming = related(source_page("model", "Model"), Relation("these", "related", "strata"))
    alias = Term("Strata", "synonym", EN_US)
    import_pages(store, [naming], root="pages")
    import_pages(store, [named(source_page("layer", "Layer"), alias)], root="terms")

    bare = source_page("layer", "Layer", text="without an alias")
    import_pages(store, [bare, source_page("tier", "Strata")], root="terms")
    followed = store.back_links(ref("tier"))
    import_pages(store, [bare], root="terms")
    entry = store.entry(ref("model"))

    assert [link.ref.slug for link in followed] == ["model"]
    assert entry is not None
    assert [relation.target for relation in entry.relations] == ["strata"]


def test_a_headword_is_meant_before_an_alias(store: Store) -> None:
    naming = related(source_page("model", "Model"), Relation("Layer", "related", "LAYER"))
    alias = named(source_page("a-tier", "Tier"), Term("Layer", "synonym", EN_US))

    import_pages(store, [naming, alias, source_page("z-layer", "Layer")])

    assert [link.ref.slug for link in store.back_links(ref("z-layer"))] == ["model"]


def test_what_only_another_glossary_has_is_found_there_when_it_is_read(store: Store) -> None:
    towards = Relation("The Ant", "related", "ant")
    import_pages(store, [related(source_page("model", "Model"), towards)])
    import_pages(store, [source_page("ant", "Ant")], Glossary("zoology"), root="zoology")
    entry = store.entry(ref("model"))
    assert entry is not None

    read = store.with_targets_elsewhere(entry)

    assert read.targets == (ref("ant", "zoology"),)
    store.set_enabled("zoology", enabled=False)
    assert store.with_targets_elsewhere(entry).targets == (ref("ant"),)
