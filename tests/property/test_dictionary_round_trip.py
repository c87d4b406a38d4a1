"""Names, readings and short definitions come back from a dictionary of Yomitan."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.formats.yomitan.format import Yomitan
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from tests.unit.formats.yomitan.schemas import index_faults, tag_bank_faults, term_bank_faults

_FAULTS = {"index": index_faults, "tag_bank_1": tag_bank_faults, "term_bank_1": term_bank_faults}
_english = st.text("abcdefg", min_size=1, max_size=10)
_japanese = st.text("風下港湾船", min_size=1, max_size=6)
_kana = st.text("かざしもみなと", min_size=1, max_size=6)
_source = SourceText("sea.csv", "csv", "")


@st.composite
def entries(draw: st.DrawFn) -> list[SourcePage]:
    pages = []
    for name in draw(st.lists(_english, min_size=1, max_size=4, unique=True)):
        reading = Reading(draw(_kana))
        english = Page(EN_US, name, f"It is said to be {draw(_english)}, and no more than that.")
        japanese = Page(JA_JP, f"{draw(_japanese)}", f"{draw(_japanese)}のこと。", reading=reading)
        pages += [SourcePage(name, page, _source) for page in (english, japanese)]
    return pages


def _said(page: Page) -> tuple[str, str, str, Reading | None]:
    return page.locale.tag, page.headword, page.short_definition, page.reading


@settings(deadline=None, max_examples=40)
@given(entries())
def test_what_a_dictionary_holds_comes_back(written: list[SourcePage]) -> None:
    dictionary = Yomitan()
    files = [*Yomitan().write(Glossary("sea"), written)]

    read = [
        each
        for file in files
        if isinstance(file, SourceFile)
        for each in dictionary.read(file)
        if isinstance(each, SourcePage)
    ]

    for file in files:
        assert isinstance(file, SourceFile)
        faults = _FAULTS[file.path.removesuffix(".json")]
        assert [*faults(json.loads(file.data))] == []
    assert [_said(page.page) for page in read] == [_said(page.page) for page in written]
