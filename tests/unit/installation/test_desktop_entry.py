"""A copy from pipx gets its menu entry, and leaves nothing when it goes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from glossary_app.installation.desktop_entry import (
    DESKTOP_ID,
    data_home,
    install_desktop,
    program_path,
    uninstall_desktop,
)

COMMAND = Path("/home/aoi/.local/bin/glossary-app")


def entry_line(home: Path, key: str) -> str:
    text = (home / "applications" / f"{DESKTOP_ID}.desktop").read_text("utf-8")
    return next(line for line in text.splitlines() if line.startswith(f"{key}="))


def files_below(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}


def test_the_entry_names_the_command_in_full(tmp_path: Path) -> None:
    install_desktop(tmp_path, COMMAND)

    assert entry_line(tmp_path, "Exec") == f'Exec="{COMMAND}" %u'
    assert entry_line(tmp_path, "Name[ja]") == "Name[ja]=用語集ブラウザー"


def test_signs_that_a_desktop_would_read_are_escaped(tmp_path: Path) -> None:
    install_desktop(tmp_path, Path('/opt/50% "new"/$bin/glossary-app'))

    escaped = r'Exec="/opt/50%% \\"new\\"/\\$bin/glossary-app" %u'
    assert entry_line(tmp_path, "Exec") == escaped
    assert entry_line(tmp_path, "TryExec") == 'TryExec=/opt/50% "new"/$bin/glossary-app'


def test_the_menu_hides_a_program_that_is_gone(tmp_path: Path) -> None:
    install_desktop(tmp_path, COMMAND)

    # A desktop shows the entry only where it finds this file.
    assert entry_line(tmp_path, "TryExec") == f"TryExec={COMMAND}"


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="tool not installed")
@pytest.mark.parametrize("command", [COMMAND, Path('/opt/50% "new"/$bin/glossary-app')])
def test_the_entry_is_valid(command: Path, tmp_path: Path) -> None:
    entry, *_ = install_desktop(tmp_path, command)

    said = subprocess.run(["desktop-file-validate", entry], capture_output=True, check=False)

    assert said.stdout + said.stderr == b""


def test_menu_file_type_and_icon_are_written(tmp_path: Path) -> None:
    written = install_desktop(tmp_path, COMMAND)

    assert {path.suffix for path in written} == {".desktop", ".xml", ".svg"}
    assert all(path.stat().st_size for path in written)


def test_taking_it_away_leaves_other_programs_alone(tmp_path: Path) -> None:
    other = tmp_path / "applications" / "org.other.Reader.desktop"
    other.parent.mkdir()
    other.write_text("[Desktop Entry]\n", "utf-8")
    written = install_desktop(tmp_path, COMMAND)

    removed = uninstall_desktop(tmp_path)

    assert removed == written
    assert other.exists()
    assert not any(path.exists() for path in written)


def test_taking_away_what_is_not_there_does_nothing(tmp_path: Path) -> None:
    assert uninstall_desktop(tmp_path) == ()
    assert files_below(tmp_path) == set()


def test_the_program_is_named_with_its_folder(tmp_path: Path) -> None:
    script = tmp_path / "glossary-app"
    script.write_text("#!/bin/sh\n", "utf-8")
    script.chmod(0o755)

    assert program_path(str(script)) == script


# As on a machine that misses what Qt needs.
WITHOUT_QT = "import sys; sys.modules['PySide6'] = None; "
START = "from glossary_app.gui.main import main; raise SystemExit(main())"


def start(home: Path, *arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", before + START, *arguments],
        env={**os.environ, "XDG_DATA_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("before", "more"), [("", []), (WITHOUT_QT, []), ("", ["--data-dir", "x"])]
)
def test_both_options_say_what_they_did(before: str, more: list[str], tmp_path: Path) -> None:
    entry = tmp_path / "applications" / f"{DESKTOP_ID}.desktop"

    installed = start(tmp_path, "--install-desktop", *more, before=before)
    was_there = entry.exists()
    removed = start(tmp_path, "--uninstall-desktop", *more, before=before)
    again = start(tmp_path, "--uninstall-desktop", *more, before=before)

    assert [said.returncode for said in (installed, removed, again)] == [0, 0, 0]
    assert was_there
    assert not entry.exists()
    assert installed.stdout.startswith("Glossary Browser is in the menu now")
    assert f"  {entry}" in installed.stdout
    assert "glossary-app --uninstall-desktop" in installed.stdout
    assert "no longer in the menu" in removed.stdout
    assert "nothing to remove" in again.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no menu of this kind")
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("in the way", "utf-8")

    said = start(tmp_path, "--install-desktop")

    assert said.returncode == 2
    assert said.stderr.startswith(f"glossary-app: {tmp_path / 'applications'}: ")


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"XDG_DATA_HOME": "/srv/share"}, Path("/srv/share")),
        ({"XDG_DATA_HOME": "share"}, Path.home() / ".local" / "share"),
        ({}, Path.home() / ".local" / "share"),
    ],
)
def test_the_users_desktop_files_lie_where_xdg_says(
    variables: dict[str, str], expected: Path
) -> None:
    assert data_home(variables) == expected
