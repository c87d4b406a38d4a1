"""The folders of an installation."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from glossary_app.paths import PORTABLE_FOLDER, folders_below, is_there, platform_folders


def test_portable_folders_lie_below_one_folder(tmp_path: Path) -> None:
    folders = folders_below(tmp_path)

    places = (folders.store_file, folders.user_file, folders.index_folder, folders.log_file)
    assert all(place.is_relative_to(tmp_path) for place in (*places, folders.settings_file))


def test_the_platform_gives_each_kind_of_file_its_folder() -> None:
    folders = platform_folders()

    assert "glossary-app" in folders.data.parts
    assert folders.store_file.parent == folders.user_file.parent == folders.data


@pytest.mark.skipif(sys.platform != "linux", reason="the runtime folder is XDG's")
def test_nothing_is_said_where_there_is_no_runtime_folder(tmp_path: Path) -> None:
    program = "from glossary_app.paths import platform_folders; print(platform_folders().runtime)"

    said = subprocess.run(
        [sys.executable, "-c", program],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert "glossary-app" in said.stdout
    assert said.stderr == ""


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A frozen program in a folder of its own; gives the folder."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "glossary-app"))
    return tmp_path.resolve()


def test_a_frozen_program_keeps_everything_in_a_folder_that_lies_beside_it(frozen: Path) -> None:
    (frozen / PORTABLE_FOLDER).mkdir()

    folders = platform_folders()

    assert folders == folders_below(frozen / "glossary-data")


def test_without_that_folder_a_frozen_program_is_like_any_other(frozen: Path) -> None:
    folders = platform_folders()

    assert not folders.data.is_relative_to(frozen)


def test_what_may_be_deleted_stands_apart_from_what_may_not(tmp_path: Path) -> None:
    folders = folders_below(tmp_path)

    assert folders.index_folder.is_relative_to(folders.cache)
    for precious in (folders.store_file, folders.user_file, folders.settings_file):
        assert not precious.is_relative_to(folders.cache)


def test_asking_for_folders_makes_none(tmp_path: Path) -> None:
    folders_below(tmp_path / "home")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the XDG rules are Linux's")
def test_linux_follows_the_base_directory_specification(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))

    folders = platform_folders()

    assert folders.data == tmp_path / "data" / "glossary-app"
    assert folders.cache == tmp_path / "cache" / "glossary-app"
    assert folders.config == tmp_path / "config" / "glossary-app"


def test_a_runtime_folder_that_somebody_else_has_taken_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(_dirs: PlatformDirs) -> Path:
        raise PermissionError("owned by another user")

    monkeypatch.setattr(PlatformDirs, "user_runtime_path", property(refused))

    folders = platform_folders()

    assert folders.runtime.is_relative_to(folders.cache)


def test_what_may_not_be_looked_at_is_taken_to_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    assert not is_there(tmp_path / "glossaries.db")

    monkeypatch.setattr(Path, "exists", refuse)

    assert is_there(tmp_path / "glossaries.db")
