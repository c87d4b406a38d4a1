"""A page is parted at its headings, however they are written."""

from __future__ import annotations

import time

import pytest

from glossary_app.formats.markdown_folder.body import (
    anchor_of,
    first_heading,
    parted,
    plain_heading,
    read_body,
)


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("# A\n\n## B\n", [(1, "A"), (2, "B")]),
        ("#A\n", []),
        ("# A #\n## B ##\n", [(1, "A"), (2, "B")]),
        ("# C#\n", [(1, "C#")]),
        ("# \n", [(1, "")]),
        ("   ## A\n", [(2, "A")]),
        ("    # code\n", []),
        ("####### seven\n", []),
        ("Title\n=====\n\nSub\n---\n", [(1, "Title"), (2, "Sub")]),
        ("text\nover two lines\n---\n", []),
        ("- item\n---\n", []),
        ("| a |\n|---|\n", []),
        ("```\n# code\n```\n# A\n", [(1, "A")]),
        ("~~~\n# code\n```\n~~~\n# A\n", [(1, "A")]),
        ("````\n```\n# code\n````\n# A\n", [(1, "A")]),
        ("<!--\n# hidden\n-->\n# A\n", [(1, "A")]),
        ("<!-- one line --># no\n# A\n", [(1, "A")]),
        ("# A {#a}\n", [(1, "A")]),
        ("# A {: #a .b}\n", [(1, "A")]),
        ("# **Bold** and `code`\n", [(1, "Bold and code")]),
        ("# [Link](x.md)\n", [(1, "Link")]),
        ("# 鍵と錠 {#key}\n", [(1, "鍵と錠")]),
        ("# A\tB\n", [(1, "A B")]),
    ],
)
def test_headings_and_their_levels(text: str, headings: list[tuple[int, str]]) -> None:
    found = [(part.level, part.title) for part in parted(text)[1:]]

    assert found == headings


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Key", "key"),
        ("Access key", "access-key"),
        ("What is a key?", "what-is-a-key"),
        ("Key (of a door)", "key-of-a-door"),
        ("C++ & C#", "c--c"),
        ("鍵", "鍵"),
        ("Key_name", "key_name"),
        ("Wi-Fi", "wi-fi"),
    ],
)
def test_the_anchor_that_web_sites_make(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


@pytest.mark.parametrize(
    ("written", "anchor"),
    [
        ("## Key {#the-key}", "the-key"),
        ("## Key {: #the-key}", "the-key"),
        ("## Key", "key"),
        ("## Key { not an id }", "key--not-an-id"),
    ],
)
def test_the_anchor_that_an_author_gives_goes_first(written: str, anchor: str) -> None:
    assert parted(written)[1].own_anchor == anchor


def test_a_part_knows_its_lines() -> None:
    text = "intro\n\n# A\nbody\n\nmore\n## B\nlast"

    intro, first, second = parted(text)

    assert (intro.first, intro.last, intro.prose) == (0, 2, "intro")
    assert (first.first, first.last, first.prose) == (2, 6, "body\n\nmore")
    assert (second.first, second.last, second.prose) == (6, 8, "last")


@pytest.mark.parametrize(
    ("text", "given", "title", "intro", "headings"),
    [
        ("# Key\n\nOpens.\n", "", "Key", "Opens.", []),
        ("# Key\n\nOpens.\n\n## Use\n\nTurn.\n", "", "Key", "Opens.", ["Use"]),
        ("# Key\n\nOpens.\n", "Key", "Key", "Opens.", []),
        ("# Other\n\nOpens.\n", "Key", "Key", "", ["Other"]),
        ("Opens.\n\n# Use\n\nTurn.\n", "Key", "Key", "Opens.", ["Use"]),
        ("Opens.\n\n# Use\n\nTurn.\n", "", "", "Opens.", ["Use"]),
        ("Opens.\n", "", "", "Opens.", []),
        ("", "Key", "Key", "", []),
        ("Key\n===\n\nOpens.\n", "", "Key", "Opens.", []),
        ("## Use\n\nTurn.\n\n### Deep\n\nText.\n", "Key", "Key", "", ["Use"]),
        ("### Deep\n\nText.\n", "Key", "Key", "### Deep\n\nText.", []),
        ("## A\n## B\n", "Key", "Key", "", ["A", "B"]),
    ],
)
def test_title_and_sections(
    text: str, given: str, title: str, intro: str, headings: list[str]
) -> None:
    body = read_body(text, given)

    assert (body.title, body.intro) == (title, intro)
    assert [part.title for part in body.parts] == headings


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Key\n", "Key"),
        ("\n\n# Key\n", "Key"),
        ("Text\n\n# Key\n", ""),
        ("## Key\n", ""),
        ("Key\n===\n", "Key"),
        ("", ""),
    ],
)
def test_the_first_heading_is_a_title_where_nothing_stands_before_it(text: str, title: str) -> None:
    assert first_heading(text) == title


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("plain words", "plain words"),
        ("  two   blanks ", "two blanks"),
        ("`code` and **bold**", "code and bold"),
        ("R&amp;D", "R&D"),
        ("a < b", "a < b"),
        ("https://a.example", "https://a.example"),
        ('Lock <Badge text="new" />', "Lock"),
    ],
)
def test_a_heading_in_plain_words(heading: str, text: str) -> None:
    assert plain_heading(heading) == text


@pytest.mark.parametrize("piece", ["# ", "#", "# a" + " " * 300, "=\n", "a\n=\n", "<!--"])
def test_repetition_takes_no_hostile_time(piece: str) -> None:
    started = time.process_time()

    parted(piece * 20_000)

    assert time.process_time() - started < 10
