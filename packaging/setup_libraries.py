"""The system libraries that Qt needs: found by trying to load them, installed where we may."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from glossary_app.installation.missing_libraries import (
    OFFSCREEN,
    WAYLAND,
    X_WINDOWS,
    advice,
    ask_loader,
    named_as_missing,
    packages_of,
)
from setup_apt import apt_line, install_packages
from setup_environment import VENV, Environment, SetupError

TRIAL = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport"
# The tests have Qt list all texts of the program.
TEST_NEEDS = (*OFFSCREEN, "lupdate")
# What Qt's files will ask for, to be known before they are there; a test holds it against them.
EXPECTED = {
    OFFSCREEN[0]: (
        "libEGL.so.1",
        "libGL.so.1",
        "libX11.so.6",
        "libdbus-1.so.3",
        "libfontconfig.so.1",
        "libfreetype.so.6",
        "libglib-2.0.so.0",
        "libxkbcommon.so.0",
    ),
    X_WINDOWS[0]: (
        "libX11-xcb.so.1",
        "libxcb-cursor.so.0",
        "libxcb-icccm.so.4",
        "libxcb-image.so.0",
        "libxcb-keysyms.so.1",
        "libxcb-randr.so.0",
        "libxcb-render-util.so.0",
        "libxcb-shape.so.0",
        "libxcb-shm.so.0",
        "libxcb-sync.so.1",
        "libxcb-xfixes.so.0",
        "libxcb-xkb.so.1",
        "libxkbcommon-x11.so.0",
    ),
    WAYLAND[0]: ("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"),
    TEST_NEEDS[-1]: ("libgssapi_krb5.so.2",),
}
AT_ONCE = """This machine lacks what the program needs:
  {packages}
This line installs it:
  {line}
Then start this again."""


def provide_at_once(
    needs: tuple[str, ...], *, wished: tuple[str, ...] = (), tools: tuple[str, ...] = ()
) -> None:
    """Install in one go what can be known to be missing before Qt is there, or stop with the line.

    What is only wished for goes along, so that a person has to type one line and not two; `tools`
    are packages that somebody else found missing.
    """
    if sys.platform != "linux" or shutil.which("apt-get") is None:
        return
    python = (VENV,) if find_spec("ensurepip") is None else ()
    packages = (*python, *tools, *packages_of(expected_and_missing(needs)))
    if packages:
        packages = (*packages, *packages_of(expected_and_missing(wished)))
    if packages and not install_packages(packages):
        names = " ".join(packages)
        raise SetupError(AT_ONCE.format(packages=names, line=apt_line(packages)))


def expected_and_missing(needs: tuple[str, ...]) -> tuple[str, ...]:
    """The libraries for these needs that the loader does not find."""
    expected = [name for need in needs for name in EXPECTED.get(need, ())]
    return tuple(name for name in expected if not is_there(name))


def is_there(library: str) -> bool:
    """Whether the loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


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
