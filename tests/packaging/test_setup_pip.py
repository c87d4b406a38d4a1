"""What pip says becomes a count that fits on a line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lock import RUN
from setup_pip import PipError, Progress, count_pins, run_pip

SAID = """Ignoring colorama: markers 'sys_platform == "win32"' don't match your environment
Looking in indexes: https://pypi.org/simple
Collecting click==8.5.1 (from -r packaging/locks/run.txt (line 3))
  Using cached click-8.5.1-py3-none-any.whl (126 kB)
Requirement already satisfied: pluggy==1.7.0 in ./.venv/lib (from -r run.txt (line 9)) (1.7.0)
Collecting pyside6-essentials==6.11.3
  Downloading pyside6_essentials-6.11.3-cp310-abi3-manylinux_2_34_x86_64.whl (80.3 MB)
WARNING: Retrying (Retry(total=4)) after connection broken by 'ReadTimeoutError()': /simple/x/
Installing collected packages: click, pyside6-essentials
Successfully installed click-8.5.1 pyside6-essentials-6.11.3
"""


def test_each_package_is_counted_with_its_size() -> None:
    progress = Progress(4)

    shown = [step for line in SAID.splitlines() if (step := progress.read(line))]

    assert shown == [
        "1 of 3: click 8.5.1",
        "3 of 3: pyside6-essentials 6.11.3",
        "3 of 3: pyside6-essentials 6.11.3, 80.3 MB",
        "The connection broke; trying again",
        "Unpacking them",
    ]


def test_a_lock_says_how_many_there_are() -> None:
    text = RUN.path.read_text("utf-8")

    assert count_pins(RUN.path) == sum("==" in line.split(" ")[0] for line in text.splitlines())


def test_the_reason_of_a_failure_is_kept(tmp_path: Path) -> None:
    with pytest.raises(PipError, match=r"no-such-file\.txt"):
        run_pip(Path(sys.executable), "install", f"--requirement={tmp_path / 'no-such-file.txt'}")
