"""Files that ship inside the package.

It is never run from a zip, so a plain path does; `importlib.resources` would take as long to import
as the window takes to be laid out.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path


def resource(name: str) -> Path:
    """The packaged file or folder with this path below `resources/`."""
    return _folder() / name


def read_resource(name: str) -> bytes:
    """The bytes of a packaged file."""
    return resource(name).read_bytes()


@cache
def _folder() -> Path:
    # Found and not imported: type checkers do not see it as a module (it is mapped by setuptools).
    spec = find_spec("glossary_app.resources")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("glossary_app.resources")
    return Path(spec.submodule_search_locations[0])
