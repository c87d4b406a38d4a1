"""Faults that a person can act on: where it is, what it is, what to do now.

`code` is stable and names the kind of fault; the window makes its own sentence from `code` and
the fields, in the interface's language. `str(error)` is the English line of the command line.
"""

from __future__ import annotations

import errno
from collections.abc import Sequence


class GlossaryError(Exception):
    """Any fault that the user can act on. Everything else that is raised is a bug."""

    code = "fault"

    def __init__(self, where: str, what: str, now: str = "") -> None:
        super().__init__(where, what, now)
        self.where = where
        self.what = what
        self.now = now

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"; {self.now}" if self.now else ""
        return f"{place}{self.what}{advice}"


class UsageError(GlossaryError):
    """The request itself does not make sense."""

    code = "usage"


class UnwritableError(UsageError):
    """No file can be written where one is wanted."""

    code = "unwritable"


class NotFoundError(GlossaryError):
    """No such glossary, entry or page in the library."""

    code = "not-found"


class SourceError(GlossaryError):
    """An input (file, folder, archive) cannot be read at all."""

    code = "source"


class MissingFileError(SourceError):
    """There is no such file."""

    code = "file-missing"


class ClosedFileError(SourceError):
    """The file may not be read."""

    code = "file-closed"


class NoFileError(SourceError):
    """It is a folder or a device."""

    code = "no-file"


class LargeTextError(SourceError):
    """The text is larger than any that is read."""

    code = "text-too-large"


class NoTextError(SourceError):
    """What the file holds is no text: a picture, a program, a document of another kind."""

    code = "no-text"


class DamagedDocumentError(SourceError):
    """The document is not as the program that it is of writes it."""

    code = "document-damaged"


class TooLargeError(SourceError):
    """An input is larger than is read."""

    code = "too-large"


class EncryptedError(SourceError):
    """An input can be read with its password only."""

    code = "encrypted"


class PageError(SourceError):
    """One page of an input is refused; the rest of the input goes on."""

    code = "page"

    def __init__(self, path: str, line: int, what: str, code: str) -> None:
        super().__init__(f"{path}:{line}", what)
        self.path = path
        self.line = line
        self.page_code = code


class FormatError(SourceError):
    """No known format fits, or the named one does not exist."""

    code = "format"


class StoreError(GlossaryError):
    """The store cannot be opened, read or written."""

    code = "store"


class NewerStoreError(StoreError):
    """The file was written by a newer version of the program."""

    code = "store-newer"


class BusyStoreError(StoreError):
    """Another process holds the store's write lock."""

    code = "store-busy"


class DamagedStoreError(StoreError):
    """The file is not a store, or no longer one."""

    code = "store-damaged"


class ReadOnlyStoreError(StoreError):
    """The file or its folder may not be written to."""

    code = "store-read-only"


class DiskFullError(StoreError):
    """There is no room left; the last write was undone."""

    code = "disk-full"


class NoMemoryError(GlossaryError):
    """The system gives the program no more memory; the last write was undone."""

    code = "no-memory"


class IndexUnusableError(GlossaryError):
    """The search index is missing, damaged or out of step with the store; rebuild it."""

    code = "index-unusable"


class CancelledError(GlossaryError):
    """The user stopped a long piece of work; nothing was changed, unless `now` says what stays."""

    code = "cancelled"


_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
_MOST_NAMED = 10
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)


def fault_of_file(where: str, error: OSError) -> StoreError:
    """What the system says of one of the program's own files, in words that help."""
    if error.errno in _NO_ROOM:
        advice = "make room, then try again; what was there before is still there"
        return DiskFullError(where, "the disk is full", advice)
    if error.errno in _NOT_ALLOWED:
        advice = "allow writing to the file and its folder, or choose another data folder"
        return ReadOnlyStoreError(where, "access is denied", advice)
    return StoreError(where, error.strerror or str(error), "check the disk, then try again")


def fault_of_memory() -> NoMemoryError:
    """What to say where Python raises MemoryError."""
    advice = "close other programs, then try again; what was there before is still there"
    return NoMemoryError("", "there is not enough memory", advice)


def no_such_glossary(glossary_id: str, known: Sequence[str]) -> NotFoundError:
    """What to raise where an id is none of those that are known; names the first of them."""
    more = ", …" if len(known) > _MOST_NAMED else ""
    advice = f"there are: {', '.join(known[:_MOST_NAMED])}{more}" if known else ""
    return NotFoundError(glossary_id, "no such glossary in the library", advice)


def why_unread(error: OSError) -> str:
    """Why a file that was named cannot be read."""
    if error.errno == errno.ENOENT:
        return "no such file"
    if error.errno == errno.EISDIR:
        return "not a file"
    told = "access is denied" if error.errno in _NOT_ALLOWED else error.strerror
    return f"cannot be read: {told}"
