"""Queries to begin with, made of what is installed."""

from __future__ import annotations

import pytest

from glossary_app.gui.background.examples import example_queries
from glossary_app.gui.background.holdings import look_closer
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Reading
from tests.gui.conftest import FakeLibrary, make_page


def entry(slug: str, english: str, japanese: str, kana: str = "") -> Entry:
    reading = Reading(kana, derived=False) if kana else None
    pages = [make_page(EN_US, english, "One text. ")] if english else []
    if japanese:
        pages.append(make_page(JA_JP, japanese, "説明。", reading=reading))
    return Entry(EntryRef("sea", slug), tuple(pages))


HARBOUR = entry("harbour", "Harbour", "港湾", "こうわん")
CURRENT = entry("sea-current", "Sea current", "海流", "かいりゅう")
BUOY = entry("buoy", "Buoy", "ブイ", "ぶい")
TIDE = entry("tide", "Ebb and flow of the tide", "潮汐", "ちょうせき")
PLANET = entry("planet", "Planet", "惑星", "わくせい")


@pytest.mark.parametrize(
    ("entries", "english", "japanese"),
    [
        ((HARBOUR,), ("Harbour", "港湾", "kowan"), ("港湾", "Harbour", "kowan")),
        # A phrase is no example, nor is a word in kana, nor romaji that people spell differently.
        ((TIDE,), ("潮汐",), ("潮汐",)),
        ((PLANET,), ("Planet", "惑星", "wakusei"), ("惑星", "Planet", "wakusei")),
        ((BUOY,), ("Buoy",), ("Buoy",)),
        ((CURRENT, BUOY), ("Buoy", "海流", "kairyu"), ("海流", "Buoy", "kairyu")),
        ((entry("only", "Lighthouse", ""),), ("Lighthouse",), ("Lighthouse",)),
        ((entry("ja", "", "灯台", "とうだい"),), ("灯台", "todai"), ("灯台", "todai")),
        ((), (), ()),
    ],
)
def test_examples_fit_what_there_is(
    entries: tuple[Entry, ...], english: tuple[str, ...], japanese: tuple[str, ...]
) -> None:
    library = FakeLibrary(entries)

    assert example_queries(library, EN_US) == english
    assert example_queries(library, JA_JP) == japanese


def test_every_example_finds_something() -> None:
    library = FakeLibrary((HARBOUR, CURRENT, BUOY, TIDE))

    queries = example_queries(library, EN_US)

    texts = {text for each in library.held.values() for _, text in each.headwords}
    assert {query for query in queries if not query.islower()} <= texts


def test_a_glossary_that_is_switched_off_gives_no_examples() -> None:
    library = FakeLibrary((HARBOUR,))
    library.disabled.add("sea")

    assert example_queries(library, EN_US) == ()


def test_a_closer_look_tells_both() -> None:
    details = look_closer(FakeLibrary((HARBOUR,)), EN_US)

    assert details.examples == ("Harbour", "港湾", "kowan")
    assert set(details.usual_qualities) == {"sea"}
