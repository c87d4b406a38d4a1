"""The system libraries that Qt needs: found by trying to load them, installed where we may."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from glossary_app.installation.missing_libraries import (
    advice,
    ask_loader,
    named_as_missing,
    packages_of,
)
from setup_apt import install_packages
from setup_environment import Environment, SetupError

TRIAL = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport"


def provide_libraries(environment: Environment, needs: tuple[str, ...]) -> None:
    """Install what is missing, or stop with the line that the user has to type."""
    if sys.platform != "linux":
        return
    missing = missing_libraries(environment, needs)
    if missing and install_packages(packages_of(missing)):
        missing = missing_libraries(environment, needs)
    if missing:
        raise SetupError(advice(missing, has_apt=shutil.which("apt-get") is not None))


def missing_libraries(environment: Environment, needs: tuple[str, ...]) -> tuple[str, ...]:
    """The files that cannot be found, by asking the loader and by importing Qt."""
    asked = [
        ask_loader(path) for need in needs for path in sorted(qt_folder(environment).glob(need))
    ]
    said = subprocess.run(
        [environment.python, "-c", TRIAL], capture_output=True, text=True, check=False
    )
    missing = named_as_missing("\n".join([*asked, said.stderr]))
    if said.returncode and not missing:
        raise SetupError(f"Qt cannot be loaded:\n{said.stderr}")
    return missing


def qt_folder(environment: Environment) -> Path:
    """Where PySide6 lies in the environment."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return environment.folder / "lib" / version / "site-packages" / "PySide6"
