"""The JSON twin of a hand-off page says what the page says."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from glossary_app.formats.handoff.format import HandoffMarkdown
from glossary_app.formats.handoff_json.format import HandoffJson
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

TWIN = {
    "schema_version": "core-reviewed-term-ai-handoff-v2",
    "compat": {"backward_compatible_schema_versions": ["core-reviewed-term-ai-handoff-v1"]},
    "canonical": {
        "url": "https://terms.example/en-US/core/cache",
        "slug": "cache",
        "locale": "en-US",
    },
    "summary": {
        "display_name": "Cache",
        "english_name": None,
        "short_definition": "A store of what was asked before.",
        "content_tier": "db_backed",
        "quality": "reviewed",
        "publication_status": "published_reviewed",
    },
    "aliases": [{"text": "キャッシュ", "type": "localized_title", "locale": "ja-JP"}],
    "content": {
        "meaning": {"key": "meaning", "title": "意味", "text": "It saves time."},
        "boundary": {
            "key": "boundary",
            "title": "含めるもの / 含めないもの",
            "text": "- Include | hits | they count",
        },
    },
}


def read(twin: Any) -> list[SourcePage | Finding]:
    data = json.dumps(twin, ensure_ascii=False).encode()
    return [*HandoffJson().read(SourceFile("cache.json", data))]


def page_of(text: str) -> SourcePage:
    found = HandoffMarkdown().read(SourceFile("page.md", text.encode()))
    return next(each for each in found if isinstance(each, SourcePage))


def there_and_back(source: SourcePage) -> SourcePage:
    (file,) = HandoffJson().write(Glossary("notes"), [source])
    (read_again,) = HandoffJson().read(file)
    assert isinstance(read_again, SourcePage)
    return read_again


def test_a_twin_of_a_site_is_read() -> None:
    (found,) = read(TWIN)

    assert isinstance(found, SourcePage)
    page = found.page
    assert (found.slug, page.locale, page.headword) == ("cache", EN_US, "Cache")
    assert page.short_definition == "A store of what was asked before."
    assert page.provenance.quality == "reviewed"
    assert page.provenance.content_tier == "db_backed"
    assert [section.kind for section in page.sections] == ["meaning", "boundary"]
    assert page.sections[1].rows == (("Include", "hits", "they count"),)
    assert [term.text for term in page.terms] == ["キャッシュ"]


def test_a_page_of_a_site_and_its_twin_are_one(v2_page: str) -> None:
    source = page_of(v2_page)

    again = there_and_back(source)

    assert (again.slug, again.page) == (source.slug, source.page)


def test_a_page_of_ours_and_its_twin_are_one(own_page: str) -> None:
    source = page_of(own_page)

    again = there_and_back(source)

    assert (again.slug, again.page) == (source.slug, source.page)


def test_a_page_that_came_as_a_twin_goes_out_as_it_came() -> None:
    (found,) = read(TWIN)
    assert isinstance(found, SourcePage)

    (file,) = HandoffJson().write(Glossary("notes"), [found])

    assert file.path == "en-US/cache.json"
    assert json.loads(file.data) == TWIN


def test_a_page_without_a_twin_gets_one(v2_page: str) -> None:
    source = page_of(v2_page)
    plain = replace(source, page=Page(EN_US, "Cache", "A store."))
    plain = replace(plain, slug="cache", source=replace(source.source, format="csv"))

    again = there_and_back(plain)

    assert (again.slug, again.page.headword) == ("cache", "Cache")


@pytest.mark.parametrize("twin", [[], {}, {"summary": 1, "canonical": []}, {"content": [1]}])
def test_what_is_no_twin_is_refused(twin: Any) -> None:
    (finding,) = read(twin)

    assert isinstance(finding, Finding)
    assert finding.severity is Severity.ERROR


def test_json_that_is_broken_is_refused_with_its_line() -> None:
    (finding,) = HandoffJson().read(SourceFile("a.json", b'{"canonical": 1,\n "summary"'))

    assert isinstance(finding, Finding)
    assert (finding.line, finding.code) == (2, "bad-json")


def test_a_twin_is_told_by_its_members() -> None:
    assert HandoffJson().sniff(SourceFile("a.json", json.dumps(TWIN).encode()))
    assert not HandoffJson().sniff(SourceFile("a.json", b"{}"))
