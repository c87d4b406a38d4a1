"""An index that ships with the program: copied into place, it is as good as one built here."""

from __future__ import annotations

import shutil
from pathlib import Path

from glossary_app.errors import IndexUnusableError
from glossary_app.search.files import current_build, damaged_files, read_manifest, seal


def install_index(shipped: Path, folder: Path) -> None:
    """Copy an index folder; raises IndexUnusableError when the copy is not what was shipped."""
    shutil.copytree(shipped, folder, dirs_exist_ok=True)
    build = current_build(folder)
    if damaged_files(build):
        raise IndexUnusableError(str(build), "the index that was shipped is damaged")
    # A copy has other file times, and the manifest goes by them.
    seal(build, read_manifest(build).generation)
