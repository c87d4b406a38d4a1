"""Each form that a glossary goes out in: what comes back, and what is said to be lost."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from glossary_app.library.exporting import written_formats

Glossary = Callable[..., Any]
Facts = set[tuple[object, ...]]

MOORING = {
    "id": "mooring",
    "term:en-US": "mooring",
    "aliases:en-US": "berthing",
    "abbreviation:en-US": "MRG",
    "deprecated:en-US": "tie-up",
    "definition:en-US": "Holding a vessel in its place.",
    "example:en-US": "The mooring held in the gale.",
    "note:en-US": "Not the same as anchoring.",
    "part-of-speech:en-US": "noun",
    "term:ja-JP": "係留",
    "reading:ja-JP": "けいりゅう",
    "aliases:ja-JP": "舫い",
    "forbidden:ja-JP": "繋船",
    "definition:ja-JP": "船をその場につなぎとめること。",
    "status:ja-JP": "draft",
    "related": "bollard",
    "source": "Port authority: Harbour handbook - https://port.example.org/handbook",
    "subject": "harbour",
    "tags": "rope | quay",
}
BOLLARD = {
    "id": "bollard",
    "term:en-US": "bollard",
    "definition:en-US": "A post that takes a rope.",
    "term:ja-JP": "係船柱",
    "reading:ja-JP": "けいせんちゅう",
    "definition:ja-JP": "綱をかける柱。",
    "related": "mooring",
}
LOST_STATUS = "that a name is forbidden and not only deprecated"
# Where each form goes, and what of the glossary above it has no place for.
FORMS: dict[str, tuple[str, tuple[str, ...]]] = {
    "handoff-markdown": ("pages", ()),
    "handoff-json": ("twins", ()),
    "markdown-folder": ("vault", ("quality and origin",)),
    "json-lines": ("tide.jsonl", ()),
    "csv": ("tide.csv", ("quality and origin",)),
    "tsv": ("tide.tsv", ("quality and origin",)),
    "xlsx": ("tide.xlsx", ("quality and origin",)),
    "tbx": ("tide.tbx", (LOST_STATUS, "quality and origin")),
    "tbx-v2": ("tide2.tbx", (LOST_STATUS, "quality and origin")),
    "yomitan": (
        "tide.zip",
        (
            *("statuses of names", LOST_STATUS, "examples", "notes", "sources"),
            *("categories", "tags", "quality and origin", "parts of speech"),
        ),
    ),
    "anki": (
        "tide.txt",
        (
            *("statuses of names", LOST_STATUS, "examples", "notes", "relations", "sources"),
            *("quality and origin", "parts of speech"),
        ),
    ),
    "omegat": (
        "tide.utf8",
        (
            *("readings", "statuses of names", LOST_STATUS, "definitions", "examples", "notes"),
            *("relations", "sources", "categories", "tags", "quality and origin"),
            "parts of speech",
        ),
    ),
    "html": ("site", ()),
}
WHOLE = ("handoff-markdown", "handoff-json", "markdown-folder", "json-lines", "csv", "tsv", "xlsx")


@pytest.fixture
def tide(glossary: Glossary, tmp_path: Path) -> Glossary:
    """A library with one glossary in both languages that has something in each field."""
    with (tmp_path / "tide.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, MOORING)
        table.writeheader()
        table.writerows((MOORING, BOLLARD))
    assert glossary("import", tmp_path / "tide.csv").code == 0
    return glossary


def exported(tide: Glossary, form: str, folder: Path) -> Path:
    output = folder / "out" / FORMS[form][0]
    output.parent.mkdir(exist_ok=True)
    assert tide("export", "--glossary", "tide", "--format", form, "--output", output).code == 0
    return output


def back(tide: Glossary, output: Path) -> Facts:
    """What is known of the entries after the export was imported as a glossary of its own."""
    assert tide("import", output, "--glossary", "again").code == 0
    return facts(tide, "again")


def facts(tide: Glossary, glossary: str) -> Facts:
    known: Facts = set()
    for entry in ("mooring", "bollard"):
        for page in tide("show", f"{glossary}/{entry}", "--json").json["pages"]:
            known |= {(entry, page["locale"], *fact) for fact in facts_of(page)}
    return known


def facts_of(page: dict[str, Any]) -> Facts:
    names = (term for term in page["terms"] if term["kind"] != "reading")
    return {
        ("headword", page["headword"]),
        ("definition", page["short_definition"]),
        ("reading", (page["reading"] or {}).get("kana")),
        ("draft", page["provenance"]["draft"]),
        ("category", page["category"]),
        *(("tag", tag) for tag in page["tags"]),
        *(("name", term["text"], term["status"]) for term in names),
        *(("relation", each["kind"], each["target"]) for each in page["relations"]),
        *(("source", each["publisher"], each["title"], each["url"]) for each in page["sources"]),
    }


def test_every_form_that_the_program_writes_is_tried_here() -> None:
    assert set(FORMS) == set(written_formats())


@pytest.mark.parametrize("form", FORMS)
def test_what_a_form_cannot_hold_is_said_on_standard_error(
    tide: Glossary, tmp_path: Path, form: str
) -> None:
    output, lost = FORMS[form]

    ended = tide("export", "--format", form, "--output", tmp_path / "out" / output)

    assert ended.code == 0
    assert [line.rsplit(" (", 1)[0] for line in ended.err.splitlines()] == [
        f"glossary: {form} cannot hold {what}" for what in lost
    ]


@pytest.mark.parametrize("form", WHOLE)
def test_a_form_that_holds_everything_gives_everything_back(
    tide: Glossary, tmp_path: Path, form: str
) -> None:
    output = exported(tide, form, tmp_path)

    known = back(tide, output)

    assert ("mooring", "ja-JP", "draft", True) in known
    assert ("mooring", "ja-JP", "name", "繋船", "forbidden") in known
    assert known == facts(tide, "tide")


def test_a_pack_gives_everything_back_under_the_name_it_had(tide: Glossary, tmp_path: Path) -> None:
    before = facts(tide, "tide")
    tide("export", "--output", tmp_path / "tide.glossary")
    tide("remove", "tide")

    report = tide("import", tmp_path / "tide.glossary", "--json").json

    assert (report["glossary"], report["added"], report["failed"]) == ("tide", 2, 0)
    assert facts(tide, "tide") == before


@pytest.mark.parametrize("form", ["tbx", "tbx-v2"])
def test_a_termbase_loses_the_two_things_it_has_no_word_for(
    tide: Glossary, tmp_path: Path, form: str
) -> None:
    known = back(tide, exported(tide, form, tmp_path))

    before = facts(tide, "tide")
    assert before - known == {
        ("mooring", "ja-JP", "draft", True),
        ("mooring", "ja-JP", "name", "繋船", "forbidden"),
    }
    assert known - before == {
        ("mooring", "ja-JP", "draft", False),
        ("mooring", "ja-JP", "name", "繋船", "deprecated"),
    }


def test_a_dictionary_gives_names_readings_meanings_and_relations_back(
    tide: Glossary, tmp_path: Path
) -> None:
    output = exported(tide, "yomitan", tmp_path)

    known = back(tide, output)

    kept = ("headword", "reading", "definition", "relation")
    assert "index.json" in zipfile.ZipFile(output).namelist()
    assert {fact for fact in known if fact[2] in kept} == {
        fact for fact in facts(tide, "tide") if fact[2] in kept
    }
    assert ("mooring", "ja-JP", "name", "繋船", None) in known


def test_a_translator_is_told_which_words_to_leave_alone(tide: Glossary, tmp_path: Path) -> None:
    rows = exported(tide, "omegat", tmp_path).read_text("utf-8").splitlines()

    assert "mooring\t係留\t船をその場につなぎとめること。" in rows
    assert "tie-up\t係留\tdeprecated: mooring" in rows
    assert "mooring\t繋船\tforbidden: 係留" in rows


def test_a_card_has_both_languages_and_no_name_that_is_not_to_be_learnt(
    tide: Glossary, tmp_path: Path
) -> None:
    lines = exported(tide, "anki", tmp_path).read_text("utf-8").splitlines()

    [columns] = [line.split(":", 1)[1].split("\t") for line in lines if "#columns" in line]
    [card] = [dict(zip(columns, each.split("\t"), strict=True)) for each in lines if "係留" in each]
    assert (card["English"], card["Japanese"], card["Reading"]) == ("mooring", "係留", "けいりゅう")
    assert card["Other names"] == "berthing, MRG, 舫い"
    assert card["Tags"].split() == ["tide", "harbour", "rope", "quay", "draft"]


def test_a_web_page_shows_each_field_and_leads_to_its_neighbours(
    tide: Glossary, tmp_path: Path
) -> None:
    site = exported(tide, "html", tmp_path)

    page = (site / "ja-JP" / "mooring.html").read_text("utf-8")
    shown = (
        "係留",
        "けいりゅう",
        "船をその場につなぎとめること。",
        "舫い",
        "繋船",
        "使用しない",
        "下書き",
    )
    assert [word for word in shown if word not in page] == []
    assert 'href="../ja-JP/bollard.html"' in page
    assert 'href="../en-US/mooring.html"' in page
    assert 'href="https://port.example.org/handbook"' in page
    assert "mooring" in (site / "index.html").read_text("utf-8")
