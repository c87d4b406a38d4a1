"""The store knows designations by their keys, as running text is searched for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.naming import Known, Name
from glossary_app.model.page import Reading, Term, TermKind, TermStatus
from glossary_app.model.source import SourcePage
from glossary_app.store.names import StoredNames
from glossary_app.store.store import Store
from tests.unit.store.pages import import_pages, ref, source_page, with_page

OPS = Glossary("ops")


def holdout() -> SourcePage:
    """An entry with a headword and an alias."""
    source = source_page("holdout-set", "Holdout set")
    terms = (Term("Test set", TermKind.SYNONYM, EN_US), Term("Holdout Set", "variant", EN_US))
    return with_page(source, replace(source.page, terms=terms))


def overfitting() -> SourcePage:
    """An entry in Japanese, with its reading."""
    source = source_page("overfitting", "過学習", JA_JP)
    terms = (Term("かがくしゅう", TermKind.READING, JA_JP),)
    return with_page(source, replace(source.page, reading=Reading("かがくしゅう"), terms=terms))


def test_it_knows_names_and_what_they_begin_with(store: Store) -> None:
    import_pages(store, [holdout()])

    known = store.names.known(["holdoutset", "holdout", "hold", "set", "zzz"])

    assert known["holdoutset"].is_name
    assert known["holdout"] == Known(is_name=False, is_opening=True)
    assert known["hold"].is_opening
    assert known["set"] == Known(is_name=False, is_opening=False)
    assert known["zzz"] == Known(is_name=False, is_opening=False)


def test_names_come_as_their_pages_write_them_headwords_first(store: Store) -> None:
    import_pages(store, [holdout(), source_page("set", "test-set")])

    names = store.names.names(["holdoutset", "testset"])

    assert names["holdoutset"][0] == Name("Holdout set", ref("holdout-set"))
    assert names["testset"] == (
        Name("test-set", ref("set")),
        Name("Test set", ref("holdout-set"), is_headword=False),
    )


def test_a_reading_names_nothing_in_running_text(store: Store) -> None:
    import_pages(store, [overfitting()])

    names = store.names.names(["過学習", "かがくしゅう"])

    assert [name.text for name in names["過学習"]] == ["過学習"]
    assert names["かがくしゅう"] == ()


def test_what_is_not_to_be_used_names_nothing_in_running_text(store: Store) -> None:
    source = source_page("allowlist", "Allowlist")
    terms = (
        Term("Whitelist", TermKind.VARIANT, EN_US, status=TermStatus.FORBIDDEN),
        Term("Green list", TermKind.VARIANT, EN_US, status=TermStatus.DEPRECATED),
        Term("Permit list", TermKind.VARIANT, EN_US, status=TermStatus.ADMITTED),
    )
    import_pages(store, [with_page(source, replace(source.page, terms=terms))])

    names = store.names.names(["whitelist", "greenlist", "permitlist"])

    assert {key: [name.text for name in found] for key, found in names.items()} == {
        "whitelist": [],
        "greenlist": [],
        "permitlist": ["Permit list"],
    }


def test_library_order_decides_between_equal_names(store: Store) -> None:
    import_pages(store, [source_page("token", "Token")], OPS)
    import_pages(store, [source_page("token", "Token")])

    assert [name.ref.glossary for name in store.names.names(["token"])["token"]] == [
        "ops",
        "ai-terms",
    ]


def test_a_glossary_that_is_switched_off_names_nothing(store: Store) -> None:
    import_pages(store, [source_page("token", "Token")])
    assert store.names.names(["token"])["token"]

    store.set_enabled("ai-terms", enabled=False)

    assert store.names.names(["token"])["token"] == ()


def test_what_was_asked_before_follows_a_write(store: Store) -> None:
    import_pages(store, [source_page("token", "Token")])
    assert not store.names.known(["budget"])["budget"].is_name

    import_pages(store, [source_page("budget", "Budget")])

    assert store.names.known(["budget"])["budget"].is_name
    assert not store.names.known(["token"])["token"].is_name


def test_it_follows_the_write_of_another_connection(store: Store, store_file: Path) -> None:
    assert not store.names.known(["token"])["token"].is_name

    other = Store.open(store_file)
    import_pages(other, [source_page("token", "Token")])
    other.close()

    assert store.names.known(["token"])["token"].is_name


def test_any_number_of_keys_is_answered(store: Store) -> None:
    import_pages(store, [source_page("token", "Token")])
    for start in range(0, 60_000, 10_000):
        keys = ["token", *(f"key{number}" for number in range(start, start + 10_000))]

        known = store.names.known(keys)

        assert all(key in known for key in keys)
        assert known["token"].is_name
    # Bounded: most of what was asked has been let go of.
    assert len(store.names.known([])) <= 16_000


def test_each_store_has_names_of_its_own(store: Store) -> None:
    assert isinstance(store.names, StoredNames)
    assert store.names is store.names
