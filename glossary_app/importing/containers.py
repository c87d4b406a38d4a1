"""What an import is given, a file, a folder or an archive, as a tree of source files.

Names beginning with a dot are left out, and so are links that lead out of the folder.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from glossary_app.errors import SourceError, TooLargeError
from glossary_app.importing.archives import open_archive
from glossary_app.model.source import SourceFile

ARCHIVE_SUFFIXES = (".zip", ".glossary")

# Files that describe others, which lie beside them under the same name.
_DESCRIPTIONS = (".ifo",)

# A file is read whole, so this bounds the memory of an import.
LARGEST_FILE = 200_000_000


class SourceTree(Protocol):
    """Files below one root; `paths` is always in the same order."""

    @property
    def root_name(self) -> str:
        """The name of the file or folder, without a file's suffix."""

    def paths(self) -> tuple[str, ...]:
        """The paths of all files below the root, with slashes, sorted."""

    def read(self, path: str) -> SourceFile:
        """Read one of the files; raises SourceError."""


@contextmanager
def open_source(path: Path) -> Iterator[SourceTree]:
    """Open a file, a folder or an archive; raises SourceError when it cannot be listed."""
    if _is_folder(path):
        yield _Files(shown_path(path.resolve().name), path, _folder_files(path))
    elif path.suffix.lower() in ARCHIVE_SUFFIXES:
        with open_archive(path, LARGEST_FILE) as archive:
            yield archive
    elif path.suffix.lower() in _DESCRIPTIONS:
        # The path as it was given comes first: it names the root.
        beside = (each for each in path.parent.iterdir() if each.name.startswith(f"{path.stem}."))
        yield _Files(
            shown_path(path.stem), path, (path, *(each for each in beside if each.is_file()))
        )
    else:
        yield _Files(shown_path(path.stem), path, (path,))


def shown_path(path: str) -> str:
    """The path as Unicode text, composed: macOS hands out decomposed kana.

    Old archives leave Japanese names in Shift_JIS behind when they are unpacked.
    """
    parts = os.fsencode(path).split(b"/")
    return unicodedata.normalize("NFC", "/".join(map(_decoded, parts)))


def _decoded(name: bytes) -> str:
    try:
        return name.decode()
    except UnicodeDecodeError:
        text = name.decode("cp932", "replace")
        # The codec takes every byte; those that mean nothing end up in the private area.
        is_text = "\ufffd" not in text and not any("\ue000" <= each <= "\uf8ff" for each in text)
        return text if is_text else name.decode("utf-8", "replace")


def _is_folder(path: Path) -> bool:
    """Whether it is a folder or a file; raises SourceError when it is neither."""
    where = shown_path(str(path))
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise SourceError(where, "no such file or folder", "check the path") from error
    except OSError as error:
        raise SourceError(where, f"cannot be read: {error.strerror}", "check the path") from error
    except ValueError as error:
        raise SourceError(where, "no name of a file or folder", "check the path") from error
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        # A pipe or a device has no end.
        raise SourceError(where, "neither a file nor a folder", "save it as a file")
    return stat.S_ISDIR(mode)


class _Files:
    """Files on disk, each under its name as it is shown."""

    def __init__(self, root_name: str, root: Path, files: Iterable[Path]) -> None:
        self.root_name = root_name
        base = root if root.is_dir() else root.parent
        self._files: dict[str, Path] = {}
        for file in files:
            self._files.setdefault(shown_path(file.relative_to(base).as_posix()), file)

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self._files))

    def read(self, path: str) -> SourceFile:
        file = self._files[path]
        try:
            if file.stat().st_size > LARGEST_FILE:
                raise TooLargeError(path, "the file is larger than 200 MB", "split it")
            return SourceFile(path, file.read_bytes())
        except OSError as error:
            raise SourceError(path, f"cannot be read: {error.strerror}") from error


def _folder_files(root: Path) -> Iterator[Path]:
    inside = root.resolve()
    for folder, folders, names in os.walk(root, onerror=_raise_unlisted):
        # `os.walk` goes where this list says, in its order.
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and _is_file_inside(file, inside):
                yield file


def _raise_unlisted(error: OSError) -> None:
    # A folder left out in silence would look as if its pages had been deleted.
    raise SourceError(str(error.filename), f"cannot be listed: {error.strerror}") from error


def _is_file_inside(file: Path, root: Path) -> bool:
    if not file.is_symlink():
        return file.is_file()
    # Not `Path.resolve`, which fails on links that go round in a circle.
    target = Path(os.path.realpath(file))
    return target.is_relative_to(root) and target.is_file()
