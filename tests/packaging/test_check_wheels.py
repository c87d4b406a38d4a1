"""The check of the wheels covers each system, and says which package is missing where."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import check_wheels
from check_wheels import PYTHONS, SYSTEMS, Case, cases, missing_wheels
from lock import BUILD, RUN, TEST

ROOT = Path(__file__).parents[2]
WINDOWS = Case(RUN, "Windows x64", "3.11")
needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def stand_in(folder: Path, script: str) -> Path:
    """A program in the place of uv."""
    program = folder / "uv"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    return program


def test_every_lock_is_tried_on_every_system_with_both_ends_of_python() -> None:
    tried = {(case.lock, case.system, case.python) for case in cases()}

    assert len(tried) == 3 * 5 * 2
    assert {case[0] for case in tried} == {RUN, TEST, BUILD}


def test_the_pythons_are_those_that_we_promise_and_try() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))

    assert project["requires-python"] == f">={PYTHONS[0]}"
    assert workflow["jobs"]["test"]["strategy"]["matrix"]["python"] == list(PYTHONS)


@needs_shell
def test_uv_is_asked_for_wheels_of_that_system_by_their_hashes(tmp_path: Path) -> None:
    asked = tmp_path / "asked"

    said = missing_wheels(stand_in(tmp_path, f'printf "%s\\n" "$@" > "{asked}"'), WINDOWS)

    arguments = asked.read_text("utf-8").split("\n")
    assert said == ""
    assert {"--dry-run", "--require-hashes", "--only-binary=:all:", "--no-deps"} <= set(arguments)
    assert f"--python-platform={SYSTEMS['Windows x64']}" in arguments
    assert f"--requirements={RUN.path}" in arguments


@needs_shell
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'rapidfuzz has no wheels' >&2; exit 1", "rapidfuzz has no wheels"),
        ("exit 2", "uv fa"),
    ],
)
def test_what_is_missing_is_told(script: str, said: str, tmp_path: Path) -> None:
    assert missing_wheels(stand_in(tmp_path, script), WINDOWS).startswith(said)


@needs_shell
def test_one_missing_wheel_fails_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    script = 'case "$*" in *darwin*3.14*) echo "no wheel" >&2; exit 1;; esac'
    uv = stand_in(tmp_path, script)
    monkeypatch.setattr(check_wheels, "install_uv", lambda _: uv)
    monkeypatch.setattr(check_wheels, "WORK", tmp_path)

    status = check_wheels.main()

    lines = capsys.readouterr().out.splitlines()
    assert status == 1
    assert "run on macOS arm64 with Python 3.14: no wheel" in lines
    assert "run on Linux x64 with Python 3.14: complete" in lines
    assert sum("no wheel" in line for line in lines) == 6
