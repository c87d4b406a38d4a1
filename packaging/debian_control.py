"""A Debian package's description, its dependencies read off the files that it carries."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from glossary_app.installation.missing_libraries import PACKAGES
from releases import AUTHOR

# Renamed in Debian 13 and Ubuntu 24.04.
RENAMED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64", "libcups2": "libcups2 | libcups2t64"}
MORE_PACKAGES = {
    "libcups.so.2": "libcups2",
    "libexpat.so.1": "libexpat1",
    "libzstd.so.1": "libzstd1",
}
# In every Debian, through libc6 or the essential packages.
OF_THE_SYSTEM = re.compile(r"(ld-linux.*|lib(c|m|dl|rt|pthread|util|gcc_s|stdc\+\+|z))\.so[.\d]*")
# The program starts without these: another screen, a printer.
OPTIONAL_PLUGINS = ("/wayland-", "/libqwayland", "libQt6WaylandClient", "/printsupport/")
GLIBC = re.compile(rb"GLIBC_(2\.\d+)")
NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
DESCRIPTION = """bilingual glossary browser, offline
 A glossary browser for people who work in English and Japanese. Type a few
 letters in any script, with a typo if it happens, and read what a term means:
 in English, in Japanese, or in both side by side. Every hit says why it
 matched.
 .
 Relations between terms are typed and walked both ways; quality, sources and
 limitations are in sight. The program makes no network connection."""


def control_text(tree: Path, files: Iterable[Path], version: str, architecture: str) -> str:
    """The control file of the package whose content lies in this folder."""
    programs = [path for path in files if is_elf(path)]
    depends, recommends = dependencies(programs)
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    return f"""Package: glossary-app
Version: {version}
Architecture: {architecture}
Maintainer: {AUTHOR}
Installed-Size: {size}
Depends: {", ".join(depends)}
Recommends: {", ".join(recommends)}
Suggests: ibus-mozc | ibus-anthy
Section: text
Priority: optional
Description: {DESCRIPTION}
"""


def dependencies(programs: list[Path]) -> tuple[list[str], list[str]]:
    """Packages that the program needs, and those without which only a part is missing."""
    carried = {path.name for path in programs}
    optional = {path for path in programs if any(mark in str(path) for mark in OPTIONAL_PLUGINS)}
    needed = packages_for(needed_by(path for path in programs if path not in optional) - carried)
    wished = packages_for(needed_by(optional) - carried) - needed
    glibc = f"libc6 (>= {newest_glibc(programs)})"
    # The C++ library comes with Qt's own dependencies, but Qt says so itself.
    return [glibc, "libgcc-s1", "libstdc++6", *named(needed)], [*named(wished), "xdg-utils"]


def packages_for(libraries: set[str]) -> set[str]:
    """The Debian packages of these libraries; one we do not know stops the build."""
    known = {**PACKAGES, **MORE_PACKAGES}
    foreign = {name for name in libraries if not OF_THE_SYSTEM.fullmatch(name)}
    if strangers := foreign - set(known):
        raise SystemExit(f"no Debian package is known for {', '.join(sorted(strangers))}")
    return {known[name] for name in foreign}


def named(packages: set[str]) -> list[str]:
    """In order, with the names that newer systems use."""
    return [RENAMED.get(name, name) for name in sorted(packages)]


def needed_by(programs: Iterable[Path]) -> set[str]:
    """The libraries that these files ask the loader for."""
    return {name for path in programs for name in NEEDED.findall(dump(path))}


def dump(path: Path) -> str:
    """What objdump says of a program's headers."""
    return subprocess.run(
        ["objdump", "-p", path], capture_output=True, text=True, check=True
    ).stdout


def newest_glibc(programs: Iterable[Path]) -> str:
    """The oldest glibc on which all these programs run."""
    versions = {found.decode() for path in programs for found in GLIBC.findall(path.read_bytes())}
    return f"2.{max(int(version.removeprefix('2.')) for version in versions)}"


def is_elf(path: Path) -> bool:
    """Whether a file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
