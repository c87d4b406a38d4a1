"""The version that the program knows of itself is the one that it is released under."""

from __future__ import annotations

import tomllib
from pathlib import Path

from glossary_app.version import VERSION


def test_the_program_knows_the_version_it_is_released_under() -> None:
    project = Path(__file__).parents[2] / "pyproject.toml"

    released = tomllib.loads(project.read_text("utf-8"))["project"]["version"]

    assert released == VERSION
