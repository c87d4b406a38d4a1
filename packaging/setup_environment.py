"""The virtual environment of this checkout: made once, filled from a lock, known by a stamp."""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from lock import TEST, Lock
from setup_apt import apt_line, install_packages
from setup_pip import PipError, count_pins, run_pip

FOLDER = Path(".venv")
# Without it, Debian's Python makes no environments.
VENV = "python3-venv"


class SetupError(Exception):
    """Something the user has to do first, in plain words."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment and where its programs are."""

    folder: Path
    platform: str

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.script("python")

    @property
    def stamp(self) -> Path:
        """Says what was installed, so that a second run has nothing to do."""
        return self.folder / "glossary-app.stamp"

    def script(self, name: str) -> Path:
        """One of its programs."""
        if self.platform == "win32":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name


def prepare(root: Path, lock: Lock, folder: Path = FOLDER) -> Environment:
    """An environment of this checkout, holding at least what the lock says."""
    environment = Environment(root / folder, sys.platform)
    wanted = stamp_text(root, lock)
    # The test lock holds the run lock, so what serves the tests serves the program.
    if read_stamp(environment) in (wanted, stamp_text(root, TEST)):
        return environment
    environment.stamp.unlink(missing_ok=True)
    if not works(environment):
        create(environment)
    install(environment, root, lock)
    environment.stamp.write_text(wanted, "utf-8")
    return environment


def stamp_text(root: Path, lock: Lock) -> str:
    """A digest of all that decides what the environment holds."""
    parts = (sys.version.encode(), str(root).encode(), lock.path.read_bytes())
    pyproject = (root / "pyproject.toml").read_bytes()
    return hashlib.sha256(b"\0".join((*parts, pyproject))).hexdigest()


def read_stamp(environment: Environment) -> str:
    """What was installed last; empty when that did not end well or never began."""
    if not environment.stamp.exists() or not environment.python.exists():
        return ""
    return environment.stamp.read_text("utf-8")


def works(environment: Environment) -> bool:
    """Whether the environment has a living interpreter of this version, with pip."""
    if not environment.python.exists():
        return False
    probe = "import sys, pip; print(sys.version)"
    said = subprocess.run(
        [environment.python, "-c", probe], capture_output=True, text=True, check=False
    )
    return said.returncode == 0 and said.stdout.strip() == sys.version.strip()


def create(environment: Environment) -> None:
    """Make the environment anew."""
    if importlib.util.find_spec("ensurepip") is None and not install_packages((VENV,)):
        raise SetupError(
            "This Python cannot make virtual environments. On Debian and Ubuntu this helps:\n  "
            + apt_line((VENV,))
            + "\nThen start this again."
        )
    print(f"Making {environment.folder}", flush=True)
    command: list[str | Path] = [sys.executable, "-m", "venv", "--clear", environment.folder]
    if subprocess.run(command, check=False).returncode:
        raise SetupError(f"{environment.folder} could not be made; the reason stands above.")


def install(environment: Environment, root: Path, lock: Lock) -> None:
    """Install the locked libraries, then the project on top of them, from this checkout."""
    print("Installing the libraries (about 140 MB the first time)", flush=True)
    install_locked(environment, lock)
    print("Installing the program, with its translations and the starter glossary", flush=True)
    pip(environment, "install", "--no-deps", "--no-build-isolation", f"--editable={root}")
    check_complete(environment)


def install_locked(environment: Environment, lock: Lock) -> None:
    """Install what the lock names and nothing else."""
    # An old pip looks for the newest release of what it resolves itself, and finds that unpinned.
    options = ("--no-deps", "--require-hashes", "--progress-bar=off")
    count = count_pins(lock.path)
    pip(environment, "install", *options, f"--requirement={lock.path}", pins=count)


def check_complete(environment: Environment) -> None:
    """Stop where a library misses another or does not fit it, since pip resolved nothing."""
    command: list[str | Path] = [environment.python, "-m", "pip", "check"]
    said = subprocess.run(
        [*command, "--disable-pip-version-check"], capture_output=True, text=True, check=False
    )
    if said.returncode:
        raise SetupError(
            f"The libraries in {environment.folder} do not fit together:\n{said.stdout}"
            "Delete that folder if you have installed into it, then start this again."
        )


def pip(environment: Environment, *arguments: str, pins: int = 0) -> None:
    """Run the environment's own pip."""
    try:
        run_pip(environment.python, *arguments, pins=pins)
    except PipError as error:
        raise SetupError(f"The libraries could not be installed. Pip says:\n{error}") from error
