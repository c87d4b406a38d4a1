"""Menu entry, file type and icon for a copy that no package manager installed (pipx, uv tool)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from glossary_app.resource_files import read_resource

DESKTOP_ID = "io.github.glossary_app.GlossaryBrowser"

# Desktops read these folders through caches; where a tool is missing there is no cache to renew.
_CACHES = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)


_INSTALLED = """Glossary Browser is in the menu now. It opens .glossary packs and glossary:// links.
These files were written:
{files}
Before you uninstall the program, glossary-app --uninstall-desktop takes them away again.
"""
_REMOVED = """Glossary Browser is no longer in the menu. These files were removed:
{files}
"""
_NOTHING = "Glossary Browser was not in the menu: there was nothing to remove.\n"


def settle_on_desktop(*, wanted: bool) -> int:
    """Put the program into the user's menu or take it out, and say so; the exit status."""
    home = data_home(os.environ)
    try:
        if wanted:
            files = install_desktop(home, program_path(sys.argv[0]))
        else:
            files = uninstall_desktop(home)
    except OSError as error:
        sys.stderr.write(f"glossary-app: {error.filename}: {error.strerror}\n")
        return 2
    said = _INSTALLED if wanted else _REMOVED
    listed = "\n".join(f"  {file}" for file in files)
    sys.stdout.write(said.format(files=listed) if files else _NOTHING)
    return 0


def data_home(variables: Mapping[str, str]) -> Path:
    """Where a user's own desktop files lie (XDG Base Directory Specification)."""
    given = Path(variables.get("XDG_DATA_HOME") or "")
    return given if given.is_absolute() else Path.home() / ".local" / "share"


def program_path(started_as: str) -> Path:
    """The program as the desktop has to start it: in full, links kept."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable)
    return Path(shutil.which(started_as) or started_as).absolute()


def install_desktop(home: Path, command: Path) -> tuple[Path, ...]:
    """Write the files, the entry naming this command in full; gives what was written."""
    written = []
    for path, content in _files(home, command):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    _renew_caches(home)
    return tuple(written)


def uninstall_desktop(home: Path) -> tuple[Path, ...]:
    """Take the files away again; gives those that were there."""
    there = tuple(path for path, _ in _files(home, Path()) if path.exists())
    for path in there:
        path.unlink()
    if there:
        _renew_caches(home)
    return there


def _files(home: Path, command: Path) -> Iterator[tuple[Path, bytes]]:
    entry = read_resource(f"desktop/{DESKTOP_ID}.desktop").decode()
    # The desktop does not search the folders that a shell does; and it hides the entry when the
    # program is gone, which pipx and uv tool do not tell.
    lines = f"TryExec={_escaped(command)}\nExec={_quoted(command)} "
    named = entry.replace("Exec=glossary-app ", lines)
    yield home / "applications" / f"{DESKTOP_ID}.desktop", named.encode()
    mime = read_resource(f"desktop/{DESKTOP_ID}.xml")
    yield home / "mime" / "packages" / f"{DESKTOP_ID}.xml", mime
    icon = read_resource("icons/glossary-app.svg")
    yield home / "icons" / "hicolor" / "scalable" / "apps" / f"{DESKTOP_ID}.svg", icon


def _quoted(command: Path) -> str:
    # Desktop Entry Specification, "The Exec key": quoted, and % is doubled.
    escaped = str(command).replace("\\", "\\\\\\\\").replace("%", "%%")
    for sign in '"`$':
        escaped = escaped.replace(sign, f"\\\\{sign}")
    return f'"{escaped}"'


def _escaped(command: Path) -> str:
    # The same, "Possible value types".
    return str(command).replace("\\", "\\\\")


def _renew_caches(home: Path) -> None:
    for tool, folder in _CACHES:
        program = shutil.which(tool)
        if program and (home / folder).is_dir():
            command = [program, os.fspath(home / folder)]
            subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a fixed tool
