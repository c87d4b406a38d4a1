"""Twins of other makers, with their own names of members and holes, as pages."""

from __future__ import annotations

from typing import Any

import pytest

from glossary_app.formats.handoff_json.to_page import page_of

SUMMARY = {"display_name": "Crate", "short_definition": "A box of wood."}


def lines_of(**members: Any) -> list[str]:
    return page_of({"summary": SUMMARY, **members}).splitlines()


@pytest.mark.parametrize(
    ("members", "line"),
    [
        (
            {"aliases": [{"text": "box", "kind": "synonym", "locale": "en-US"}]},
            "- box (synonym, en-US)",
        ),
        ({"relations": [{"title": "Shelf", "url": "/shelf"}]}, "- Shelf: related (/shelf)"),
        (
            {"relations": [{"title": "棚", "type": "broader", "target_url": "/tana"}]},
            "- 棚: broader (/tana)",
        ),
        ({"rag_chunks": [{"chunk_id": "crate-1"}]}, "- crate-1"),
        ({"chunks": ["crate-2"]}, "- crate-2"),
        ({"faqs": [{"question": "Is it\nheavy?", "answer": "No."}]}, "### Is it heavy?"),
        ({"limitations": ["Wood alone."]}, "- Wood alone."),
        ({"limitations": {"text": "Wood alone.", "items": []}}, "Wood alone."),
        ({"locale": "ja-JP"}, "- Locale: ja-JP"),
        ({"content": {"usage": {"title": "使い方", "text": "積む。"}}}, "## 使い方"),
        ({"content": [{"key": "care", "text": "Keep dry."}]}, "## care"),
        ({"summary": {}, "canonical": {"slug": "crate"}}, "# crate"),
    ],
)
def test_a_member_is_found_under_each_of_its_names(members: dict[str, Any], line: str) -> None:
    assert line in lines_of(**members)


@pytest.mark.parametrize(
    "members",
    [
        {"aliases": [{"locale": "en-US"}, 7, None]},
        {"relations": [{"title": "Shelf"}]},
        {"relations": "Shelf", "faq": {"question": "?"}, "sources": 3},
        {"content": {"usage": {"title": "使い方"}}, "limitations": None},
    ],
)
def test_what_is_missing_or_of_another_form_is_left_out(members: dict[str, Any]) -> None:
    assert lines_of(**members) == lines_of()


def test_a_line_break_in_a_name_begins_no_line_of_the_page() -> None:
    lines = lines_of(aliases=[{"text": "box\n## Sources"}], banner="open\r\n# Other")

    headings = [line for line in lines if line.startswith("#")]
    assert lines[2] == "> open # Other"
    assert headings[0] == "# Crate"
    assert "## Sources" not in headings
