"""The arguments of a call are held to what its tool says that it takes."""

from __future__ import annotations

from typing import Any

import pytest

from glossary_app.assistants.tools import BY_NAME, TOOLS, Arguments
from glossary_app.errors import UsageError
from glossary_app.model.locale import JA_JP


def arguments(tool: str, **given: Any) -> Arguments:
    return Arguments(BY_NAME[tool], given)


def test_what_is_not_given_has_its_usual_value() -> None:
    given = arguments("search_terms", query="lease")

    assert given.text("query") == "lease"
    assert given.text("glossary") == ""
    assert given.number("limit") == 10
    assert given.locale() is None


def test_null_is_nothing_given() -> None:
    given = arguments("search_terms", query="lease", limit=None, locale=None)

    assert (given.number("limit"), given.locale()) == (10, None)


def test_values_are_taken_as_they_are_given() -> None:
    given = arguments("get_term", entry="lease", locale="ja", sections=["usage", "faq"])

    assert given.locale() == JA_JP
    assert given.texts("sections") == ("usage", "faq")


@pytest.mark.parametrize(
    ("tool", "given"),
    [
        ("search_terms", {}),
        ("search_terms", {"query": None}),
        ("search_terms", {"query": ["lease"]}),
        ("search_terms", {"query": "lease", "limit": "10"}),
        ("search_terms", {"query": "lease", "limit": 51}),
        ("search_terms", {"query": "lease", "limit": -1}),
        ("search_terms", {"query": "lease", "limit": 2.5}),
        ("search_terms", {"query": "lease", "offset": 10}),
        ("search_terms", {"query": "x" * 1001}),
        ("get_term", {"entry": {"slug": "lease"}}),
        ("get_term", {"entry": "lease", "sections": "usage"}),
        ("get_term", {"entry": "lease", "sections": [None]}),
        ("get_chunk", {"id": "lease"}),
        ("glossary_info", {"glossary": "office"}),
        ("find_terms_in_text", {"text": "a", "limit": 501}),
        ("find_terms_in_text", {"text": "a" * 1_000_001}),
    ],
)
def test_what_is_not_taken_is_refused(tool: str, given: dict[str, Any]) -> None:
    with pytest.raises(UsageError) as refused:
        arguments(tool, **given)

    assert refused.value.where == tool


def test_a_locale_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="is no locale"):
        arguments("get_term", entry="lease", locale="english please").locale()


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_each_schema_says_what_is_required_and_what_everything_is(tool: Any) -> None:
    schema = tool.schema

    assert set(schema["required"]) <= set(schema["properties"])
    assert not schema["additionalProperties"]
    assert all(each["description"] for each in schema["properties"].values())
    assert tool.purpose.endswith(".")
