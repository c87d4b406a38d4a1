"""The catalogue of checks is complete, and works on entries as they pass."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.model import checks
from glossary_app.model.checks import check_entries
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Relation
from glossary_app.model.report import Severity

LINE = re.compile(r"^\| ([a-z-]+) \| (info|warning|error) \|", re.MULTILINE)


def faulty_entries() -> Iterator[Entry]:
    """Entries with everything that can be said against them."""
    linked = (Relation("Prompt", "broader", "prompt"), Relation("Gone", "related", "gone"))
    yield Entry(EntryRef("ai-terms", "token"), (Page(EN_US, "Token", "", relations=linked),))
    yield Entry(EntryRef("ai-terms", "prompt"), (Page(EN_US, "token", "What is asked."),))
    yield Entry(EntryRef("ai-terms", "blank"), (Page(JA_JP, "", "空。"),))


def test_every_code_stands_in_the_catalogue_with_its_severity() -> None:
    assert checks.__doc__
    catalogue = dict(LINE.findall(checks.__doc__))

    found = {finding.code: finding.severity.value for finding in check_entries(faulty_entries())}

    assert found == catalogue


def test_what_is_wrong_with_an_entry_is_told_before_the_next_is_read() -> None:
    read: list[str] = []

    def passing() -> Iterator[Entry]:
        for entry in faulty_entries():
            read.append(entry.ref.slug)
            yield entry

    first = next(check_entries(passing()))

    assert first.path == "ai-terms/token"
    assert read == ["token"]


def test_nothing_that_a_check_says_is_an_error() -> None:
    # An error would mean that something was left out of the library.
    assert Severity.ERROR not in {found.severity for found in check_entries(faulty_entries())}


def test_an_entry_that_relates_to_itself_is_no_fault_of_two() -> None:
    own = (Relation("Token", "related", "token"),)
    entry = Entry(EntryRef("ai-terms", "token"), (Page(EN_US, "Token", "A piece.", relations=own),))

    codes = {finding.code for finding in check_entries([entry])}

    assert not codes & {"one-sided-relation", "dangling-relation"}


def test_two_pages_of_one_entry_may_share_their_headword() -> None:
    pages = (Page(EN_US, "RAG", "Retrieval."), Page(JA_JP, "RAG", "検索拡張生成。"))

    codes = {found.code for found in check_entries([Entry(EntryRef("ai-terms", "rag"), pages)])}

    assert "duplicate-headword" not in codes


def test_headwords_without_text_are_no_duplicates_of_each_other() -> None:
    blank = [
        Entry(EntryRef("ai-terms", slug), (Page(EN_US, "  ", "Text."),)) for slug in ("one", "two")
    ]

    codes = [finding.code for finding in check_entries(blank)]

    assert codes.count("empty-headword") == 2
    assert "duplicate-headword" not in codes
