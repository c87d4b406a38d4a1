"""The words that the program adds to a page: section names, column heads, trust words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from glossary_app.model.locale import Locale
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
    ONE_SOURCE = "trust.one_source"
    SOURCES_COUNT = "trust.sources_count"
    UPDATED = "trust.updated"

    ALSO_IN = "glossary.also_in"

    ALIASES = "terms.aliases"
    ABBREVIATIONS = "terms.abbreviation"
    VARIANTS = "terms.variant"
    READINGS = "terms.reading"
    DEPRECATED = "terms.deprecated"
    FORBIDDEN = "terms.forbidden"
    DERIVED_READING = "terms.derived_reading"
    DERIVED_READINGS = "details.derived_readings"
    CATEGORY = "page.category"
    TAGS = "page.tags"

    RELATED = "relation.related"
    COMPARE = "relation.compare"
    BROADER = "relation.broader"
    NARROWER = "relation.narrower"
    NOT_IN_GLOSSARY = "relation.not_in_glossary"

    IN_ENGLISH = "language.en"
    IN_JAPANESE = "language.ja"
    NO_TEXT = "locale.no_text"
    NO_DEFINITION = "definition.none"
    NOTHING_HERE = "comparison.nothing"
    SHOWN_INSTEAD = "locale.shown_instead"
    DEFINED_INSTEAD = "locale.defined_instead"
    OPENS_BROWSER = "sources.opens_browser"

    TIER = "details.tier"
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


def language_name(locale: Locale, labels: Labels) -> str:
    """What the language of a locale is called; a third one by its tag."""
    return labels[LabelKey(f"language.{locale.side}")] if locale.side else locale.tag
