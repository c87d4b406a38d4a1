"""`glossary help json` names the keys that are printed: all of them, and no others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from glossary_app.cli.late import COMMANDS
from tests.unit.cli.conftest import DATA, Glossary

# `{`, `}`, `[`, `]`, `:`, `,`, a key in quotes, a NAME in capitals.
TOKEN = re.compile(r'[{}\[\]:,]|"[\w-]+"|[A-Z]+')
LOCALES = re.compile(r"(en|ja)(-\w+)*")
SCALARS = {"TEXT"}
# Their JSON is a line of standard input.
SERVES = {"mcp"}

MANIFEST = """
id = "packed"
[titles]
en-US = "Packed"
[policy]
en-US = "Read by two people."
"""

Shape = dict[str, Any] | list[Any] | str


class Described:
    """The shapes that the page of help draws, by the name in front of them."""

    def __init__(self, page: str) -> None:
        drawn = list(re.finditer(r"^(?: {2})?([\w-]+) +(?=\{)", page, re.MULTILINE))
        self._shapes = {each[1]: _shape(_marks(page[each.end() :])) for each in drawn}

    def paths(self, name: str) -> set[str]:
        """Every key of a shape with the keys that lead to it, as in `hits[].match.tier`."""
        return set(self._paths(self._shapes[name], ""))

    def _paths(self, shape: Shape, place: str) -> Iterator[str]:
        if isinstance(shape, str):
            yield from self._paths(self._shapes[shape], place) if shape not in SCALARS else ()
        elif isinstance(shape, list):
            yield from self._paths(shape[0], f"{place}[]")
        else:
            for key, value in shape.items():
                here = f"{place}.{key}"
                yield here
                yield from self._paths(value, here)


def _marks(text: str) -> Iterator[str]:
    depth = 0
    for found in TOKEN.finditer(text):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        yield found[0]
        if depth == 0:
            return


def _shape(marks: Iterator[str]) -> Shape:
    mark = next(marks)
    if mark == "[":
        inner: list[Any] = [_shape(marks)]
        assert next(marks) == "]"
        return inner
    return _members(marks) if mark == "{" else mark


def _members(marks: Iterator[str]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    key = ""
    for mark in marks:
        if mark == "}":
            return members
        if mark == ":":
            members[key] = _shape(marks)
        elif mark != ",":
            key = mark.strip('"')
            members[key] = "TEXT"
    raise AssertionError("a brace is not closed")


def printed(value: Any, place: str = "") -> Iterator[str]:
    """The same of an answer."""
    if isinstance(value, list):
        for each in value:
            yield from printed(each, f"{place}[]")
    elif isinstance(value, dict):
        for key, member in value.items():
            here = f"{place}.{'LOCALE' if LOCALES.fullmatch(key) else key}"
            yield here
            yield from printed(member, here)


@pytest.fixture
def everything(filled: Glossary, tmp_path: Path) -> Glossary:
    """A library of whole pages and of a table with readings and marked names."""
    table = tmp_path / "sea.csv"
    table.write_text(
        "id,term:en-US,term:ja-JP,aliases:ja-JP,reading:ja-JP,forbidden:en-US,related,source\n"
        "tide,Tide,潮,潮汐,しお,Tyde,ebb,https://example.com/tide\nebb,Ebb,引き潮,,ひきしお,,,\n",
        encoding="utf-8",
    )
    pack = copytree(DATA / "reviewed", tmp_path / "pack")
    pack.joinpath("glossary.toml").write_text(MANIFEST, encoding="utf-8")
    filled("import", table)
    filled("import", pack)
    return filled


def asked(command: str, folder: Path) -> Iterable[tuple[str | Path, ...]]:
    """Calls of a command that together print all that it may print."""
    text = folder / "text.txt"
    text.write_text("The tide, the tyde.", encoding="utf-8")
    changed = folder / "changed" / "sea.csv"
    changed.parent.mkdir(exist_ok=True)
    changed.write_text("id,term:en-US\ntide,Tides\n\nebb,\n", encoding="utf-8")
    known: dict[str, list[tuple[str | Path, ...]]] = {
        "import": [(changed, "--glossary", "sea", "--dry-run"), (DATA / "folder",)],
        "search": [("tyde",), ("しお",), ("fine tuning data",), ("qwxyz",)],
        "show": [("tide",), ("reviewed/cache",), ("reviewed/eviction",), ("queue",)],
        "list": [()],
        "export": [("--glossary", "reviewed", "--format", "csv", "--output", folder / "out.csv")],
        "check": [()],
        "glossaries": [()],
        "remove": [("sea",)],
        "scan": [(text,)],
        "hand-off": [("reviewed/cache", "reviewed/eviction"), ("tide", "cache", "--budget", "900")],
        "given": [()],
        "starter": [()],
        "reindex": [()],
        "doctor": [()],
        "help": [("import",), ()],
    }
    return known[command]


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in SERVES])
def test_the_keys_of_an_answer_are_those_that_help_names(
    everything: Glossary, tmp_path: Path, command: str
) -> None:
    described = Described(everything("help", "json").text).paths(command)
    if command == "given":
        everything("hand-off", "tide")

    answers = [everything("--json", command, *each) for each in asked(command, tmp_path)]

    assert [each.err for each in answers if "error" in each.err] == []
    keys = {key for each in answers for line in objects(each.text) for key in printed(line)}
    assert sorted(keys - described) == []
    assert sorted(described - keys - {"LOCALE"}) == []


def objects(text: str) -> Iterator[Any]:
    """The objects that are written one after the other, on a line each or on several."""
    decoder = json.JSONDecoder()
    rest = text.strip()
    while rest:
        value, end = decoder.raw_decode(rest)
        yield value
        rest = rest[end:].lstrip()


@pytest.mark.parametrize(
    "arguments",
    [
        ("serach",),
        ("search",),
        ("search", "--nope"),
        ("show", "nobody"),
        ("show", "eviction", "--locale", "ja-JP"),
        ("hand-off", "nobody"),
        ("hand-off", "--starred"),
        ("remove", "nobody"),
        ("import", "no-file.csv"),
        ("export", "--format", "nope"),
        ("scan", "no-file.txt"),
        ("help", "weather"),
        ("list", "--glossary", "nope"),
    ],
    ids=" ".join,
)
def test_a_fault_is_an_object_of_the_keys_that_help_names(
    filled: Glossary, arguments: tuple[str, ...]
) -> None:
    described = Described(filled("help", "json").text).paths("fault")

    ended = filled("--json", *arguments)

    assert ended.code in (1, 2)
    assert ended.text == ""
    assert set(printed(json.loads(ended.err))) == described
