"""The source archive: the modules, and beside them what a wheel is built with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from setuptools.command.sdist import sdist

# The pictures are for the README alone.
LEFT_OUT = {"__pycache__", "pictures"}


class SourceArchive(sdist):  # type: ignore[misc]  # setuptools ships no types
    """Setuptools' own, which knows modules and resources only."""

    def make_release_tree(self, base_dir: str, files: Iterable[str]) -> None:
        """Lay out what is packed."""
        beside = (path.as_posix() for path in files_beside(Path("packaging")))
        super().make_release_tree(base_dir, sorted({*files, *beside}))


def files_beside(folder: Path) -> Iterator[Path]:
    """The set-up, the builds and what they need."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return (path for path in found if not LEFT_OUT & set(path.parts))
