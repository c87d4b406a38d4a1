"""What a termbase holds comes back as it was, in both versions, and the file is well-formed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from glossary_app.formats.format import WritableFormat
from glossary_app.formats.tbx.format import Tbx, Tbx2
from glossary_app.formats.tbx.ids import slug_of_xml_id, xml_id
from glossary_app.model.glossary import Glossary
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage
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
