"""Zip archives as trees of source files; one that is out to do harm is refused whole."""

from __future__ import annotations

import lzma
import stat
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from glossary_app.errors import EncryptedError, SourceError, TooLargeError
from glossary_app.formats.fields.locale_names import locale_named
from glossary_app.model.source import SourceFile

_LARGEST_TOTAL = 1_000_000_000
_MOST_FILES = 500_000

# Text packs to a tenth or so; a file of one repeated letter, a bomb, to a thousandth.
_LARGEST_RATIO = 200
_SMALLEST_BOMB = 10_000_000

# General purpose bit flag, bits 0 and 11 (APPNOTE.TXT, 4.4.4).
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800

# All that `zipfile` lets out of a damaged or unsupported archive.
_DAMAGE = (
    BadZipFile,
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    OverflowError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
)


@contextmanager
def open_archive(path: Path, largest_file: int) -> Iterator[ZipTree]:
    """Open and check an archive; raises SourceError when it is damaged or hostile."""
    try:
        archive = ZipFile(path)
    except _DAMAGE as error:
        raise SourceError(str(path), f"not a readable archive: {error}") from error
    with archive:
        # `is_dir` fails at a member without a name, which a damaged archive can hold.
        files = (info for info in archive.infolist() if not info.filename.endswith("/"))
        members = [info for info in files if info.filename]
        _check(path, members, largest_file)
        yield ZipTree(path.stem, archive, members)


class ZipTree:
    """The files of an archive; a single folder that holds everything counts as the root."""

    def __init__(self, root_name: str, archive: ZipFile, members: Iterable[ZipInfo]) -> None:
        self.root_name = root_name
        self._archive = archive
        named = {_name(info): info for info in members if not _is_hidden(_name(info))}
        skip = len(_common_folder(named))
        self._members = {name[skip:]: info for name, info in named.items()}

    def paths(self) -> tuple[str, ...]:
        """The paths of all files, with slashes, sorted."""
        return tuple(sorted(self._members))

    def read(self, path: str) -> SourceFile:
        """Unpack one of the files; raises SourceError when it is damaged."""
        try:
            member = self._members[path]
            with self._archive.open(member) as file:
                # Not `ZipFile.read`, which unpacks all there is before it looks at the size.
                return SourceFile(path, file.read(member.file_size + 1))
        except _DAMAGE as error:
            raise SourceError(path, f"cannot be unpacked: {error}") from error


def _check(path: Path, members: list[ZipInfo], largest_file: int) -> None:
    if len(members) > _MOST_FILES:
        raise TooLargeError(str(path), f"the archive has more than {_MOST_FILES} files")
    if sum(info.file_size for info in members) > _LARGEST_TOTAL:
        raise TooLargeError(str(path), "the archive unpacks to more than 1 GB")
    for info in members:
        where = f"{path}/{_name(info)}"
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedError(where, "the archive is encrypted", "unpack it with its password")
        if info.file_size > largest_file:
            raise TooLargeError(where, "the archive holds a file of more than 200 MB", "split it")
        fault = _fault(info)
        if fault:
            raise SourceError(where, fault, "ask where the archive comes from")


def _fault(info: ZipInfo) -> str:
    """What is wrong with a member; its sizes are held to what they say when it is unpacked."""
    name = _name(info).replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return "the archive holds a path that leads out of it"
    # Unix programs put the file mode into the upper half (APPNOTE.TXT, 4.4.15).
    if stat.S_ISLNK(info.external_attr >> 16):
        return "the archive holds a link"
    too_dense = info.file_size > _LARGEST_RATIO * max(info.compress_size, 1)
    if too_dense and info.file_size > _SMALLEST_BOMB:
        return "the archive holds a file that unpacks to far more than text does"
    return ""


def _name(info: ZipInfo) -> str:
    """The member's name; Windows in Japan writes Shift_JIS where the format says code page 437."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "cp932"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return unicodedata.normalize("NFC", name)


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts)


def _common_folder(names: Iterable[str]) -> str:
    """The one folder that holds everything, with its slash; a locale's folder says something."""
    tops = {name.partition("/")[0] for name in names}
    top = tops.pop() if len(tops) == 1 else ""
    is_folder = bool(top) and all("/" in name for name in names)
    return f"{top}/" if is_folder and not locale_named(top) else ""
