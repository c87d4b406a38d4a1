"""What the trust policy holds back is said however little room a hand-off has."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Glossary = Callable[..., Any]

MANIFEST = """id = "kiln"
trust = "reviewed-only"
locales = ["en-US", "ja-JP"]

[titles]
en-US = "Kiln"
ja-JP = "窯"
"""
LOCALES = {"en-US": "Short Definition", "ja-JP": "短い定義"}
# Two reviewed entries, one whose Japanese page is a draft, and one that nobody has looked at.
PAGES = (
    ("glaze", "en-US", "Glaze", "reviewed", "A glassy coat that is melted onto a pot."),
    ("glaze", "ja-JP", "釉薬", "draft", "器に溶かしつけるガラス質の層。"),
    ("bisque", "en-US", "Bisque", "verified", "Ware that was fired once and has no coat yet."),
    ("saggar", "en-US", "Saggar", "unrated", "A box that keeps the flames off the ware."),
)
HELD = "Held back by the trust policy, not reviewed: "
SAGGAR = "kiln/saggar (en-US, unrated)"
ALL = ("hand-off", "glaze", "bisque", "saggar")


def page(slug: str, locale: str, headword: str, quality: str, definition: str) -> str:
    return f"""# {headword}

- Canonical URL: https://kiln.example.org/{locale}/{slug}
- Locale: {locale}
- Quality: {quality}
- Publication status: {"draft" if quality == "draft" else "published"}
- Schema version: core-reviewed-term-ai-handoff-v2
- Content hash: {"3" * 64}

## {LOCALES[locale]}

{definition}
"""


@pytest.fixture
def kiln(glossary: Glossary, tmp_path: Path) -> Glossary:
    """A library with one pack that hands on what was reviewed."""
    pack = tmp_path / "kiln"
    pack.mkdir()
    (pack / "glossary.toml").write_text(MANIFEST, "utf-8")
    for slug, locale, *rest in PAGES:
        (pack / locale).mkdir(exist_ok=True)
        (pack / locale / f"{slug}.md").write_text(page(slug, locale, *rest), "utf-8")
    assert glossary("import", pack, "--json").json["added"] == 3
    return glossary


def given(ended: Any) -> list[tuple[str, str]]:
    return [(page["entry"], page["locale"]) for page in ended.json["entries"]]


def held_back(ended: Any) -> list[tuple[str, str, str]]:
    return [(page["entry"], page["locale"], page["reason"]) for page in ended.json["withheld"]]


def test_a_reviewed_page_goes_and_the_draft_beside_it_is_named(kiln: Glossary) -> None:
    ended = kiln(*ALL, "--json")

    assert given(ended) == [("glaze", "en-US"), ("bisque", "en-US")]
    assert held_back(ended) == [
        ("glaze", "ja-JP", "draft"),
        ("saggar", "en-US", "not-reviewed"),
    ]
    assert "器に溶かしつける" not in ended.text
    assert "keeps the flames off" not in ended.text


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_at_every_budget_what_is_held_back_is_said_and_the_room_is_kept(
    kiln: Glossary, form: tuple[str, ...]
) -> None:
    whole = len(kiln(*ALL, *form).text)

    answers = {
        budget: kiln(*ALL, *form, "--budget", budget) for budget in range(whole, 0, -whole // 12)
    }

    fitting = {budget: ended for budget, ended in answers.items() if ended.code == 0}
    assert 1 < len(fitting) < len(answers)
    for budget, ended in fitting.items():
        assert len(ended.text) <= budget
        assert "saggar" in ended.text
        assert HELD in ended.err
        assert SAGGAR in ended.err
    for budget in answers.keys() - fitting.keys():
        assert answers[budget].code == 2
        assert f"nothing fits into {budget} characters" in answers[budget].err


def test_what_was_held_back_is_not_what_had_no_room(kiln: Glossary) -> None:
    whole = len(kiln(*ALL).text)

    ended = kiln(*ALL, "--budget", whole - 100)

    assert f"> {HELD}" in ended.text
    assert SAGGAR in ended.text
    assert "> No room was left for: kiln/bisque." in ended.text
    assert "no coat yet" not in ended.text


def test_json_in_little_room_keeps_the_two_apart(kiln: Glossary) -> None:
    whole = len(kiln(*ALL, "--json").text)

    ended = kiln(*ALL, "--json", "--budget", whole - 200)

    assert given(ended) == [("glaze", "en-US")]
    assert ("saggar", "en-US", "not-reviewed") in held_back(ended)
    assert ended.json["no_room"] == [{"glossary": "kiln", "entry": "bisque"}]


def test_what_is_asked_for_against_the_policy_goes_out_marked(kiln: Glossary) -> None:
    ended = kiln(*ALL, "--include-drafts", "--locale", "ja-JP")

    assert HELD not in ended.text + ended.err
    assert "## 釉薬\n" in ended.text
    assert "- Quality: draft" in ended.text
    assert "- Quality: unrated" in ended.text


def test_an_entry_that_may_not_go_at_all_is_told_with_nothing_written(kiln: Glossary) -> None:
    ended = kiln("hand-off", "saggar", "--budget", "5000", "--json")

    assert (ended.code, ended.out) == (1, b"")
    assert HELD + SAGGAR in ended.err


def test_the_log_says_how_much_was_held_back(kiln: Glossary) -> None:
    kiln(*ALL, "--budget", "4000")

    [answer] = kiln("given", "--json").json["given"]

    assert (answer["entries"], answer["withheld"]) == (["kiln/glaze", "kiln/bisque"], 2)
    assert json.dumps(answer).count("saggar") == 0
