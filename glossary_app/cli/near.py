"""What was meant by a name that is none."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest_name(name: str, names: Iterable[str]) -> str:
    """The name that comes nearest; empty when none does."""
    near = get_close_matches(name, list(names), n=1)
    return near[0] if near else ""
