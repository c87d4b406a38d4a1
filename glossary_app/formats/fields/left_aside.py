"""Counts what a reader does not take, so that nothing is left out in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from glossary_app.model.report import Finding, Severity

_NAMES_SHOWN = 3


class LeftAside:
    """What a file holds that is not taken, by kind: one finding each, with the first names."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._names: dict[str, list[str]] = {}

    def add(self, kind: str, name: str = "") -> None:
        """Count one thing of a kind, such as `language de`."""
        self._counts[kind] += 1
        names = self._names.setdefault(kind, [])
        if name and name not in names and len(names) < _NAMES_SHOWN:
            names.append(name)

    def findings(self, path: str) -> Iterator[Finding]:
        """A finding for each kind, the most frequent first."""
        for kind, count in self._counts.most_common():
            names = ", ".join(self._names[kind])
            more = ", …" if names and count > len(self._names[kind]) else ""
            message = f"left aside: {kind} ({count}{': ' if names else ''}{names}{more})"
            values = (kind, str(count), names + more)
            yield Finding(path, 0, Severity.INFO, "left-aside", message, values)
