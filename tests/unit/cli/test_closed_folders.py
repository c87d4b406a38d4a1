"""Where nothing may be written, everything that only reads works."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.unit.cli.conftest import DATA, Glossary


def closed(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o500 if path.is_dir() else 0o400)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")


def opened(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)


@pytest.mark.parametrize("is_indexed", [True, False], ids=["with its index", "without"])
def test_a_library_that_may_not_be_written_is_read_and_searched(
    filled: Glossary, tmp_path: Path, *, is_indexed: bool
) -> None:
    home = tmp_path / "home"
    if not is_indexed:
        shutil.rmtree(home / "cache")
    closed(home)

    try:
        searched = filled("search", "キャッシュ")
        listed, shown = filled("list"), filled("show", "cache")
        exported = filled("export", "--glossary", "folder", "--format", "tsv")
        refused = [filled("import", DATA / "folder"), filled("remove", "folder")]
    finally:
        opened(home)

    assert [ended.code for ended in (searched, listed, shown, exported)] == [0] * 4
    assert searched.err == ""
    assert [ended.code for ended in refused] == [2, 2]
    for ended in refused:
        assert ended.err.count("\n") == 1
        assert "bug" not in ended.err
