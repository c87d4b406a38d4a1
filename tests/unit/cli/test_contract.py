"""What other programs rely on: every command, in text and in JSON, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from glossary_app.library.searchable import Catalogue

DATA = Path(__file__).parents[2] / "data"

Glossary = Callable[..., Any]

# Each command with arguments under which it succeeds on the test pages.
COMMANDS = {
    "import": (str(DATA / "reviewed"),),
    "search": ("cache",),
    "show": ("cache",),
    "list": (),
    "check": (),
    "glossaries": (),
    "remove": ("folder",),
    "reindex": (),
    "doctor": (),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_asked_for_before_or_behind_the_command(filled: Glossary, command: str) -> None:
    arguments = COMMANDS[command]

    before = filled("--json", command, *arguments)
    # A glossary is removed once.
    filled("import", DATA / "folder")
    behind = filled(command, *arguments, "--json")

    assert (before.code, behind.code) == (0, 0)
    assert [set(line) for line in before.json_lines] == [set(line) for line in behind.json_lines]


@pytest.mark.parametrize("command", COMMANDS)
def test_text_is_for_people_and_never_json(filled: Glossary, command: str) -> None:
    ended = filled(command, *COMMANDS[command])

    assert (ended.code, ended.err) == (0, "")
    assert ended.text.endswith("\n")
    with pytest.raises(json.JSONDecodeError):
        json.loads(ended.text)


@pytest.mark.parametrize("command", [*COMMANDS, "export"])
def test_help_is_given_with_exit_code_zero(glossary: Glossary, command: str) -> None:
    for flag in ("-h", "--help"):
        ended = glossary(command, flag)

        assert (ended.code, ended.err) == (0, "")
        assert ended.text.startswith(f"Usage: glossary {command} ")
        assert "--json" in ended.text


FAULTS = [
    (),
    ("serch", "cache"),
    ("search",),
    ("search", "cache", "--limit", "0"),
    ("search", "cache", "--limit", "many"),
    ("search", "cache", "--locale", "日本語"),
    ("search", "--batch", "/nowhere/queries.txt"),
    ("search", "--batch", str(DATA)),
    ("show",),
    ("show", "cache", "queue"),
    ("show", "cache", "--format", "docx"),
    ("list", "--glossary", "nothing"),
    ("check", "--glossary", "nothing"),
    ("import",),
    ("import", str(DATA), "--format", "docx"),
    ("import", str(DATA / "folder" / "NOTICE")),
    ("export", "--glossary", "nothing"),
    ("export", "--glossary", "reviewed", "--format", "po"),
    ("remove",),
    ("remove", "nothing"),
    ("doctor", "now"),
]


@pytest.mark.parametrize("arguments", FAULTS, ids=" ".join)
def test_a_fault_is_one_line_on_standard_error_and_nothing_else(
    filled: Glossary, arguments: tuple[str, ...]
) -> None:
    ended = filled(*arguments)

    assert (ended.code, ended.out) == (2, b"")
    assert ended.err.startswith("glossary: ")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("arguments", FAULTS, ids=" ".join)
def test_a_fault_is_an_object_for_those_who_asked_for_json(
    filled: Glossary, arguments: tuple[str, ...]
) -> None:
    ended = filled("--json", *arguments)

    told = json.loads(ended.err)["error"]
    assert (ended.code, ended.out) == (2, b"")
    assert set(told) == {"code", "where", "what", "now"}
    assert told["what"]


def test_a_fault_says_what_to_do_now(filled: Glossary) -> None:
    unknown = filled("import", DATA, "--format", "docx")

    assert "choose one of asciidoc, csv, edict, handoff-json" in unknown.err
    assert "omegat" not in unknown.err


def test_a_bare_name_in_two_glossaries_is_told_apart_on_standard_error(filled: Glossary) -> None:
    filled("import", DATA / "reviewed", "--glossary", "team")

    ended = filled("show", "cache", "--json")

    assert ended.json["glossary"] == "reviewed"
    assert "'cache' is reviewed/cache here; also: team/cache" in ended.err


@pytest.mark.parametrize(
    ("form", "start"),
    [("text", "✓ Reviewed"), ("markdown", "# Cache\n"), ("json", "{"), ("html", "<!DOCTYPE html>")],
)
def test_an_entry_is_shown_in_each_format(filled: Glossary, form: str, start: str) -> None:
    ended = filled("show", "cache", "--format", form)

    assert ended.code == 0
    assert ended.text.lstrip().startswith(start)


def test_a_format_that_is_named_goes_before_json(filled: Glossary) -> None:
    assert filled("--json", "show", "cache", "--format", "text").text.lstrip()[0] != "{"


@pytest.mark.parametrize(
    ("locale", "said"), [("ja-JP", "キャッシュ"), ("ja", "キャッシュ"), ("EN_us", "Cache")]
)
def test_a_page_is_shown_in_the_locale_that_is_asked_for(
    filled: Glossary, locale: str, said: str
) -> None:
    assert filled("show", "cache", "--locale", locale).text.count(f"\n{said}  (") == 1


def test_the_limit_leaves_the_total_as_it_is(filled: Glossary) -> None:
    answer = filled("search", "c", "--limit", "1", "--json").json

    assert len(answer["hits"]) == 1
    assert answer["total"] > 1


def test_spans_say_which_letters_matched(filled: Glossary) -> None:
    hit = filled("search", "caching", "--json").json["hits"][0]

    [(start, end)] = hit["match"]["spans"]
    assert hit["match"]["text"][start:end] == "Caching"


def test_nothing_found_is_told_on_standard_error_with_what_is_near(filled: Glossary) -> None:
    ended = filled("search", "zzzzqqqq")

    assert (ended.code, ended.out) == (1, b"")
    assert ended.err.startswith("glossary: nothing found for 'zzzzqqqq'\n")


def test_several_words_need_no_quotes(filled: Glossary) -> None:
    apart = filled("search", "caching", "layer", "--json").json
    together = filled("search", "caching layer", "--json").json

    assert apart["query"] == together["query"] == "caching layer"
    assert [hit["entry"] for hit in apart["hits"]] == [hit["entry"] for hit in together["hits"]]


def test_a_query_may_begin_with_a_hyphen_behind_two(filled: Glossary) -> None:
    assert filled("search", "--json", "--", "-cache").json["query"] == "-cache"


@pytest.mark.parametrize("command", ["glossaries", "list", "check", "doctor"])
def test_an_empty_library_is_no_fault(glossary: Glossary, command: str) -> None:
    ended = glossary(command, "--json")

    assert (ended.code, ended.err) == (0, "")


def test_the_version_is_told(glossary: Glossary) -> None:
    ended = glossary("--version")

    assert (ended.code, ended.text.split()[:2]) == (0, ["glossary,", "version"])


def test_a_dry_run_of_a_second_import_tells_what_it_would_change(
    glossary: Glossary, tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("id,term:en-US,definition:en-US\ncache,Cache,Keeps copies.\n", "utf-8")
    glossary("import", table)
    table.write_text("id,term:en-US,definition:en-US\nqueue,Queue,Keeps order.\n", "utf-8")

    report = glossary("import", table, "--dry-run", "--json").json

    assert (report["added"], report["removed"]) == (1, 1)
    assert [line["entry"] for line in glossary("list", "--json").json_lines] == ["cache"]
    assert glossary("search", "queue").code == 1


def test_a_finding_is_a_line_as_compilers_write_them(glossary: Glossary, tmp_path: Path) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("id,term:en-US\ncache,Cache\n,\nqueue,\n", encoding="utf-8")

    ended = glossary("import", table)
    findings = glossary("import", table, "--json").json["findings"]

    errors = [found for found in findings if found["severity"] == "error"]
    assert ended.code == (1 if errors else 0)
    for found in errors:
        line = f"{found['path']}:{found['line']}: error: {found['message']} [{found['code']}]"
        assert line in ended.text.splitlines()


def test_a_damaged_store_is_what_the_doctor_finds(filled: Glossary, tmp_path: Path) -> None:
    store = tmp_path / "home" / "data" / "glossaries.db"
    for file in store.parent.glob("glossaries.db*"):
        file.unlink()
    store.write_bytes(b"no database at all, but a text of some length " * 100)

    examined = filled("doctor", "--json")
    searched = filled("search", "cache")

    [finding] = examined.json["findings"]
    assert (examined.code, finding["severity"], finding["code"]) == (1, "error", "store-damaged")
    assert finding["path"] == str(store)
    assert (searched.code, searched.out) == (2, b"")


def test_altered_texts_make_a_check_fail(filled: Glossary, tmp_path: Path) -> None:
    store = tmp_path / "home" / "data" / "glossaries.db"
    data = store.read_bytes()
    text = b"It trades memory for time."
    assert text in data
    store.write_bytes(data.replace(text, b"It trades memory for fame."))

    ended = filled("check")

    assert ended.code == 1
    assert "[altered-text]" in ended.text


@pytest.mark.parametrize("output", ["taken/out", "taken"])
def test_an_output_that_cannot_be_written_is_a_fault_of_one_line(
    filled: Glossary, tmp_path: Path, output: str
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")

    ended = filled("export", "--glossary", "reviewed", "--output", tmp_path / output)

    assert (ended.code, ended.out, ended.err.count("\n")) == (2, b"", 1)
    assert "cannot be written" in ended.err


HOSTILE = '<script>alert("1")</script><img src=x onerror=alert(1)> & "quoted"'


@pytest.mark.parametrize("format_name", ["markdown", "csv"])
def test_hostile_content_is_text_in_the_html_page(
    glossary: Glossary, tmp_path: Path, format_name: str
) -> None:
    source = tmp_path / "pages" / "evil.md"
    source.parent.mkdir()
    body = f"{HOSTILE}\n\n[follow](javascript:alert(1)) [file](file:///etc/passwd)\n"
    source.write_text(f"---\ntitle: '{HOSTILE}'\n---\n\n{body}", encoding="utf-8")
    if format_name == "csv":
        quoted = HOSTILE.replace('"', '""')
        source = tmp_path / "evil.csv"
        text = f'id,term:en-US,definition:en-US\nevil,"{quoted}","{quoted}"\n'
        source.write_text(text, encoding="utf-8")
    glossary("import", source)

    page = glossary("show", "evil", "--format", "html").text

    assert "<script" not in page
    assert "<img" not in page
    assert "javascript:" not in page
    assert "file:///" not in page
    assert "&lt;script&gt;" in page


def test_control_characters_of_a_page_do_not_break_a_line_of_json(
    glossary: Glossary, tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    odd = "bell\x07 escape\x1b[31m line\u2028separator"
    table.write_text(f'id,term:en-US,definition:en-US\nodd,Odd,"{odd}"\n', encoding="utf-8")
    glossary("import", table)

    lines = glossary("search", "odd", "--json").out.count(b"\n")
    definition = glossary("show", "odd", "--json").json["pages"][0]["short_definition"]

    assert lines == 1
    assert "\x1b[31m" in definition or "\x1b" not in definition


def test_a_line_of_a_batch_that_is_longer_than_any_query_is_cut(
    filled: Glossary, tmp_path: Path
) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("cache\n" + "cache " * 600_000 + "\neviction", "utf-8")

    answered = filled("search", "--batch", queries)

    first, long, last = (answer["query"] for answer in answered.json_lines)
    assert (first, last) == ("cache", "eviction")
    assert len(long) == 1_000_000


def test_a_long_batch_gives_memory_back_on_its_way(
    filled: Glossary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rests: list[Catalogue] = []
    monkeypatch.setattr(Catalogue, "rest", lambda catalogue: rests.append(catalogue))
    queries = tmp_path / "queries.txt"
    queries.write_text("cache\n" * 250, encoding="utf-8")

    ended = filled("search", "--batch", queries)

    assert len(ended.json_lines) == 250
    assert len(rests) == 2
