"""`glossary mcp` where the SDK, which is an extra, is not installed."""

from __future__ import annotations

from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from glossary_app.cli import late
from glossary_app.cli.main import run


def test_without_the_sdk_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nothing(name: str) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(late, "find_spec", nothing)

    code = run(["--data-dir", str(tmp_path), "mcp"])

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert "pip install 'glossary-app[mcp]'" in told.err
