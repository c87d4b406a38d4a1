"""A library for assistants: reviewed pages, a draft, and a folder without qualities."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.cli.main import run

DATA = Path(__file__).parents[2] / "data"


def import_into(home: Path, path: Path) -> None:
    assert run(["--data-dir", str(home), "--no-starter", "import", str(path)]) == 0


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a library with a glossary that hands on reviewed pages only."""
    home = tmp_path_factory.mktemp("assistants") / "home"
    import_into(home, DATA / "reviewed")
    return home


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The data folder of such a library that belongs to one test."""
    import_into(tmp_path / "home", DATA / "reviewed")
    return tmp_path / "home"
