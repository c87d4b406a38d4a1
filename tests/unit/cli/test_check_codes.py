"""`glossary check` knows every code that the README lists, and says each where it belongs."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Glossary = Callable[..., Any]

README = Path(__file__).parents[3] / "README.md"
# What no import lets in, and what only shows when the store itself was written to.
ELSEWHERE = {"empty-headword", "altered-text"}

WHERE = {
    "dangling-relation": {"harbour/bow"},
    "duplicate-designation": {"harbour/stern"},
    "duplicate-headword": {"harbour/fore"},
    "empty-definition": {"harbour/bow"},
    "forbidden-in-use": {"harbour/stern"},
    "long-definition": {"harbour/poop"},
    "long-section": {"harbour/stern"},
    "missing-locale": {"harbour/fore", "harbour/poop", "harbour/stern"},
    "no-reading": {"harbour/bow"},
    "no-sources": {"harbour/fore"},
    "one-sided-relation": {"harbour/bow"},
    "section-parity": {"harbour/bow"},
}


def page(headword: str, definition: str, **more: object) -> dict[str, object]:
    """An English page that has a source, so that only what a test adds is at fault."""
    source = {"publisher": "IHO", "title": "Dictionary", "url": "https://iho.example.org/s-32"}
    plain = {"locale": "en-US", "headword": headword, "short_definition": definition}
    return {**plain, "sources": [source], **more}


def name(text: str, status: str | None = None) -> dict[str, object]:
    return {"text": text, "kind": "synonym", "locale": "en-US", "status": status}


def related(slug: str) -> dict[str, object]:
    return {"title": slug.title(), "kind": "related", "target": slug}


def section(prose: str) -> dict[str, object]:
    return {"kind": "usage", "heading": "Usage", "prose": prose}


BOW = (
    page(
        "bow",
        "The front of a ship.",
        relations=[related("stern"), related("figurehead")],
        terms=[name("front end", "forbidden")],
        sections=[section("Seen from the quay.")],
    ),
    page("船首", "", locale="ja-JP"),
)
STERN = page(
    "stern",
    "The other side, not the front end.",
    terms=[name("aft deck")],
    sections=[section("The rudder hangs there. " * 200)],
)
POOP = page("poop", "A deck that lies high. " * 30, terms=[name("Aft deck")])
FORE = page("Bow", "The forward part.", sources=[])
ENTRIES = {"bow": BOW, "stern": (STERN,), "poop": (POOP,), "fore": (FORE,)}


@pytest.fixture
def faulty(glossary: Glossary, tmp_path: Path) -> Glossary:
    """A library with one glossary, and in it every fault that a glossary can be imported with."""
    lines = (json.dumps({"entry": slug, "pages": pages}) for slug, pages in ENTRIES.items())
    (tmp_path / "harbour.jsonl").write_text("\n".join(lines), "utf-8")
    assert glossary("import", tmp_path / "harbour.jsonl").code == 0
    return glossary


def documented() -> set[str]:
    checks = README.read_text("utf-8").split("\n## Checks\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`[^|]+) \|", checks, re.MULTILINE)
    return {code for row in rows for code in re.findall(r"`([a-z-]+)`", row)}


def test_each_documented_code_is_said_of_the_entries_that_it_is_true_of(faulty: Glossary) -> None:
    ended = faulty("check", "--json")

    where: dict[str, set[str]] = defaultdict(set)
    for finding in ended.json["findings"]:
        where[finding["code"]].add(finding["path"])
    assert where == WHERE
    assert set(where) | ELSEWHERE == documented()


def test_faults_of_the_content_are_no_failure_of_the_command(faulty: Glossary) -> None:
    ended = faulty("check", "--json")

    severities = {each["code"]: each["severity"] for each in ended.json["findings"]}
    warned = {code for code, severity in severities.items() if severity == "warning"}
    assert ended.code == 0
    assert warned == {"duplicate-headword", "forbidden-in-use"}
    assert set(severities.values()) == {"info", "warning"}


def test_a_line_says_what_the_json_says(faulty: Glossary) -> None:
    ended = faulty("check")

    findings = faulty("check", "--json").json["findings"]
    assert (ended.code, ended.err) == (0, "")
    assert ended.text.splitlines() == [
        f"{each['path']}: {each['severity']}: {each['message']} [{each['code']}]"
        for each in findings
    ]


@pytest.mark.parametrize("wanted", ["fore", "harbour/fore", "aft deck", "船首"])
def test_an_entry_narrows_it_to_what_is_said_of_the_entry(faulty: Glossary, wanted: str) -> None:
    entry = faulty("show", wanted, "--json").json["entry"]

    ended = faulty("check", wanted, "--json")

    codes = {each["code"] for each in ended.json["findings"]}
    assert codes == {code for code, paths in WHERE.items() if f"harbour/{entry}" in paths}
    assert {each["path"] for each in ended.json["findings"]} == {f"harbour/{entry}"}


def test_two_entries_are_checked_together_and_the_rest_is_not(faulty: Glossary) -> None:
    ended = faulty("check", "stern", "poop", "--json")

    assert {each["path"] for each in ended.json["findings"]} == {"harbour/stern", "harbour/poop"}


def test_another_glossary_is_not_asked_about(faulty: Glossary, tmp_path: Path) -> None:
    (tmp_path / "knots.csv").write_text("term:en-US,definition:en-US\nbowline,A knot.\n", "utf-8")
    faulty("import", tmp_path / "knots.csv")

    ended = faulty("check", "--glossary", "knots", "--json")

    said = [(each["path"], each["code"]) for each in ended.json["findings"]]
    assert said == [("knots/bowline", "no-sources")]


def test_a_fault_that_is_mended_is_said_no_longer(faulty: Glossary, tmp_path: Path) -> None:
    file = tmp_path / "harbour.jsonl"
    file.write_text(file.read_text("utf-8").replace("not the front end", "not the bow"), "utf-8")
    faulty("import", file)

    codes = {each["code"] for each in faulty("check", "--json").json["findings"]}

    assert codes == set(WHERE) - {"forbidden-in-use"}


def test_a_page_without_a_headword_is_refused_before_it_could_be_found(
    faulty: Glossary, tmp_path: Path
) -> None:
    nameless = {"entry": "blank", "pages": [page(" ", "Nothing at all.")]}
    (tmp_path / "blank.jsonl").write_text(json.dumps(nameless), "utf-8")

    ended = faulty("import", tmp_path / "blank.jsonl", "--json")

    assert (ended.code, ended.json["failed"]) == (1, 1)
    assert ("bad-entry", 1) in [(each["code"], each["line"]) for each in ended.json["findings"]]
    assert faulty("show", "blank").code == 1


def test_a_text_that_was_altered_in_the_store_is_an_error_of_its_entry(
    filled: Glossary, tmp_path: Path
) -> None:
    store = tmp_path / "home" / "data" / "glossaries.db"
    held = store.read_bytes()
    store.write_bytes(held.replace(b"It trades memory for time.", b"It trades memory for fame."))

    ended = filled("check", "--json")

    errors = {
        (each["code"], each["path"])
        for each in ended.json["findings"]
        if each["severity"] == "error"
    }
    assert ended.code == 1
    assert ("altered-text", "reviewed/cache") in errors
