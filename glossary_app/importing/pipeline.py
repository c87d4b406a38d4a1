"""Imports one source: read → save → index, as a generator of progress.

All of it happens in one transaction, and the index is taken into use when that is kept: closing
the generator, or any fault, leaves both as they were.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from glossary_app.importing.collecting import rare_collections
from glossary_app.importing.indexing import FollowingIndex
from glossary_app.importing.pasting import opened
from glossary_app.importing.plan import origin_of, plan_import
from glossary_app.importing.reading import TreeReader
from glossary_app.importing.settling import named_apart, with_known_words, with_remembered
from glossary_app.markup.read_once import parsing_once
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.report import ImportCounts, ImportReport, Progress
from glossary_app.store.store import Store


def import_source(
    path: Path, options: ImportOptions, store: Store, index_folder: Path
) -> Generator[Progress, None, ImportReport]:
    """Import one file, folder or archive.

    Raises SourceError when nothing of it can be read; a page or file that is refused is a
    finding of the report, and what the library held of it stays.
    """
    with rare_collections(), parsing_once(), opened(path, options) as tree:
        options = with_remembered(options, origin_of(path, options), store)
        plan, remarks = named_apart(plan_import(tree, path, options), options, store)
        plan = with_known_words(plan, options, store)
        with (
            FollowingIndex(store, index_folder) as index,
            store.importing(plan.glossary, plan.origin, plan.reader, plan.choices) as session,
        ):
            reader = TreeReader(tree, plan, session)
            reader.findings.add_all(remarks)
            yield from reader.read_all()
            session.remove_vanished()
            counts, changes = session.counts(), session.changes()
            if not reader.found_pages:
                # All that was there would have vanished; it stays.
                counts, changes = ImportCounts(), ()
            if options.dry_run or not reader.found_pages:
                session.rollback()
            elif touched := counts.added + counts.updated + counts.removed:
                previous = session.begin_generation()
                changed, removed = session.changed(), session.removed()
                yield from index.follow(previous, changed, removed, touched)
    return ImportReport(plan.glossary.id, counts, reader.failed, reader.findings.told(), changes)
