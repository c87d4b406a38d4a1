"""The findings of an import: so many of a kind that a person can look at, the others counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from glossary_app.model.report import Finding, Severity

MOST_OF_A_KIND = 1_000


class KeptFindings:
    """Takes findings without end, and holds the first of each kind."""

    def __init__(self) -> None:
        self._kept: list[Finding] = []
        self._counts: Counter[tuple[str, Severity]] = Counter()

    def add(self, finding: Finding) -> None:
        """Take one in."""
        kind = (finding.code, finding.severity)
        self._counts[kind] += 1
        if self._counts[kind] <= MOST_OF_A_KIND:
            self._kept.append(finding)

    def add_all(self, findings: Iterable[Finding]) -> None:
        """Take several in."""
        for finding in findings:
            self.add(finding)

    @property
    def total(self) -> int:
        """How many have been taken in."""
        return self._counts.total()

    def told(self) -> tuple[Finding, ...]:
        """Those that were kept, and at the end how many more of each kind there were."""
        more = (
            _more(code, severity, count - MOST_OF_A_KIND)
            for (code, severity), count in self._counts.items()
            if count > MOST_OF_A_KIND
        )
        return (*self._kept, *more)


def _more(code: str, severity: Severity, count: int) -> Finding:
    values = (f"{count:,}", code)
    return Finding(
        "", 0, severity, "more-of-a-kind", "{} more of the kind '{}'".format(*values), values
    )
