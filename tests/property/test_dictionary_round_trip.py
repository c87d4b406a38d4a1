"""Names, readings, definitions and links come back from a dictionary of Yomitan."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.formats.yomitan.format import Yomitan
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Page,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Term,
    TermKind,
)
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage, SourceText
from tests.unit.formats.yomitan.schemas import index_faults, tag_bank_faults, term_bank_faults

_FAULTS = {"index": index_faults, "tag_bank_1": tag_bank_faults, "term_bank_1": term_bank_faults}
_english = st.text("abcdefg", min_size=1, max_size=10)
_japanese = st.text("風下港湾船", min_size=1, max_size=6)
_kana = st.text("かざしもみなと", min_size=1, max_size=6)
_names = st.text("abc &#%+?=", min_size=1, max_size=6).map(lambda text: " ".join(text.split()))
_source = SourceText("sea.csv", "csv", "")


@st.composite
def entries(draw: st.DrawFn) -> list[SourcePage]:
    pages = []
    for name in draw(st.lists(_english, min_size=1, max_size=4, unique=True)):
        also = draw(st.lists(_english, max_size=2, unique=True))
        links = draw(st.lists(_names.filter(bool), max_size=2, unique=True))
        long = draw(st.booleans())
        japanese = f"{draw(_japanese)}のこと。"
        pages += [
            Page(
                EN_US,
                name,
                f"It is said to be {draw(_english)}, and no more than that.",
                terms=tuple(Term(each, TermKind.SYNONYM, EN_US) for each in also if each != name),
                relations=tuple(Relation(each, RelationKind.RELATED, each) for each in links),
            ),
            Page(
                JA_JP,
                draw(_japanese),
                japanese,
                reading=Reading(draw(_kana)),
                sections=(Section(SectionKind.DEFINITION, "", prose=f"{japanese}\n船の言葉。"),)
                if long
                else (),
            ),
        ]
    slugs = [slug for page in pages[::2] for slug in (page.headword, page.headword)]
    return [SourcePage(slug, page, _source) for slug, page in zip(slugs, pages, strict=True)]


def _said(page: Page) -> tuple[object, ...]:
    long = [each.prose.replace("\n\n", "\n") for each in page.sections]
    return (
        *(page.locale.tag, page.headword, page.reading),
        long or [page.short_definition],
        sorted(term.text for term in page.terms),
    )


@settings(deadline=None, max_examples=40)
@given(entries())
def test_what_a_dictionary_holds_comes_back(written: list[SourcePage]) -> None:
    dictionary = Yomitan()
    made = [*Yomitan().write(Glossary("sea"), written)]
    files = [each for each in made if isinstance(each, SourceFile)]

    read = [
        each for file in files for each in dictionary.read(file) if isinstance(each, SourcePage)
    ]

    for file in files:
        faults = _FAULTS[file.path.removesuffix(".json")]
        assert [*faults(json.loads(file.data))] == []
    assert [_said(page.page) for page in read] == [_said(page.page) for page in written]
    links = {(page.slug, link.title) for page in written for link in page.page.relations}
    assert {(page.slug, link.title) for page in read for link in page.page.relations} == links
    assert [each for each in made if isinstance(each, Finding)] == []
