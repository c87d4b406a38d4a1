"""The coverage bars: the whole program, and higher ones for the packages that hold its truth."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Bar:
    """The least share of statements and branches that tests have to reach below a folder."""

    folder: str
    percent: float


BARS = (
    Bar("glossary_app", 90),
    Bar("glossary_app/model", 95),
    Bar("glossary_app/formats", 95),
    Bar("glossary_app/store", 95),
    Bar("glossary_app/search", 95),
)


def below_their_bar(report: Path, bars: tuple[Bar, ...] = BARS) -> tuple[str, ...]:
    """A sentence for each bar that coverage.py's JSON report does not reach."""
    files = json.loads(report.read_text("utf-8"))["files"]
    reached = [(bar, covered_percent(summaries_below(files, bar.folder))) for bar in bars]
    return tuple(
        f"coverage of {bar.folder} is {percent:.1f} %, below its bar of {bar.percent:.0f} %"
        for bar, percent in reached
        if percent < bar.percent
    )


def summaries_below(
    files: Mapping[str, Mapping[str, Any]], folder: str
) -> tuple[Mapping[str, int], ...]:
    """The figures of the files below a folder; reports from Windows write backslashes."""
    below = folder + "/"
    return tuple(
        report["summary"]
        for name, report in files.items()
        if name.replace("\\", "/").startswith(below)
    )


def covered_percent(summaries: Iterable[Mapping[str, int]]) -> float:
    """Covered statements and branches of all, in percent; a folder without code is covered."""
    covered = wanted = 0
    for summary in summaries:
        covered += summary["covered_lines"] + summary.get("covered_branches", 0)
        wanted += summary["num_statements"] + summary.get("num_branches", 0)
    return 100 * covered / wanted if wanted else 100.0
