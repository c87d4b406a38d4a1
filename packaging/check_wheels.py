"""Whether every locked package has a wheel on each system: `python3 packaging/check_wheels.py`.

Asks the package index by way of uv and fetches nothing. Where a wheel is missing, a machine would
have to compile, and ours have no compiler.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lock import BUILD, RUN, TEST, WORK, Lock, install_uv

# The oldest and the newest that the workflows run.
PYTHONS = ("3.11", "3.14")
# Linux by the glibc of the oldest release that Qt's wheels fit: Ubuntu 22.04, on ARM 24.04.
SYSTEMS = {
    "Windows x64": "x86_64-pc-windows-msvc",
    "macOS arm64": "aarch64-apple-darwin",
    "macOS x64": "x86_64-apple-darwin",
    "Linux x64": "x86_64-manylinux_2_35",
    "Linux arm64": "aarch64-manylinux_2_39",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One lock on one system with one Python."""

    lock: Lock
    system: str
    python: str

    def __str__(self) -> str:
        """As it is reported."""
        return f"{self.lock.name} on {self.system} with Python {self.python}"


def main() -> int:
    """Try every case; 1 when a wheel is missing somewhere."""
    WORK.mkdir(parents=True, exist_ok=True)
    uv = install_uv(WORK / "venv")
    bad = 0
    for case in cases():
        said = missing_wheels(uv, case)
        print(f"{case}: {said or 'complete'}", flush=True)
        bad += bool(said)
    return 1 if bad else 0


def cases() -> Iterator[Case]:
    """Every lock on every system with every Python."""
    for lock in (RUN, TEST, BUILD):
        for system in SYSTEMS:
            for python in PYTHONS:
                yield Case(lock, system, python)


def missing_wheels(uv: Path, case: Case) -> str:
    """What uv says is missing; empty when there is a wheel for each package."""
    said = subprocess.run(
        [
            uv,
            "pip",
            "install",
            "--dry-run",
            "--quiet",
            "--no-deps",
            "--require-hashes",
            "--only-binary=:all:",
            f"--python-platform={SYSTEMS[case.system]}",
            f"--python-version={case.python}",
            # Nothing is put there; it keeps uv from looking at what is installed here.
            f"--target={WORK / 'nothing'}",
            f"--requirements={case.lock.path}",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stderr.strip() or "uv failed" if said.returncode else ""


if __name__ == "__main__":
    sys.exit(main())
