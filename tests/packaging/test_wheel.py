"""The wheel that is built from this checkout holds the program and its files."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
IGNORED = shutil.ignore_patterns("__pycache__", "*.egg-info")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    least = int(needed[0].rpartition(">=")[2])
    if int(version("setuptools").split(".")[0]) < least:
        pytest.skip(f"the environment's setuptools is older than {least}")
    source = tmp_path_factory.mktemp("source")
    for name in ("glossary_app", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=IGNORED)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    built = tmp_path_factory.mktemp("wheel")
    wheel = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    subprocess.run([*wheel, "--quiet", f"--wheel-dir={built}", source], check=True)
    return zipfile.ZipFile(next(built.glob("*.whl")))


def packaged(wheel: zipfile.ZipFile) -> set[str]:
    return {name for name in wheel.namelist() if not name.endswith("/")}


def test_every_module_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "glossary_app").rglob("*.py")}

    assert modules <= packaged(wheel)


def test_every_resource_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    resources = {
        f"glossary_app/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert resources <= packaged(wheel)


def test_tests_and_scripts_stay_outside(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in packaged(wheel)}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"glossary_app"}


def test_both_commands_and_the_licence_are_declared(wheel: zipfile.ZipFile) -> None:
    (commands,) = [name for name in packaged(wheel) if name.endswith("entry_points.txt")]

    text = wheel.read(commands).decode()

    assert "glossary = " in text
    assert "glossary-app = " in text
    assert any(name.endswith("licenses/LICENSE") for name in packaged(wheel))
