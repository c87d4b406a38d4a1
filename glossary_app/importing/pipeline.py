"""Imports one source: read → save → index, as a generator of progress.

Everything up to the index happens in one transaction: closing the generator, or any fault, leaves
the library as it was. The index follows the store; where it does not, it is rebuilt later.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from glossary_app.importing.containers import open_source
from glossary_app.importing.indexing import follow_store
from glossary_app.importing.options import ImportOptions
from glossary_app.importing.plan import plan_import
from glossary_app.importing.reading import TreeReader
from glossary_app.model.report import ImportReport, Progress
from glossary_app.store.store import Store


def import_source(
    path: Path, options: ImportOptions, store: Store, index_folder: Path
) -> Generator[Progress, None, ImportReport]:
    """Import one file, folder or archive.

    Raises SourceError when nothing of it can be read; a page or file that is refused is a
    finding of the report, and what the library held of it stays.
    """
    with open_source(path) as tree:
        plan = plan_import(tree, path, options)
        with store.importing(plan.glossary, plan.origin, plan.reader) as session:
            reader = TreeReader(tree, plan, session)
            yield from reader.read_all()
            session.remove_vanished()
            counts = session.counts()
            if options.dry_run or not reader.found_pages:
                session.rollback()
    if not options.dry_run and reader.found_pages:
        touched = counts.added + counts.updated + counts.removed
        if touched:
            changed, removed = session.changed(), session.removed()
            yield from follow_store(store, index_folder, changed, removed, touched)
    return ImportReport(plan.glossary.id, counts, reader.failed, tuple(reader.findings))
