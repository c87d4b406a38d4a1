"""What an import or a check has to say: findings, progress, counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an error means that something was left out."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on an input or on the library.

    `path` is the file or entry; `line` counts from 1, 0 when there is no line. `code` is stable
    and `values` are what the message quotes, so that a face can say it in its own language.
    """

    path: str
    line: int
    severity: Severity
    code: str
    message: str
    values: tuple[str, ...] = ()


class Stage(StrEnum):
    """The steps of an import or rebuild, in their order."""

    # For another process that changes the library.
    WAITING = "waiting"
    # An import reads and saves page by page; "saving" is what is left to do when all are read.
    READING = "reading"
    SAVING = "saving"
    INDEXING = "indexing"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work has come; `total` is 0 while it is not known."""

    stage: Stage
    done: int
    total: int
    current: str = ""


class Outcome(StrEnum):
    """What saving did to an entry."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """Entries by outcome."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of a page, such as `definition` or `aliases`, before and after."""

    part: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PageChange:
    """What becomes of a page; only an updated one has parts."""

    entry: str
    locale: str
    headword: str
    outcome: Outcome
    parts: tuple[PartChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The result of one import. `failed` counts the pages and files that were refused.

    `changes` are the first pages that were added, updated or removed, not all of a large import.
    """

    glossary: str
    counts: ImportCounts
    failed: int
    findings: tuple[Finding, ...] = ()
    changes: tuple[PageChange, ...] = ()


NO_REPORT = ImportReport("", ImportCounts(), 0)
