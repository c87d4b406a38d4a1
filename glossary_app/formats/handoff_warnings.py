"""The catalogue of checks on a hand-off page that can be read (`handoff_errors`: that cannot)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from glossary_app.formats import (
    handoff_bullet_checks,
    handoff_chunk_checks,
    handoff_header_checks,
    handoff_section_checks,
)
from glossary_app.formats.handoff_findings import ReadPage, Remark
from glossary_app.model.report import Finding, Severity

PageCheck = Callable[[ReadPage], Iterator[Remark]]

CHECKS: tuple[PageCheck, ...] = (
    handoff_header_checks.schema_version,
    handoff_header_checks.canonical_url,
    handoff_header_checks.path,
    handoff_header_checks.content_hash_form,
    handoff_section_checks.stray_text,
    handoff_section_checks.missing_definition,
    handoff_section_checks.different_definitions,
    handoff_section_checks.section_order,
    handoff_section_checks.unknown_sections,
    handoff_section_checks.unreadable_parts,
    handoff_section_checks.misplaced_text,
    handoff_section_checks.undoubled_rows,
    handoff_section_checks.uneven_rows,
    handoff_bullet_checks.unread_aliases,
    handoff_bullet_checks.display_names,
    handoff_bullet_checks.relations,
    handoff_bullet_checks.sources,
    handoff_chunk_checks.chunk_forms,
    handoff_chunk_checks.chunk_kinds,
    handoff_chunk_checks.banner_quality,
    handoff_chunk_checks.stale_hashes,
    handoff_chunk_checks.unsealed_page,
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
