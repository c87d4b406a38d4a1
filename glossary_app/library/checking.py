"""Checks the content of the library."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.model.checks import check_entries
from glossary_app.model.entry import EntryRef
from glossary_app.model.report import Finding, Severity
from glossary_app.store.store import Store


def check_library(store: Store, glossary_id: str | None) -> Iterator[Finding]:
    """Every finding on one glossary, or on each of them in turn."""
    chosen = [store.glossary(glossary_id)] if glossary_id else store.glossaries()
    for glossary in chosen:
        yield from check_entries(store.entries(glossary.id))
        for ref, path in store.altered_texts(glossary.id):
            yield _altered(ref, path)


def _altered(ref: EntryRef, path: str) -> Finding:
    message = f"the stored text of '{path}' is not the one that was imported; import it again"
    return Finding(str(ref), 0, Severity.ERROR, "altered-text", message, (path,))
