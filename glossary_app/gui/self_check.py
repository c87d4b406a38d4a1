"""Tries the whole program on a library of its own, and says which version it is."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

# In the starter glossary; found by its reading, so that keys and index are tried as well.
_TERM = "fain chuningu"


def program_version() -> str:
    """The version that is installed."""
    return version("glossary-app")


def self_check(run: Callable[[list[str]], int]) -> int:
    """Make a library, find a term in it and draw its page; 0 when all of that worked."""
    with tempfile.TemporaryDirectory(prefix="glossary-app-") as folder:
        picture = Path(folder) / "window.png"
        code = run(["--data-dir", folder, "--screenshot", str(picture), _TERM])
        return code if picture.exists() else 1
