"""`glossary help`, and what a command says of a name that is none."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from glossary_app.cli.completing import TOPICS
from glossary_app.cli.late import COMMANDS
from glossary_app.cli.main import glossary as glossary_group
from glossary_app.cli.session import Session
from glossary_app.cli.wording.examples import EXAMPLES
from glossary_app.paths import folders_below
from glossary_app.resource_files import read_resource
from tests.unit.cli.conftest import Glossary


def test_a_command_is_explained(glossary: Glossary) -> None:
    explained = glossary("help", "search")

    assert explained.code == 0
    assert "Usage: glossary search" in explained.text
    assert "--batch" in explained.text


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_shown_as_it_is_called(glossary: Glossary, command: str) -> None:
    lines = glossary(command, "--help").text.splitlines()

    examples = lines[lines.index("Examples:") + 1 :]
    assert examples[0].startswith(f"  glossary {command}")
    assert "\\" not in "".join(lines)


@pytest.mark.parametrize("command", COMMANDS)
def test_an_example_is_taken_by_its_command(command: str) -> None:
    for line in EXAMPLES[command]:
        _, *given = shlex.split(line.rpartition("| ")[2])

        called = glossary_group.get_command(click.Context(glossary_group), given[0])
        assert called is not None
        assert called.name == command
        called.make_context(command, given[1:], obj=Session(folders_below(Path()), starter=False))


@pytest.mark.parametrize(
    ("command", "has", "has_not"),
    [
        ("import", "stardict", "html"),
        ("import", "xlsx", "anki"),
        ("import", "xlsx", "xls"),
        ("export", "html", "stardict"),
    ],
)
def test_formats_are_named_whole(glossary: Glossary, command: str, has: str, has_not: str) -> None:
    said = glossary(command, "--help").text.partition("Formats:")[2]

    named = re.split(r",?\s+", said.strip())
    assert has in named
    assert has_not not in named
    assert "handoff-markdown" in named


def test_without_a_topic_all_commands_are_listed(glossary: Glossary) -> None:
    assert "reindex" in glossary("help").text


def test_an_unknown_topic_is_a_fault(glossary: Glossary) -> None:
    assert glossary("help", "weather").code == 2


def test_a_topic_with_a_slip_is_told_with_the_one_that_is_meant(glossary: Glossary) -> None:
    assert "did you mean 'import'?" in glossary("help", "imprt").err


def test_the_query_language_is_explained(glossary: Glossary) -> None:
    assert "quality:reviewed" in glossary("help", "query").text


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_says_the_same_in_both_languages(topic: str) -> None:
    english, japanese = (
        read_resource(f"command-line/{topic}.{language}.txt").decode() for language in ("en", "ja")
    )
    keys = re.compile(r'"[\w-]+"|\$\w+|\b[a-z]+:(?=[A-Za-z])')

    assert keys.findall(english) == keys.findall(japanese)
    assert re.search("[ぁ-ん]", japanese)


def test_a_command_that_is_none_is_told_with_the_one_that_is_meant(glossary: Glossary) -> None:
    meant = glossary("serach", "token")

    assert meant.code == 2
    assert "did you mean 'search'?" in meant.err


def test_a_command_that_comes_near_nothing_leads_to_the_help(glossary: Glossary) -> None:
    assert "see 'glossary --help'" in glossary("xyzzy").err


def test_a_shell_completes_entries_and_glossaries(filled: Glossary, tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    complete = ShellComplete(glossary_group, {}, "glossary", "_GLOSSARY_COMPLETE")

    entries = complete.get_completions(["--data-dir", home, "show"], "c")
    glossaries = complete.get_completions(["--data-dir", home, "remove"], "")

    assert "cache" in {found.value for found in entries}
    assert {"reviewed", "folder"} <= {found.value for found in glossaries}


def test_nothing_is_completed_where_there_is_no_library(tmp_path: Path) -> None:
    complete = ShellComplete(glossary_group, {}, "glossary", "_GLOSSARY_COMPLETE")

    assert complete.get_completions(["--data-dir", str(tmp_path / "none"), "show"], "c") == []
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("line", "begun", "offered"),
    [
        (["export", "--format"], "hand", {"handoff-markdown", "handoff-json"}),
        (["export", "--format"], "html", {"html"}),
        (["import", "--format"], "yo", {"yomitan"}),
        (["search", "--locale"], "ja", {"ja-JP"}),
        (["check", "--glossary"], "rev", {"reviewed"}),
        (["import", "--glossary"], "rev", {"reviewed"}),
        (["export"], "cach", {"cache"}),
        (["check"], "cach", {"cache"}),
        (["help"], "js", {"json"}),
        (["show"], "reviewed/ca", {"reviewed/cache"}),
        (["show"], "キャ", {"キャッシュ"}),
        (["show"], "Message", set()),
    ],
)
def test_a_shell_completes_values(
    filled: Glossary, tmp_path: Path, line: list[str], begun: str, offered: set[str]
) -> None:
    complete = ShellComplete(glossary_group, {}, "glossary", "_GLOSSARY_COMPLETE")

    found = complete.get_completions(["--data-dir", str(tmp_path / "home"), *line], begun)

    assert {each.value for each in found} == offered


def test_a_format_that_is_only_read_is_not_offered_for_an_export(
    filled: Glossary, tmp_path: Path
) -> None:
    complete = ShellComplete(glossary_group, {}, "glossary", "_GLOSSARY_COMPLETE")

    found = complete.get_completions(["export", "--format"], "po")

    assert found == []


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--limt", "Did you mean '--limit'?"),
        ("--zzzz", "a query that begins so goes behind '--'"),
    ],
)
def test_an_option_of_a_search_that_is_none_is_told_with_what_is_meant(
    glossary: Glossary, option: str, said: str
) -> None:
    ended = glossary("search", option, "cache")

    assert (ended.code, ended.text) == (2, "")
    assert said in ended.err
