"""Looks at a source before it is imported: what it would become, and how its tables are read."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path

from glossary_app.errors import PageError, SourceError
from glossary_app.formats.format import PACK_FORMAT, TableFormat
from glossary_app.importing.containers import SourceTree
from glossary_app.importing.pasting import opened
from glossary_app.importing.pipeline import import_source
from glossary_app.importing.plan import ImportPlan, origin_of, plan_import
from glossary_app.importing.settling import named_apart, with_known_words, with_remembered
from glossary_app.model.imports.decisions import TablePreview
from glossary_app.model.imports.look import SourceLook
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import Progress
from glossary_app.store.store import Store

# What this program writes for itself to read, without a guess.
_OUR_FORMATS = (PACK_FORMAT, "handoff-json", "json-lines")


def look_at_source(
    path: Path, options: ImportOptions, store: Store, index_folder: Path
) -> Generator[Progress, None, SourceLook]:
    """What importing a source would do, its report included; nothing is stored.

    Raises SourceError when nothing of it can be read.
    """
    look = propose(path, options, store)
    report = yield from import_source(path, replace(options, dry_run=True), store, index_folder)
    return replace(look, report=report)


def propose(path: Path, options: ImportOptions, store: Store) -> SourceLook:
    """How a source would be read, without reading all of it; raises SourceError."""
    settled = with_remembered(options, origin_of(path, options), store)
    with opened(path, settled) as tree:
        plan, _ = named_apart(plan_import(tree, path, settled), settled, store)
        plan = with_known_words(plan, settled, store)
        tables = tuple(_previews(tree, plan))
    known = any(each.id == plan.glossary.id for each in store.glossaries())
    return SourceLook(
        str(path),
        plan.glossary,
        plan.format.name,
        known,
        settled.choices,
        tables,
        is_ours=plan.is_named or plan.format.name in _OUR_FORMATS,
    )


def _previews(tree: SourceTree, plan: ImportPlan) -> Iterator[TablePreview]:
    if not isinstance(plan.format, TableFormat):
        return
    for name in tree.paths():
        if name.lower().endswith(plan.format.suffixes):
            try:
                yield from plan.format.decide(tree.read(name))
            except (PageError, SourceError):
                # The import says what is wrong with it.
                continue
