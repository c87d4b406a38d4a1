"""Languages are known by their names, tags and marks within a name."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.roles.languages import LanguageMark, language_mark, language_of
from glossary_app.model.locale import EN_US, JA_JP, Locale


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("English", EN_US),
        ("EN", EN_US),
        ("english (US)", EN_US),
        ("英語", EN_US),
        ("en_GB", Locale("en-GB")),
        ("Japanese", JA_JP),
        ("JP", JA_JP),
        ("jpn", JA_JP),
        ("和文", JA_JP),
        ("日", JA_JP),
        ("[ja]", JA_JP),
        ("Deutsch", Locale("de")),
        ("zh-CN", Locale("zh-CN")),
        ("한국어", Locale("ko")),
        ("French", Locale("fr")),
        ("français", Locale("fr")),
        ("フランス語", Locale("fr")),
        ("Spanish", Locale("es")),
        ("スペイン語", Locale("es")),
        ("Italian", Locale("it")),
        ("Portuguese", Locale("pt")),
        ("ポルトガル語", Locale("pt")),
        ("Russian", Locale("ru")),
        ("ロシア語", Locale("ru")),
        ("Korean", Locale("ko")),
        ("韓国語", Locale("ko")),
        ("Chinese", Locale("zh")),
        ("中国語", Locale("zh")),
        ("簡体字", Locale("zh")),
        ("Traditional Chinese", Locale("zh")),
        ("Vietnamese", Locale("vi")),
        ("ベトナム語", Locale("vi")),
        ("Thai", Locale("th")),
        ("タイ語", Locale("th")),
        ("Dutch", Locale("nl")),
        ("Polish", Locale("pl")),
        ("Turkish", Locale("tr")),
        ("Arabic", Locale("ar")),
        ("Swedish", Locale("sv")),
        ("Indonesian", Locale("id")),
        ("ラテン語", Locale("la")),
        ("ドイツ語", Locale("de")),
    ],
)
def test_a_text_names_a_language(text: str, locale: Locale) -> None:
    assert language_of(text) == locale


@pytest.mark.parametrize("text", ["", "term", "en term", "db", "api", "owner", "日付"])
def test_other_texts_name_none(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize(
    ("name", "locale", "rest"),
    [
        ("term (en)", EN_US, "term"),
        ("用語【英語】", EN_US, "用語"),
        ("term en", EN_US, "term"),
        ("ja definition", JA_JP, "definition"),
        ("english name", EN_US, "name"),
        ("日本語の説明", JA_JP, "説明"),
        ("説明（日本語）", JA_JP, "説明"),
        ("german term", Locale("de"), "term"),
        ("title-pt-br", Locale("pt-BR"), "title"),
    ],
)
def test_a_mark_is_taken_out_of_a_name(name: str, locale: Locale, rest: str) -> None:
    assert language_mark(name) == LanguageMark(locale, rest)


@pytest.mark.parametrize("name", ["owner", "term no", "what it is", "内容"])
def test_a_name_without_a_mark_has_none(name: str) -> None:
    assert language_mark(name) is None
