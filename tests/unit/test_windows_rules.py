"""The rules of Windows that tests may be run under are those of Windows."""

from __future__ import annotations

import mmap
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests import windows_rules

pytestmark = pytest.mark.skipif(
    not windows_rules.are_available(), reason="this system does not tell which files are open"
)


@pytest.fixture(autouse=True)
def _on(monkeypatch: pytest.MonkeyPatch) -> None:
    windows_rules.switch_on(monkeypatch)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "pods" / "pod.md"
    file.parent.mkdir()
    file.write_text("# Pod\n", "utf-8")
    return file


def test_what_is_closed_goes(page: Path, tmp_path: Path) -> None:
    page.replace(tmp_path / "other.md")
    (tmp_path / "other.md").rename(tmp_path / "third.md")
    (tmp_path / "third.md").unlink()

    shutil.rmtree(page.parent)


def test_what_is_open_stays(page: Path, tmp_path: Path) -> None:
    with page.open(encoding="utf-8"):
        with pytest.raises(PermissionError):
            page.unlink()
        with pytest.raises(PermissionError):
            shutil.rmtree(page.parent)
        with pytest.raises(PermissionError):
            page.rename(tmp_path / "other.md")
        with pytest.raises(PermissionError):
            page.parent.rename(tmp_path / "others")

    assert page.exists()


def test_what_is_open_is_not_replaced(page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text("# Node\n", "utf-8")

    with page.open(encoding="utf-8"), pytest.raises(PermissionError):
        other.replace(page)

    assert page.read_text("utf-8") == "# Pod\n"


def test_what_is_mapped_is_in_use(page: Path) -> None:
    with page.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    with closing(mapped), pytest.raises(PermissionError):
        page.unlink()


def test_a_store_that_is_open_is_in_use(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE pods (name TEXT)")
        with pytest.raises(PermissionError):
            file.unlink()

    file.unlink()


def test_a_rename_replaces_nothing(page: Path, tmp_path: Path) -> None:
    (tmp_path / "other.md").touch()

    with pytest.raises(FileExistsError):
        page.rename(tmp_path / "other.md")
