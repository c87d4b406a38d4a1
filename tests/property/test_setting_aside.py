"""Whatever a glossary holds comes back as it was, whatever has been imported in the meantime."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.model.entry import Entry
from glossary_app.model.glossary import GivenNames, Glossary
from glossary_app.model.source import SourcePage
from glossary_app.store.store import Store
from tests.property.test_store import glossaries, source_pages, texts

given_names = st.builds(GivenNames, texts, texts, texts)
imports = st.lists(source_pages, max_size=4)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[Store]:
    """One file for all examples; each leaves it as empty as it was."""
    with closing(Store.open(folder / "glossaries.db")) as opened:
        yield opened


def take_in(store: Store, glossary: Glossary, pages: list[SourcePage]) -> None:
    with store.importing(glossary, "root", "handoff-markdown") as session:
        for page in pages:
            session.save(page)


def entries(store: Store, glossary: str) -> tuple[Entry, ...]:
    return tuple(store.entries(glossary))


@given(glossary=glossaries, pages=imports, between=imports, names=given_names)
def test_a_glossary_comes_back_as_it_was(
    store: Store,
    folder: Path,
    glossary: Glossary,
    pages: list[SourcePage],
    between: list[SourcePage],
    names: GivenNames,
) -> None:
    other = Glossary(f"{glossary.id}-other")
    take_in(store, glossary, pages)
    store.set_given(glossary.id, names)
    before = (store.glossary(glossary.id), entries(store, glossary.id))
    facts = store.glossary_facts()

    with store.setting_aside(glossary.id, folder / "removed" / "aside.db"):
        pass
    take_in(store, other, between)
    alone = entries(store, other.id)
    with store.putting_back(glossary.id, folder / "removed" / "aside.db"):
        pass

    assert (store.glossary(glossary.id), entries(store, glossary.id)) == before
    assert entries(store, other.id) == alone
    with store.removing(other.id):
        pass
    assert store.glossary_facts() == facts
    with store.removing(glossary.id):
        pass
    assert store.glossaries() == ()
    assert store.faults() == ()
