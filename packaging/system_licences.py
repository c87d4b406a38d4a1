"""The licences of the system's libraries in the bundle, as Debian's packages state them."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

COMMON = Path("/usr/share/common-licenses")
DOCUMENTS = Path("/usr/share/doc")
# The first one is that of most files; the field's form is Debian's copyright format 1.0.
LICENCE = re.compile(r"^License: *(\S.*)$", re.MULTILINE)


def collect_system_licences(libraries: Iterable[Path], folder: Path) -> None:
    """Write a folder for each package that these libraries come from; none without dpkg."""
    if shutil.which("dpkg") is None:
        return
    for package in sorted({name for path in libraries if (name := package_of(path.name))}):
        write_package(package, folder)


def package_of(library: str) -> str:
    """The installed package that a library of this name belongs to; empty when there is none."""
    asked = ["dpkg", "-S", f"*/{library}"]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return said.partition(":")[0]


def write_package(package: str, folder: Path) -> None:
    """Write what the package is, and what it says of its licence."""
    asked = ["dpkg-query", "--show", "--showformat=${Version}\\n", package]
    said = subprocess.run(asked, capture_output=True, text=True, check=True)
    text = (DOCUMENTS / package / "copyright").read_text("utf-8")
    licence = main_licence(text)
    place = folder / package
    place.mkdir(exist_ok=True)
    about = f"{package} {said.stdout.splitlines()[0]}\nLicence: {licence}\n"
    (place / "ABOUT.txt").write_text(about, "utf-8")
    (place / "copyright.txt").write_text(text + common_text(licence), "utf-8")


def main_licence(text: str) -> str:
    """The licence that most files are under."""
    found = LICENCE.search(text)
    return found[1] if found else "as follows"


def common_text(licence: str) -> str:
    """The text to which Debian's packages only point."""
    path = COMMON / licence
    return f"\n\n{path.read_text('utf-8')}" if path.is_file() else ""
