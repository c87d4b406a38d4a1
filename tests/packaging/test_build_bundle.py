"""What freezing takes is asked for first, and who unpacks the archive is told how to use it."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from pathlib import Path

import pytest

import build_bundle
from build_bundle import missing_python_library, place_texts, provide_tools
from glossary_app.paths import PORTABLE_FOLDER
from releases import current_version
from setup_environment import SetupError


@pytest.fixture
def without_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A Debian whose Python came without its library, and nobody may install it."""
    known = {"INSTSONAME": "libpython3.11.so.1.0", "LIBDIR": str(tmp_path)}
    monkeypatch.setattr(sysconfig, "get_config_var", known.get)
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    monkeypatch.setattr(sys, "version_info", (3, 11, 2))
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "objdump" else name)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("setup_libraries.install_packages", lambda _: False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has Python's library beside it")
def test_a_python_with_its_library_lacks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"INSTSONAME": "libpython3.11.so.1.0", "LIBDIR": str(tmp_path)}
    monkeypatch.setattr(sysconfig, "get_config_var", known.get)
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "usr"))

    before = missing_python_library()
    (tmp_path / "libpython3.11.so.1.0").touch()

    assert (before, missing_python_library()) == ("libpython3.11.so.1.0", "")


def test_a_python_that_was_built_without_one_lacks_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"INSTSONAME": "libpython3.12.a", "LIBDIR": str(tmp_path)}
    monkeypatch.setattr(sysconfig, "get_config_var", known.get)
    (tmp_path / "libpython3.12.a").touch()

    assert missing_python_library() == "libpython3.12.a"


def test_what_freezing_takes_is_named_in_one_line(without_library: None) -> None:
    with pytest.raises(SetupError) as told:
        provide_tools()

    assert {"libpython3.11", "binutils"} <= set(str(told.value).split())
    assert str(told.value).endswith("Then start this again.")


def test_where_no_package_helps_the_python_is_named(
    without_library: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    monkeypatch.setattr(build_bundle, "provide_at_once", lambda *_, **__: None)

    with pytest.raises(SetupError, match=r"libpython3\.11\.so\.1\.0 is not there(.|\n)*enable-sha"):
        provide_tools()


def test_the_archive_says_how_to_start_and_where_things_are_kept(tmp_path: Path) -> None:
    place_texts(tmp_path)

    said = (tmp_path / "README.txt").read_text("utf-8-sig")
    assert f"Glossary Browser {current_version()}" in said
    assert f"用語集ブラウザー {current_version()}" in said
    assert said.count(PORTABLE_FOLDER) >= 2
    assert (tmp_path / "LICENSE.txt").read_text("utf-8").startswith("MIT License")
