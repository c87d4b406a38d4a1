"""Missing system libraries are found in what is said of them, and named as Debian packages."""

from __future__ import annotations

import re
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from glossary_app.installation.missing_libraries import (
    OFFSCREEN,
    PACKAGES,
    WAYLAND,
    X_WINDOWS,
    advice,
    named_as_missing,
    packages_of,
    screen_needs,
    why_qt_fails,
)

LDD_OUTPUT = """
	linux-vdso.so.1 (0x00007ffd0b5f2000)
	libQt6Gui.so.6 => /venv/PySide6/Qt/lib/libQt6Gui.so.6 (0x00007f2f1c000000)
	libxcb-cursor.so.0 => not found
	libglib-2.0.so.0 => not found
	libglib-2.0.so.0 => not found
"""
IMPORT_ERROR = (
    "ImportError: libGL.so.1: cannot open shared object file: No such file or directory\n"
)
# Each of these is in every Debian, or comes as a part of PySide6.
ALWAYS_THERE = re.compile(
    r"lib(Qt6\w+|icu\w+|pyside6\S*|shiboken6\S*|c|m|dl|rt|pthread|gcc_s|stdc\+\+|z)\.(abi3\.)?so[.\d]*"
)


def test_the_loader_and_python_say_what_is_missing() -> None:
    missing = named_as_missing(LDD_OUTPUT + IMPORT_ERROR)

    assert missing == ("libGL.so.1", "libglib-2.0.so.0", "libxcb-cursor.so.0")


def test_a_package_is_named_once() -> None:
    packages = packages_of(("libglib-2.0.so.0", "libgthread-2.0.so.0", "libGL.so.1"))

    assert packages == ("libgl1", "libglib2.0-0")


def test_where_apt_is_the_advice_is_one_line_to_type() -> None:
    said = advice(("libEGL.so.1", "libGL.so.1"), has_apt=True)

    *_, line, what_then = said.splitlines()
    assert line.strip() == "sudo apt install libegl1 libgl1"
    assert what_then == "Then start this again."


@pytest.mark.parametrize(
    ("missing", "has_apt"), [(("libGL.so.1",), False), (("libGL.so.1", "libnew.so.9"), True)]
)
def test_elsewhere_the_advice_names_the_files(missing: tuple[str, ...], *, has_apt: bool) -> None:
    said = advice(missing, has_apt=has_apt)

    *_, line, what_then = said.splitlines()
    assert line.split() == list(missing)
    assert what_then == "Then start this again."


@pytest.mark.parametrize(
    ("variables", "needs"),
    [
        ({}, OFFSCREEN),
        ({"DISPLAY": ":1"}, (*OFFSCREEN, *X_WINDOWS)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, (*OFFSCREEN, *WAYLAND)),
    ],
)
def test_only_the_screen_that_is_there_has_needs(
    variables: dict[str, str], needs: tuple[str, ...]
) -> None:
    assert screen_needs(variables) == needs


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves libraries to the system")
@pytest.mark.parametrize("pattern", [*OFFSCREEN, *X_WINDOWS, *WAYLAND])
def test_every_library_that_qt_asks_for_has_a_package(pattern: str) -> None:
    qt = find_spec("PySide6")
    assert qt is not None
    folders = [Path(folder) for folder in qt.submodule_search_locations or ()]
    files = [path for folder in folders for path in folder.glob(pattern)]

    asked_for = {
        name.decode()
        for path in files
        for name in re.findall(rb"\0(?=(lib[\w.+-]+\.so[.\d]*)\0)", path.read_bytes())
    }

    assert files
    own_names = {path.name for path in files}
    strangers = {name for name in asked_for - own_names if not ALWAYS_THERE.fullmatch(name)}
    assert strangers <= set(PACKAGES)


def test_what_an_import_misses_is_named_with_the_line_that_installs_it() -> None:
    said = why_qt_fails(IMPORT_ERROR, {})

    assert "libGL.so.1" in said
    # On a system without apt, the file is all that can be named.
    assert "libgl1" in said or "Install what holds" in said


def test_where_no_library_is_missing_it_is_the_screen() -> None:
    said = why_qt_fails("no Qt platform plugin could be initialized", {"DISPLAY": ":9"})

    assert "screen" in said or "system libraries" in said


def test_another_fault_is_left_to_speak_for_itself() -> None:
    assert why_qt_fails("cannot import name 'fallback'", {}) == ""
