"""A store below the test's own folder, and imports run to their end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.importing.pipeline import import_source
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import ImportReport, Progress
from glossary_app.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "glossaries.db")) as opened:
        yield opened


@pytest.fixture
def index_folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def import_all(
    store: Store, index_folder: Path
) -> Callable[..., tuple[ImportReport, list[Progress]]]:
    """Imports a path to its end; gives the report, and the steps on the way."""

    def run(
        path: Path,
        options: ImportOptions | None = None,
        into: Store | None = None,
        index_folder: Path = index_folder,
    ) -> tuple[ImportReport, list[Progress]]:
        work = import_source(path, options or ImportOptions(), into or store, index_folder)
        steps: list[Progress] = []
        while True:
            try:
                steps.append(next(work))
            except StopIteration as end:
                report: ImportReport = end.value
                return report, steps

    return run
