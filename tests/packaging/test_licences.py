"""The licences of what the frozen program carries go with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary_app.installation.third_party import carried_in
from licences import NOT_CARRIED, OWN_TEXTS, carried_libraries, python_part, write_part
from system_licences import collect_system_licences, common_text, main_licence, package_of

needs_dpkg = pytest.mark.skipif(
    not package_of("libz.so.1"), reason="no package of Debian holds this system's zlib"
)


def test_the_libraries_are_carried_but_not_the_tools_that_they_ask_for() -> None:
    names = {part.name for part in carried_libraries()}

    assert {"PySide6_Essentials", "whoosh3", "SudachiPy", "pluggy"} <= names
    assert NOT_CARRIED & names == set()


def test_python_brings_its_own_licence() -> None:
    part = python_part()

    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in part.text


def test_what_is_written_is_what_the_window_reads(tmp_path: Path) -> None:
    part = python_part()

    write_part(part, tmp_path)

    (read,) = carried_in(tmp_path)
    assert (read.name, read.version, read.licence) == (part.name, part.version, part.licence)
    assert read.text.strip() == part.text.strip()


@needs_dpkg
def test_a_library_of_the_system_brings_what_its_package_says(tmp_path: Path) -> None:
    collect_system_licences([Path("libz.so.1"), Path("libours.so.1")], tmp_path)

    (read,) = carried_in(tmp_path)
    assert read.name == "zlib1g"
    assert read.version[0].isdigit()
    assert "Jean-loup Gailly" in read.text


@pytest.mark.parametrize(
    ("text", "licence"),
    [
        ("Files: *\nLicense: Apache-2.0\n\nFiles: debian/*\nLicense: GPL-2+\n", "Apache-2.0"),
        ("This is free software; see below.\n", "as follows"),
    ],
)
def test_the_licence_of_most_files_counts(text: str, licence: str) -> None:
    assert main_licence(text) == licence


@needs_dpkg
def test_a_text_that_debian_only_points_to_is_added() -> None:
    assert "TERMS AND CONDITIONS" in common_text("Apache-2.0")
    assert common_text("public-domain") == ""


def test_qt_may_be_replaced_and_the_notice_says_how() -> None:
    notice = (OWN_TEXTS / "NOTICE.txt").read_text("utf-8")

    assert "replaced by your own builds" in notice
