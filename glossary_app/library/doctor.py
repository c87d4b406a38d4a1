"""Examines the installation: are the files there, sound and in step with each other?"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import version

from glossary_app.errors import IndexUnusableError
from glossary_app.model.report import Finding, Severity
from glossary_app.paths import APP_ID, Folders
from glossary_app.search.index import SearchIndex
from glossary_app.store.store import Store


def examine(folders: Folders, store: Store) -> Iterator[Finding]:
    """One info finding for each thing that is sound, an error for each that is not."""
    yield _sound(str(folders.data), "program", f"{APP_ID} {version(APP_ID)}, {_platform()}")
    yield from _examine_store(folders, store)
    yield from _examine_index(folders, store)


def _platform() -> str:
    return f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"


def _examine_store(folders: Folders, store: Store) -> Iterator[Finding]:
    path = str(folders.store_file)
    problems = store.faults()
    for problem in problems:
        yield Finding(path, 0, Severity.ERROR, "store-damaged", problem, (problem,))
    if not problems:
        glossaries, entries = len(store.glossaries()), store.entry_count(None)
        yield _sound(path, "store", f"sound: {glossaries} glossaries, {entries} entries")


def _examine_index(folders: Folders, store: Store) -> Iterator[Finding]:
    path = str(folders.index_folder)
    try:
        # Opened anew: the index that the library holds open may be older than the files.
        index = SearchIndex.open(folders.index_folder, store.generation())
    except IndexUnusableError as error:
        if not store.entry_count(None):
            yield _sound(path, "index", "not there yet, as there is nothing to find")
            return
        advice = f"{error.what}; run 'glossary reindex'"
        yield Finding(path, 0, Severity.ERROR, error.code, advice, (error.what,))
        return
    try:
        findings = index.verify()
    finally:
        index.close()
    yield from findings
    if not findings:
        yield _sound(path, "index", "sound and in step with the store")


def _sound(path: str, code: str, message: str) -> Finding:
    return Finding(path, 0, Severity.INFO, code, message, (message,))
