"""The frozen program: one folder with both commands, Python, Qt and the dictionary in it."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from build_python import DIST, WORK, build_environment, build_wheel, run
from licences import collect_licences
from lock import RUN
from releases import ROOT, current_version
from setup_apt import install_packages
from setup_environment import Environment

BUNDLE = DIST / "glossary-app"
MACOS_APP = "Glossary Browser.app"
NOT_CARRIED = {"pip", "setuptools"}


def build_bundle() -> Path:
    """Freeze the program into dist/glossary-app/."""
    environment = build_environment()
    if sys.platform == "linux" and shutil.which("objdump") is None:
        install_packages(("binutils",))
    # Frozen from the wheel, so that the bundle holds what users of the wheel have.
    run(environment.python, "-m", "pip", "install", "--no-deps", "--force-reinstall", build_wheel())
    shutil.rmtree(BUNDLE, ignore_errors=True)
    run(
        environment.script("pyinstaller"),
        "--noconfirm",
        "--clean",
        f"--distpath={DIST}",
        f"--workpath={WORK / 'pyinstaller'}",
        ROOT / "packaging" / "glossary-app.spec",
    )
    collect_licences(site_packages(environment), carried_libraries(), BUNDLE / "third-party")
    return BUNDLE


def build_archive() -> Path:
    """The bundle as one file."""
    build_bundle()
    base = DIST / f"glossary-app-{current_version()}-{sys.platform}"
    if sys.platform == "darwin":
        # Python's zip follows the links inside an app, and its signature breaks.
        run("ditto", "-c", "-k", "--keepParent", DIST / MACOS_APP, f"{base}.zip")
        return Path(f"{base}.zip")
    kind = "zip" if sys.platform == "win32" else "gztar"
    return Path(shutil.make_archive(str(base), kind, DIST, BUNDLE.name))


def carried_libraries() -> tuple[str, ...]:
    """The locked libraries that go into the bundle."""
    names = re.findall(r"^([\w.-]+)==", RUN.path.read_text("utf-8"), re.MULTILINE)
    return tuple(name for name in names if name not in NOT_CARRIED)


def site_packages(environment: Environment) -> Path:
    """Where the environment keeps its libraries."""
    if environment.platform == "win32":
        return environment.folder / "Lib" / "site-packages"
    return next((environment.folder / "lib").glob("python3*")) / "site-packages"
