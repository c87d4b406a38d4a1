"""What an import in a child process and the window say to each other: one JSON object a line.

To the child: an `ImportOrder`, then perhaps the word `cancel`. From the child: `Progress`, and at
the end an `ImportReport` or a fault. Plain JSON, never pickles.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from glossary_app.errors import GlossaryError
from glossary_app.model.report import (
    Finding,
    ImportCounts,
    ImportReport,
    Progress,
    Severity,
    Stage,
)
from glossary_app.paths import Folders

CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What is to be imported, and into which library. Without paths, the index is rebuilt.

    `anew` says that a damaged library is to be put aside first.
    """

    folders: Folders
    paths: tuple[Path, ...]
    starter: bool = True
    anew: bool = False


Message = Progress | ImportReport | GlossaryError


def write_order(order: ImportOrder) -> str:
    """The order as a line."""
    folders = {name: str(path) for name, path in asdict(order.folders).items()}
    paths = [str(path) for path in order.paths]
    return _line({"folders": folders, "paths": paths, "starter": order.starter, "anew": order.anew})


def read_order(line: str) -> ImportOrder:
    """Read a line of `write_order`."""
    order = json.loads(line)
    folders = Folders(**{name: Path(path) for name, path in order["folders"].items()})
    paths = tuple(Path(path) for path in order["paths"])
    return ImportOrder(folders, paths, order["starter"], order["anew"])


def write_message(message: Message) -> str:
    """A message of the child as a line."""
    if isinstance(message, Progress):
        return _line({"progress": asdict(message)})
    if isinstance(message, ImportReport):
        return _line({"report": asdict(message)})
    fault = {"code": message.code, "where": message.where, "what": message.what}
    return _line({"fault": {**fault, "now": message.now}})


def read_message(line: str) -> Message | None:
    """Read a line of `write_message`; None for anything else a library may have printed."""
    try:
        [(kind, fields)] = json.loads(line).items()
        return _READERS[kind](fields)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _line(value: dict[str, Any]) -> str:
    # Escaped to ASCII: Windows gives a pipe whatever encoding the country has.
    return json.dumps(value) + "\n"


def _read_progress(fields: dict[str, Any]) -> Progress:
    return Progress(**{**fields, "stage": Stage(fields["stage"])})


def _read_report(fields: dict[str, Any]) -> ImportReport:
    findings = tuple(_read_finding(finding) for finding in fields["findings"])
    counts = ImportCounts(**fields["counts"])
    return ImportReport(**{**fields, "counts": counts, "findings": findings})


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
    "fault": _read_fault,
}
