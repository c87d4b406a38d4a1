"""Translations are compiled when their source is newer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from setup_environment import SetupError
from setup_translations import FOLDER, build_translations, out_of_date

SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context><name>SearchPanel</name>
<message><source>Search</source><translation>検索</translation></message>
</context>
</TS>
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / FOLDER / "ja_JP.ts"
    path.parent.mkdir(parents=True)
    path.write_text(SOURCE, "utf-8")
    return path


def test_a_source_never_compiled_is_out_of_date(source: Path) -> None:
    assert out_of_date(source.parent) == (source,)


@pytest.mark.parametrize(("age", "stale"), [(-60, True), (60, False)])
def test_the_newer_of_source_and_compiled_file_decides(
    source: Path, age: int, *, stale: bool
) -> None:
    compiled = source.with_suffix(".qm")
    compiled.touch()
    when = source.stat().st_mtime + age
    os.utime(compiled, (when, when))

    assert bool(out_of_date(source.parent)) is stale


def test_what_has_changed_is_compiled_once(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_translations(tmp_path)
    build_translations(tmp_path)

    assert capsys.readouterr().out == "Compiling ja_JP.ts\n"
    assert "検索".encode("utf-16-be") in source.with_suffix(".qm").read_bytes()


def test_a_broken_source_stops_the_set_up(source: Path, tmp_path: Path) -> None:
    source.write_text("<TS><context>", "utf-8")

    with pytest.raises(SetupError, match=r"ja_JP\.ts could not be compiled"):
        build_translations(tmp_path)
