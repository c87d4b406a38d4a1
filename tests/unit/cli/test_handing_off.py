"""`glossary hand-off` and `glossary given`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Glossary = Callable[..., Any]


def test_entries_are_handed_off_within_the_budget(filled: Glossary) -> None:
    ended = filled("hand-off", "cache", "--budget", "1200")

    assert ended.code == 0
    assert ended.text.startswith("# Glossary hand-off\n")
    assert "## Cache" in ended.text
    assert len(ended.text) <= 1200


def test_what_the_policy_holds_back_is_said_and_not_in_it(filled: Glossary) -> None:
    ended = filled("hand-off", "cache", "eviction", "--json")

    assert ended.code == 0
    assert {page["entry"] for page in ended.json["entries"]} == {"cache"}
    assert ended.json["withheld"][0]["entry"] == "eviction"
    assert "Held back by the trust policy" in ended.err


def test_drafts_go_where_they_are_asked_for(filled: Glossary) -> None:
    ended = filled("hand-off", "eviction", "--include-drafts", "--json")

    assert ended.json["entries"][0]["quality"] == "draft"


def test_a_result_list_is_handed_off(filled: Glossary) -> None:
    ended = filled("hand-off", "--search", "キャッシュ", "--locale", "ja-JP", "--json")

    first = ended.json["entries"][0]
    assert (first["entry"], first["locale"]) == ("cache", "ja-JP")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("eviction",), 1),
        (("nothing-of-the-kind",), 1),
        (("--starred",), 1),
        ((), 2),
        (("cache", "--budget", "10"), 2),
    ],
)
def test_nothing_to_give_is_told_by_the_exit_status(
    filled: Glossary, arguments: tuple[str, ...], code: int
) -> None:
    ended = filled("hand-off", *arguments)

    assert (ended.code, ended.out) == (code, b"")


def test_what_was_given_is_logged_emptied_and_switched_off(filled: Glossary) -> None:
    filled("hand-off", "cache")
    first = filled("given", "--json").json

    filled("given", "--off", "--empty")
    filled("hand-off", "cache")
    second = filled("given", "--json").json

    assert first["on"]
    assert first["given"][0]["entries"] == ["reviewed/cache"]
    assert second == {"on": False, "given": []}
    assert filled("given", "--on").err.endswith("the log is on\n")
