"""What the documents say of the program is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click import Command, Context, Group

import glossary_app
from glossary_app.cli.main import glossary
from glossary_app.formats.format import WritableFormat, WriteOnlyFormat
from glossary_app.formats.registry import format_named, format_names
from glossary_app.formats.table.format import Csv
from glossary_app.model.source import SourceFile, SourcePage

_ROOT = Path(glossary_app.__file__).parents[1]
_README = (_ROOT / "README.md").read_text("utf-8")
_ENGLISH, _, _JAPANESE = _README.partition("\n## 日本語\n")
_MAP = glossary_app.__doc__ or ""

# Only recognised, to say what to do with such a file.
_TOLD_IN_WORDS = {"xls"}
# The exporter has a writer for these beside the reader.
_ALSO_WRITTEN = {"xlsx"}


@pytest.fixture
def commands() -> dict[str, Command]:
    group = glossary
    assert isinstance(group, Group)
    context = Context(group)
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command}


@pytest.mark.parametrize("text", [_ENGLISH, _JAPANESE], ids=["english", "japanese"])
def test_every_format_stands_in_the_readme(text: str) -> None:
    missing = [name for name in format_names() if f"`{name}`" not in text]

    assert set(missing) <= _TOLD_IN_WORDS


@pytest.mark.parametrize("name", sorted(set(format_names()) - _TOLD_IN_WORDS))
def test_the_table_of_formats_says_which_way_a_format_goes(name: str) -> None:
    rows = [line for line in _ENGLISH.splitlines() if line.startswith("| ") and f"`{name}" in line]
    (read, written) = (cell.strip() for cell in rows[-1].strip("| ").split(" | ")[-2:])

    format_ = format_named(name)

    is_written = isinstance(format_, WritableFormat) or name in _ALSO_WRITTEN
    assert written.startswith("yes") is is_written
    assert read.startswith("yes") is not isinstance(format_, WriteOnlyFormat)


@pytest.mark.parametrize("text", [_ENGLISH, _JAPANESE], ids=["english", "japanese"])
def test_the_small_table_of_the_readme_is_a_whole_glossary(text: str) -> None:
    lines = text.splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith("    English,日本語"))
    table = "\n".join(line.strip() for line in lines[first : first + 3])

    read = list(Csv().read(SourceFile("terms.csv", table.encode("cp932"))))

    pages = {(each.slug, str(each.page.locale)) for each in read if isinstance(each, SourcePage)}
    assert pages == {
        (slug, locale) for slug in ("cache", "throughput") for locale in ("en-US", "ja-JP")
    }


def test_commands_in_the_readme_are_the_program_s(commands: dict[str, Command]) -> None:
    said = re.findall(r"^    glossary ([a-z-]+)([^#\n]*)", _README, re.M)

    assert {"import", "export", "scan", "search"} <= {name for name, _ in said}
    for name, arguments in said:
        options = {option for each in commands[name].params for option in each.opts}
        assert set(re.findall(r"--[a-z-]+", arguments)) <= options, name


def test_both_languages_show_the_same_commands() -> None:
    def shown(text: str) -> list[str]:
        lines = re.findall(r"^    (glossary(?:-app)? [^#\n]*)", text, re.M)
        return [line.split()[1] for line in lines]

    assert sorted(set(shown(_JAPANESE))) == sorted(set(shown(_ENGLISH)))


def test_the_map_leads_to_what_is_there() -> None:
    package = Path(glossary_app.__file__).parent
    changes = _MAP.partition("Where to change what.")[2].partition("Where to find")[0]
    named = re.findall(r"(?<![\w./])[a-z_]+/[a-z_/]*[a-z_](?![\w.])", changes)

    assert len(named) > 20
    assert [
        place
        for place in named
        if not any((package / f"{place}{suffix}").exists() for suffix in ("", ".py"))
        and not (_ROOT / place).exists()
    ] == []
