"""Where the program keeps its files; platformdirs' only door."""

from __future__ import annotations

import errno
import os
import stat
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

APP_ID = "glossary-app"
# A folder of this name beside the frozen program makes it portable: everything is kept in it.
PORTABLE_FOLDER = "glossary-data"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one installation; none of them need exist yet."""

    data: Path
    cache: Path
    config: Path
    log: Path
    runtime: Path

    @property
    def store_file(self) -> Path:
        """The glossaries."""
        return self.data / "glossaries.db"

    @property
    def store_copy(self) -> Path:
        """The last good copy of the glossaries."""
        return self.data / "glossaries.copy.db"

    @property
    def user_copy(self) -> Path:
        """The last good copy of what is the user's own."""
        return self.data / "user.copy.db"

    @property
    def user_file(self) -> Path:
        """Bookmarks, notes and history, which no import touches."""
        return self.data / "user.db"

    @property
    def removed_folder(self) -> Path:
        """Glossaries that were removed and may be put back; emptied when the window closes."""
        return self.data / "removed"

    @property
    def index_folder(self) -> Path:
        """Holds the search index; safe to delete."""
        return self.cache / "index"

    @property
    def names_file(self) -> Path:
        """All names as texts are scanned for them; safe to delete."""
        return self.cache / "names.cut"

    @property
    def last_view_file(self) -> Path:
        """A picture of the window as it was left; safe to delete."""
        return self.cache / "last-view.raw"

    @property
    def settings_file(self) -> Path:
        """Settings and the state of the window."""
        return self.config / "settings.json"

    @property
    def log_file(self) -> Path:
        """The newest log."""
        return self.log / "glossary-app.log"


def platform_folders() -> Folders:
    """The folders that the platform gives to the program, or its own on a stick."""
    portable = _portable_folder()
    if portable is not None:
        return folders_below(portable)
    # Without an author: on Windows the data would otherwise lie one folder deeper.
    dirs = PlatformDirs(APP_ID, appauthor=False)
    return Folders(
        dirs.user_data_path,
        dirs.user_cache_path,
        dirs.user_config_path,
        dirs.user_log_path,
        _runtime_folder(dirs),
    )


def _runtime_folder(dirs: PlatformDirs) -> Path:
    """Where the window's socket lies; in the cache where somebody else has taken the usual place.

    Outside a desktop session there is no runtime folder: platformdirs takes one below the
    temporary folder, warns, and raises when that belongs to another user.
    """
    try:
        with warnings.catch_warnings():
            # They would end up on standard error.
            warnings.simplefilter("ignore")
            return dirs.user_runtime_path
    except OSError:
        return dirs.user_cache_path / "run"


def _portable_folder() -> Path | None:
    # Only a frozen program stands in a folder of its own.
    if not hasattr(sys, "frozen"):
        return None
    folder = Path(sys.executable).resolve().with_name(PORTABLE_FOLDER)
    return folder if folder.is_dir() else None


def folders_below(root: Path) -> Folders:
    """Everything below one folder: portable mode and tests."""
    return Folders(root / "data", root / "cache", root / "config", root / "log", root / "run")


def private_folder(folder: Path) -> None:
    """Make a folder that nobody but its owner may look into; one that is there stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def is_there(file: Path) -> bool:
    """Whether there is a file; one that may not be looked at is there, and opening it tells why."""
    try:
        return file.exists()
    except OSError:
        return True


def read_kept(file: Path, largest: int) -> bytes:
    """What a file of ours holds.

    Raises OSError where something else is in its place: a pipe, for which one would wait, or a file
    larger than any that is written.
    """
    status = file.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(file))
    return file.read_bytes()


def private_file(file: Path) -> None:
    """Make an empty file that only its owner reads and writes; one that is there stays as it is."""
    if not file.exists():
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
