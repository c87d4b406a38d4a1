"""What one locale says about an entry."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glossary_app.model.locale import Locale
from glossary_app.model.provenance import Provenance


class SectionKind(StrEnum):
    """What a section is about; the names are those of the hand-off format's chunk kinds."""

    DEFINITION = "definition"
    FORMULA = "formula"
    BOUNDARY = "boundary"
    MEANING = "meaning"
    USAGE = "usage"
    DRIVERS = "drivers"
    MISUNDERSTANDINGS = "misunderstandings"
    EXAMPLES = "examples"
    COMPARISONS = "comparisons"
    RELATED_METRICS = "related_metrics"
    OTHER = "other"


class TermKind(StrEnum):
    """Kinds of designation that the program knows; a source's other kinds are kept as they are."""

    DISPLAY_NAME = "display_name"
    ENGLISH_NAME = "english_name"
    KATAKANA = "katakana"
    LOCALIZED_TITLE = "localized_title"
    ABBREVIATION = "abbreviation"
    SYNONYM = "synonym"
    VARIANT = "variant"
    READING = "reading"


class TermStatus(StrEnum):
    """Whether a designation is to be used (ISO 30042, administrativeStatus).

    A superseded designation counts as deprecated; one of which nothing is said has no status.
    """

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


# Another designation is to be used in place of one that is marked so.
DISCOURAGED = frozenset((TermStatus.DEPRECATED, TermStatus.FORBIDDEN))


# SKOS: S23 makes related symmetric, S25 makes broader and narrower inverses of each other.
class RelationKind(StrEnum):
    """Kinds of relation that the program knows (SKOS names); others are kept as they are."""

    RELATED = "related"
    COMPARE = "compare"
    BROADER = "broader"
    NARROWER = "narrower"


class ProseFormat(StrEnum):
    """How the running text of a page is written."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    # In the cells of a table: text with Markdown or HTML in it, its lines as they were typed.
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Reading:
    """The kana reading of a Japanese designation, in hiragana."""

    kana: str
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A designation beside the headword: alias, abbreviation, other-language name."""

    text: str
    kind: str
    locale: Locale
    reading: Reading | None = None
    status: TermStatus | None = None

    @property
    def is_discouraged(self) -> bool:
        """Whether another designation is to be used in its place."""
        return self.status in DISCOURAGED


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link to another entry of the same glossary, which may be missing from it.

    `glossary` is set when an entry is read whose target is in another glossary only.
    """

    title: str
    kind: str
    target: str
    url: str = ""
    glossary: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a page: a lead and rows of cells, or prose, or both.

    `lead` introduces `rows`; `prose` stands for itself. Where a source repeats its rows in
    running text, the repetition is dropped and `doubled` says so.
    """

    kind: SectionKind
    heading: str
    lead: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    prose: str = ""
    doubled: bool = False


@dataclass(frozen=True, slots=True)
class SectionNames:
    """The heading of a section in either language, and the others under which it is met."""

    english: str
    japanese: str
    synonyms: tuple[str, ...] = ()

    @property
    def every(self) -> tuple[str, ...]:
        """All of them."""
        return (self.english, self.japanese, *self.synonyms)


# How pages head the second of two sections of one kind; the first may be missing.
SECOND_USAGE = SectionNames("How to Use It", "使い方のポイント", ("How to Use", "Usage Tips"))
SECOND_MISUNDERSTANDINGS = SectionNames(
    "Common Misunderstandings / Pitfalls",
    "よくある誤解 / 落とし穴",
    ("Common Misunderstandings", "Misunderstandings", "Pitfalls"),
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stable id under which an AI assistant may cite one section or one FAQ answer."""

    id: str
    kind: str


@dataclass(frozen=True, slots=True)
class Faq:
    """A question and its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Source:
    """A published source that the page rests on."""

    publisher: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Limitations:
    """What the page must not be used for."""

    lead: str = ""
    items: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lead or self.items)


@dataclass(frozen=True, slots=True)
class Page:
    """One locale's text about an entry."""

    locale: Locale
    headword: str
    short_definition: str
    provenance: Provenance = Provenance()
    reading: Reading | None = None
    sections: tuple[Section, ...] = ()
    terms: tuple[Term, ...] = ()
    relations: tuple[Relation, ...] = ()
    chunks: tuple[Chunk, ...] = ()
    faqs: tuple[Faq, ...] = ()
    sources: tuple[Source, ...] = ()
    limitations: Limitations = Limitations()
    category: str = ""
    tags: tuple[str, ...] = ()
    prose_format: ProseFormat = ProseFormat.PLAIN

    @property
    def headword_status(self) -> TermStatus | None:
        """The status of the headword, where it stands among the names because it has one."""
        return next((term.status for term in self.terms if term.text == self.headword), None)
