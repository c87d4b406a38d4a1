"""The header block of a hand-off page and the provenance that it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.formats.handoff.dialect import Dialect, dialect_of
from glossary_app.formats.handoff.grammar import RawPage
from glossary_app.model.page import Page
from glossary_app.model.provenance import Provenance, Quality

CANONICAL_URL = "Canonical URL"
LOCALE = "Locale"
CONTENT_TIER = "Content tier"
QUALITY = "Quality"
PUBLICATION_STATUS = "Publication status"
SCHEMA_VERSION = "Schema version"
COMPATIBLE_WITH = "Compatible with"
CONTENT_HASH = "Content hash"
TRUST_POLICY = "Trust policy"
LAST_UPDATED = "Last updated"
CATEGORY = "Category"
TAGS = "Tags"
DRAFT = "Draft"

_KNOWN = frozenset(
    key.lower()
    for key in (
        *(CANONICAL_URL, LOCALE, CONTENT_TIER, QUALITY, PUBLICATION_STATUS, SCHEMA_VERSION),
        *(COMPATIBLE_WITH, CONTENT_HASH, TRUST_POLICY, LAST_UPDATED, CATEGORY, TAGS, DRAFT),
    )
)


def read_provenance(raw: RawPage) -> Provenance:
    """What the header says of the page's origin and trust; unknown keys are kept in order."""
    quality = raw.value("quality") or Quality.UNRATED
    status = raw.value("publication status")
    return Provenance(
        quality=quality,
        draft=_names_draft(quality) or _names_draft(status) or _is_yes(raw.value("draft")),
        canonical_url=raw.value("canonical url"),
        publication_status=status,
        content_tier=raw.value("content tier"),
        schema_version=raw.value("schema version"),
        compatible_with=raw.value("compatible with"),
        content_hash=raw.value("content hash"),
        trust_policy=raw.value("trust policy"),
        last_updated=raw.value("last updated"),
        banner=raw.banner,
        extra=tuple((f.key, f.value) for f in raw.fields if f.name not in _KNOWN),
    )


def read_category(raw: RawPage) -> str:
    """The category that one of our own pages may name."""
    return raw.value("category")


def read_tags(raw: RawPage, dialect: Dialect) -> tuple[str, ...]:
    """The tags that one of our own pages may name, separated as cells are."""
    tags = raw.value("tags")
    return tuple(tag for tag in dialect.read_cells(tags) if tag) if tags else ()


def write_header(page: Page) -> Iterator[tuple[str, str]]:
    """The header block without a content hash; keys without a value are left out."""
    provenance = page.provenance
    dialect = dialect_of(provenance.schema_version)
    named = _names_draft(provenance.quality) or _names_draft(provenance.publication_status)
    fields = (
        (CANONICAL_URL, provenance.canonical_url),
        (LOCALE, page.locale.tag),
        (CONTENT_TIER, provenance.content_tier),
        (QUALITY, provenance.quality),
        (PUBLICATION_STATUS, provenance.publication_status),
        (SCHEMA_VERSION, provenance.schema_version),
        (COMPATIBLE_WITH, provenance.compatible_with),
        (TRUST_POLICY, provenance.trust_policy),
        (LAST_UPDATED, provenance.last_updated),
        (CATEGORY, page.category),
        (TAGS, dialect.write_cells(page.tags)),
        (DRAFT, "yes" if provenance.draft and not named else ""),
    )
    yield from (field for field in fields if field[1])
    for key, value in provenance.extra:
        name = " ".join(key.replace(":", " ").split())
        if name and name.lower() not in _KNOWN:
            yield name, value


def _names_draft(word: str) -> bool:
    # As a word of its own: `published_draft` is one, `drafted` is not.
    return Quality.DRAFT in re.split(r"[\s_\-]+", word.lower())


def _is_yes(word: str) -> bool:
    return word.lower() in {"yes", "true"}
