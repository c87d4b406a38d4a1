"""The words that the program adds to a page: section names, column heads, trust words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from glossary_app.model.page import SECOND_MISUNDERSTANDINGS, SECOND_USAGE, SectionKind


class LabelKey(StrEnum):
    """Names a label; `usage` and `misunderstandings` may stand twice on a page (1st, 2nd)."""

    DEFINITION = "section.definition"
    FORMULA = "section.formula"
    BOUNDARY = "section.boundary"
    MEANING = "section.meaning"
    USAGE_1 = "section.usage.1"
    USAGE_2 = "section.usage.2"
    DRIVERS = "section.drivers"
    MISUNDERSTANDINGS_1 = "section.misunderstandings.1"
    MISUNDERSTANDINGS_2 = "section.misunderstandings.2"
    EXAMPLES = "section.examples"
    COMPARISONS = "section.comparisons"
    RELATED_METRICS = "section.related_metrics"
    OTHER = "section.other"
    FAQ = "section.faq"
    SOURCES = "section.sources"
    LIMITATIONS = "section.limitations"
    DETAILS = "section.details"

    FORMULA_NAME = "column.formula.name"
    FORMULA_RULE = "column.formula.rule"
    FORMULA_WHY = "column.formula.why"
    BOUNDARY_CASE = "column.boundary.case"
    BOUNDARY_WHAT = "column.boundary.what"
    BOUNDARY_WHY = "column.boundary.why"
    DRIVER = "column.drivers.driver"
    DRIVER_EFFECT = "column.drivers.effect"
    COMPARED_TERM = "column.comparisons.term"
    COMPARED_WHAT = "column.comparisons.what"
    COMPARED_WHEN = "column.comparisons.when"
    METRIC_NAME = "column.related_metrics.name"
    METRIC_WHAT = "column.related_metrics.what"
    METRIC_WHY = "column.related_metrics.why"

    VERIFIED = "quality.verified"
    REVIEWED = "quality.reviewed"
    DRAFT = "quality.draft"
    UNRATED = "quality.unrated"
    DRAFT_BANNER = "trust.draft_banner"
    TIER = "trust.tier"
    ONE_SOURCE = "trust.one_source"
    SOURCES_COUNT = "trust.sources_count"
    NO_SOURCES = "trust.no_sources"
    UPDATED = "trust.updated"

    ALIASES = "terms.aliases"
    ABBREVIATIONS = "terms.abbreviation"
    VARIANTS = "terms.variant"
    READINGS = "terms.reading"
    DERIVED_READING = "terms.derived_reading"
    DERIVED_READINGS = "details.derived_readings"
    CATEGORY = "page.category"
    TAGS = "page.tags"

    RELATED = "relation.related"
    COMPARE = "relation.compare"
    BROADER = "relation.broader"
    NARROWER = "relation.narrower"
    NOT_IN_LIBRARY = "relation.not_in_library"

    NOT_IN_LOCALE = "locale.not_in"
    SHOWN_INSTEAD = "locale.shown_instead"
    OPENS_BROWSER = "sources.opens_browser"

    CHUNKS = "details.chunks"
    LOCALE = "details.locale"
    CANONICAL_URL = "details.canonical_url"
    PUBLICATION_STATUS = "details.publication_status"
    SCHEMA_VERSION = "details.schema_version"
    COMPATIBLE_WITH = "details.compatible_with"
    CONTENT_HASH = "details.content_hash"
    TRUST_POLICY = "details.trust_policy"
    RELATION_TARGETS = "details.relation_targets"


Labels = Mapping[LabelKey, str]

# The headings that name the second of two sections of one kind, where the first is missing.
SECOND_HEADINGS = frozenset(
    name.casefold() for names in (SECOND_USAGE, SECOND_MISUNDERSTANDINGS) for name in names.every
)

_TWOFOLD_KINDS = frozenset({SectionKind.USAGE, SectionKind.MISUNDERSTANDINGS})


def section_label(kind: SectionKind, ordinal: int, labels: Labels) -> str:
    """What the program calls the section of this kind that stands in this place (from 1)."""
    if kind in _TWOFOLD_KINDS:
        return labels[LabelKey(f"section.{kind}.{min(ordinal, 2)}")]
    return labels[LabelKey(f"section.{kind}")]


# `{…}` are filled in by the article.
ENGLISH: Labels = {
    LabelKey.DEFINITION: "Definition",
    LabelKey.FORMULA: "How it is calculated",
    LabelKey.BOUNDARY: "What it includes and what not",
    LabelKey.MEANING: "Meaning",
    LabelKey.USAGE_1: "When it helps",
    LabelKey.USAGE_2: "How to use it well",
    LabelKey.DRIVERS: "What drives it",
    LabelKey.MISUNDERSTANDINGS_1: "Cautions when deciding",
    LabelKey.MISUNDERSTANDINGS_2: "Misunderstandings and pitfalls",
    LabelKey.EXAMPLES: "Minimal example",
    LabelKey.COMPARISONS: "Compared with similar terms",
    LabelKey.RELATED_METRICS: "Look at it together with",
    LabelKey.OTHER: "More",
    LabelKey.FAQ: "FAQ",
    LabelKey.SOURCES: "Sources",
    LabelKey.LIMITATIONS: "Limitations",
    LabelKey.DETAILS: "Technical details",
    LabelKey.FORMULA_NAME: "Name",
    LabelKey.FORMULA_RULE: "Formula",
    LabelKey.FORMULA_WHY: "Why it matters",
    LabelKey.BOUNDARY_CASE: "Case",
    LabelKey.BOUNDARY_WHAT: "What",
    LabelKey.BOUNDARY_WHY: "Why",
    LabelKey.DRIVER: "Driver",
    LabelKey.DRIVER_EFFECT: "Effect",
    LabelKey.COMPARED_TERM: "Term",
    LabelKey.COMPARED_WHAT: "What it does",
    LabelKey.COMPARED_WHEN: "When it fits",
    LabelKey.METRIC_NAME: "Name",
    LabelKey.METRIC_WHAT: "What it shows",
    LabelKey.METRIC_WHY: "Why together",
    LabelKey.VERIFIED: "Verified",
    LabelKey.REVIEWED: "Reviewed",
    LabelKey.DRAFT: "Draft",
    LabelKey.UNRATED: "Unrated",
    LabelKey.DRAFT_BANNER: "This page is a draft and has not been reviewed.",
    LabelKey.TIER: "Tier {tier}",
    LabelKey.ONE_SOURCE: "1 source",
    LabelKey.SOURCES_COUNT: "{count} sources",
    LabelKey.NO_SOURCES: "No sources",
    LabelKey.UPDATED: "Updated {date}",
    LabelKey.ALIASES: "Also called",
    LabelKey.ABBREVIATIONS: "Abbreviation",
    LabelKey.VARIANTS: "Also written",
    LabelKey.READINGS: "Reading",
    LabelKey.DERIVED_READING: "derived reading",
    LabelKey.DERIVED_READINGS: "Derived readings",
    LabelKey.CATEGORY: "Category",
    LabelKey.TAGS: "Tags",
    LabelKey.RELATED: "Related",
    LabelKey.COMPARE: "Compare with",
    LabelKey.BROADER: "Broader",
    LabelKey.NARROWER: "Narrower",
    LabelKey.NOT_IN_LIBRARY: "{relation}, not in this library",
    LabelKey.NOT_IN_LOCALE: "Not in {locale}",
    LabelKey.SHOWN_INSTEAD: "There is no {wanted} page; this is the {shown} one.",
    LabelKey.OPENS_BROWSER: "These links open in your web browser.",
    LabelKey.CHUNKS: "Chunk ids",
    LabelKey.LOCALE: "Locale",
    LabelKey.CANONICAL_URL: "Canonical URL",
    LabelKey.PUBLICATION_STATUS: "Publication status",
    LabelKey.SCHEMA_VERSION: "Schema version",
    LabelKey.COMPATIBLE_WITH: "Compatible with",
    LabelKey.CONTENT_HASH: "Declared hash",
    LabelKey.TRUST_POLICY: "Trust policy",
    LabelKey.RELATION_TARGETS: "Relation targets",
}
