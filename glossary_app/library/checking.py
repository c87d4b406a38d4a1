"""Checks the content of the library."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.errors import DamagedStoreError
from glossary_app.formats.handoff.format import NAME as HANDOFF_MARKDOWN
from glossary_app.formats.handoff.format import HandoffMarkdown
from glossary_app.library.checks.designations import DiscouragedNames, DuplicateDesignations
from glossary_app.library.checks.pages import page_findings
from glossary_app.model.checks import check_entries
from glossary_app.model.entry import EntryRef
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourceText
from glossary_app.store.store import Store


def check_library(store: Store, glossary_id: str | None) -> Iterator[Finding]:
    """Every finding on one glossary, or on each of them in turn."""
    chosen = [store.glossary(glossary_id)] if glossary_id else store.glossaries()
    for glossary in chosen:
        for ref, path in store.altered_texts(glossary.id):
            yield _altered(ref, path)
        try:
            yield from _of_content(store, glossary.id)
        except DamagedStoreError as error:
            message = f"{error.what}; {error.now}"
            details = (error.what, error.now)
            yield Finding(glossary.id, 0, Severity.ERROR, error.code, message, details)


def _of_content(store: Store, glossary: str) -> Iterator[Finding]:
    """What is said about pages that can be read; DamagedStoreError at one that is altered."""
    discouraged = DiscouragedNames()
    entries = discouraged.noted(store.entries(glossary))
    of_entry = (page_findings, DuplicateDesignations().findings)
    yield from check_entries(entries, entry_checks=of_entry)
    if discouraged:
        yield from discouraged.findings(store.entries(glossary))
    for text in store.texts_to_check(glossary):
        yield from _reread(text)


def _reread(source: SourceText) -> Iterator[Finding]:
    """What its format has to say of a page; only hand-off pages are read one by one."""
    # A table is one text for many entries, and was checked as a whole when it was imported.
    if source.format != HANDOFF_MARKDOWN:
        return
    file = SourceFile(source.path, source.text.encode("utf-8", "surrogatepass"))
    for finding in HandoffMarkdown().read(file):
        if isinstance(finding, Finding) and finding.severity is not Severity.INFO:
            yield finding


def _altered(ref: EntryRef, path: str) -> Finding:
    message = f"the stored text of '{path}' is not the one that was imported; import it again"
    return Finding(str(ref), 0, Severity.ERROR, "altered-text", message, (path,))
