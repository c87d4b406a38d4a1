"""A page that is made for an entry of another format is read as the same entry."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.formats.markdown_folder.format import MarkdownFolder
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

_KINDS = {
    None: TermKind.SYNONYM,
    TermStatus.FORBIDDEN: TermKind.VARIANT,
    TermStatus.DEPRECATED: TermKind.VARIANT,
}
# Lower case, so that nothing is an abbreviation; what YAML reads otherwise is among them.
_LETTERS = {EN_US: "abno :#'\"", JA_JP: "港風の湾: #"}
_DAYS = st.sampled_from(("", "2024-05-06"))
_SOURCE = SourceText("sea.csv", "csv", "")


def _texts(locale: Locale) -> st.SearchStrategy[str]:
    return (
        st.text(_LETTERS[locale], min_size=2, max_size=8)
        .map(lambda text: " ".join(text.split()).strip(" :#"))
        .filter(lambda text: len(text) > 1 and text.lower() not in ("no", "on", "true", "false"))
    )


@st.composite
def _pages(draw: st.DrawFn, locale: Locale) -> Page:
    texts = _texts(locale)
    headword, *names = draw(st.lists(texts, min_size=1, max_size=4, unique=True))
    statuses = [draw(st.sampled_from([*_KINDS])) for _ in names]
    defined = draw(st.booleans())
    prose = "Said of it here." if locale is EN_US else "ここで述べたもの。"
    return Page(
        locale,
        headword,
        prose if defined or draw(st.booleans()) else "",
        Provenance(
            draft=draw(st.booleans()), last_updated=draw(st.sampled_from(("", "2024-05-06")))
        ),
        reading=Reading(draw(st.text("みなと", min_size=1))) if locale is JA_JP else None,
        sections=(Section(SectionKind.DEFINITION, "", prose=prose),) if defined else (),
        terms=tuple(
            Term(name, _KINDS[status], locale, status=status)
            for name, status in zip(names, statuses, strict=True)
        ),
        relations=tuple(
            Relation(each, RelationKind.RELATED, each)
            for each in draw(st.lists(st.sampled_from(("dock", "mole")), max_size=2, unique=True))
        ),
        sources=draw(st.sampled_from(((), (Source("Kobe", "Words", "https://b.example/"),)))),
        category=draw(st.just("") | texts),
        tags=tuple(draw(st.lists(st.sampled_from(("sea", "港")), max_size=2, unique=True))),
    )


def _said(page: Page) -> tuple[object, ...]:
    return (
        *(page.locale, page.headword, page.short_definition, page.reading, page.provenance),
        *(page.sources, page.category, page.tags, [each.target for each in page.relations]),
        sorted((term.text, term.kind, term.status or "") for term in page.terms),
        [section.prose for section in page.sections],
    )


@given(_pages(EN_US), _pages(JA_JP))
def test_made_pages_come_back(english: Page, japanese: Page) -> None:
    written = [SourcePage("quay", page, _SOURCE) for page in (english, japanese)]

    found = [*MarkdownFolder().write(Glossary("sea"), written)]
    files = [each for each in found if isinstance(each, SourceFile)]
    format_ = MarkdownFolder()
    format_.beside(lambda: files)
    read = [e.page for file in files for e in format_.read(file) if isinstance(e, SourcePage)]

    assert [_said(page) for page in read] == [_said(english), _said(japanese)]
    told = {each.values[1] for each in found if isinstance(each, Finding)}
    assert told <= {"quality and origin"}
