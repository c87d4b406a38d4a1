"""Names in titles and alias lists."""

from __future__ import annotations

import pytest

from glossary_app.formats.fields.further_names import (
    alias_terms,
    initials_agree,
    is_acronym,
    title_terms,
)
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Term, TermKind


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        ("Service Mesh", []),
        ("Function as a Service (FaaS)", ["Function as a Service", "FaaS"]),
        ("可観測性（オブザーバビリティ）", ["可観測性", "オブザーバビリティ"]),
        ("相互TLS認証(mTLS)", ["相互TLS認証", "mTLS"]),
        ("Retry (backoff, again; more)", ["Retry", "backoff", "again", "more"]),
        ("Stack (TCP/IP, OSI)", ["Stack", "TCP/IP", "OSI"]),
        ("RW (Reader/Writer)", ["RW", "Reader/Writer"]),
        ("Ansatz (plural: ansätze)", ["Ansatz", "ansätze"]),
        ("Pot (also known as crock)", ["Pot", "crock"]),
        ("連続的統合（略称：CI）", ["連続的統合", "CI"]),
        ("Pot (for plants)", ["Pot"]),
        ("推定（値）", ["推定", "推定値"]),
        ("暗（〜）", ["暗"]),
        ("回避（保護手段の）", ["回避"]),
        ("焼成（焼き/焼き上げ）", ["焼成", "焼き", "焼き上げ"]),
        ("(nothing before)", []),
        ("Inside (the) title", []),
        ("Empty ()", []),
    ],
)
def test_brackets_at_the_end_of_a_title_hold_other_names(title: str, texts: list[str]) -> None:
    assert [term.text for term in title_terms(title, JA_JP)] == texts


@pytest.mark.parametrize("text", ["API", "mTLS", "DBaaS", "PaC", "FaaS", "R&D", "K8S", "CI-CD"])
def test_short_words_of_capitals_are_acronyms(text: str) -> None:
    assert is_acronym(text)


@pytest.mark.parametrize(
    "text", ["Pod", "kubernetes", "A", "INFRASTRUCTURE", "再現率", "TLS認証", "go to", ""]
)
def test_other_words_are_not(text: str) -> None:
    assert not is_acronym(text)


def test_aliases_are_abbreviations_or_synonyms() -> None:
    assert tuple(alias_terms(["MQ", "queue"], EN_US)) == (
        Term("MQ", TermKind.ABBREVIATION, EN_US),
        Term("queue", TermKind.SYNONYM, EN_US),
    )


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("IMF", "International Monetary Fund"),
        ("WHO", "World Health Organization"),
        ("BoE", "Bank of England"),
        ("EBRD", "European Bank for Reconstruction and Development"),
        ("OECD", "Organisation for Economic Co-operation and Development"),
        ("T&E", "Travel and Entertainment"),
    ],
)
def test_each_letter_begins_a_word(short: str, words: str) -> None:
    assert initials_agree(short, words)


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("HG", "Mercury"),
        ("OS", "Windows"),
        ("IM", "International Monetary Fund"),
        ("IMFX", "International Monetary Fund"),
        ("I", "Iodine"),
        ("国通", "国際通貨基金"),
        ("IMF", ""),
    ],
)
def test_other_letters_are_no_initials(short: str, words: str) -> None:
    assert not initials_agree(short, words)
