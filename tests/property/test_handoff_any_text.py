"""No input makes the hand-off reader raise: there is a page, or there is a finding."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.errors import PageError
from glossary_app.formats.handoff.format import HandoffMarkdown, page_text, render_page
from glossary_app.formats.handoff.own_page import seal_page
from glossary_app.formats.pack import read_pack_manifest
from glossary_app.model.entry import EntryRef
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

_UNTIMED = settings(deadline=None)

_HEADS = [
    "# Recall",
    "> A banner",
    "- Canonical URL: https://terms.example/en-US/core/recall",
    "- Canonical URL: http://[::1/x",
    "- Canonical URL: glossary://notes/ja-JP/recall",
    "- Locale: en-US",
    "- Locale：ja",
    "- Quality: draft",
    "- Schema version: core-reviewed-term-ai-handoff-v2",
    "- Schema version: core-reviewed-term-ai-handoff-v7",
    "- Schema version: glossary-term-page-v1",
    "- Content hash: 12",
]
_BODIES = [
    "## Short Definition",
    "## 一言でいうと",
    "## 計算の考え方",
    "## Aliases",
    "## 関連",
    "## RAG Chunks",
    "## FAQ",
    "## Sources",
    "## Limitations",
    "## Something else",
    "### Why?",
    "- a | b | c",
    "- Recall (display_name, en-US)",
    "- 再現率（localized_title、ja-JP）",
    "- Precision: related (https://terms.example/en-US/core/precision)",
    "- x: y (http://[)",
    "- core:chunk:recall:en-US:formula:0123456789abcdef",
    "- NIST: AI RMF - https://nist.example/rmf",
    "The share of cases that were caught. a | b | c",
    "",
    "\u2028",
    "#",
    "-",
    "\\- x",
]
_lines = st.one_of(st.sampled_from(_BODIES), st.text(max_size=12))
_page_like = st.builds(
    lambda head, body, end: end.join([*head, *body]),
    st.lists(st.sampled_from(_HEADS), max_size=12).map(lambda more: _HEADS[:1] + more),
    st.lists(_lines, max_size=20),
    st.sampled_from(["\n", "\r\n", "\n\n", "\r"]),
)


@_UNTIMED
@given(st.one_of(_page_like, st.text()))
def test_any_text_gives_one_page_or_one_error(text: str) -> None:
    file = SourceFile("notes/en-US/recall.md", text.encode("utf-8", "surrogatepass"))

    found = list(HandoffMarkdown().read(file))

    pages = [page for page in found if isinstance(page, SourcePage)]
    errors = [f for f in found if isinstance(f, Finding) and f.severity is Severity.ERROR]
    assert len(pages) + len(errors) == 1
    for finding in found:
        if isinstance(finding, Finding):
            assert 1 <= finding.line <= text.count("\n") + text.count("\r") + 1


@_UNTIMED
@given(st.binary(max_size=80))
def test_any_bytes_are_sniffed_and_read(data: bytes) -> None:
    file = SourceFile("recall.md", data)

    HandoffMarkdown().sniff(file)

    assert list(HandoffMarkdown().read(file))


@_UNTIMED
@given(_page_like)
def test_whatever_was_read_is_written_as_it_came(text: str) -> None:
    for page in HandoffMarkdown().read(SourceFile("recall.md", text.encode())):
        if isinstance(page, SourcePage):
            assert page_text(page, "notes") == text


@_UNTIMED
@given(_page_like)
def test_whatever_was_read_can_be_rendered_and_read_again(text: str) -> None:
    for page in HandoffMarkdown().read(SourceFile("recall.md", text.encode())):
        if isinstance(page, SourcePage):
            again = render_page(EntryRef("notes", page.slug), page.page)

            first, *_ = HandoffMarkdown().read(SourceFile("recall.md", again.encode()))

            assert isinstance(first, SourcePage)
            assert first.slug == page.slug
            assert first.page.headword == page.page.headword
            assert first.page.terms == page.page.terms


@_UNTIMED
@given(st.one_of(_page_like, st.text()))
def test_a_text_is_sealed_or_refused_as_a_page(text: str) -> None:
    with contextlib.suppress(PageError):
        assert ":chunk:" in seal_page(text) or "Content hash" in seal_page(text)


@_UNTIMED
@given(st.one_of(st.binary(max_size=60), st.text('id="[]titles. \n1enja-', max_size=60)))
def test_a_manifest_is_read_or_refused_as_one(data: bytes | str) -> None:
    source = data if isinstance(data, bytes) else data.encode()

    with contextlib.suppress(PageError):
        assert read_pack_manifest(source, "glossary.toml").id
