"""What is written as a page of ours is read as the same page."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossary_app.formats.handoff.dialect import OWN_COMPATIBLE_WITH, OWN_SCHEMA
from glossary_app.formats.handoff.format import HandoffMarkdown, page_text, render_page
from glossary_app.formats.handoff.own_page import banner, seal_page
from glossary_app.formats.handoff.sections import SLOTS, slot_of
from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Faq,
    Limitations,
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
from glossary_app.model.provenance import Provenance, Quality
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

# A page takes long to make up; the time of one example says nothing.
FEW = settings(max_examples=50, deadline=None)

# Letters of both languages and every character that means something in the grammar.
_LETTERS = "aZ9 学習のキー。　|-#>:()（）：\\/,."

_lines = st.one_of(
    st.text(_LETTERS, min_size=1, max_size=24),
    st.sampled_from(
        ["- item", "## heading", "### q", "\\- x", "P(y | x)", "a \\| b", "|", "-", "#"]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), min_size=1),
)
_texts = _lines.map(str.strip).filter(bool)
_words = st.text("abc学習", min_size=1, max_size=6)
_paragraphs = st.lists(_texts, max_size=3).map("\n\n".join)
_answers = st.lists(_texts.filter(lambda text: not text.startswith("- ")), max_size=3).map(
    "\n\n".join
)
_slugs = st.text("abc-9", min_size=1, max_size=8)
_rows = st.lists(
    st.lists(st.one_of(_texts, st.just("")), min_size=1, max_size=3).map(tuple), max_size=3
).map(tuple)
_headings = [
    (slot.what, heading)
    for slot in SLOTS
    if isinstance(slot.what, SectionKind) and slot.what is not SectionKind.DEFINITION
    for heading in (slot.english, slot.japanese)
]


@st.composite
def sections(draw: st.DrawFn) -> Section:
    kind, heading = draw(
        st.one_of(
            st.sampled_from(_headings),
            _texts.filter(lambda text: slot_of(text) is None).map(
                lambda text: (SectionKind.OTHER, text)
            ),
        )
    )
    rows = draw(_rows)
    if not rows:
        return Section(kind, heading, prose=draw(_paragraphs))
    return Section(kind, heading, draw(_paragraphs), rows, draw(_paragraphs))


@st.composite
def terms(draw: st.DrawFn) -> Term:
    kinds = st.sampled_from([kind.value for kind in TermKind if kind is not TermKind.READING])
    status = draw(st.none() | st.sampled_from(TermStatus))
    locale = draw(st.sampled_from([EN_US, JA_JP]))
    return Term(draw(_texts), draw(kinds), locale, status=status)


@st.composite
def relations(draw: st.DrawFn) -> Relation:
    target = draw(_slugs)
    kind = draw(st.sampled_from(list(RelationKind)))
    return Relation(draw(_words), kind.value, target, f"glossary://notes/en-US/{target}")


@st.composite
def own_pages(draw: st.DrawFn) -> Page:
    locale = draw(st.sampled_from([EN_US, JA_JP]))
    quality = draw(st.sampled_from(list(Quality)))
    designations = draw(st.lists(terms(), max_size=3))
    reading = draw(st.sampled_from([None, Reading("がくしゅう")])) if locale is JA_JP else None
    if reading:
        designations.append(Term(reading.kana, TermKind.READING, JA_JP))
    return Page(
        locale=locale,
        headword=draw(_texts),
        short_definition=draw(_answers),
        provenance=Provenance(
            quality=quality,
            draft=quality is Quality.DRAFT or draw(st.booleans()),
            canonical_url=f"glossary://notes/{locale}/{draw(_slugs)}",
            publication_status=draw(st.sampled_from(["", "published"])),
            schema_version=OWN_SCHEMA,
            compatible_with=OWN_COMPATIBLE_WITH,
            trust_policy=draw(st.sampled_from(["", "notes-policy-v1"])),
            last_updated=draw(st.sampled_from(["", "2026-04-01"])),
            banner=banner(quality, locale),
            extra=draw(st.sampled_from([(), (("Author", "Terms: the desk"), ("Review", ""))])),
        ),
        reading=reading,
        sections=tuple(draw(st.lists(sections(), max_size=4))),
        terms=tuple(designations),
        relations=tuple(draw(st.lists(relations(), max_size=3))),
        faqs=tuple(draw(st.lists(st.builds(Faq, _texts, _answers), max_size=2))),
        sources=tuple(
            draw(st.lists(st.builds(Source, _words, _words, st.just("https://a.example/b"))))
        ),
        limitations=draw(st.builds(Limitations, _paragraphs, st.lists(_texts).map(tuple))),
        category=draw(st.sampled_from(["", "Machine learning"])),
        tags=draw(st.sampled_from([(), ("AI", "data | model")])),
    )


def read(text: str) -> tuple[Page, list[Finding]]:
    first, *rest = HandoffMarkdown().read(SourceFile("page.md", text.encode()))
    assert isinstance(first, SourcePage), first
    return first.page, [finding for finding in rest if isinstance(finding, Finding)]


def ref_of(page: Page) -> EntryRef:
    return EntryRef("notes", page.provenance.canonical_url.rpartition("/")[2])


@FEW
@given(own_pages())
def test_reading_a_rendered_page_gives_the_same_page(page: Page) -> None:
    text = render_page(ref_of(page), page)

    again, _ = read(text)

    assert again == page


@FEW
@given(own_pages())
def test_the_seal_of_an_exported_page_is_whole(page: Page) -> None:
    source = SourcePage(ref_of(page).slug, page, SourceText("notes.csv", "csv", ""))

    again, findings = read(page_text(source, "notes"))

    assert not [f for f in findings if f.code in ("stale-hash", "chunk-count", "chunk-form")]
    assert again.provenance.content_hash
    without_seal = replace(page.provenance, content_hash=again.provenance.content_hash)
    assert again == replace(page, provenance=without_seal, chunks=again.chunks)


@FEW
@given(own_pages())
def test_sealing_twice_changes_nothing(page: Page) -> None:
    sealed = seal_page(render_page(ref_of(page), page))

    assert seal_page(sealed) == sealed


@FEW
@given(own_pages(), st.data())
def test_a_change_of_any_line_of_text_breaks_the_seal(page: Page, data: st.DataObject) -> None:
    sealed = seal_page(render_page(ref_of(page), page))
    body = sealed.index("\n## ")
    places = [m.start() for m in re.finditer(r"[a-zA-Z学習]", sealed) if m.start() > body + 4]
    assume(places)
    place = data.draw(st.sampled_from(places))

    changed = f"{sealed[:place]}変{sealed[place + 1 :]}"

    _, findings = read(changed)
    assert any(f.code == "stale-hash" and f.severity is Severity.WARNING for f in findings)
