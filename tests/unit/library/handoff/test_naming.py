"""An entry is meant by its slug, address, headword or alias; else what comes near is told."""

from __future__ import annotations

import pytest

from glossary_app.library.handoff.naming import entries_named
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef

CACHE = EntryRef("reviewed", "cache")


@pytest.mark.parametrize(
    "name",
    [
        "cache",
        "reviewed/cache",
        "glossary://reviewed/ja-JP/cache",
        "Cache",
        "キャッシュ",
        "ｷｬｯｼｭ",
        "Caching layer",
        "reviewed/キャッシュ",
    ],
)
def test_an_entry_has_many_names(filled: Library, name: str) -> None:
    assert entries_named(filled, name).refs[0] == CACHE


@pytest.mark.parametrize("name", ["chache", "cachee"])
def test_what_comes_near_is_told(filled: Library, name: str) -> None:
    meant = entries_named(filled, name)

    assert meant.refs == ()
    assert "Cache" in meant.near


@pytest.mark.parametrize("name", ["", "zzzzqqqq", "reviewed/", "glossary://lost/en-US/cache", "/"])
def test_nothing_is_meant_by_no_name(filled: Library, name: str) -> None:
    assert entries_named(filled, name).refs == ()
