"""An index that ships with the program: copied into place, it is as good as one built here."""

from __future__ import annotations

import shutil
from pathlib import Path

from glossary_app.errors import IndexUnusableError
from glossary_app.search.files.builds import current_build, damaged_files, read_manifest, seal
from glossary_app.search.terms.schema import SCHEMA_VERSION


def install_index(shipped: Path, folder: Path) -> None:
    """Copy an index folder; raises IndexUnusableError when it is of no use to this program."""
    build = current_build(shipped)
    manifest = read_manifest(build)
    if manifest.schema_version != SCHEMA_VERSION:
        raise IndexUnusableError(str(build), "the index that was shipped is of another version")
    shutil.copytree(shipped, folder, dirs_exist_ok=True)
    copy = current_build(folder)
    if damaged_files(copy):
        raise IndexUnusableError(str(copy), "the index that was shipped is damaged")
    # A copy has other file times, and the manifest goes by them.
    seal(copy, manifest.generation)
