"""Which tables of a page list terms, and what their columns hold."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.listed.table_columns import (
    Column,
    ColumnRole,
    column_named,
)
from glossary_app.formats.markdown_folder.page_tables.columns import is_glossary
from glossary_app.formats.markdown_folder.page_tables.tables import table_spans, table_terms
from glossary_app.model.locale import EN_US, JA_JP, Locale


@pytest.mark.parametrize(
    ("heading", "role", "locale"),
    [
        ("Term", ColumnRole.TERM, None),
        ("TERMS", ColumnRole.TERM, None),
        ("**Term**", ColumnRole.TERM, None),
        ("Word", ColumnRole.TERM, None),
        ("用語", ColumnRole.TERM, None),
        ("名称", ColumnRole.TERM, None),
        ("English", ColumnRole.TERM, EN_US),
        ("EN", ColumnRole.TERM, EN_US),
        ("en-US", ColumnRole.TERM, EN_US),
        ("英語", ColumnRole.TERM, EN_US),
        ("英語名", ColumnRole.TERM, EN_US),
        ("English term", ColumnRole.TERM, EN_US),
        ("Term (English)", ColumnRole.TERM, EN_US),
        ("Japanese", ColumnRole.TERM, JA_JP),
        ("ja", ColumnRole.TERM, JA_JP),
        ("日本語", ColumnRole.TERM, JA_JP),
        ("日本語訳", ColumnRole.TERM, JA_JP),
        ("用語（日本語）", ColumnRole.TERM, JA_JP),
        ("Definition", ColumnRole.DEFINITION, None),
        ("Definition (Japanese)", ColumnRole.DEFINITION, JA_JP),
        ("Meaning", ColumnRole.DEFINITION, None),
        ("説明", ColumnRole.DEFINITION, None),
        ("意味", ColumnRole.DEFINITION, None),
        ("Notes", ColumnRole.NOTE, None),
        ("備考", ColumnRole.NOTE, None),
        ("Abbreviation", ColumnRole.SHORT, None),
        ("略語", ColumnRole.SHORT, None),
        ("Full form", ColumnRole.LONG, None),
        ("正式名称", ColumnRole.LONG, None),
        ("Synonyms", ColumnRole.OTHER_NAME, None),
        ("別名", ColumnRole.OTHER_NAME, None),
        ("読み", ColumnRole.READING, None),
        ("よみがな", ColumnRole.READING, None),
        ("preferred term", ColumnRole.TERM, None),
        ("推奨訳", ColumnRole.TERM, None),
        ("表記ゆれ", ColumnRole.OTHER_NAME, None),
        ("用例", ColumnRole.NOTE, None),
    ],
)
def test_the_names_of_columns(heading: str, role: ColumnRole, locale: Locale | None) -> None:
    assert column_named(heading) == Column(role, locale)


@pytest.mark.parametrize(
    "heading", ["", "Version", "Date", "Value", "設定", "担当", "Default", "%", "中文", "Deutsch"]
)
def test_other_columns_say_nothing_of_terms(heading: str) -> None:
    assert column_named(heading) is None


@pytest.mark.parametrize(
    ("headings", "anywhere", "on_a_page_of_terms"),
    [
        (("English", "Japanese"), True, True),
        (("英語", "日本語", "説明"), True, True),
        (("Term", "Definition"), False, True),
        (("Acronym", "Full form"), False, True),
        (("Term", "Version"), False, False),
        (("English", "Version"), False, False),
        (("Setting", "Description"), False, False),
        (("Version", "Date"), False, False),
    ],
)
def test_what_makes_a_table_a_glossary(
    headings: tuple[str, ...], *, anywhere: bool, on_a_page_of_terms: bool
) -> None:
    columns = [column_named(heading) for heading in headings]

    assert is_glossary(columns, may_define=False) is anywhere
    assert is_glossary(columns, may_define=True) is on_a_page_of_terms


def rows(*lines: str) -> list[tuple[dict[str, str], dict[str, str]]]:
    found = table_terms(lines, may_define=True)
    return [
        (
            {locale.tag: name for locale, name in term.names.items()},
            {locale.tag: text for locale, text in term.definitions.items()},
        )
        for term in found
    ]


def test_names_and_definitions_in_both_languages() -> None:
    found = rows(
        "| English | 日本語 | Definition | 説明 |",
        "|---|---|---|---|",
        "| key | 鍵 | Opens. | 開ける。 |",
        "| lock | 錠 | — | 閉める。 |",
        "| door |  | A way in. | |",
    )

    assert found == [
        ({"en-US": "key", "ja-JP": "鍵"}, {"en-US": "Opens.", "ja-JP": "開ける。"}),
        ({"en-US": "lock", "ja-JP": "錠"}, {"ja-JP": "閉める。"}),
        ({"en-US": "door"}, {"en-US": "A way in."}),
    ]


def test_a_definition_without_a_language_takes_that_of_its_text() -> None:
    found = rows("| 用語 | 説明 |", "|--|--|", "| API | 窓口です。 |", "| 鍵 | 開けます。 |")

    assert found == [
        ({"ja-JP": "API"}, {"ja-JP": "窓口です。"}),
        ({"ja-JP": "鍵"}, {"ja-JP": "開けます。"}),
    ]


def test_a_cell_keeps_its_links_and_code() -> None:
    ((_, definitions),) = rows(
        "| Term | Definition |", "|--|--|", "| key | Opens a [lock](lock.md) with `turn`. |"
    )

    assert definitions == {"en-US": "Opens a [lock](lock.md) with `turn`."}


def test_further_names_of_a_row() -> None:
    (term,) = table_terms(
        [
            "| Term | Synonyms | Abbreviation | Definition |",
            "|--|--|--|--|",
            "| key | opener, pass | K | Opens. |",
        ],
        may_define=True,
    )

    assert term.other_names == ("opener", "pass", "K")


def test_a_table_ends_where_its_rows_end() -> None:
    lines = ["| a | b |", "|--|--|", "| 1 | 2 |", "", "text | with bar", "more"]

    assert list(table_spans(lines)) == [(0, 3)]


def test_a_table_in_code_is_none() -> None:
    lines = ["```", "| a | b |", "|--|--|", "| 1 | 2 |", "```"]

    assert list(table_spans(lines)) == []


def test_names_within_brackets_are_not_parted() -> None:
    found = rows(
        "| 日本語 | English |",
        "|--|--|",
        "| 帆（縦 / 横） | sail (lateral / square) |",
        "| 錨 | anchor |",
    )

    assert found[0][0] == {"ja-JP": "帆（縦 / 横）", "en-US": "sail (lateral / square)"}


def test_parts_side_by_side_are_read_one_below_the_other() -> None:
    found = rows(
        "| English | 日本語 | English | 日本語 |",
        "|--|--|--|--|",
        "| sail | 帆 | anchor | 錨 |",
        "| keel | 竜骨 | | |",
    )

    assert [names for names, _ in found] == [
        {"en-US": "sail", "ja-JP": "帆"},
        {"en-US": "anchor", "ja-JP": "錨"},
        {"en-US": "keel", "ja-JP": "竜骨"},
    ]


def test_a_table_without_names_of_columns_says_what_the_page_is() -> None:
    about = ["| | |", "|--|--|", "| Status | draft |", "| Owner | the crew |", ""]
    terms = ["| Term | Definition |", "|--|--|", "| sail | Catches wind. |", "| keel | Below. |"]

    assert [names for names, _ in rows(*about, *terms)] == [{"en-US": "sail"}, {"en-US": "keel"}]
    assert [names for names, _ in rows(*about)] == [{"en-US": "Status"}, {"en-US": "Owner"}]


def test_an_index_of_the_same_names_adds_no_entries() -> None:
    index = ["| English | 日本語 |", "|--|--|", "| Sail | 帆 |", "| keel | 竜骨 |", ""]
    terms = ["| 日本語 | English | 定義 |", "|--|--|--|", "| 帆 | sail | 風を受ける布。 |", ""]

    for lines in ([*index, *terms], [*terms, *index]):
        told = {names["en-US"].lower(): bool(text) for names, text in rows(*lines)}
        assert told == {"sail": True, "keel": False}
        assert len(rows(*lines)) == len(told)


def test_a_first_column_of_different_words_names_what_the_second_translates() -> None:
    states = "| 状態 | 英語 | 説明 |\n|---|---|---|\n| 下書き | Draft | a |\n| 確定 | Fixed | b |\n"
    filed = states.replace("下書き", "確定")

    first, *_ = table_terms(states.split("\n"), may_define=True)
    assert first.names == {EN_US: "Draft", JA_JP: "下書き"}
    assert all(JA_JP not in term.names for term in table_terms(filed.split("\n"), may_define=True))


@pytest.mark.parametrize("names", ["Use | Don't use", "使う | 使わない", "推奨 | 非推奨"])
def test_what_to_use_and_what_not_is_a_glossary_on_any_page(names: str) -> None:
    lines = f"| {names} | Notes |\n|---|---|---|\n| lock up | lockup | a verb |\n".split("\n")

    (term,) = table_terms(lines, may_define=False)

    assert (term.title, *term.of(ColumnRole.FORBIDDEN)) == ("lock up", "lockup")
