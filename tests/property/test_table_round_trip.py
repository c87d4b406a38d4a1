"""What is written as a table is read back the same, whatever the cells hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.formats.fields.further_names import is_acronym
from glossary_app.formats.fields.headings import example_heading, note_heading, speech_heading
from glossary_app.formats.fields.statuses import says_draft, status_in_words
from glossary_app.formats.format import WritableFormat
from glossary_app.formats.table.cells import cell_text
from glossary_app.formats.table.format import Csv, Tsv
from glossary_app.formats.workbook.format import Workbook
from glossary_app.markup.sentences import opening_sentences
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Page,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.provenance import Provenance
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage, SourceText

FORMATS = pytest.mark.parametrize("format_", [Csv(), Tsv(), Workbook()], ids=["csv", "tsv", "xlsx"])

# Blanks at the ends of a cell and the characters that no text holds are not kept.
words = (
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Cn"]) | st.sampled_from(",;\"\t\n\\|'=+-@"),
        max_size=30,
    )
    .map(str.strip)
    .filter(lambda text: " | " not in text and not text.endswith(" |"))
    # A dash alone says that there is nothing.
    .filter(lambda text: not text or bool(cell_text(text)))
)
# Names that in a stranger's table would be set off, ticked, numbered, or send the reader on.
_set_off = st.builds(
    "{}{}{}".format,
    st.sampled_from(("`", "**", "__", "→ ", "see: ", "(1) ", "①", "0", "yes", "×", "")),
    st.sampled_from(("a", "a b", "用語", "0", "")),
    st.sampled_from(("`", "**", "__", "を参照", "(1)", "②b", "（N/A）", "")),
)
names = words.filter(bool) | _set_off.map(str.strip).filter(lambda text: bool(cell_text(text)))
plain = st.text("abc 用語-", min_size=1, max_size=12).map(str.strip).filter(cell_text)
_targets = st.sampled_from(("node", "cluster"))
KINDS = {None: TermKind.SYNONYM} | dict.fromkeys(
    (TermStatus.FORBIDDEN, TermStatus.DEPRECATED), TermKind.VARIANT
)


@st.composite
def terms(draw: st.DrawFn, locale: Locale, headword: str) -> tuple[Term, ...]:
    texts = draw(st.lists(names, max_size=4, unique=True))
    made = []
    for text in texts:
        status = draw(st.sampled_from([*KINDS]))
        kind = KINDS[status]
        if status is None and (is_acronym(text) or draw(st.booleans())):
            kind = TermKind.ABBREVIATION
        if text != headword:
            made.append(Term(text, kind, locale, status=status))
    return tuple(made)


@st.composite
def pages(draw: st.DrawFn, locale: Locale) -> Page:
    definition = draw(words)
    short = opening_sentences(definition)
    sections = [
        Section(kind, heading, prose=text)
        for kind, heading, text in (
            (SectionKind.DEFINITION, "", definition if definition != short else ""),
            (SectionKind.EXAMPLES, example_heading(locale), draw(words)),
            (SectionKind.OTHER, note_heading(locale), draw(words)),
            (SectionKind.OTHER, speech_heading(locale), draw(words)),
        )
        if text
    ]
    headword = draw(names)
    # A word for a status means more than itself: it is read as one, too.
    status = draw(words.filter(lambda text: not status_in_words(text) and not says_draft(text)))
    kana = draw(st.just("") | st.text("かいやくりつ", min_size=1)) if locale is JA_JP else ""
    return Page(
        locale,
        headword,
        short,
        Provenance(publication_status=status),
        reading=Reading(kana) if kana else None,
        sections=tuple(sections),
        terms=draw(terms(locale, headword)),
        category="",
    )


@st.composite
def shared_parts(draw: st.DrawFn) -> dict[str, Any]:
    """What a row mostly says once of an entry."""
    sources = draw(st.lists(plain, max_size=2, unique=True))
    return {
        "category": draw(st.just("") | plain),
        "tags": tuple(draw(st.lists(plain, max_size=2, unique=True))),
        "sources": tuple(Source("", each, "") for each in sources),
        "relations": tuple(
            Relation(each, RelationKind.RELATED, each)
            for each in draw(
                st.lists(st.sampled_from(("node", "cluster")), max_size=2, unique=True)
            )
        ),
    }


@st.composite
def entries(draw: st.DrawFn) -> list[SourcePage]:
    """The two pages of an entry, which say the same things of it or each its own."""
    alike = draw(shared_parts())
    other = draw(shared_parts())
    # What only one page says is said of the entry.
    own = {name: value or alike[name] for name, value in other.items()}
    alike = {name: value or own[name] for name, value in alike.items()}
    parts = [alike, alike if draw(st.booleans()) else own]
    found = (
        replace(draw(pages(locale)), **part)
        for locale, part in zip((EN_US, JA_JP), parts, strict=True)
    )
    return [SourcePage("pod", page, SourceText("x", "x", "")) for page in found]


def _comparable(page: Page) -> tuple[object, ...]:
    return (
        *(page.locale, page.headword, page.reading, page.short_definition, page.provenance),
        *(page.sections, page.category, page.tags, page.sources),
        *(page.relations,),
        # A cell for each kind of name: which of two kinds came first is not kept.
        sorted((term.text, term.kind, term.status or "") for term in page.terms),
    )


@FORMATS
@settings(deadline=None)
@given(written=entries())
def test_a_table_round_trip_loses_nothing(
    format_: WritableFormat, written: list[SourcePage]
) -> None:
    file, *told = format_.write(Glossary("terms"), written)
    assert isinstance(file, SourceFile)
    read = list(format_.read(file))

    assert [each for each in told if isinstance(each, Finding)] == []
    assert [each.slug for each in read if isinstance(each, SourcePage)] == ["pod", "pod"]
    assert [_comparable(each.page) for each in read if isinstance(each, SourcePage)] == [
        _comparable(source.page) for source in written
    ]
