"""Remake the lock files: `python3 packaging/lock.py` (or `--upgrade` for newer releases).

One universal resolution for Python 3.11 and newer on every system, with hashes and without
addresses: plain pip installs from it. The run lock is a part of the test and build locks.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "packaging" / "locks"
WORK = ROOT / "build" / "lock"
REMAKE = "python3 packaging/lock.py"


@dataclass(frozen=True, slots=True)
class Lock:
    """One lock file and the extras of the project that it holds."""

    name: str
    extras: tuple[str, ...]
    folder: Path = LOCKS

    @property
    def path(self) -> Path:
        """Where the lock stands."""
        return self.folder / f"{self.name}.txt"


RUN = Lock("run", ())
TEST = Lock("test", ("test", "mcp"))
BUILD = Lock("build", ("build",))


def main(arguments: list[str]) -> None:
    """Compile every lock, the smaller ones held to what the largest chose."""
    WORK.mkdir(parents=True, exist_ok=True)
    uv = install_uv(WORK / "venv")
    builder = WORK / "builder.in"
    builder.write_text("\n".join(build_requirements(ROOT / "pyproject.toml")) + "\n", "utf-8")
    if "--upgrade" in arguments:
        for lock in (TEST, RUN, BUILD):
            lock.path.unlink(missing_ok=True)
    compile_lock(uv, TEST, builder, ())
    compile_lock(uv, RUN, builder, (TEST.path,))
    compile_lock(uv, BUILD, builder, (TEST.path,))


def build_requirements(pyproject: Path) -> tuple[str, ...]:
    """What building the project itself needs, so that no build fetches anything."""
    return tuple(tomllib.loads(pyproject.read_text("utf-8"))["build-system"]["requires"])


def install_uv(folder: Path) -> Path:
    """A throw-away environment with uv in it."""
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    if not folder.exists():
        venv.create(folder, with_pip=True)
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return scripts / "uv"


def compile_lock(uv: Path, lock: Lock, builder: Path, constraints: tuple[Path, ...]) -> None:
    """Write one lock; versions already in it stay unless they no longer fit."""
    extras = [f"--extra={extra}" for extra in lock.extras]
    held = [f"--constraints={path.relative_to(ROOT).as_posix()}" for path in constraints]
    subprocess.run(
        [
            uv,
            "pip",
            "compile",
            "--universal",
            "--generate-hashes",
            "--python-version=3.11",
            "--no-annotate",
            "--no-emit-index-url",
            "--no-emit-find-links",
            f"--custom-compile-command={REMAKE}",
            "--quiet",
            f"--output-file={lock.path.relative_to(ROOT).as_posix()}",
            *extras,
            *held,
            "pyproject.toml",
            builder.relative_to(ROOT).as_posix(),
        ],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
