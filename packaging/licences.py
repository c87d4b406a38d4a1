"""The licences of the libraries that the frozen program carries, as they came with them."""

from __future__ import annotations

import re
import shutil
import sysconfig
from importlib.metadata import Distribution, distributions
from pathlib import Path

LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)

OWN_TEXTS = Path(__file__).resolve().parent / "third-party"
LICENCE_KEYS = ("License-Expression", "License")


def collect_licences(site_packages: Path, names: tuple[str, ...], folder: Path) -> None:
    """Write one folder a library, with its licence files and a line that says what it is."""
    shutil.copytree(OWN_TEXTS, folder, dirs_exist_ok=True)
    shutil.copyfile(python_licence(), folder / "PYTHON-LICENSE.txt")
    found = {normal_name(d.name): d for d in distributions(path=[str(site_packages)])}
    for name in names:
        collect_licence(found[normal_name(name)], folder / normal_name(name))


def python_licence() -> Path:
    """Python's own licence, which lies beside its library."""
    library = Path(sysconfig.get_path("stdlib"))
    return next(
        path for path in (library / "LICENSE.txt", library.parent / "LICENSE.txt") if path.exists()
    )


def collect_licence(distribution: Distribution, folder: Path) -> None:
    """Copy the licence files of one library."""
    folder.mkdir(exist_ok=True)
    (folder / "ABOUT.txt").write_text(summary(distribution), "utf-8")
    for path in distribution.files or ():
        if ".dist-info" in str(path.parent) and LICENCE_FILE.search(path.name):
            shutil.copyfile(str(path.locate()), folder / path.name)


def summary(distribution: Distribution) -> str:
    """Name, version and declared licence."""
    fields = distribution.metadata
    declared = next((fields[key] for key in LICENCE_KEYS if key in fields), "")
    classifiers = [c for c in fields.get_all("Classifier") or () if c.startswith("License ::")]
    licence = declared.split("\n")[0] or "; ".join(c.split(" :: ")[-1] for c in classifiers)
    return f"{distribution.name} {distribution.version}\nLicence: {licence}\n"


def normal_name(name: str) -> str:
    """A distribution's name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()
