"""Examines the installation: are the files there, sound and in step with each other?"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from importlib.metadata import version

from glossary_app.errors import IndexUnusableError
from glossary_app.model.mending import Mending
from glossary_app.model.report import Finding, Severity
from glossary_app.paths import APP_ID, Folders
from glossary_app.search.entries.comparison import differing
from glossary_app.search.index import SearchIndex
from glossary_app.store.file.copying import find_faults_of_copy
from glossary_app.store.file.faults import MEND_ADVICE
from glossary_app.store.file.kinds import USER
from glossary_app.store.file.mending import find_damage
from glossary_app.store.store import Store

_ANEW = "there was no good copy, so it is begun anew"


def examine(folders: Folders, store: Store) -> Iterator[Finding]:
    """One info finding for each thing that is sound, an error for each that is not."""
    yield _sound(str(folders.data), "program", f"{APP_ID} {version(APP_ID)}, {_platform()}")
    yield from _examine_store(folders, store)
    yield from _examine_user_file(folders)
    yield from _examine_copy(folders, store)
    yield from _examine_index(folders, store)


def mending_finding(mending: Mending) -> Finding:
    """What was done about a damaged file, as a remark."""
    kept = f"; it is kept as {mending.kept_as}" if mending.kept_as else ""
    done = f"the copy of {_minute(mending.copied)} took its place" if mending.copied else _ANEW
    message = f"{mending.fault}{kept}; {done}"
    values = (mending.kept_as,)
    return Finding(mending.path, 0, Severity.WARNING, "mended", message, values)


def _platform() -> str:
    return f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"


def _examine_store(folders: Folders, store: Store) -> Iterator[Finding]:
    path = str(folders.store_file)
    problems = store.faults()
    for problem in problems:
        advice = f"{problem}; {MEND_ADVICE}"
        yield Finding(path, 0, Severity.ERROR, "store-damaged", advice, (problem,))
    if not problems:
        glossaries, entries = len(store.glossaries()), store.entry_count(None)
        yield _sound(path, "store", f"sound: {glossaries} glossaries, {entries} entries")


def _examine_user_file(folders: Folders) -> Iterator[Finding]:
    path = folders.user_file
    # The window makes it when it is first opened.
    if not path.exists():
        return
    fault = find_damage(path, USER)
    if fault:
        advice = f"{fault}; {MEND_ADVICE}"
        yield Finding(str(path), 0, Severity.ERROR, "user-data-damaged", advice, (fault,))
    else:
        yield _sound(str(path), "user-data", "sound")


def _examine_copy(folders: Folders, store: Store) -> Iterator[Finding]:
    path = folders.store_copy
    if not store.is_copied:
        yield _sound(str(path), "copy", "none is kept of a library of this size")
    elif store.is_copied_in(path) and not find_faults_of_copy(path):
        made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        yield _sound(str(path), "copy", f"in step with the store, of {_minute(made)}")
    else:
        message = f"missing, damaged or not in step with the store; {MEND_ADVICE}"
        yield Finding(str(path), 0, Severity.WARNING, "copy-outdated", message)


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
    with closing(index):
        findings = index.verify() or _gaps(path, index, store)
    yield from findings
    if not findings:
        yield _sound(path, "index", "sound and in step with the store")


def _gaps(path: str, index: SearchIndex, store: Store) -> tuple[Finding, ...]:
    """What the index does not hold as the store does, counted, with the first one's name."""
    found = tuple(differing(index.held(), store.summaries(None)))
    if not found:
        return ()
    values = (str(len(found)), str(found[0]))
    message = "{} entries are not found as they are stored, such as '{}'".format(*values)
    advice = f"{message}; {MEND_ADVICE}"
    return (Finding(path, 0, Severity.ERROR, "index-gaps", advice, values),)


def _minute(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _sound(path: str, code: str, message: str) -> Finding:
    return Finding(path, 0, Severity.INFO, code, message, (message,))
