"""Looks into a pack without importing it: only its manifest and its list of files are read."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from glossary_app.importing.containers import open_source
from glossary_app.importing.plan import plan_import
from glossary_app.model.glossary import PackOutline
from glossary_app.model.imports.options import ImportOptions
from glossary_app.store.store import Store


def outline_pack(path: Path, store: Store) -> PackOutline:
    """What is in a pack; raises SourceError when it cannot be read."""
    with open_source(path) as tree:
        plan = plan_import(tree, path, ImportOptions())
        pages = (PurePosixPath(name) for name in tree.paths() if plan.formats.takes(name))
        # A folder for each locale, with a page of the same name for each entry.
        entries = {page.stem for page in pages if page.parent.name}
    known = {glossary.id: glossary for glossary in store.glossaries()}
    return PackOutline(plan.glossary, len(entries), known.get(plan.glossary.id))
