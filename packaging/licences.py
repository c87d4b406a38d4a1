"""The licences of what the frozen program carries, as its parts came with them: a folder a part.

    python packaging/licences.py FOLDER

is run by the environment that is frozen, once the program is installed in it.
"""

from __future__ import annotations

import platform
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from glossary_app.installation.third_party import (
    ABOUT,
    PROJECT,
    Component,
    component_of,
    installed_for,
)

OWN_TEXTS = Path(__file__).resolve().parent / "third-party"
# Asked for by libraries that we use, for what we do not use of them.
NOT_CARRIED = {"click-default-group", "pip", "setuptools", "tabulate", "tzdata"}


def main(folder: Path) -> int:
    """Write the folders of all parts anew."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(OWN_TEXTS, folder)
    for part in carried_parts():
        write_part(part, folder)
    return 0


def carried_parts() -> Iterator[Component]:
    """Python, the libraries, and the start-up program around them."""
    yield python_part()
    yield component_of(distribution("pyinstaller"))
    yield from carried_libraries()


def carried_libraries() -> Iterator[Component]:
    """The libraries of Python that go into the bundle."""
    return (part for part in installed_for(PROJECT) if part.name not in NOT_CARRIED)


def python_part() -> Component:
    """Python, whose own licence lies beside its library."""
    library = Path(sysconfig.get_path("stdlib"))
    places = (library / "LICENSE.txt", library.parent / "LICENSE.txt")
    text = next(path for path in places if path.exists()).read_text("utf-8")
    return Component("Python", platform.python_version(), "PSF-2.0", text)


def write_part(part: Component, folder: Path) -> None:
    """Write what a part is, and the text of its licence."""
    place = folder / part.name.lower()
    place.mkdir()
    about = f"{part.name} {part.version}\nLicence: {part.licence}\n"
    (place / ABOUT).write_text(about, "utf-8")
    (place / "LICENCE.txt").write_text(part.text, "utf-8")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
