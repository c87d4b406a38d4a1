"""Pages to hand out, and what a format makes of them."""

from __future__ import annotations

from glossary_app.formats.format import WritableFormat
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Faq,
    Page,
    Reading,
    Relation,
    Section,
    SectionKind,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage, SourceText

GLOSSARY = Glossary("sea", titles=((EN_US, "Words of the sea"),), licence="CC0-1.0", version="2")
ENGLISH = Page(
    EN_US,
    "lee",
    'The side out of the wind: "shelter" & <calm>.',
    terms=(
        Term("lee side", TermKind.SYNONYM, EN_US),
        Term("downwind", TermKind.SYNONYM, EN_US, status=TermStatus.FORBIDDEN),
    ),
    relations=(Relation("windward", "related", "windward"),),
    faqs=(Faq("Is it calm?", "Mostly."),),
    tags=("wind words",),
)
JAPANESE = Page(
    JA_JP,
    "風下",
    "風の来ない側。",
    reading=Reading("かざしも"),
    sections=(Section(SectionKind.DEFINITION, "", prose="風の来ない側。\n船を休める所。"),),
    tags=("風の語",),
)
WINDWARD = Page(EN_US, "windward", "The side from which the wind comes.")
SOURCE = SourceText("sea.csv", "csv", "")
PAGES = (
    SourcePage("lee", ENGLISH, SOURCE),
    SourcePage("lee", JAPANESE, SOURCE),
    SourcePage("windward", WINDWARD, SOURCE),
)


def written(format_: WritableFormat, *pages: SourcePage) -> tuple[list[SourceFile], list[str]]:
    """The files, and what is told of them."""
    found = [*format_.write(GLOSSARY, pages or PAGES)]
    files = [each for each in found if isinstance(each, SourceFile)]
    return files, [each.message for each in found if isinstance(each, Finding)]
