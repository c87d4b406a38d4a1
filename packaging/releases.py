"""What the changelog says: the releases, newest first."""

from __future__ import annotations

import re
import textwrap
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import format_datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHANGELOG = ROOT / "packaging" / "CHANGELOG.md"
HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\] - (?P<day>\d{4}-\d\d-\d\d)$", re.MULTILINE)
POINT = re.compile(r"^- (.+(?:\n  .+)*)", re.MULTILINE)
AUTHOR = "The Glossary Browser authors <glossary-app@users.noreply.github.com>"


@dataclass(frozen=True, slots=True)
class Release:
    """One version, its day, and what changed in it."""

    version: str
    day: date
    changes: tuple[str, ...]


def current_version() -> str:
    """The project's version, which stands in pyproject.toml and nowhere else."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def read_releases(text: str) -> tuple[Release, ...]:
    """The releases of a changelog in the form of Keep a Changelog."""
    headings = [*HEADING.finditer(text)]
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    return tuple(
        Release(
            heading["version"],
            date.fromisoformat(heading["day"]),
            tuple(" ".join(point.split()) for point in POINT.findall(text[heading.end() : end])),
        )
        for heading, end in zip(headings, ends, strict=True)
    )


def debian_changelog(releases: tuple[Release, ...]) -> str:
    """The same as Debian writes it."""
    return "\n".join(map(debian_entry, releases))


def debian_entry(release: Release) -> str:
    """One release as Debian writes it."""
    noon = datetime(release.day.year, release.day.month, release.day.day, 12, tzinfo=UTC)
    changes = "\n".join(map(debian_change, release.changes))
    return (
        f"glossary-app ({release.version}) stable; urgency=medium\n\n{changes}\n\n"
        f" -- {AUTHOR}  {format_datetime(noon)}\n"
    )


def debian_change(change: str) -> str:
    """One change as a point of at most eighty columns."""
    return textwrap.fill(change, 78, initial_indent="  * ", subsequent_indent="    ")
