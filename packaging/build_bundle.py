"""The frozen program: one folder with both commands, Python, Qt and the dictionary in it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from build_python import DIST, WORK, build_environment, build_wheel, run
from releases import ROOT, current_version
from run_paths import drop_foreign_run_paths
from setup_apt import install_packages
from system_licences import collect_system_licences

BUNDLE = DIST / "glossary-app"
MACOS_APP = "Glossary Browser.app"
LICENCES = WORK / "third-party"
ICONS = WORK / "icons"
# Where the program looks for them.
CARRIED_LICENCES = BUNDLE / "_internal" / "glossary_app" / "resources" / "third-party"


def build_bundle() -> Path:
    """Freeze the program into dist/glossary-app/."""
    environment = build_environment()
    if sys.platform == "linux" and shutil.which("objdump") is None:
        install_packages(("binutils",))
    # Frozen from the wheel, so that the bundle holds what users of the wheel have.
    run(environment.python, "-m", "pip", "install", "--no-deps", "--force-reinstall", build_wheel())
    run(environment.python, ROOT / "packaging" / "licences.py", LICENCES)
    run(environment.python, ROOT / "packaging" / "make_icons.py", ICONS)
    shutil.rmtree(BUNDLE, ignore_errors=True)
    run(
        environment.script("pyinstaller"),
        "--noconfirm",
        "--clean",
        f"--distpath={DIST}",
        f"--workpath={WORK / 'pyinstaller'}",
        ROOT / "packaging" / "glossary-app.spec",
    )
    if sys.platform == "linux":
        drop_foreign_run_paths(BUNDLE)
        collect_system_licences(system_libraries(), CARRIED_LICENCES)
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


def system_libraries() -> list[Path]:
    """The libraries that came from the system, not with Python or a wheel."""
    libraries = sorted(BUNDLE.glob("_internal/lib*.so*"))
    return [path for path in libraries if not path.is_symlink() and "python" not in path.name]
