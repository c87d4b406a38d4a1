"""What Windows refuses, refused here too: a file that is open cannot be taken away or replaced.

Python opens files there without FILE_SHARE_DELETE, and so do SQLite and Qt. Linux lets all of this
pass, so that a program for Windows that is tested here alone breaks at its users'. Told are the
files that this process has open or mapped, as /proc has them.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

_OPEN_FILES = Path("/proc/self/fd")
_MAPPED_FILES = Path("/proc/self/maps")
_REFUSAL = "the process cannot access the file because it is being used"


def are_available() -> bool:
    """Whether this system tells which files a process has open."""
    return _OPEN_FILES.is_dir() and _MAPPED_FILES.is_file()


def switch_on(patch: pytest.MonkeyPatch) -> None:
    """Let `unlink`, `rename`, `replace` and `rmdir` follow the rules of Windows."""
    for name in ("unlink", "remove"):
        patch.setattr(os, name, _careful_removal(getattr(os, name)))
    patch.setattr(os, "rename", _careful_rename(os.rename))
    patch.setattr(os, "replace", _careful_replace(os.replace))


def files_in_use() -> frozenset[str]:
    """The files that this process has open or mapped."""
    return frozenset((*_open_files(), *_mapped_files()))


def _careful_removal(remove: Callable[..., None]) -> Callable[..., None]:
    def careful(path: Any, *, dir_fd: int | None = None) -> None:
        _refuse_in_use(_whole_path(path, dir_fd))
        remove(path, dir_fd=dir_fd)

    return careful


def _careful_rename(rename: Callable[..., None]) -> Callable[..., None]:
    def careful(source: Any, target: Any, **folders: Any) -> None:
        _refuse_in_use(_whole_path(source, folders.get("src_dir_fd")))
        wanted = _whole_path(target, folders.get("dst_dir_fd"))
        if os.path.lexists(wanted):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), wanted)
        rename(source, target, **folders)

    return careful


def _careful_replace(replace: Callable[..., None]) -> Callable[..., None]:
    def careful(source: Any, target: Any, **folders: Any) -> None:
        _refuse_in_use(_whole_path(source, folders.get("src_dir_fd")))
        wanted = _whole_path(target, folders.get("dst_dir_fd"))
        _refuse_in_use(wanted)
        if Path(wanted).is_dir():
            raise PermissionError(errno.EACCES, "a folder cannot be replaced", wanted)
        replace(source, target, **folders)

    return careful


def _whole_path(path: Any, folder: int | None) -> str:
    name = os.fsdecode(path)
    base = str((_OPEN_FILES / str(folder)).readlink()) if folder is not None else ""
    # The last part is not followed: a link is taken away, and not what it leads to.
    above, last = os.path.split(os.path.join(base, name))  # noqa: PTH118
    return os.path.join(os.path.realpath(above), last)  # noqa: PTH118


def _refuse_in_use(path: str) -> None:
    used = files_in_use()
    inside = f"{path}{os.sep}"
    if path in used or any(each.startswith(inside) for each in used):
        raise PermissionError(errno.EACCES, _REFUSAL, path)


def _open_files() -> Iterator[str]:
    for number in os.listdir(_OPEN_FILES):  # noqa: PTH208 - strings are all that is wanted
        try:
            target = str((_OPEN_FILES / number).readlink())
            is_file = stat.S_ISREG(os.fstat(int(number)).st_mode)
        except OSError:
            # Closed meanwhile, such as the one that read this list.
            continue
        if is_file:
            yield target


def _mapped_files() -> Iterator[str]:
    for line in _MAPPED_FILES.read_text("utf-8", "surrogateescape").splitlines():
        path = line.partition("/")[2]
        if path:
            yield f"/{path}"
