"""The system libraries that Qt needs: found by trying to load them, named as Debian packages."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from setup_apt import apt_line, install_packages
from setup_environment import Environment, SetupError

# File patterns below PySide6's folder.
OFFSCREEN = (
    "QtWidgets.*.so",
    "QtSvg.*.so",
    "QtPrintSupport.*.so",
    "Qt/plugins/platforms/libqoffscreen.so",
)
X_WINDOWS = ("Qt/plugins/platforms/libqxcb.so",)
WAYLAND = (
    "Qt/plugins/platforms/libqwayland*.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
)
TRIAL = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport"

# What Qt's files ask for; a test holds it against the files themselves.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

MISSING = re.compile(r"(lib[\w.+-]+\.so[.\d]*)(?: => not found|: cannot open shared object file)")


def screen_needs(variables: Mapping[str, str]) -> tuple[str, ...]:
    """What a window needs on the screen that the session offers."""
    wayland = WAYLAND if variables.get("WAYLAND_DISPLAY") else ()
    return (*OFFSCREEN, *wayland, *(X_WINDOWS if variables.get("DISPLAY") else ()))


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


def ask_loader(path: Path) -> str:
    """What ldd says: all that is missing, where importing says only the first."""
    if shutil.which("ldd") is None:
        return ""
    return subprocess.run(["ldd", path], capture_output=True, text=True, check=False).stdout


def named_as_missing(output: str) -> tuple[str, ...]:
    """The libraries that ldd or an ImportError calls missing, each once."""
    return tuple(sorted(set(MISSING.findall(output))))


def packages_of(libraries: Iterable[str]) -> tuple[str, ...]:
    """The Debian packages that hold these libraries, as far as we know them."""
    return tuple(sorted({PACKAGES[name] for name in libraries if name in PACKAGES}))


def advice(missing: tuple[str, ...], *, has_apt: bool) -> str:
    """What a person has to do when we may not or cannot install the libraries."""
    packages = packages_of(missing)
    if has_apt and all(name in PACKAGES for name in missing):
        return f"Qt needs system libraries. This line installs them:\n  {apt_line(packages)}"
    return "Qt needs system libraries. Install what holds these files:\n  " + " ".join(missing)
