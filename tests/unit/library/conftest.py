"""A library below the test's own folder, filled or empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.library.library import Library
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import ImportReport
from glossary_app.paths import Folders, folders_below

DATA = Path(__file__).parents[2] / "data"

Import = Callable[..., ImportReport]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_below(tmp_path / "home")


@pytest.fixture
def library(folders: Folders) -> Iterator[Library]:
    """A new library without the starter glossary."""
    with closing(Library.open(folders, starter=False)) as opened:
        yield opened


@pytest.fixture
def import_into(library: Library) -> Import:
    """Imports a path to its end."""

    def run(path: Path, options: ImportOptions | None = None) -> ImportReport:
        steps = library.import_path(path, options or ImportOptions())
        while True:
            try:
                next(steps)
            except StopIteration as end:
                report: ImportReport = end.value
                return report

    return run


@pytest.fixture
def filled(library: Library, import_into: Import) -> Library:
    """The library with a hand-off glossary, `reviewed`, and a folder of Markdown, `folder`."""
    import_into(DATA / "reviewed")
    import_into(DATA / "folder")
    library.keep_copy()
    return library
