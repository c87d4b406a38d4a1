"""Where a reader is in an article: a section and a share of it, never pixels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A section, and how far into it, as a share of its height.

    Without an anchor: what stands above the first section, or the top of the page.
    """

    anchor: str = ""
    offset: float = 0.0
