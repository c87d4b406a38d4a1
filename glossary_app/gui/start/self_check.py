"""Tries the whole program on libraries of its own, and says which version it is."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from glossary_app.gui.background.library_door import try_library

# In the starter glossary; found by its reading, so that keys and index are tried as well.
_TERM = "fain chuningu"


def program_version() -> str:
    """The version that is installed."""
    return version("glossary-app")


def self_check(run: Callable[[list[str]], int]) -> int:
    """Import, search and export, then find a term and draw its page; 0 when all of that worked."""
    with tempfile.TemporaryDirectory(prefix="glossary-app-") as folder:
        failures = tuple(try_library(Path(folder)))
    if failures:
        sys.stderr.writelines(f"{failure}\n" for failure in failures)
        return 1
    with tempfile.TemporaryDirectory(prefix="glossary-app-") as folder:
        picture = Path(folder) / "window.png"
        code = run(["--data-dir", folder, "--screenshot", str(picture), _TERM])
        return code if picture.exists() else 1
