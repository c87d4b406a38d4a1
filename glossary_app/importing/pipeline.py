"""Imports one source: read → save → index, as a generator of progress.

Everything up to the index happens in one transaction: closing the generator, or any fault, leaves
the library as it was. The index follows the store; where it does not, it is rebuilt later.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path

from glossary_app.errors import SourceError
from glossary_app.formats.format import Format
from glossary_app.formats.pack import MANIFEST_NAME
from glossary_app.importing.containers import SourceTree, open_source
from glossary_app.importing.indexing import follow_store
from glossary_app.importing.options import ImportOptions
from glossary_app.importing.plan import ImportPlan, plan_import
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, ImportReport, Progress, Severity, Stage
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.spelling.readings import ReadingAnalyzer, with_readings
from glossary_app.store.saving.import_session import Duplicate, ImportSession, RepeatedHash
from glossary_app.store.store import Store

# A page read by an older program may read differently now, so this is part of a file's digest.
_READER_VERSION = "1"

# How many entries of one file pass between two reports of progress.
_PROGRESS_STEP = 200


def import_source(
    path: Path, options: ImportOptions, store: Store, index_folder: Path
) -> Generator[Progress, None, ImportReport]:
    """Import one file, folder or archive.

    Raises SourceError when nothing of it can be read; a page or file that is refused is a
    finding of the report, and what the library held of it stays.
    """
    with open_source(path) as tree:
        plan = plan_import(tree, path, options)
        with store.importing(plan.glossary, plan.origin, plan.format.name) as session:
            reader = _TreeReader(tree, plan, session)
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


class _TreeReader:
    """Reads the files of a tree one after the other into the session."""

    def __init__(self, tree: SourceTree, plan: ImportPlan, session: ImportSession) -> None:
        self._tree = tree
        self._plan = plan
        self._session = session
        # Made when the first page wants it: an import that changes nothing needs no dictionary.
        self._analyzer: ReadingAnalyzer | None = None
        self.findings: list[Finding] = []
        self.failed = 0
        self.found_pages = False

    def read_all(self) -> Iterator[Progress]:
        """Read every file, telling how far it has come."""
        paths = self._tree.paths()
        for done, path in enumerate(paths):
            yield Progress(Stage.READING, done, len(paths), path)
            yield from self._read_path(path, is_only_file=len(paths) == 1)
        if not self.found_pages:
            self._note(_nothing_found(self._plan))
        yield Progress(Stage.SAVING, len(paths), len(paths))

    def _read_path(self, path: str, *, is_only_file: bool) -> Iterator[Progress]:
        if path == MANIFEST_NAME:
            return
        if not path.lower().endswith(self._plan.format.suffixes):
            self._note(_other_file(path, self._plan.format))
            return
        try:
            file = self._tree.read(path)
        except SourceError as error:
            self._refuse(path, Finding(path, 0, Severity.ERROR, error.code, str(error)))
            return
        yield from self._read_file(file, is_only_file=is_only_file)

    def _read_file(self, file: SourceFile, *, is_only_file: bool) -> Iterator[Progress]:
        digest = _file_digest(file, self._plan.format)
        if self._session.skip_unchanged(file.path, digest):
            self.found_pages = True
            return
        remarks_before = len(self.findings)
        total = file.data.count(b"\n") if is_only_file else 0
        saved = 0
        left_aside: Counter[str] = Counter()
        for page in self._plan.format.read(file):
            if isinstance(page, Finding):
                self._note_of_file(file.path, page)
                continue
            if page.page.locale.side is None:
                left_aside[page.page.locale.tag] += 1
                continue
            self._save(page)
            saved += 1
            if is_only_file and saved % _PROGRESS_STEP == 0:
                yield Progress(Stage.READING, min(saved, total), total, page.page.headword)
        for tag, count in left_aside.items():
            self._note(_third_language(file.path, tag, count))
        if saved and len(self.findings) == remarks_before:
            self._session.remember_file(file.path, digest)

    def _save(self, page: SourcePage) -> None:
        self.found_pages = True
        outcome = self._session.save(page, self._read_aloud)
        if isinstance(outcome, Duplicate):
            self._note(_duplicate(page, outcome))
        elif isinstance(outcome, RepeatedHash):
            self._note(_repeated_hash(page))

    def _read_aloud(self, page: Page) -> Page:
        self._analyzer = self._analyzer or ReadingAnalyzer()
        return with_readings(page, self._analyzer)

    def _note_of_file(self, path: str, finding: Finding) -> None:
        if finding.severity is Severity.ERROR:
            self._refuse(path, finding)
        else:
            self._note(finding)

    def _refuse(self, path: str, finding: Finding) -> None:
        self._session.keep(path)
        self.failed += 1
        self._note(finding)

    def _note(self, finding: Finding) -> None:
        self.findings.append(finding)


def _file_digest(file: SourceFile, format_: Format) -> str:
    stamp = f"{format_.name} {_READER_VERSION}\n".encode()
    return hashlib.sha256(stamp + file.data).hexdigest()


def _other_file(path: str, format_: Format) -> Finding:
    message = f"not read: no {format_.name} file"
    return Finding(path, 0, Severity.INFO, "other-file", message, (format_.name,))


def _nothing_found(plan: ImportPlan) -> Finding:
    message = "no page found, so nothing was imported"
    return Finding(plan.origin, 0, Severity.ERROR, "nothing-imported", message)


def _duplicate(page: SourcePage, duplicate: Duplicate) -> Finding:
    values = (page.slug, page.page.locale.tag, duplicate.first_path)
    message = "'{}' in {} was read from {} before, which is kept".format(*values)
    return Finding(page.source.path, 0, Severity.WARNING, "duplicate-page", message, values)


def _third_language(path: str, tag: str, count: int) -> Finding:
    pages = "the page" if count == 1 else f"{count} pages"
    message = f"{pages} in '{tag}' left aside: the program is for English and Japanese"
    values = (tag, str(count))
    return Finding(path, 0, Severity.WARNING, "third-language", message, values)


def _repeated_hash(page: SourcePage) -> Finding:
    message = "the text has changed, but the declared content hash has not"
    return Finding(page.source.path, 0, Severity.WARNING, "repeated-hash", message)
