"""`glossary search`, `show`, `list`, `check` and `doctor`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "data"

Glossary = Callable[..., Any]


def test_a_hit_carries_the_keys_of_the_contract(filled: Glossary) -> None:
    answer = filled("search", "caching layer", "--json").json

    hit = answer["hits"][0]
    assert set(answer) == {"query", "elapsed_ms", "total", "hits", "tried", "nearest"}
    assert (hit["glossary"], hit["entry"], hit["locale"]) == ("reviewed", "cache", "en-US")
    assert hit["headwords"] == {"en-US": "Cache", "ja-JP": "キャッシュ"}
    assert set(hit["match"]) >= {"tier", "field", "text", "rule", "spans"}
    assert (hit["match"]["field"], hit["match"]["text"]) == ("alias", "Caching layer")
    assert set(hit["snippet"]) == {"text", "spans"}


@pytest.mark.parametrize(
    ("query", "entry"),
    [("キャッシュ", "cache"), ("ｷｬｯｼｭ", "cache"), ("cac", "cache"), ("MQ", "queue")],
)
def test_a_term_is_found_however_it_is_typed(filled: Glossary, query: str, entry: str) -> None:
    answer = filled("search", query, "--json").json

    assert answer["hits"][0]["entry"] == entry


def test_a_phrase_of_the_text_is_found_and_explained(filled: Glossary) -> None:
    answer = filled("search", "price of its speed", "--json").json

    assert answer["hits"][0]["match"]["tier"] == "full_text"
    assert "speed" in answer["hits"][0]["snippet"]["text"]


def test_nothing_found_is_exit_code_one_with_the_answer_as_json(filled: Glossary) -> None:
    ended = filled("search", "zzzzqqqq", "--json")

    assert (ended.code, ended.json["hits"], ended.json["total"]) == (1, [], 0)


def test_lines_for_people_say_why(filled: Glossary) -> None:
    ended = filled("search", "caching layer")

    assert "Cache  キャッシュ  [reviewed]  reviewed/cache" in ended.text
    assert "alias Caching layer" in ended.text


def test_a_batch_answers_each_line_in_order(filled: Glossary, tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("cache\n\nzzzzqqqq\nキュー\n", encoding="utf-8")

    ended = filled("search", "--batch", queries)

    assert ended.code == 0
    assert [line["query"] for line in ended.json_lines] == ["cache", "", "zzzzqqqq", "キュー"]


@pytest.mark.parametrize("arguments", [(), ("cache", "--batch", "-")])
def test_a_search_takes_a_query_or_a_batch(filled: Glossary, arguments: tuple[str, ...]) -> None:
    assert filled("search", *arguments).code == 2


def test_search_can_be_limited_to_one_glossary(filled: Glossary) -> None:
    answer = filled("search", "c", "--glossary", "folder", "--json").json

    assert {hit["glossary"] for hit in answer["hits"]} == {"folder"}
    assert filled("search", "c", "--glossary", "nothing").code == 2


def test_show_prints_the_very_bytes_of_a_handoff_page(filled: Glossary) -> None:
    ended = filled("show", "reviewed/cache", "--format", "markdown", "--locale", "ja-JP")

    assert ended.out == (DATA / "reviewed" / "ja-JP" / "cache.md").read_bytes()


def test_show_writes_a_handoff_page_for_other_sources(filled: Glossary) -> None:
    text = filled("show", "queue", "--format", "markdown").text

    assert text.startswith("# Message Queue (MQ)\n")
    assert "- Schema version: glossary-term-page-v1\n" in text
    assert "- Quality: unrated\n" in text


def test_show_as_text_reads_like_a_page(filled: Glossary) -> None:
    text = filled("show", "cache").text

    assert "Cache" in text
    assert "Does a cache make writes faster?" in text
    assert text.count("A cache keeps copies of answers close") == 1


def test_show_as_html_escapes_and_stands_alone(filled: Glossary) -> None:
    text = filled("show", "cache", "--format", "html").text

    assert text.startswith("<!DOCTYPE html>")
    assert "rfc9111" in text


def test_show_as_json_has_pages_relations_and_back_links(filled: Glossary) -> None:
    entry = filled("show", "cache", "--json").json

    assert [page["locale"] for page in entry["pages"]] == ["en-US", "ja-JP"]
    assert len(entry["pages"][0]["provenance"]["digest"]) == 64
    exists = {relation["target"]: relation["exists"] for relation in entry["relations"]}
    assert exists == {"eviction": True, "write-behind": False}
    assert [link["entry"] for link in entry["back_links"]] == ["eviction"]


def test_an_unknown_entry_or_locale_is_nothing_found(filled: Glossary) -> None:
    assert filled("show", "nothing").code == 1
    assert filled("show", "eviction", "--locale", "ja-JP").code == 1
    assert filled("show", "cache", "--locale", "no locale").code == 2


def test_list_prints_one_object_a_line(filled: Glossary) -> None:
    listed = filled("list", "--json").json_lines

    by_entry = {entry["entry"]: entry for entry in listed}
    assert set(by_entry) == {"cache", "eviction", "queue", "consumer"}
    assert set(by_entry["cache"]) == {"glossary", "entry", "headwords", "quality", "draft"}
    assert by_entry["consumer"]["draft"] is True
    assert filled("list", "--glossary", "folder").text.count("\n") == 2


def test_check_finds_relations_that_lead_nowhere(filled: Glossary) -> None:
    findings = filled("check", "--json").json["findings"]

    assert any("write-behind" in finding["message"] for finding in findings)
    assert {"path", "line", "severity", "code", "message"} == set(findings[0])


def test_doctor_finds_a_sound_installation(filled: Glossary) -> None:
    ended = filled("doctor", "--json")

    assert ended.code == 0
    assert {found["severity"] for found in ended.json["findings"]} == {"info"}


def test_doctor_finds_a_damaged_index(filled: Glossary, tmp_path: Path) -> None:
    for file in (tmp_path / "home").rglob("*.trm"):
        file.write_bytes(b"")

    ended = filled("doctor")

    assert ended.code == 1
    assert "error" in ended.text


def test_a_search_rebuilds_a_lost_index(filled: Glossary, tmp_path: Path) -> None:
    for file in (tmp_path / "home" / "cache").rglob("*"):
        if file.is_file():
            file.unlink()

    assert filled("search", "cache", "--json").json["hits"][0]["entry"] == "cache"


def test_wrong_usage_is_one_line_on_standard_error(glossary: Glossary) -> None:
    ended = glossary("search", "cache", "--colour")

    assert (ended.code, ended.out, ended.err.count("\n")) == (2, b"", 1)
