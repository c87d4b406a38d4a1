"""Runs the command line in this process, on a library below the test's own folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from glossary_app.cli.main import run

DATA = Path(__file__).parents[2] / "data"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended and what it wrote."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def json_lines(self) -> list[Any]:
        return [json.loads(line) for line in self.text.splitlines()]


Glossary = Callable[..., Ended]


@pytest.fixture
def glossary(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Glossary:
    """The command `glossary --data-dir … --no-starter`, with the arguments that are given."""

    def call(*arguments: str | Path) -> Ended:
        code = run(["--data-dir", str(tmp_path / "home"), "--no-starter", *map(str, arguments)])
        written = capsysbinary.readouterr()
        return Ended(code, written.out, written.err.decode())

    return call


@pytest.fixture
def filled(glossary: Glossary) -> Glossary:
    """The same, with the test pages imported."""
    glossary("import", DATA / "reviewed")
    glossary("import", DATA / "folder")
    return glossary
