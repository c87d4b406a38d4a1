"""Files that ship inside the package."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(name: str) -> Traversable:
    """The packaged file or folder with this path below `resources/`."""
    return files("glossary_app.resources").joinpath(name)


def read_resource(name: str) -> bytes:
    """The bytes of a packaged file."""
    return resource(name).read_bytes()
