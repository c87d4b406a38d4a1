"""The frozen program: one folder with both commands, Python, Qt and the dictionary in it."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from pathlib import Path

from build_python import DIST, WORK, build_environment, build_wheel, run
from glossary_app.installation.missing_libraries import OFFSCREEN
from releases import ROOT, current_version
from run_paths import drop_foreign_run_paths
from setup_environment import SetupError
from setup_libraries import provide_at_once
from system_licences import collect_system_licences

BUNDLE = DIST / "glossary-app"
MACOS_APP = "Glossary Browser.app"
LICENCES = WORK / "third-party"
ICONS = WORK / "icons"
PORTABLE_TEXT = ROOT / "packaging" / "portable" / "README.txt"
NO_LIBRARY = """The frozen program carries Python itself as a library, and {library} is not there.
{python} was built without it: use a Python that was built with --enable-shared."""
# Where the program looks for them.
CARRIED_LICENCES = BUNDLE / "_internal" / "glossary_app" / "resources" / "third-party"


def build_bundle() -> Path:
    """Freeze the program into dist/glossary-app/."""
    if sys.platform == "linux":
        provide_tools()
    environment = build_environment()
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


def provide_tools() -> None:
    """What freezing takes beside Python, asked for before anything is fetched."""
    tools = ("binutils",) if shutil.which("objdump") is None else ()
    missing = missing_python_library()
    if missing and sys.base_prefix == "/usr":
        tools = (*tools, "libpython{}.{}".format(*sys.version_info))
    provide_at_once(OFFSCREEN, tools=tools)
    if missing and missing_python_library():
        raise SetupError(NO_LIBRARY.format(library=missing, python=sys.executable))


def missing_python_library() -> str:
    """The name of Python as a library, where it is not there: the frozen program carries it."""
    name = str(sysconfig.get_config_var("INSTSONAME"))
    folders = (sysconfig.get_config_var("LIBDIR") or "", f"{sys.base_prefix}/lib")
    is_there = any((Path(folder) / name).is_file() for folder in folders)
    # What a Python without one names is an archive for linking.
    return "" if is_there and ".so" in name else name


def build_archive() -> Path:
    """The bundle as one file, with a word on how to use it."""
    build_bundle()
    base = DIST / f"glossary-app-{current_version()}-{sys.platform}"
    if sys.platform == "darwin":
        folder = WORK / "archive" / MACOS_APP.removesuffix(".app")
        shutil.rmtree(folder, ignore_errors=True)
        # Python's zip follows the links inside an app, and its signature breaks.
        run("ditto", DIST / MACOS_APP, folder / MACOS_APP)
        place_texts(folder)
        run("ditto", "-c", "-k", "--keepParent", folder, f"{base}.zip")
        return Path(f"{base}.zip")
    place_texts(BUNDLE)
    kind = "zip" if sys.platform == "win32" else "gztar"
    return Path(shutil.make_archive(str(base), kind, DIST, BUNDLE.name))


def place_texts(folder: Path) -> None:
    """How to use the program, and its licence, for who unpacks it."""
    text = PORTABLE_TEXT.read_text("utf-8").replace("@VERSION@", current_version())
    # Notepad of older Windows knows Japanese by the mark at the beginning.
    (folder / PORTABLE_TEXT.name).write_text(text, "utf-8-sig")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")


def system_libraries() -> list[Path]:
    """The libraries that came from the system, not with Python or a wheel."""
    libraries = sorted(BUNDLE.glob("_internal/lib*.so*"))
    return [path for path in libraries if not path.is_symlink() and "python" not in path.name]
