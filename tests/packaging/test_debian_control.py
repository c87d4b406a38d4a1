"""A package's dependencies are read off the files that it carries."""

from __future__ import annotations

import re
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from debian_control import (
    control_text,
    dependencies,
    is_elf,
    named,
    newest_glibc,
    packages_for,
)

needs_objdump = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("objdump") is None, reason="objdump is not installed"
)


@pytest.fixture
def qt_libraries(tmp_path: Path) -> Path:
    qt = find_spec("PySide6")
    assert qt is not None
    assert qt.origin is not None
    for path in (Path(qt.origin).parent / "Qt" / "lib").iterdir():
        if re.match(r"lib(Qt6(Core|DBus|Gui)|icu\w+)\.so", path.name):
            (tmp_path / path.name).symlink_to(path)
    return tmp_path


def test_a_renamed_package_is_asked_for_by_both_names() -> None:
    assert named({"libglib2.0-0", "libegl1"}) == ["libegl1", "libglib2.0-0 | libglib2.0-0t64"]


def test_what_every_debian_has_needs_no_package() -> None:
    assert packages_for({"libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2", "libz.so.1"}) == set()


def test_a_library_without_a_known_package_stops_the_build() -> None:
    with pytest.raises(SystemExit, match=r"no Debian package is known for libnew\.so\.9"):
        packages_for({"libGL.so.1", "libnew.so.9"})


def test_the_newest_glibc_is_compared_by_number(tmp_path: Path) -> None:
    program = tmp_path / "glossary"
    program.write_bytes(b"\x7fELF GLIBC_2.9 GLIBC_2.34 GLIBC_2.4")

    assert newest_glibc([program]) == "2.34"


def test_a_program_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "glossary").write_bytes(b"\x7fELF\2\1\1")
    (tmp_path / "glossary.1").write_bytes(b".TH GLOSSARY 1")

    assert is_elf(tmp_path / "glossary")
    assert not is_elf(tmp_path / "glossary.1")


@needs_objdump
def test_dependencies_are_those_of_the_files_minus_what_is_carried(qt_libraries: Path) -> None:
    depends, recommends = dependencies(sorted(qt_libraries.iterdir()))

    assert {"libegl1", "libgl1", "libxkbcommon0", "libfontconfig1"} <= set(depends)
    assert depends[0].startswith("libc6 (>= 2.")
    assert recommends == ["xdg-utils"]


@needs_objdump
def test_the_control_file_names_what_dpkg_needs(qt_libraries: Path) -> None:
    files = sorted(qt_libraries.iterdir())
    (qt_libraries / "glossaries.db").write_bytes(bytes(2_048_000))

    text = control_text(qt_libraries, files, "0.1.0", "amd64")

    fields = dict(line.split(": ", 1) for line in text.splitlines() if line[0].isalpha())
    assert fields["Package"] == "glossary-app"
    assert fields["Version"] == "0.1.0"
    assert 2000 <= int(fields["Installed-Size"]) < 2100
    assert text.endswith("\n")
