"""An entry is named by its slug, a headword in either language, or an alias."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Glossary

TABLE = (
    "id,term:en-US,term:ja-JP,reading:ja-JP,aliases:en-US,definition:en-US,definition:ja-JP\n"
    "churn-rate,Churn rate,解約率,かいやくりつ,Attrition,Customers who leave.,去った顧客の割合。\n"
    "retention,Retention rate,継続率,けいぞくりつ,,Customers who stay.,\n"
)


@pytest.fixture
def business(glossary: Glossary, tmp_path: Path) -> Glossary:
    (tmp_path / "business.csv").write_text(TABLE, "utf-8")
    glossary("import", tmp_path / "business.csv")
    return glossary


@pytest.mark.parametrize(
    "name",
    [
        "churn-rate",
        "business/churn-rate",
        "Churn rate",
        "churn RATE",
        "解約率",
        "かいやくりつ",
        "attrition",
        "business/解約率",
        "glossary://business/ja-JP/churn-rate",
    ],
)
def test_an_entry_is_shown_by_any_of_its_names(business: Glossary, name: str) -> None:
    shown = business("--json", "show", name)

    assert shown.json["entry"] == "churn-rate"


def test_a_name_that_is_none_is_told_with_those_that_come_near(business: Glossary) -> None:
    shown = business("show", "retention ratio")

    assert shown.code == 1
    assert shown.out == b""
    assert "no entry 'retention ratio'" in shown.err
    assert "Retention rate" in shown.err


def test_a_japanese_name_shows_the_japanese_page(business: Glossary) -> None:
    assert "去った顧客の割合。" in business("show", "解約率").text
    assert "Customers who leave." in business("show", "Churn rate").text


def test_a_japanese_name_shows_the_english_page_where_there_is_no_other(
    business: Glossary,
) -> None:
    assert "Customers who stay." in business("show", "retention").text


def test_another_glossary_of_the_name_is_told(business: Glossary, tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text(TABLE, "utf-8")
    business("import", tmp_path / "sales.csv")

    shown = business("show", "解約率")

    assert shown.code == 0
    assert "also: sales/churn-rate" in shown.err


def test_escapes_of_a_name_never_reach_the_terminal(glossary: Glossary, tmp_path: Path) -> None:
    table = (
        "id,term:en-US,definition:en-US\nbell,Bell\x1b]0;owned\x07 tower\u202e,A tall\x9b2J one.\n"
    )
    (tmp_path / "towers.csv").write_text(table, "utf-8")
    glossary("import", tmp_path / "towers.csv")

    told = [glossary("list"), glossary("search", "bell"), glossary("show", "bell")]

    for ended in told:
        assert not set(ended.text) & set("\x1b\x07\x9b\u202e")
        assert "Bell␛" in ended.text


def test_single_entries_are_exported_by_any_of_their_names(business: Glossary) -> None:
    written = business("export", "解約率", "--format", "csv")

    assert written.code == 0
    assert "churn-rate" in written.text
    assert "retention" not in written.text


def test_an_export_of_a_name_that_is_none_offers_the_nearest(business: Glossary) -> None:
    written = business("export", "churn-rate", "retention ratio", "--format", "csv")

    assert written.code == 1
    assert written.out == b""
    assert "Retention rate" in written.err


def test_a_name_is_looked_for_in_the_glossary_that_is_given(business: Glossary) -> None:
    written = business("export", "attrition", "--glossary", "business", "--format", "csv")

    assert "churn-rate" in written.text


def test_a_check_of_an_entry_tells_of_it_alone(business: Glossary) -> None:
    everything = business("--json", "check").json["findings"]
    one = business("--json", "check", "継続率").json["findings"]

    assert {each["path"] for each in everything} == {"business/churn-rate", "business/retention"}
    assert {each["path"] for each in one} == {"business/retention"}


def test_a_check_of_a_name_that_is_none_is_told(business: Glossary) -> None:
    checked = business("--json", "check", "weather")

    assert checked.code == 1
    assert '"code": "not-found"' in checked.err
