"""The door of the set-up: it explains itself to any Python and knows its commands."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import setup_commands
from setup_environment import Environment

BOOTSTRAP = Path(__file__).parents[2] / "packaging" / "bootstrap.py"


def test_an_old_python_can_read_the_door() -> None:
    source = BOOTSTRAP.read_text("utf-8")

    tree = ast.parse(source, feature_version=(3, 4))

    assert tree.body


def test_an_old_python_is_told_what_is_wrong() -> None:
    as_old = f"""
import runpy, sys
sys.version_info = (3, 9, 2)
runpy.run_path({str(BOOTSTRAP)!r}, run_name="__main__")
"""

    said = subprocess.run(
        [sys.executable, "-c", as_old], capture_output=True, text=True, check=False
    )

    assert said.returncode == 1
    assert said.stderr.startswith("Python 3.11 or newer is needed, and this is Python 3.9.")


def test_an_unknown_command_shows_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    status = setup_commands.main(["build"])

    assert status == 2
    assert {"run", "test", "check"} <= set(capsys.readouterr().out.split())


def test_asking_for_help_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert setup_commands.main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: ")


@pytest.mark.parametrize(
    ("given", "handed_on"),
    [
        (["--", "--locale", "ja-JP"], ["--locale", "ja-JP"]),
        (["tests/unit", "-q"], ["tests/unit", "-q"]),
        (["-k", "a", "--", "b"], ["-k", "a", "--", "b"]),
    ],
)
def test_a_first_separator_is_not_handed_on(given: list[str], handed_on: list[str]) -> None:
    assert setup_commands.without_separator(given) == handed_on


@pytest.mark.parametrize(
    ("variables", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_screen_is_known_by_the_session(
    variables: dict[str, str], platform: str, *, expected: bool
) -> None:
    assert setup_commands.has_screen(variables, platform) is expected


@pytest.mark.parametrize(
    ("installed", "line"),
    [
        (True, "  a virtual screen   xvfb-run -a python3 packaging/bootstrap.py run"),
        (False, "  a virtual screen   sudo apt install xvfb xauth libxcb-cursor0 && xvfb-run -a "),
    ],
)
def test_a_virtual_screen_is_offered_with_what_it_takes(
    line: str, monkeypatch: pytest.MonkeyPatch, *, installed: bool
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if installed else None)
    missing = ("libxcb-cursor.so.0",)
    monkeypatch.setattr("setup_commands.missing_libraries", lambda *_: missing)
    environment = Environment(setup_commands.ROOT / ".venv", "linux")

    said = setup_commands.without_screen(environment)

    assert line in said


def test_tests_draw_off_screen_and_keep_the_other_variables() -> None:
    variables = setup_commands.test_variables({"PATH": "/usr/bin", "QT_QPA_PLATFORM": "xcb"})

    assert variables == {"PATH": "/usr/bin", "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
