"""What a termbase holds comes back as it was, in both versions, and the file is well-formed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.formats.fields.headings import speech_heading
from glossary_app.formats.fields.losses import PagePart
from glossary_app.formats.fields.page_texts import part_of_speech_of
from glossary_app.formats.format import WritableFormat
from glossary_app.formats.tbx.format import Tbx, Tbx2
from glossary_app.formats.tbx.ids import slug_of_xml_id, xml_id
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Section, SectionKind
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from tests.property.termbase_pages import slugs, termbases
from tests.unit.formats.tbx.tbx_basic import faults_of


@pytest.mark.parametrize("format_", [Tbx(), Tbx2()], ids=["tbx", "tbx-v2"])
@settings(deadline=None, max_examples=40)
@given(termbases())
def test_pages_of_a_termbase_come_back_as_they_were(
    format_: WritableFormat, pages: list[SourcePage]
) -> None:
    file, *findings = format_.write(Glossary("sales"), pages)

    assert isinstance(file, SourceFile)
    read = [*Tbx().read(file)]
    assert findings == []
    assert [each for each in read if isinstance(each, Finding)] == []
    assert [(each.slug, each.page) for each in read if isinstance(each, SourcePage)] == [
        (page.slug, page.page) for page in pages
    ]
    assert faults_of(file.data) == []


@given(slugs)
def test_a_slug_comes_back_from_its_id(slug: str) -> None:
    assert slug_of_xml_id(xml_id(slug)) == slug


_words = st.sampled_from(("", "noun", "名詞", "conjunction"))
_subjects = st.sampled_from(("", "港", "ships"))
_tags = st.lists(st.sampled_from(("a", "b")), max_size=2, unique=True).map(tuple)


@st.composite
def any_entries(draw: st.DrawFn) -> list[SourcePage]:
    """Two pages that say different things of one entry, as other formats let them."""
    pages = []
    for locale, name in ((EN_US, "lee"), (JA_JP, "風下")):
        speech = draw(_words)
        section = Section(SectionKind.OTHER, speech_heading(locale), prose=speech)
        page = Page(
            locale,
            name,
            "",
            sections=(section,) if speech else (),
            category=draw(_subjects),
            tags=draw(_tags),
        )
        pages.append(SourcePage("lee", page, SourceText("a", "b", "")))
    return pages


@given(any_entries())
def test_what_does_not_come_back_was_told(pages: list[SourcePage]) -> None:
    file, *findings = Tbx().write(Glossary("sea"), pages)

    assert isinstance(file, SourceFile)
    read = {e.page.locale: e.page for e in Tbx().read(file) if isinstance(e, SourcePage)}
    told = {each.values[1] for each in findings if isinstance(each, Finding)}
    for source in pages:
        before, after = source.page, read[source.page.locale]
        kept_speech = bool(part_of_speech_of(after)) == bool(part_of_speech_of(before))
        assert kept_speech or PagePart.PART_OF_SPEECH in told
        assert before.category in ("", after.category) or PagePart.CATEGORY in told
        assert set(before.tags) <= {*after.tags, after.category} or PagePart.TAGS in told
