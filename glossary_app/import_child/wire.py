"""What an import in a child process and the window say to each other: one JSON object a line.

To the child: an `ImportOrder`, then perhaps the word `cancel`. From the child: `Progress`, and at
the end an `ImportReport` or a fault. A child that is only to look gets one order after the other,
each of which ends the one before, and answers each with a `SourceLook` that shows how a source
begins, another one when all of it has been read, or a fault. Plain JSON, never pickles.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from glossary_app.errors import GlossaryError
from glossary_app.import_child.plain import (
    look_from_plain,
    look_to_plain,
    options_from_plain,
    options_to_plain,
)
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import AS_IT_COMES, ImportOptions
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Outcome,
    PageChange,
    PartChange,
    Progress,
    Severity,
    Stage,
)
from glossary_app.paths import Folders

CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What is to be imported, and into which library. Without paths, the index is rebuilt.

    `anew` says that a damaged library is to be put aside first. `looks_only`: nothing is stored,
    and what the import of each path would do is answered with `SourceLook`s. `each` holds options
    for each path, where they differ.
    """

    folders: Folders
    paths: tuple[Path, ...]
    starter: bool = True
    anew: bool = False
    options: ImportOptions = AS_IT_COMES
    looks_only: bool = False
    each: tuple[ImportOptions, ...] = ()

    @property
    def sources(self) -> tuple[tuple[Path, ImportOptions], ...]:
        """The paths, each with its options."""
        each = self.each or (self.options,) * len(self.paths)
        return tuple(zip(self.paths, each, strict=True))


Message = Progress | ImportReport | SourceLook | GlossaryError


def write_order(order: ImportOrder) -> str:
    """The order as a line."""
    folders = {name: str(path) for name, path in asdict(order.folders).items()}
    paths = [str(path) for path in order.paths]
    return _line(
        {
            "folders": folders,
            "paths": paths,
            "starter": order.starter,
            "anew": order.anew,
            "options": options_to_plain(order.options),
            "looks_only": order.looks_only,
            "each": [options_to_plain(options) for options in order.each],
        }
    )


def read_order(line: str) -> ImportOrder:
    """Read a line of `write_order`."""
    order = json.loads(line)
    folders = Folders(**{name: Path(path) for name, path in order["folders"].items()})
    paths = tuple(Path(path) for path in order["paths"])
    options = options_from_plain(order["options"])
    return ImportOrder(
        folders,
        paths,
        order["starter"],
        order["anew"],
        options,
        order["looks_only"],
        tuple(map(options_from_plain, order["each"])),
    )


def write_message(message: Message) -> str:
    """A message of the child as a line."""
    if isinstance(message, Progress):
        return _line({"progress": asdict(message)})
    if isinstance(message, ImportReport):
        return _line({"report": asdict(message)})
    if isinstance(message, SourceLook):
        return _line({"look": look_to_plain(message)})
    fault = {"code": message.code, "where": message.where, "what": message.what}
    return _line({"fault": {**fault, "now": message.now}})


def read_message(line: str) -> Message | None:
    """Read a line of `write_message`; None for anything else a library may have printed."""
    try:
        [(kind, fields)] = json.loads(line).items()
        return _READERS[kind](fields)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _line(value: dict[str, Any]) -> str:
    # Escaped to ASCII: Windows gives a pipe whatever encoding the country has.
    return json.dumps(value) + "\n"


def _read_progress(fields: dict[str, Any]) -> Progress:
    return Progress(**{**fields, "stage": Stage(fields["stage"])})


def _read_report(fields: dict[str, Any]) -> ImportReport:
    findings = tuple(_read_finding(finding) for finding in fields["findings"])
    counts = ImportCounts(**fields["counts"])
    changes = tuple(_read_change(change) for change in fields["changes"])
    return ImportReport(**{**fields, "counts": counts, "findings": findings, "changes": changes})


def _read_change(fields: dict[str, Any]) -> PageChange:
    parts = tuple(PartChange(**part) for part in fields["parts"])
    return PageChange(**{**fields, "outcome": Outcome(fields["outcome"]), "parts": parts})


def _read_look(fields: dict[str, Any]) -> SourceLook:
    return look_from_plain(fields, _read_report(fields["report"]))


def _read_finding(fields: dict[str, Any]) -> Finding:
    values = tuple(fields["values"])
    return Finding(**{**fields, "severity": Severity(fields["severity"]), "values": values})


def _read_fault(fields: dict[str, Any]) -> GlossaryError:
    error = GlossaryError(fields["where"], fields["what"], fields["now"])
    error.code = fields["code"]
    return error


_READERS: dict[str, Callable[[dict[str, Any]], Message]] = {
    "progress": _read_progress,
    "report": _read_report,
    "look": _read_look,
    "fault": _read_fault,
}
