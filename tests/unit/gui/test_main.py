"""Where Qt cannot start, the program says what is missing and what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

only_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring their screen")


def start(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Start the program as its script does."""
    begin = "import sys; from glossary_app.gui.main import main; sys.exit(main())"
    kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    return subprocess.run(
        [sys.executable, "-c", begin, *arguments],
        env={**kept, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def qt_that_says(folder: Path, message: str) -> str:
    """A stand-in for PySide6 that fails to load as the real one does."""
    (folder / "PySide6").mkdir()
    failing = f"raise ImportError({message!r})\n"
    (folder / "PySide6" / "__init__.py").write_text("", "utf-8")
    (folder / "PySide6" / "QtCore.py").write_text(failing, "utf-8")
    return str(folder)


def test_a_library_that_qt_misses_is_named_without_a_traceback(tmp_path: Path) -> None:
    message = "libGL.so.1: cannot open shared object file: No such file or directory"

    said = start(PYTHONPATH=qt_that_says(tmp_path, message))

    assert said.returncode == 1
    assert said.stderr.startswith("glossary-app: Qt needs system libraries")
    assert "libGL.so.1" in said.stderr
    assert "Traceback" not in said.stderr


def test_another_fault_of_importing_is_shown_as_it_is(tmp_path: Path) -> None:
    said = start(PYTHONPATH=qt_that_says(tmp_path, "cannot import name 'QtCore'"))

    assert said.returncode == 1
    assert "cannot import name 'QtCore'" in said.stderr


@only_linux
def test_a_start_without_a_screen_says_so_and_leaves_no_core(tmp_path: Path) -> None:
    said = start("--data-dir", str(tmp_path), QT_QPA_PLATFORM="xcb", DISPLAY=":987")

    assert said.returncode == 1
    # A bare system lacks Qt's libraries for a screen, too, and they are what is named first.
    last = said.stderr.splitlines()[-1]
    assert last.startswith(("glossary-app: There is no screen", "Then start this again"))


def test_a_sound_start_goes_on_to_the_program() -> None:
    said = start("--version")

    assert said.stdout.startswith("glossary-app ")
    assert said.stderr == ""
