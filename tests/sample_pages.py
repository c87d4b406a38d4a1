"""Parts of pages as hand-off pages hold them, for whoever needs a page to test with."""

from __future__ import annotations

from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    Chunk,
    Limitations,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Source,
)

# What hand-off pages call these sections, in whatever language they are written.
HEADINGS = {
    SectionKind.DEFINITION: "一言でいうと",
    SectionKind.FORMULA: "計算の考え方",
    SectionKind.BOUNDARY: "含めるもの / 含めないもの",
    SectionKind.MEANING: "意味",
    SectionKind.USAGE: "役立つ場面",
    SectionKind.EXAMPLES: "最小例",
    SectionKind.COMPARISONS: "似ている言葉との違い",
}
SECOND_USAGE = "使い方のポイント"

NIST = Source("NIST", "AI RMF", "https://nvlpubs.nist.gov/nistpubs/ai/nist.ai.100-1.pdf")
FOR_LEARNING = Limitations("For learning only.", ("Check the primary source.",))


def table(kind: SectionKind, *rows: tuple[str, ...], lead: str = "") -> Section:
    """A section whose rows are cells."""
    return Section(kind, HEADINGS[kind], lead=lead, rows=rows)


def sentences(kind: SectionKind, *lines: str, heading: str = "") -> Section:
    """A section that lists sentences."""
    rows = tuple((line,) for line in lines)
    return Section(kind, heading or HEADINGS[kind], rows=rows)


def prose(kind: SectionKind, *paragraphs: str, heading: str = "") -> Section:
    """A section of running text."""
    return Section(kind, heading or HEADINGS[kind], prose="\n\n".join(paragraphs))


def chunk(slug: str, locale: Locale, kind: SectionKind) -> Chunk:
    """The chunk id that cites a section."""
    return Chunk(f"core:chunk:{slug}:{locale.tag}:{kind}:0123456789abcdef", kind)


def compared(title: str, target: str) -> Relation:
    """A relation to an entry that this one is compared with."""
    return Relation(title, RelationKind.COMPARE, target)


def related(title: str, target: str) -> Relation:
    """A relation to an entry that this one is related to."""
    return Relation(title, RelationKind.RELATED, target)
