"""The catalogue of checks on a hand-off page that can be read (`handoff_errors`: that cannot)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from glossary_app.formats.handoff import (
    bullet_checks,
    chunk_checks,
    header_checks,
    section_checks,
)
from glossary_app.formats.handoff.remarks import ReadPage, Remark
from glossary_app.model.report import Finding, Severity

PageCheck = Callable[[ReadPage], Iterator[Remark]]

CHECKS: tuple[PageCheck, ...] = (
    header_checks.schema_version,
    header_checks.canonical_url,
    header_checks.path,
    header_checks.content_hash_form,
    section_checks.stray_text,
    section_checks.missing_definition,
    section_checks.different_definitions,
    section_checks.section_order,
    section_checks.unknown_sections,
    section_checks.unreadable_parts,
    section_checks.misplaced_text,
    section_checks.undoubled_rows,
    section_checks.uneven_rows,
    bullet_checks.unread_aliases,
    bullet_checks.display_names,
    bullet_checks.relations,
    bullet_checks.sources,
    chunk_checks.chunk_forms,
    chunk_checks.chunk_kinds,
    chunk_checks.banner_quality,
    chunk_checks.stale_hashes,
    chunk_checks.unsealed_page,
)

# Everything else is a warning: the page was read, but something in it is not as declared.
_INFO_CODES = frozenset({"unknown-section", "unsealed"})


def page_warnings(read: ReadPage) -> Iterator[Finding]:
    """Say what is odd about a page, check by check."""
    for check in CHECKS:
        for remark in check(read):
            severity = Severity.INFO if remark.code in _INFO_CODES else Severity.WARNING
            yield Finding(
                read.path, remark.line, severity, remark.code, remark.message, remark.values
            )
