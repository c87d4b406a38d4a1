"""A real folder of Markdown pages in two languages is read whole.

The corpus lies beside the checkout and is not part of it; without it these tests are skipped.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from glossary_app.formats.registry import choose_format
from glossary_app.importing.containers import open_source
from glossary_app.model.locale import EN_US, JA_JP, Locale, parse_locale
from glossary_app.model.page import Page, TermKind
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

CORPUS = Path(__file__).parents[4] / "shared" / "corpora" / "cncf-glossary"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading the corpus gave."""

    files: dict[str, SourceFile]
    sources: tuple[SourcePage, ...]
    findings: tuple[Finding, ...]

    def page(self, slug: str, locale: Locale) -> Page | None:
        pages = (source for source in self.sources if source.slug == slug)
        return next((source.page for source in pages if source.page.locale == locale), None)

    def pages(self, slug: str) -> Iterator[Page]:
        return (source.page for source in self.sources if source.slug == slug)


@pytest.fixture(scope="module")
def reading() -> Reading:
    with open_source(CORPUS) as tree:
        files = {path: tree.read(path) for path in tree.paths()}
    format_ = choose_format(tuple(files.values())[:200])
    assert format_.name == "markdown-folder"
    pages = [file for file in files.values() if file.suffix in format_.suffixes]
    read = [each for file in pages for each in format_.read(file)]
    return Reading(
        files,
        tuple(each for each in read if isinstance(each, SourcePage)),
        tuple(each for each in read if isinstance(each, Finding)),
    )


@pytest.fixture(scope="module")
def terms() -> list[dict[str, Any]]:
    lines = (CORPUS / "terms.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_term_is_an_entry(reading: Reading, terms: list[dict[str, Any]]) -> None:
    locales = Counter(source.page.locale for source in reading.sources)

    assert {source.slug for source in reading.sources} == {term["id"] for term in terms}
    assert (len(terms), locales) == (89, Counter({EN_US: 89, JA_JP: 73}))


def test_other_pages_are_remarked_on_and_nothing_is_refused(reading: Reading) -> None:
    skipped = {finding.path.partition("/")[2] for finding in reading.findings}

    assert {finding.severity for finding in reading.findings} == {Severity.INFO}
    assert {finding.code for finding in reading.findings} == {"not-a-term"}
    assert skipped == {"_TEMPLATE.md", "_index.md", "search.md"}


def test_titles_drafts_and_tags(reading: Reading, terms: list[dict[str, Any]]) -> None:
    for term in terms:
        page = reading.page(term["id"], EN_US)
        assert page is not None
        expected = (term["en_title"], term["draft"], term["status"], term["tags"])
        provenance = page.provenance
        status = provenance.publication_status
        assert (page.headword, provenance.draft, status, list(page.tags)) == expected
        japanese = reading.page(term["id"], JA_JP)
        assert (japanese.headword if japanese else None) == term.get("ja_page_title")
    assert sum(source.page.provenance.draft for source in reading.sources) == 8


def test_all_aliases_are_found(reading: Reading, terms: list[dict[str, Any]]) -> None:
    for term in terms:
        for alias in term["aliases"]:
            page = reading.page(term["id"], parse_locale(alias["locale"]) or EN_US)
            kinds = {each.text: each.kind for each in page.terms} if page else {}
            is_acronym = alias["kind"] == "acronym"
            expected = TermKind.ABBREVIATION if is_acronym else TermKind.SYNONYM
            assert kinds.get(alias["text"]) == expected, (term["id"], alias)


def test_links_between_pages_are_relations(reading: Reading, terms: list[dict[str, Any]]) -> None:
    for term in terms:
        targets = {each.target for page in reading.pages(term["id"]) for each in page.relations}
        assert targets == set(term["relations"]), term["id"]


def test_sources_are_kept_byte_for_byte(reading: Reading) -> None:
    for source in reading.sources:
        assert source.source.text.encode() == reading.files[source.source.path].data


def test_short_definitions_read_well(reading: Reading) -> None:
    for source in reading.sources:
        short = source.page.short_definition
        assert 20 <= len(short) <= 360, source.source.path
        assert short.endswith((".", "。", ":", "”", '"', ")")), (source.source.path, short)
        assert not [mark for mark in ("\n", "](", "**", "{{", "\r", "  ") if mark in short], short
