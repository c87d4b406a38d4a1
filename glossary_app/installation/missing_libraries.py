"""The system libraries that Qt asks for: which are missing, and the line that installs them.

Loads no Qt, since it is there for the case that Qt cannot be loaded.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

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

_MISSING = re.compile(r"(lib[\w.+-]+\.so[.\d]*)(?: => not found|: cannot open shared object file)")


def why_qt_fails(said: str, variables: Mapping[str, str] = os.environ) -> str:
    """What to do about what Qt or Python said when it could not start; empty when not known."""
    missing = named_as_missing("\n".join((said, *_of_installed_qt(variables))))
    if missing:
        return advice(missing, has_apt=shutil.which("apt-get") is not None)
    if "platform plugin" in said:
        display = variables.get("WAYLAND_DISPLAY") or variables.get("DISPLAY") or ""
        return f"There is no screen to open a window on (the display is {display!r})."
    return ""


def screen_needs(variables: Mapping[str, str]) -> tuple[str, ...]:
    """What a window needs on the screen that the session offers."""
    wayland = WAYLAND if variables.get("WAYLAND_DISPLAY") else ()
    return (*OFFSCREEN, *wayland, *(X_WINDOWS if variables.get("DISPLAY") else ()))


def ask_loader(path: Path) -> str:
    """What ldd says: all that is missing, where importing says only the first."""
    program = shutil.which("ldd")
    if program is None:
        return ""
    asked = [program, str(path)]
    said = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603
    return said.stdout


def named_as_missing(output: str) -> tuple[str, ...]:
    """The libraries that ldd or an ImportError calls missing, each once."""
    return tuple(sorted(set(_MISSING.findall(output))))


def packages_of(libraries: Iterable[str]) -> tuple[str, ...]:
    """The Debian packages that hold these libraries, as far as we know them."""
    return tuple(sorted({PACKAGES[name] for name in libraries if name in PACKAGES}))


def advice(missing: tuple[str, ...], *, has_apt: bool) -> str:
    """What a person has to do who may install the libraries, where we may not or cannot."""
    names = " ".join(missing)
    if has_apt and all(name in PACKAGES for name in missing):
        line = "sudo apt install " + " ".join(packages_of(missing))
        said = f"Qt needs system libraries: {names}\nThis line installs them:\n  {line}"
    else:
        said = f"Qt needs system libraries. Install what holds these files:\n  {names}"
    return f"{said}\nThen start this again."


def _of_installed_qt(variables: Mapping[str, str]) -> Iterable[str]:
    found = find_spec("PySide6")
    for folder in (found.submodule_search_locations or ()) if found else ():
        for need in screen_needs(variables):
            yield from map(ask_loader, sorted(Path(folder).glob(need)))
