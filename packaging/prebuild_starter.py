"""Make `resources/prebuilt`: the starter glossary as the store and index of a new library."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import own_program  # noqa: F401 - for what follows
from glossary_app.library.library import Library
from glossary_app.paths import folders_below

PREBUILT = Path(__file__).resolve().parent.parent / "resources" / "prebuilt"


def main() -> int:
    """Make the folder anew from the pages in `resources/starter`."""
    shutil.rmtree(PREBUILT, ignore_errors=True)
    with tempfile.TemporaryDirectory() as home:
        build_library(Path(home))
        PREBUILT.mkdir()
        folders = folders_below(Path(home))
        shutil.copyfile(folders.store_file, PREBUILT / folders.store_file.name)
        shutil.copytree(folders.index_folder, PREBUILT / folders.index_folder.name)
    return 0


def build_library(home: Path) -> None:
    """Make a library with the starter below this folder, its store in a single file."""
    Library.open(folders_below(home), starter=True).close()


if __name__ == "__main__":
    sys.exit(main())
