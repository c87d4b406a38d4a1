from __future__ import annotations

import pytest

from glossary_app.model.address import (
    Address,
    EntryAddress,
    GlossaryAddress,
    SearchAddress,
    parse_address,
)
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP


@pytest.mark.parametrize(
    "address",
    [
        EntryAddress(EntryRef("starter", "fine-tuning"), EN_US),
        EntryAddress(EntryRef("チーム 用語", "見積もり"), JA_JP),
        EntryAddress(EntryRef("starter", "a&b?c#d"), JA_JP),
        EntryAddress(EntryRef("starter", "fine-tuning"), None),
        SearchAddress("機械 学習 & more?"),
        SearchAddress(""),
    ],
)
def test_an_address_is_read_as_it_is_written(address: Address) -> None:
    assert parse_address(str(address)) == address


def test_an_entry_address_shows_its_parts() -> None:
    address = EntryAddress(EntryRef("starter", "fine-tuning"), JA_JP)

    assert str(address) == "glossary://starter/ja-JP/fine-tuning"


def test_an_address_may_be_typed_carelessly() -> None:
    expected = EntryAddress(EntryRef("starter", "fine-tuning"), JA_JP)

    assert parse_address(" GLOSSARY://starter/ja/fine-tuning/ ") == expected
    assert parse_address("glossary://Search/?q=RAG") == SearchAddress("RAG")
    assert parse_address("glossary://search") == SearchAddress("")


@pytest.mark.parametrize(
    "text",
    [
        "fine-tuning",
        "https://starter/ja-JP/fine-tuning",
        "glossary://starter",
        "glossary://starter/fine-tuning",
        "glossary:///ja-JP/fine-tuning",
        "glossary://starter/ja-JP/a/b",
        "glossary://[::1/ja-JP/x",
    ],
)
def test_other_texts_are_no_address(text: str) -> None:
    assert parse_address(text) is None


def test_a_plus_is_a_blank_as_browsers_write_it_and_an_encoded_one_is_a_plus() -> None:
    assert parse_address("glossary://search?q=fine+tuning") == SearchAddress("fine tuning")
    assert parse_address("glossary://search?q=C%2B%2B") == SearchAddress("C++")
    assert parse_address(str(SearchAddress("C++ a&b"))) == SearchAddress("C++ a&b")


def test_only_the_first_query_of_an_address_counts() -> None:
    assert parse_address("glossary://search?x=1&q=RAG&q=LLM") == SearchAddress("RAG")


def test_a_glossary_called_search_can_be_addressed() -> None:
    address = EntryAddress(EntryRef("search", "token"), EN_US)

    assert parse_address("glossary://search/en-US/token") == address


def test_an_address_in_a_locale_that_is_none_is_shown_in_the_reader_s_own() -> None:
    address = parse_address("glossary://starter/-/token")

    assert address == EntryAddress(EntryRef("starter", "token"), None)


@pytest.mark.parametrize("glossary", ["starter", "search", "海の用語", "a b"])
def test_the_address_of_a_glossary_leads_to_it(glossary: str) -> None:
    address = GlossaryAddress(glossary)

    assert parse_address(str(address)) == address
