from __future__ import annotations

import pytest

from glossary_app.model.address import Address, EntryAddress, SearchAddress, parse_address
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
