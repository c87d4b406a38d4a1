"""Tables of pages say of an entry what tables in files say, and what is no glossary is told."""

from __future__ import annotations

import pytest

from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.formats.markdown_folder.listed.table_columns import ColumnRole
from glossary_app.formats.markdown_folder.page_tables.columns import columns_of
from glossary_app.markup.parsing import parse_markdown
from glossary_app.model.blocks import Table
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Relation, RelationKind, Source, TermStatus
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

TABLE = """# Glossary

| English | 日本語 | 禁止 | Status | Category | Tags | Related | Source | Owner |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Wharf | 波止場 | ハトバ | draft | Port | sea; bay | [Buoy](#buoy) | [B](https://b.jp/) | Ito |
| Buoy | 浮標 | | 廃止 | | | wharf, Mole | | |
"""
HISTORY = """
| Date | Change |
| --- | --- |
| 2024-01-01 | begun |
"""


def read(text: str) -> tuple[dict[tuple[str, str], Page], list[Finding]]:
    file = SourceFile("glossary.md", text.encode())
    format_ = MarkdownFolder()
    format_.beside(lambda: [file])
    found = [*format_.read(file)]
    pages = [each for each in found if isinstance(each, SourcePage)]
    findings = [each for each in found if isinstance(each, Finding)]
    return {(each.slug, each.page.locale.language): each.page for each in pages}, findings


def test_columns_say_of_the_entry_what_they_say_in_any_table() -> None:
    pages, _ = read(TABLE)

    wharf = pages["wharf", "en"]
    assert (wharf.category, wharf.tags) == ("Port", ("sea", "bay"))
    assert wharf.relations == (Relation("Buoy", RelationKind.RELATED, "buoy"),)
    assert wharf.sources == (Source("", "B", "https://b.jp/"),)
    assert (wharf.provenance.publication_status, wharf.provenance.draft) == ("draft", True)
    assert [each.target for each in pages["buoy", "ja"].relations] == ["wharf", "mole"]


def test_names_that_are_not_to_be_used_are_marked_in_their_language() -> None:
    pages, _ = read(TABLE)

    marked = [(t.text, t.locale, t.status) for t in pages["wharf", "ja"].terms]
    assert marked == [("ハトバ", JA_JP, TermStatus.FORBIDDEN)]
    assert pages["wharf", "en"].terms == ()
    assert pages["buoy", "en"].headword_status is TermStatus.DEPRECATED
    assert pages["buoy", "en"].locale == EN_US


def test_tables_and_columns_that_are_not_taken_are_told_with_their_line() -> None:
    _, findings = read(TABLE + HISTORY)

    assert [(each.line, each.severity, each.code, each.values) for each in findings] == [
        (3, Severity.INFO, "unknown-columns", ("Owner",)),
        (8, Severity.INFO, "table-left-aside", ("Date, Change",)),
    ]


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("Source | Target", [ColumnRole.TERM, ColumnRole.TERM]),
        ("English | Source", [ColumnRole.TERM, ColumnRole.SOURCE]),
    ],
)
def test_a_source_is_a_name_only_beside_a_target(heads: str, roles: list[ColumnRole]) -> None:
    (table,) = parse_markdown(f"| {heads} |\n| --- | --- |\n| lee | 風下 |\n")
    assert isinstance(table, Table)

    assert [column.role for column in columns_of(table) if column] == roles


def test_readings_and_further_names_go_with_their_language() -> None:
    table = """# 用語集

| 日本語 | ローマ字 | English |
| --- | --- | --- |
| 帆布 / 帆 | hanpu / ho | canvas / sailcloth |
| 船底（下） | funazoko (shita) | bottom / Bottom |
| 錨 | see below | anchor |
"""

    pages, _ = read(table)

    canvas = pages["canvas", "ja"]
    assert canvas.reading is not None
    assert canvas.reading.kana == "hanpu"
    assert [term.text for term in canvas.terms] == ["帆"]
    assert [term.text for term in pages["canvas", "en"].terms] == ["sailcloth"]
    bottom = pages["bottom", "ja"]
    assert bottom.reading is not None
    assert bottom.reading.kana == "funazoko"
    assert pages["bottom", "en"].terms == ()
    assert pages["anchor", "ja"].reading is None


def test_names_say_themselves_that_they_are_not_to_be_used() -> None:
    pages, _ = read(
        "# Glossary\n\n| English | 日本語 | 備考 |\n| --- | --- | --- |\n"
        "| quay | 岸壁；ハトバ（使用禁止） | |\n| ~~jetty~~ | 桟橋 | |\n"
        "| harbor (deprecated) | 港 | 「湊」は使わない |\n"
    )

    told = {page.headword: [(t.text, t.status) for t in page.terms] for page in pages.values()}
    assert told == {
        "quay": [],
        "岸壁": [("ハトバ", TermStatus.FORBIDDEN)],
        "jetty": [("jetty", TermStatus.DEPRECATED)],
        "桟橋": [],
        "harbor": [("harbor", TermStatus.DEPRECATED)],
        "港": [("湊", TermStatus.FORBIDDEN)],
    }


def test_tables_in_the_texts_of_terms_are_not_left_aside() -> None:
    _, findings = read(
        "# Glossary\n\n| Item | Details |\n|--|--|\n| Owner | Ito |\n| State | draft |\n\n"
        "## Wharf\n\nWhere ships lie.\n\n| Size | Count |\n|--|--|\n| big | 1 |\n\n"
        "## Buoy\n\nIt floats.\n\n# Labels\n\n| Name | Shown as |\n|--|--|\n| a | b |\n"
    )

    assert [(each.line, each.code) for each in findings] == [
        (3, "table-left-aside"),
        (22, "table-left-aside"),
    ]


def test_dots_before_headings_are_no_part_of_terms() -> None:
    pages, _ = read("# 用語集\n\n## ・波止場\n\n船の着く所。\n\n## ・浮標 (buoy)\n\n浮かぶもの。\n")

    assert {page.headword for page in pages.values()} == {"波止場", "浮標", "buoy"}
