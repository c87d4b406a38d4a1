"""The licences of what the frozen program carries go with it."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import pytest

from build_bundle import carried_libraries
from licences import collect_licences

SITE_PACKAGES = Path(sysconfig.get_path("purelib"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("third-party")
    collect_licences(SITE_PACKAGES, carried_libraries(), folder)
    return folder


def test_build_tools_are_not_carried() -> None:
    carried = carried_libraries()

    assert {"pyside6-essentials", "whoosh3", "sudachipy"} <= set(carried)
    assert not {"pip", "setuptools"} & set(carried)


@pytest.mark.parametrize("name", carried_libraries())
def test_each_library_says_its_licence(name: str, folder: Path) -> None:
    about = (folder / name / "ABOUT.txt").read_text("utf-8").splitlines()

    assert about[1].removeprefix("Licence: ").strip()


def test_a_licence_text_is_copied(folder: Path) -> None:
    assert "Redistribution and use" in (folder / "click" / "LICENSE.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["NOTICE.txt", "LGPL-3.txt", "PYTHON-LICENSE.txt"])
def test_the_texts_for_python_and_qt_are_there(name: str, folder: Path) -> None:
    assert (folder / name).stat().st_size > 500
