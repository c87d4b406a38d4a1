"""What a bare machine lacks is named in one line, before anything is fetched."""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from glossary_app.installation.missing_libraries import OFFSCREEN, PACKAGES, X_WINDOWS
from setup_environment import SetupError
from setup_libraries import EXPECTED, TEST_NEEDS, expected_and_missing, provide_at_once

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves these to us")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian on which nothing is, used by somebody without rights."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("setup_libraries.find_spec", lambda _: None)
    monkeypatch.setattr("setup_libraries.is_there", lambda _: False)
    monkeypatch.setattr("setup_libraries.install_packages", lambda _: False)


@needs_linux
@pytest.mark.parametrize("pattern", EXPECTED)
def test_what_is_expected_is_what_qt_asks_for(pattern: str) -> None:
    qt = find_spec("PySide6")
    assert qt is not None
    folder = Path((qt.submodule_search_locations or [""])[0])
    # What a file asks for itself, or a library of Qt's on its behalf.
    files = [*folder.glob(pattern), *folder.glob("Qt/lib/libQt6*.so*")]
    asked_for = b"".join(path.read_bytes() for path in files)

    strangers = [name for name in EXPECTED[pattern] if name.encode() not in asked_for]

    assert strangers == []
    assert set(EXPECTED[pattern]) <= set(PACKAGES)


@needs_linux
def test_where_the_program_runs_nothing_is_missing() -> None:
    assert expected_and_missing(OFFSCREEN) == ()


def test_one_line_names_all_that_a_bare_machine_lacks(bare: None) -> None:
    with pytest.raises(SetupError) as told:
        provide_at_once((*OFFSCREEN, *X_WINDOWS))

    *_, line, what_then = str(told.value).splitlines()
    named = line.split()
    assert named[:4] == ["sudo", "apt", "install", "python3-venv"]
    assert {"libegl1", "libglib2.0-0", "libxcb-cursor0"} <= set(named)
    assert not [name for name in named if "wayland" in name or "gssapi" in name]
    assert what_then == "Then start this again."


def test_what_will_be_wanted_next_goes_along(bare: None) -> None:
    with pytest.raises(SetupError) as told:
        provide_at_once((), wished=TEST_NEEDS)

    assert {"python3-venv", "libegl1", "libgssapi-krb5-2"} <= set(str(told.value).split())


def test_nothing_is_asked_for_only_because_it_will_be_wanted_next(
    bare: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("setup_libraries.find_spec", find_spec)

    provide_at_once((), wished=TEST_NEEDS)
