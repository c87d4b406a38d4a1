"""The build back end (PEP 517): setuptools, with all that it packs made before it packs.

Whoever builds a wheel, by whatever program, gets the translations compiled and the starter
glossary ready to use.
"""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from pathlib import Path

from setuptools import build_meta

from setup_starter import build_starter, is_built
from setup_translations import build_translations

ROOT = Path(__file__).resolve().parent.parent
# The starter is made without a window.
QT = "pyside6-essentials"

Settings = dict[str, str | list[str] | None] | None

prepare_metadata_for_build_wheel = build_meta.prepare_metadata_for_build_wheel
prepare_metadata_for_build_editable = build_meta.prepare_metadata_for_build_editable


def get_requires_for_build_wheel(config_settings: Settings = None) -> list[str]:
    """What has to be there: to make the starter, the libraries that the program itself needs."""
    needed = [] if is_built(ROOT) else starter_requirements(ROOT / "pyproject.toml")
    return [*build_meta.get_requires_for_build_wheel(config_settings), *needed]


get_requires_for_build_editable = get_requires_for_build_wheel
get_requires_for_build_sdist = get_requires_for_build_wheel


def build_wheel(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """Make the wheel; gives its file name."""
    make_whole()
    return str(build_meta.build_wheel(wheel_directory, config_settings, metadata_directory))


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """Make a wheel that points to this checkout; gives its file name."""
    make_whole()
    return str(build_meta.build_editable(wheel_directory, config_settings, metadata_directory))


def build_sdist(sdist_directory: str, config_settings: Settings = None) -> str:
    """Make the source archive, with what is made; gives its file name."""
    make_whole()
    return str(build_meta.build_sdist(sdist_directory, config_settings))


def make_whole() -> None:
    """Make what a wheel holds beside the sources."""
    build_translations(ROOT)
    build_starter(Path(sys.executable), ROOT)
    # setuptools would pack from here what was deleted since.
    shutil.rmtree(ROOT / "build" / "lib", ignore_errors=True)


def starter_requirements(pyproject: Path) -> list[str]:
    """The program's requirements without the window's."""
    wanted = tomllib.loads(pyproject.read_text("utf-8"))["project"]["dependencies"]
    return [line for line in wanted if name_of(line) != QT]


def name_of(requirement: str) -> str:
    """The name of a package, as the index writes it."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")
