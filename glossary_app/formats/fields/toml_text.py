"""TOML from outside; `tomllib`'s only door for it."""

from __future__ import annotations

import tomllib
from typing import Any

# What is so long is nobody's header.
_LONGEST_TEXT = 200_000
# Each part of a dotted key is a table in the one before, which `tomllib` looks up from the top.
_MOST_PARTS = 60


def read_toml(text: str) -> dict[str, Any]:
    """The values of a text; ValueError or RecursionError where it is none, or made to do harm."""
    if len(text) > _LONGEST_TEXT or _has_deep_key(text):
        raise ValueError("it is nested too deep")
    return tomllib.loads(text)


def _has_deep_key(text: str) -> bool:
    return any(line.partition("=")[0].count(".") > _MOST_PARTS for line in text.split("\n"))
