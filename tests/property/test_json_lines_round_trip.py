"""Every page comes back from a line of JSON as it was."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.formats.json_lines.format import JsonLines
from glossary_app.model.glossary import Glossary
from glossary_app.model.page import Page
from glossary_app.model.source import SourcePage, SourceText
from tests.property.test_store import pages

_named = pages.map(lambda page: replace(page, headword=page.headword.strip() or "用語"))


@settings(deadline=None, max_examples=60)
@given(st.lists(_named, min_size=1, max_size=3))
def test_nothing_of_a_page_is_lost(written: list[Page]) -> None:
    source = SourceText("terms.csv", "csv", "")
    lines = JsonLines()

    (file,) = lines.write(Glossary("g"), [SourcePage("entry", page, source) for page in written])
    read = [*lines.read(file)]

    assert [each.page if isinstance(each, SourcePage) else each for each in read] == written
