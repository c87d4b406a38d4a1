"""What is written as a table is read back the same, whatever the cells hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.formats.format import WritableFormat
from glossary_app.formats.table.cells import cell_text
from glossary_app.formats.table.format import Csv, Tsv
from glossary_app.markup.sentences import opening_sentences
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, Section, SectionKind, Term, TermKind
from glossary_app.model.provenance import Provenance
from glossary_app.model.source import SourceFile, SourcePage, SourceText

# Blanks at the ends of a cell and the characters that no text holds are not kept.
words = (
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(",;\"\t\n\\|'=+-@"),
        max_size=30,
    )
    .map(str.strip)
    .filter(lambda text: " | " not in text and not text.endswith(" |"))
    # A dash alone says that there is nothing.
    .filter(lambda text: not text or bool(cell_text(text)))
)
names = words.filter(bool)


@st.composite
def pages(draw: st.DrawFn, locale: Locale) -> Page:
    definition = draw(words)
    short = opening_sentences(definition)
    sections = (
        [Section(SectionKind.DEFINITION, "", prose=definition)] if definition != short else []
    )
    headword = draw(names)
    aliases = draw(st.lists(names, max_size=2, unique=True))
    terms = [Term(alias, TermKind.SYNONYM, locale) for alias in aliases if alias != headword]
    status = draw(words)
    provenance = Provenance(draft=status.lower() == "draft", publication_status=status)
    return Page(locale, headword, short, provenance, sections=tuple(sections), terms=tuple(terms))


def _comparable(page: Page) -> tuple[object, ...]:
    texts = [term.text for term in page.terms]
    return page.locale, page.headword, page.short_definition, page.provenance, page.sections, texts


@pytest.mark.parametrize("format_", [Csv(), Tsv()], ids=["csv", "tsv"])
@given(english=pages(EN_US), japanese=pages(JA_JP))
def test_a_table_round_trip_loses_nothing(
    format_: WritableFormat, english: Page, japanese: Page
) -> None:
    source = SourceText("x", "x", "")
    written = [SourcePage("pod", english, source), SourcePage("pod", japanese, source)]

    files = format_.write(Glossary("terms"), written)
    (file,) = (each for each in files if isinstance(each, SourceFile))
    read = list(format_.read(file))

    assert [each.slug for each in read if isinstance(each, SourcePage)] == ["pod", "pod"]
    assert [_comparable(each.page) for each in read if isinstance(each, SourcePage)] == [
        _comparable(english),
        _comparable(japanese),
    ]
