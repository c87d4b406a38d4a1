"""An index that ships with the program: copied into place, it is as good as one built here."""

from __future__ import annotations

import shutil
from pathlib import Path

from glossary_app.errors import IndexUnusableError
from glossary_app.search.files.builds import (
    MANIFEST_NAME,
    current_build,
    damaged_files,
    gone_on_failure,
    new_build,
    read_manifest,
    seal,
    switch_to,
)
from glossary_app.search.terms.schema import SCHEMA_VERSION


def install_index(shipped: Path, folder: Path) -> None:
    """Copy an index folder; raises IndexUnusableError when it is of no use to this program."""
    build = current_build(shipped)
    manifest = read_manifest(build)
    if manifest.schema_version != SCHEMA_VERSION:
        raise IndexUnusableError(str(build), "the index that was shipped is of another version")
    copy = new_build(folder, manifest.generation)
    with gone_on_failure(copy):
        for name in (*manifest.files, MANIFEST_NAME):
            shutil.copyfile(build / name, copy / name)
        if damaged_files(copy):
            raise IndexUnusableError(str(copy), "the index that was shipped is damaged")
        # A copy has other file times, and the manifest goes by them.
        seal(copy, manifest.generation)
    switch_to(copy)
