"""Files that ship inside the package are found wherever it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from glossary_app.resource_files import read_resource, resource


def test_a_packaged_file_is_read_by_its_path() -> None:
    manifest = read_resource("starter/glossary.toml").decode("utf-8")

    assert 'id = "starter"' in manifest


def test_a_folder_lists_what_it_holds() -> None:
    pages = {page.name for page in resource("starter/ja-JP").iterdir()}

    assert pages
    assert all(name.endswith(".md") for name in pages)


def test_a_file_that_is_not_there_is_no_empty_file() -> None:
    assert not resource("starter/nothing.md").is_file()
    with pytest.raises(FileNotFoundError):
        read_resource("starter/nothing.md")


def test_the_working_folder_does_not_matter(tmp_path: Path) -> None:
    script = (
        "from glossary_app.resource_files import read_resource;"
        "print(len(read_resource('starter/glossary.toml')))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}

    said = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    ).stdout

    assert int(said) == len(read_resource("starter/glossary.toml"))
