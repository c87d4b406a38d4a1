"""Entries come back from lines of JSON as they were, and what is wrong is told by its line."""

from __future__ import annotations

import json

import pytest

from glossary_app.formats.json_lines.format import JsonLines
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Term, TermKind, TermStatus
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage, SourceText

ENGLISH = Page(EN_US, "churn rate", "The share of customers lost.", tags=("sales",))
JAPANESE = Page(
    JA_JP,
    "解約率",
    "失った顧客の割合。",
    reading=Reading("かいやくりつ"),
    terms=(Term("離脱率", TermKind.SYNONYM, JA_JP, status=TermStatus.DEPRECATED),),
)


def read(text: str | bytes) -> list[SourcePage | Finding]:
    data = text.encode() if isinstance(text, str) else text
    return [*JsonLines().read(SourceFile("terms.jsonl", data))]


def written(*pages: Page) -> bytes:
    source = SourceText("terms.csv", "csv", "")
    (file,) = JsonLines().write(
        Glossary("sales"), [SourcePage("churn", page, source) for page in pages]
    )
    assert file.path == "sales.jsonl"
    return file.data


def test_an_entry_is_a_line_and_comes_back_whole() -> None:
    data = written(ENGLISH, JAPANESE)

    found = read(data)

    assert data.count(b"\n") == 1
    assert [each.page for each in found if isinstance(each, SourcePage)] == [ENGLISH, JAPANESE]
    assert {each.slug for each in found if isinstance(each, SourcePage)} == {"churn"}


def test_what_is_left_out_is_empty_and_what_is_unknown_is_passed_over() -> None:
    page = {"locale": "en", "headword": "churn", "short_definition": "", "colour": "red"}

    (found,) = read(json.dumps({"entry": "churn", "pages": [page], "back_links": []}))

    assert isinstance(found, SourcePage)
    assert found.page == Page(EN_US, "churn", "")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{", "bad-json"),
        ("[]", "bad-json"),
        ("[" * 100_000, "bad-json"),
        ('{"pages": [{}]}', "bad-entry"),
        ('{"entry": "a/b", "pages": [{}]}', "bad-entry"),
        ('{"entry": "a", "pages": []}', "bad-entry"),
        ('{"entry": "a", "pages": [{"locale": "?"}]}', "bad-entry"),
        ('{"entry": "a", "pages": [{"locale": "en", "headword": 1}]}', "bad-entry"),
        ('{"entry": "a", "pages": [{"locale": "en", "headword": "a"}]}', "bad-entry"),
        (
            '{"entry": "a", "pages": [{"locale": "en", "headword": " ", "short_definition": ""}]}',
            "bad-entry",
        ),
    ],
)
def test_a_bad_line_costs_itself(line: str, code: str) -> None:
    good = written(ENGLISH)

    found = read(good + line.encode() + b"\n\n" + good)

    assert [type(each) for each in found] == [SourcePage, Finding, SourcePage]
    finding = next(each for each in found if isinstance(each, Finding))
    assert (finding.line, finding.code) == (2, code)


def test_bytes_that_are_no_text_are_refused() -> None:
    (finding,) = read(b'{"pages": "\xff"}')

    assert isinstance(finding, Finding)
    assert finding.code == "not-utf8"


def test_a_file_is_told_by_its_first_line() -> None:
    assert JsonLines().sniff(SourceFile("a.jsonl", written(ENGLISH)))
    assert not JsonLines().sniff(SourceFile("a.jsonl", b'{"id": 1}\n'))
