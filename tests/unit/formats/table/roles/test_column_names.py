"""Columns are known by the names that people give them, in either language."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.roles.column_names import Meaning, meaning_of
from glossary_app.model.imports.columns import Role
from glossary_app.model.locale import EN_US, JA_JP, Locale


@pytest.mark.parametrize(
    ("name", "role", "locale"),
    [
        ("ID", Role.ID, None),
        ("Term_ID", Role.ID, None),
        ("English", Role.TERM, EN_US),
        ("日本語", Role.TERM, JA_JP),
        ("JP", Role.TERM, JA_JP),
        ("en-GB", Role.TERM, Locale("en-GB")),
        ("Term (EN)", Role.TERM, EN_US),
        ("Term\n[JAPANESE]", Role.TERM, JA_JP),
        ("term_ja", Role.TERM, JA_JP),
        ("en_term", Role.TERM, EN_US),
        ("titleEn", Role.TERM, EN_US),
        ("用語（英）", Role.TERM, EN_US),
        ("English_United_States_Def", Role.DEFINITION, EN_US),
        ("English UK Term Note", Role.NOTE, Locale("en-GB")),
        ("itemAltLabel_ja", Role.ALIASES, JA_JP),
        ("使用例・注記", Role.NOTE, None),
        ("説明／備考", Role.DEFINITION, None),
        ("Usage notes and examples", Role.NOTE, None),
        ("itemDescription_en", Role.DEFINITION, EN_US),
        ("日本語訳", Role.TERM, JA_JP),
        ("和訳", Role.TERM, JA_JP),
        ("英訳", Role.TERM, EN_US),
        ("見出し語", Role.TERM, None),
        ("訳語２", Role.TERM, None),
        ("用語 / Term", Role.TERM, None),
        ("英語 (English)", Role.TERM, EN_US),
        ("skos:prefLabel@en", Role.TERM, EN_US),
        ("Alias 1", Role.ALIASES, None),
        ("同義語", Role.ALIASES, None),
        ("略語", Role.ABBREVIATION, None),
        ("誤記・旧称", Role.FORBIDDEN, None),
        ("Do not use", Role.FORBIDDEN, None),
        ("Aliases to avoid", Role.FORBIDDEN, None),
        ("Terms not to use", Role.FORBIDDEN, None),
        ("Avoided words", Role.FORBIDDEN, None),
        ("使わない別名", Role.FORBIDDEN, None),
        ("避けるべき表現", Role.FORBIDDEN, None),
        ("英語 / 識別子", Role.TERM, EN_US),
        ("旧称", Role.DEPRECATED, None),
        ("よみがな", Role.READING, None),
        ("Japanese Reading", Role.READING, JA_JP),
        ("定義", Role.DEFINITION, None),
        ("Definition in Japanese", Role.DEFINITION, JA_JP),
        ("英語での説明", Role.DEFINITION, EN_US),
        ("用語の意味", Role.DEFINITION, None),
        ("Translation Notes", Role.NOTE, None),
        ("備考", Role.NOTE, None),
        ("用例", Role.EXAMPLE, None),
        ("Part of Speech", Role.PART_OF_SPEECH, None),
        ("カテゴリー", Role.SUBJECT, None),
        ("関連用語", Role.RELATED, None),
        ("出典", Role.SOURCE, None),
        ("Last Updated", Role.UPDATED, None),
        ("参考URL", Role.URL, None),
        ("Word", Role.TERM, None),
        ("Headword", Role.TERM, None),
        ("見出し", Role.TERM, None),
        ("単語", Role.TERM, None),
        ("名称", Role.TERM, None),
        ("対訳", Role.TERM, None),
        ("Translation", Role.TERM, None),
        ("Phrase", Role.TERM, None),
        ("prefLabel", Role.TERM, None),
        ("localName", Role.TERM, None),
        ("Synonyms", Role.ALIASES, None),
        ("Also known as", Role.ALIASES, None),
        ("別名", Role.ALIASES, None),
        ("類義語", Role.ALIASES, None),
        ("表記ゆれ", Role.ALIASES, None),
        ("altLabel", Role.ALIASES, None),
        ("Acronym", Role.ABBREVIATION, None),
        ("略称", Role.ABBREVIATION, None),
        ("頭字語", Role.ABBREVIATION, None),
        ("Forbidden terms", Role.FORBIDDEN, None),
        ("禁止語", Role.FORBIDDEN, None),
        ("使用禁止", Role.FORBIDDEN, None),
        ("NG", Role.FORBIDDEN, None),
        ("誤訳", Role.FORBIDDEN, None),
        ("非推奨語", Role.FORBIDDEN, None),
        ("Deprecated", Role.DEPRECATED, None),
        ("Old name", Role.DEPRECATED, None),
        ("旧名", Role.DEPRECATED, None),
        ("ふりがな", Role.READING, None),
        ("読み", Role.READING, None),
        ("フリガナ", Role.READING, None),
        ("Pronunciation", Role.READING, None),
        ("Meaning", Role.DEFINITION, None),
        ("Description", Role.DEFINITION, None),
        ("Explanation", Role.DEFINITION, None),
        ("説明", Role.DEFINITION, None),
        ("意味", Role.DEFINITION, None),
        ("解説", Role.DEFINITION, None),
        ("語義", Role.DEFINITION, None),
        ("Comment", Role.NOTE, None),
        ("Remarks", Role.NOTE, None),
        ("Context", Role.NOTE, None),
        ("コメント", Role.NOTE, None),
        ("注記", Role.NOTE, None),
        ("補足", Role.NOTE, None),
        ("使い分け", Role.NOTE, None),
        ("Example sentence", Role.EXAMPLE, None),
        ("例文", Role.EXAMPLE, None),
        ("使用例", Role.EXAMPLE, None),
        ("Status", Role.STATUS, None),
        ("ステータス", Role.STATUS, None),
        ("承認", Role.STATUS, None),
        ("POS", Role.PART_OF_SPEECH, None),
        ("品詞", Role.PART_OF_SPEECH, None),
        ("Domain", Role.SUBJECT, None),
        ("Subject field", Role.SUBJECT, None),
        ("分野", Role.SUBJECT, None),
        ("分類", Role.SUBJECT, None),
        ("Tags", Role.TAGS, None),
        ("タグ", Role.TAGS, None),
        ("See also", Role.RELATED, None),
        ("関連語", Role.RELATED, None),
        ("参照", Role.RELATED, None),
        ("対義語", Role.RELATED, None),
        ("Reference", Role.SOURCE, None),
        ("引用元", Role.SOURCE, None),
        ("参考文献", Role.SOURCE, None),
        ("Link", Role.URL, None),
        ("リンク", Role.URL, None),
        ("Modified", Role.UPDATED, None),
        ("更新日", Role.UPDATED, None),
        ("最終更新日", Role.UPDATED, None),
        ("Concept ID", Role.ID, None),
        ("識別子", Role.ID, None),
        ("简体中文", Role.TERM, Locale("zh")),
        ("Term [CHINESE]", Role.TERM, Locale("zh")),
    ],
)
def test_a_name_means_a_role_and_a_language(name: str, role: Role, locale: Locale | None) -> None:
    meaning = meaning_of(name)

    assert meaning is not None
    assert (meaning.role, meaning.locale) == (role, locale)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Approval status", Role.STATUS),
        ("承認状態", Role.STATUS),
        ("技術分野", Role.SUBJECT),
        ("Business area", Role.SUBJECT),
        ("簡単な説明", Role.DEFINITION),
        ("Notes to translators", Role.NOTE),
        ("翻訳者コメント", Role.NOTE),
        ("Sample sentences", Role.EXAMPLE),
        ("用語よみ", Role.READING),
        ("根拠条文", Role.SOURCE),
        ("参照リンク", Role.URL),
        ("学術用語", Role.TERM),
        ("業務用語", Role.TERM),
        ("Business term", Role.TERM),
        ("暫定訳", Role.TERM),
        ("Words to avoid", Role.FORBIDDEN),
        ("Wrong translation", Role.FORBIDDEN),
        ("使わない訳語", Role.FORBIDDEN),
        ("避けるべき語", Role.FORBIDDEN),
        ("不採用語", Role.FORBIDDEN),
        ("Old translation", Role.DEPRECATED),
        ("以前の名称", Role.DEPRECATED),
        ("旧訳語", Role.DEPRECATED),
        ("Alternative spellings", Role.ALIASES),
        ("別の呼び方", Role.ALIASES),
        ("その他訳語", Role.ALIASES),
        ("Broader terms", Role.RELATED),
        ("上位概念", Role.RELATED),
        ("Short term", Role.ABBREVIATION),
        ("定義及び説明", Role.DEFINITION),
    ],
)
def test_the_last_word_says_what_a_column_holds_and_the_others_which(name: str, role: Role) -> None:
    meaning = meaning_of(name)

    assert meaning is not None
    assert meaning.role is role


@pytest.mark.parametrize("name", ["対応英語（参考）", "英語（参考）", "対応する英語"])
def test_what_answers_to_a_term_in_a_language_is_one(name: str) -> None:
    assert meaning_of(name) == Meaning(Role.TERM, EN_US)


@pytest.mark.parametrize(
    "name", ["Machine translation", "内訳", "Product size", "ファイル名", "Word count"]
)
def test_not_each_last_word_says_anything(name: str) -> None:
    assert meaning_of(name) is None


@pytest.mark.parametrize(
    "name", ["", "owner", "defnition:en-US", "What is", "英語/日本語", "初出", "Modified by"]
)
def test_other_names_mean_nothing(name: str) -> None:
    assert meaning_of(name) is None


@pytest.mark.parametrize("name", ["No.", "#", "番号", "通し番号"])
def test_a_column_that_counts_rows_is_known_as_such(name: str) -> None:
    meaning = meaning_of(name)

    assert meaning is not None
    assert meaning.counts_rows


def test_a_name_as_we_write_it_is_told_from_one_that_means_the_same() -> None:
    assert meaning_of("Note:ja-JP") == Meaning(Role.NOTE, JA_JP, is_canonical=True)
    assert meaning_of("Note (ja-JP)") == Meaning(Role.NOTE, JA_JP)
