"""What a user has written, and what was looked for, is nobody else's to read."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.paths import Folders, folders_below
from glossary_app.settings import Settings, save_settings
from glossary_app.store.user_data import UserData

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture
def used(tmp_path: Path) -> Folders:
    """The folders of a library that somebody has used."""
    folders = folders_below(tmp_path / "home")
    with closing(Library.open(folders, starter=True)) as library:
        library.user.set_note(EntryRef("starter", "fine-tuning"), "Ask Aiko.")
    save_settings(Settings(), folders.settings_file)
    return folders


def test_everything_that_is_kept_is_kept_in_folders_of_the_user_alone(used: Folders) -> None:
    open_ones = [
        path
        for folder in (used.data, used.cache, used.config)
        for path in (folder, *folder.rglob("*"))
        if path.is_dir() and rights(path) != 0o700
    ]

    assert open_ones == []


def test_the_files_of_the_user_are_the_users_alone(used: Folders) -> None:
    files = (used.store_file, used.store_copy, used.user_file, used.user_copy, used.settings_file)

    assert {file.name: rights(file) for file in files} == {file.name: 0o600 for file in files}


def test_a_file_that_an_older_version_left_open_is_closed(used: Folders) -> None:
    used.user_file.chmod(0o644)

    with closing(UserData.open_existing(used.user_file)) as user:
        user.add_search("fine")

    assert {rights(file) for file in used.data.glob("user.db*")} == {0o600}


def test_a_library_that_its_owner_has_opened_to_others_stays_so(used: Folders) -> None:
    used.data.chmod(0o755)
    used.store_file.chmod(0o644)

    with closing(Library.open(used, starter=True)) as library:
        assert library.entry_count() > 0

    assert (rights(used.data), rights(used.store_file)) == (0o755, 0o644)
