"""The names that a page gives its entry."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.front_matter import FrontMatter, read_front_matter
from glossary_app.formats.markdown_folder.names import (
    is_address,
    name_of_file,
    page_terms,
    reading_of,
)
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import TermKind


def header(*lines: str) -> FrontMatter:
    return read_front_matter("\n".join(("---", *lines, "---", "")))


def names(matter: FrontMatter, title: str, locale: Locale = EN_US) -> list[tuple[str, str]]:
    return [(term.text, term.kind) for term in page_terms(locale, matter, title, "")]


@pytest.mark.parametrize(
    "line",
    [
        "aliases: [opener, pass key]",
        "alias: opener, pass key",
        "aka: [opener, 'pass key']",
        "synonyms: opener、pass key",
        "also_known_as: [opener, pass key]",
        "別名: [opener, pass key]",
        "同義語: opener, pass key",
        "Aliases: [opener, pass key]",
        "aliases: [/old/key/, opener, https://a.example/key, pass key]",
        "aliases: [opener, ../key.html, pass key]",
    ],
)
def test_aliases_are_names_and_addresses_are_none(line: str) -> None:
    found = names(header(line), "Key")

    assert found == [("opener", TermKind.SYNONYM), ("pass key", TermKind.SYNONYM)]


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("abbreviation: KMS", "KMS", TermKind.ABBREVIATION),
        ("acronym: KMS", "KMS", TermKind.ABBREVIATION),
        ("略語: KMS", "KMS", TermKind.ABBREVIATION),
        ("full_form: Key Management Service", "Key Management Service", TermKind.SYNONYM),
        ("正式名称: Key Management Service", "Key Management Service", TermKind.SYNONYM),
        ("ja: 鍵管理", "鍵管理", TermKind.LOCALIZED_TITLE),
        ("japanese: 鍵管理", "鍵管理", TermKind.LOCALIZED_TITLE),
        ("日本語: 鍵管理", "鍵管理", TermKind.LOCALIZED_TITLE),
    ],
)
def test_keys_that_name_in_other_ways(line: str, name: str, kind: TermKind) -> None:
    assert names(header(line), "Key management") == [(name, kind)]


@pytest.mark.parametrize(
    ("title", "locale", "expected"),
    [
        ("Key", EN_US, []),
        ("Key (KMS)", EN_US, ["Key", "KMS"]),
        ("Key (of a door)", EN_US, ["Key"]),
        ("鍵（キー）", JA_JP, ["鍵", "キー"]),
        ("鍵 (Key)", JA_JP, ["鍵", "Key"]),
        ("Key (鍵)", JA_JP, ["Key", "鍵"]),
        ("Key / 鍵", JA_JP, ["Key", "鍵"]),
        ("鍵 | Key", JA_JP, ["鍵", "Key"]),
        ("Key / Lock", EN_US, []),
        ("CI/CD", EN_US, []),
    ],
)
def test_the_names_in_a_title(title: str, locale: Locale, expected: list[str]) -> None:
    assert [name for name, _ in names(header(), title, locale)] == expected


@pytest.mark.parametrize(
    ("line", "kana"),
    [
        ("reading: かぎ", "かぎ"),
        ("reading: カギ", "かぎ"),
        ("yomi: かぎ", "かぎ"),
        ("よみ: かぎ", "かぎ"),
        ("ふりがな: か ぎ", "かぎ"),
        ("term: かぎ", "かぎ"),
        ("term: Key", ""),
        ("term: 鍵", ""),
        ("title: 鍵", ""),
    ],
)
def test_a_reading_is_given_by_its_key_or_by_a_term_in_kana(line: str, kana: str) -> None:
    found = reading_of(header(line), "鍵", JA_JP)

    assert (found.kana if found else "") == kana
    assert reading_of(header(line), "Key", EN_US) is None


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("/old/key/", True),
        ("/key", True),
        ("https://a.example", True),
        ("http://a.example", True),
        ("../key", True),
        ("docs/key/", True),
        ("key.html", True),
        ("key", False),
        ("pass key", False),
        ("CI/CD", False),
        ("TCP/IP", False),
        (".NET", False),
        ("鍵", False),
    ],
)
def test_what_is_an_address(alias: str, *, expected: bool) -> None:
    assert is_address(alias) is expected


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("Key", "Key"),
        ("Master key", "Master key"),
        ("master-key", "Master key"),
        ("master_key", "Master key"),
        ("Master-Key", "Master-Key"),
        ("key", "key"),
        ("node.js", "node.js"),
        ("鍵-錠", "鍵-錠"),
        ("wi-fi", "Wi fi"),
    ],
)
def test_a_file_name_is_a_title(stem: str, title: str) -> None:
    assert name_of_file(stem) == title
