"""Glossaries that programs keep as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from glossary_app.formats.json_table.format import JsonLinesTable, JsonTable
from glossary_app.formats.registry import choose_format
from glossary_app.model.page import TermStatus
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

BOTH = {"tide": "潮", "buoy": "ブイ"}


def file(data: Any, path: str = "terms.json") -> SourceFile:
    return SourceFile(path, json.dumps(data, ensure_ascii=False).encode())


def pairs(data: Any) -> dict[str, str]:
    names: dict[str, dict[str, str]] = {}
    for found in JsonTable().read(file(data)):
        if isinstance(found, SourcePage):
            names.setdefault(found.slug, {})[found.page.locale.language] = found.page.headword
    return {each.get("en", ""): each.get("ja", "") for each in names.values()}


@pytest.mark.parametrize(
    "data",
    [
        [{"en": "tide", "ja": "潮"}, {"en": "buoy", "ja": "ブイ"}],
        {"version": 2, "terms": [{"en": "tide", "ja": "潮"}, {"en": "buoy", "ja": "ブイ"}]},
        [{"term": {"en": "tide", "ja": "潮"}}, {"term": {"en": "buoy", "ja": "ブイ"}}],
        {"t1": {"en": "tide", "ja": "潮"}, "t2": {"en": "buoy", "ja": "ブイ"}},
        {"tide": {"ja": "潮"}, "buoy": {"ja": "ブイ"}},
        [["tide", "潮"], ["buoy", "ブイ"]],
        [["English", "Japanese"], ["tide", "潮"], ["buoy", "ブイ"]],
        {"en": ["tide", "buoy"], "ja": ["潮", "ブイ"]},
        {"columns": ["English", "日本語"], "rows": [["tide", "潮"], ["buoy", "ブイ"]]},
        {"sea": {"tide": {"ja": "潮", "note": "x"}}, "signs": {"buoy": {"ja": "ブイ"}}},
        [
            {"id": 1, "names": [{"lang": "en", "text": "tide"}, {"lang": "ja", "text": "潮"}]},
            {"id": 2, "names": [{"lang": "en", "text": "buoy"}, {"lang": "ja", "text": "ブイ"}]},
        ],
        {
            "@graph": [
                {
                    "@id": "x:1",
                    "prefLabel": [
                        {"@language": "en", "@value": "tide"},
                        {"@language": "ja", "@value": "潮"},
                    ],
                },
                {
                    "@id": "x:2",
                    "prefLabel": [
                        {"@language": "en", "@value": "buoy"},
                        {"@language": "ja", "@value": "ブイ"},
                    ],
                },
            ]
        },
        {"tide": "潮", "buoy": "ブイ"},
        {"a-term": "tide", "a-japanese": "潮", "b-term": "buoy", "b-japanese": "ブイ"},
        [
            {"title": "tide", "translations": {"ja": {"title": "潮", "body": "海の満ち引き。"}}},
            {"title": "buoy", "translations": {"ja": {"title": "ブイ", "body": "浮くしるし。"}}},
        ],
    ],
)
def test_terms_in_two_languages_come_in(data: Any) -> None:
    assert choose_format([file(data)]).name == "json-table"
    assert pairs(data) == BOTH


def test_each_designation_of_a_list_has_its_language_and_its_status() -> None:
    names = [
        {"language": "Japanese", "value": "潮", "reading": "しお", "status": "preferred"},
        {"language": "Japanese", "value": "汐", "status": "deprecated"},
        {"language": "German", "value": "Tide"},
    ]
    said = [{"language": "Japanese", "value": "海の満ち引き。"}]
    data = [{"id": "t", "names": names, "definitions": said}]

    (page,) = [each.page for each in JsonTable().read(file(data)) if isinstance(each, SourcePage)]

    assert (page.headword, page.short_definition) == ("潮", "海の満ち引き。")
    assert page.reading is not None
    assert page.reading.kana == "しお"
    assert [(term.text, term.status) for term in page.terms] == [("汐", TermStatus.DEPRECATED)]


def test_words_in_groups_are_filed_under_them() -> None:
    data = {"sea": {"tide": {"definition": "Water goes."}, "wave": {"definition": "It rolls."}}}

    pages = [each.page for each in JsonTable().read(file(data)) if isinstance(each, SourcePage)]

    assert {page.headword: page.category for page in pages} == {"tide": "sea", "wave": "sea"}


def test_groups_may_stand_beside_what_a_file_says_of_itself() -> None:
    sea = {"name": "Sea", "vision": "x", "terms": [{"name": "tide", "definition": "It rises."}]}
    signs = {"name": "Signs", "terms": [{"name": "buoy", "definition": "It floats."}]}

    data = {"$schema": "x", "_comment": "Ours.", "contexts": [sea, signs]}
    found = [each for each in JsonTable().read(file(data)) if isinstance(each, SourcePage)]

    assert [(each.page.headword, each.page.category) for each in found] == [
        ("tide", "Sea"),
        ("buoy", "Signs"),
    ]


def test_what_a_file_says_of_itself_is_no_word_but_names_in_underscores_are() -> None:
    assert pairs({"_comment": "names", "__init__": "初期化", "tide": "潮"}) == {
        "__init__": "初期化",
        "tide": "潮",
    }


def test_keys_that_end_in_roles_are_parts_of_their_words() -> None:
    data = {"low-tide-term": "low tide", "low-tide-definition": "Water goes.", "x-term": "buoy"}

    pages = [each.page for each in JsonTable().read(file(data)) if isinstance(each, SourcePage)]

    assert [(page.headword, page.short_definition) for page in pages] == [
        ("low tide", "Water goes."),
        ("buoy", ""),
    ]


def test_words_with_hyphens_stay_words() -> None:
    assert pairs({"spring-tide": "大潮", "neap-tide": "小潮"}) == {
        "spring-tide": "大潮",
        "neap-tide": "小潮",
    }


def test_what_an_object_says_of_its_term_stands_on_its_page() -> None:
    data = [
        {"term": "tide", "definition": "Water comes.", "aliases": ["ebb", "flood"], "x": {"y": 1}}
    ]

    (page,) = [each.page for each in JsonTable().read(file(data)) if isinstance(each, SourcePage)]

    assert (page.headword, page.short_definition) == ("tide", "Water comes.")
    assert [term.text for term in page.terms] == ["ebb", "flood"]


@pytest.mark.parametrize(
    "data",
    [
        {"name": "buoy", "dependencies": {"tide": "^1.0"}},
        {"contributors": [{"name": "Jo", "email": "jo@example.com"}]},
        [{"name": "Jo"}, {"name": "Al"}],
        [1, 2],
        {},
    ],
)
def test_other_json_is_no_glossary(data: Any) -> None:
    assert not JsonTable().sniff(file(data))


@pytest.mark.parametrize("text", [b"[{", b"[" * 100_000, b"\xff\xfe", b'{"a": 1}'])
def test_what_cannot_be_read_is_one_error(text: bytes) -> None:
    (found,) = JsonTable().read(SourceFile("terms.json", text))

    assert isinstance(found, Finding)
    assert (found.severity, found.code) == (Severity.ERROR, "bad-json")


def test_words_may_lead_to_several() -> None:
    assert pairs({"tide": ["潮", "潮汐"], "buoy": ["ブイ"]}) == BOTH


def test_one_source_has_targets_in_several_languages() -> None:
    data = {
        "sourceLanguage": "en",
        "terms": [
            {"source": "tide", "targets": {"ko": "조수", "ja": "潮"}},
            {"source": "buoy", "targets": {"ko": "부표", "ja": "ブイ"}},
        ],
    }

    assert pairs(data) == BOTH


def test_lines_of_objects_are_a_list_of_them() -> None:
    lines = '{"en": "tide", "ja": "潮"}\n{"en": "buoy", "ja": "ブイ"}\n'
    source = SourceFile("terms.jsonl", lines.encode())

    format_ = choose_format([source])

    found = [each.page for each in format_.read(source) if isinstance(each, SourcePage)]
    assert {page.headword for page in found} == {"tide", "潮", "buoy", "ブイ"}


def test_a_line_that_is_no_object_is_told() -> None:
    source = SourceFile("terms.jsonl", b'{"en": "tide", "ja": "x"}\nnot JSON\n')

    (finding,) = JsonLinesTable().read(source)

    assert isinstance(finding, Finding)
    assert (finding.code, finding.line) == ("bad-json", 2)


def test_half_a_character_in_a_name_is_shown_as_a_mark() -> None:
    data = (
        b'[{"\\ud800x": "?", "en": "tide", "ja": "\xe6\xbd\xae"}, {"en": "buoy", "ja": "x\\udc80"}]'
    )

    found = list(JsonTable().read(SourceFile("terms.json", data)))

    names = [each.page.headword for each in found if isinstance(each, SourcePage)]
    quoted = [text for each in found if isinstance(each, Finding) for text in each.values]
    assert names == ["tide", "潮", "buoy", "x?"]
    assert [text for text in quoted if not text.isprintable()] == []
