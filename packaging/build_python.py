"""Wheel and sdist, built from this checkout with the locked tools and no network."""

from __future__ import annotations

import subprocess
from pathlib import Path

from glossary_app.installation.missing_libraries import OFFSCREEN
from lock import BUILD
from releases import ROOT, current_version
from setup_environment import Environment, SetupError, prepare
from setup_libraries import provide_libraries
from setup_starter import build_starter
from setup_translations import build_translations

DIST = ROOT / "dist"
WORK = ROOT / "build"


def build_environment() -> Environment:
    """The environment with the build tools, the translations and the starter."""
    environment = prepare(ROOT, BUILD, WORK / "environment")
    provide_libraries(environment, OFFSCREEN)
    build_translations(ROOT)
    build_starter(environment.python, ROOT)
    return environment


def build_wheel() -> Path:
    """The wheel, in dist/."""
    build_with_setuptools(build_environment(), "--wheel")
    return DIST / f"glossary_app-{current_version()}-py3-none-any.whl"


def build_sdist() -> Path:
    """The sdist, in dist/."""
    build_with_setuptools(build_environment(), "--sdist")
    return DIST / f"glossary_app-{current_version()}.tar.gz"


def build_with_setuptools(environment: Environment, kind: str) -> None:
    """Run `python -m build`."""
    run(environment.python, "-m", "build", "--no-isolation", kind, f"--outdir={DIST}", ROOT)


def run(*command: str | Path) -> None:
    """Run quietly; what a tool says is shown only when it fails."""
    said = subprocess.run(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if said.returncode:
        raise SetupError(f"{Path(command[0]).name} failed:\n{said.stdout}")
