from __future__ import annotations

from collections.abc import Callable

import pytest

from glossary_app.formats.handoff.errors import page_errors
from glossary_app.formats.handoff.grammar import read_raw_page
from glossary_app.model.report import Finding, Severity

Read = Callable[[str], tuple[object, ...]]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("# Vector Database\n", "Vector Database\n", "no-title", 1),
        ("- Canonical URL:", "- Address:", "no-canonical-url", 1),
        (
            "- Canonical URL: https://terms.example/en-US/core/vector-database",
            "- Canonical URL:",
            "no-canonical-url",
            5,
        ),
        ("/en-US/core/vector-database\n- L", "\n- L", "bad-canonical-url", 5),
        ("- Locale: en-US\n", "", "no-locale", 1),
        ("- Locale: en-US", "- Locale: American", "bad-locale", 6),
        ("- Schema version:", "- Schema:", "no-schema-version", 1),
        ("core-reviewed-term-ai-handoff-v2", "other-page-v1", "unknown-schema", 10),
    ],
)
def test_a_page_without_its_bearings_is_refused(
    v2_page: str, old: str, new: str, code: str, line: int
) -> None:
    broken = v2_page.replace(old, new, 1)
    assert broken != v2_page

    errors = list(page_errors("recall.md", read_raw_page(broken)))

    assert [(error.code, error.line) for error in errors] == [(code, line)]
    assert errors[0].severity is Severity.ERROR
    assert errors[0].path == "recall.md"


def test_a_hand_off_page_needs_a_definition(v1_page: str) -> None:
    without_short = v1_page.replace("## Short Definition", "## Remark")
    without_any = without_short.replace("## 一言でいうと", "## Other remark")

    assert list(page_errors("x.md", read_raw_page(without_short))) == []
    errors = page_errors("x.md", read_raw_page(without_any))
    assert [error.code for error in errors] == ["no-definition"]


def test_an_empty_definition_is_none(v1_page: str) -> None:
    head = v1_page.partition("## Short Definition")[0]

    errors = page_errors("x.md", read_raw_page(head + "## Short Definition\n"))

    assert [error.code for error in errors] == ["no-definition"]


def test_a_refused_page_is_one_finding_that_says_all(read_all: Read) -> None:
    found = read_all("# Recall\n\n- Schema version: other-v1\n")

    assert len(found) == 1
    error = found[0]
    assert isinstance(error, Finding)
    assert error.code == "no-canonical-url"
    assert "no locale" in error.message
    assert "of no known family: 'other-v1'" in error.message
