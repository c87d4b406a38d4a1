"""The wheel that is built from this checkout holds the program and its files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import pytest

from build_backend import name_of, starter_requirements
from glossary_app.store.store import Store

ROOT = Path(__file__).parents[2]
# What a fresh checkout does not hold, and what stays at home.
MADE = shutil.ignore_patterns("*.qm", "prebuilt", "__pycache__", "*.egg-info", "pictures")
SDIST = "import build_backend, sys; build_backend.build_sdist(sys.argv[1])"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in which nothing has been made yet."""
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    least = int(needed[0].rpartition(">=")[2])
    if int(version("setuptools").split(".")[0]) < least:
        pytest.skip(f"the environment's setuptools is older than {least}")
    source = tmp_path_factory.mktemp("用語集 no 1")
    for name in ("glossary_app", "resources", "packaging"):
        shutil.copytree(ROOT / name, source / name, ignore=MADE)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    return source


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    return build_wheel(source, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(source: Path, wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    command: list[str | Path] = [sys.executable, "-c", SDIST, folder]
    variables = {**os.environ, "PYTHONPATH": str(source / "packaging")}
    subprocess.run(command, cwd=source, env=variables, check=True, capture_output=True)
    return next(folder.glob("*.tar.gz"))


def build_wheel(source: Path, folder: Path) -> zipfile.ZipFile:
    wheel = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    subprocess.run([*wheel, "--quiet", f"--wheel-dir={folder}", source], check=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def packaged(wheel: zipfile.ZipFile) -> set[str]:
    return {name for name in wheel.namelist() if not name.endswith("/")}


def test_every_module_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "glossary_app").rglob("*.py")}

    assert modules <= packaged(wheel)


def test_every_resource_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    resources = {
        f"glossary_app/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and not {"__pycache__", "prebuilt"} & set(path.parts)
    }

    assert resources <= packaged(wheel)


def test_the_interface_is_translated_in_any_wheel(wheel: zipfile.ZipFile) -> None:
    compiled = wheel.read("glossary_app/resources/translations/ja_JP.qm")

    assert "検索".encode("utf-16-be") in compiled


def test_the_starter_is_ready_in_any_wheel(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)

    prebuilt = tmp_path / "glossary_app" / "resources" / "prebuilt"
    with closing(Store.open(prebuilt / "glossaries.db")) as store:
        assert store.entry_count(None) > 0
    assert (prebuilt / "index" / (prebuilt / "index" / "current").read_text("utf-8")).is_dir()


def test_the_source_archive_builds_the_same_wheel(
    sdist: Path, wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    again = build_wheel(sdist, tmp_path)

    assert contents(again) == contents(wheel)


def contents(wheel: zipfile.ZipFile) -> dict[str, int]:
    return {info.filename: info.CRC for info in wheel.infolist()}


def test_who_builds_without_the_starter_is_told_what_it_takes() -> None:
    needed = starter_requirements(ROOT / "pyproject.toml")

    names = {name_of(line) for line in needed}

    assert {"sudachipy", "whoosh3", "sqlite-utils"} <= names
    assert not [name for name in names if name.startswith("pyside6")]


def test_tests_and_scripts_stay_outside(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in packaged(wheel)}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"glossary_app"}


def test_both_commands_and_the_licence_are_declared(wheel: zipfile.ZipFile) -> None:
    (commands,) = [name for name in packaged(wheel) if name.endswith("entry_points.txt")]

    text = wheel.read(commands).decode()

    assert "glossary = " in text
    assert "glossary-app = " in text
    assert any(name.endswith("licenses/LICENSE") for name in packaged(wheel))
