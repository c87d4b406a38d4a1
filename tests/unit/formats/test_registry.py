"""Formats are found by name and by what the files are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from glossary_app.errors import FormatError
from glossary_app.formats.format import PACK_FORMAT, Format, WritableFormat
from glossary_app.formats.registry import (
    BUILT_INS,
    built_in_formats,
    choose_format,
    format_named,
    format_names,
)
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.source import SourceFile

HANDOFF = b"""# Recall

> Reviewed pages only.

- Canonical URL: https://terms.example/en-US/core/recall
- Locale: en-US
- Quality: reviewed
- Publication status: published_reviewed
- Schema version: core-reviewed-term-ai-handoff-v2

## Short Definition

The share of what was to be found that was found.
"""
TITLED = b"---\ntitle: Pod\n---\nA pod runs.\n"

ADD_ON = """
from glossary_app.formats.format import Format


class Shouting(Format):
    name = "shouting"
    suffixes = (".loud",)

    def sniff(self, file):
        return file.data.isupper()

    def read(self, file):
        return iter(())
"""


def files(*contents: tuple[str, bytes]) -> tuple[SourceFile, ...]:
    return tuple(SourceFile(path, data) for path, data in contents)


def test_each_built_in_is_what_the_table_says() -> None:
    for built_in, format_ in zip(BUILT_INS, built_in_formats(), strict=True):
        assert (format_.name, format_.suffixes) == (built_in.name, built_in.suffixes)


def test_a_format_is_found_by_name() -> None:
    assert format_named("csv").name == "csv"
    assert isinstance(format_named("handoff-markdown"), WritableFormat)
    assert isinstance(format_named("markdown-folder"), WritableFormat)
    assert not isinstance(format_named("po"), WritableFormat)


def test_an_unknown_name_is_a_fault_that_lists_the_known_ones() -> None:
    with pytest.raises(FormatError, match="choose one of asciidoc, csv, edict"):
        format_named("docx")


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        (files(("a.md", TITLED), ("b.md", TITLED), ("c.md", HANDOFF)), "markdown-folder"),
        (files(("a.md", HANDOFF), ("README.md", b"words")), "handoff-markdown"),
        (files(("a.md", HANDOFF), ("b.md", TITLED)), "handoff-markdown"),
        (files(("a.md", b"# Pod\n\nA pod runs.\n")), "markdown-folder"),
        (files(("a.md", b"words")), "markdown-folder"),
        (files(("a.csv", b"term:en\nPod\n")), "csv"),
        (files(("a.tsv", b"id\tterm:en\n"), ("NOTICE", b"")), "tsv"),
        (files(("q.tsv", b"query\tkind\n"), ("a.md", TITLED)), "markdown-folder"),
        (files(("a.csv", b"whatever\n")), "csv"),
    ],
)
def test_the_format_that_most_files_fit_is_chosen(
    sample: tuple[SourceFile, ...], name: str
) -> None:
    assert choose_format(sample).name == name


@pytest.mark.parametrize("sample", [(), files(("a.png", b"\x89PNG"), ("NOTICE", b"x"))])
def test_no_known_file_is_a_fault(sample: tuple[SourceFile, ...]) -> None:
    with pytest.raises(FormatError, match="no file in a known format"):
        choose_format(sample)


@pytest.fixture
def add_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed distribution that brings a format."""
    info = tmp_path / "shouting-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n")
    points = "[glossary_app.formats]\nshouting = shouting_terms:Shouting\n"
    (info / "entry_points.txt").write_text(points)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "shouting_terms", raising=False)
    return tmp_path / "shouting_terms.py"


def test_an_add_on_is_found_by_name_and_by_its_files(add_on: Path) -> None:
    add_on.write_text(ADD_ON, encoding="utf-8")

    by_name: Format = format_named("shouting")
    by_files = choose_format(files(("a.loud", b"POD")))

    assert by_name.name == by_files.name == "shouting"
    assert "shouting" in format_names()


def test_a_broken_add_on_is_a_fault_that_names_it_and_spares_the_others(add_on: Path) -> None:
    add_on.write_text("raise ValueError('too loud')\n", encoding="utf-8")

    with pytest.raises(FormatError, match=r"shouting: .*too loud"):
        format_named("shouting")
    assert choose_format(files(("a.md", TITLED))).name == "markdown-folder"


def test_an_add_on_that_lacks_what_a_format_says_is_a_fault(add_on: Path) -> None:
    add_on.write_text("class Shouting:\n    name = 'shouting'\n", encoding="utf-8")

    with pytest.raises(FormatError, match="does not inherit from Format"):
        format_named("shouting")


def test_hand_off_pages_alone_make_a_pack() -> None:
    packable = [each.name for each in built_in_formats() if each.is_packable]

    assert packable == [PACK_FORMAT]


def test_hand_off_pages_and_their_twins_alone_are_reviewed() -> None:
    reviewed = [
        each.name for each in built_in_formats() if each.default_trust is TrustPolicy.REVIEWED_ONLY
    ]

    assert reviewed == ["handoff-json", PACK_FORMAT]


def test_only_the_modules_of_formats_that_are_met_are_imported() -> None:
    script = (
        "import sys\n"
        "from glossary_app.formats.registry import choose_format\n"
        "from glossary_app.model.source import SourceFile\n"
        "choose_format([SourceFile('a.csv', b'term:en')])\n"
        "print('yaml' in sys.modules, 'glossary_app.formats.handoff.format' in sys.modules)\n"
    )

    output = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)

    assert output.stdout.split() == [b"False", b"False"]
