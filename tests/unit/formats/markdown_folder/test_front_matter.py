"""The header of a Markdown page is read as its author meant it."""

from __future__ import annotations

import time

import pytest

from glossary_app.formats.markdown_folder.front_matter import FrontMatter, read_front_matter


def read(text: str) -> FrontMatter:
    return read_front_matter(text)


def test_header_and_body_are_parted() -> None:
    matter = read("---\ntitle: Pod\ntags: [compute, '', runtime]\n---\n\nA pod runs.\n")

    assert matter.text("title") == "Pod"
    assert matter.texts("tags") == ("compute", "runtime")
    assert (matter.body, matter.body_line) == ("\nA pod runs.\n", 5)


@pytest.mark.parametrize(
    "text",
    [
        "---\r\ntitle: Pod\r\ndraft: true\r\n---\r\nA pod runs.",
        "\ufeff---\ntitle: Pod\ndraft: true\n---\nA pod runs.",
        "---\n title: Pod\n draft: true\n---\nA pod runs.",
        "---\n title: Pod\ndraft: true\n---\nA pod runs.",
        "---\nTitle: Pod\nDRAFT: yes\n---\nA pod runs.",
        "--- \ntitle:   Pod \ndraft: on\n...\nA pod runs.",
        "\n\n---\ntitle: Pod\ndraft: 1\n---\nA pod runs.",
        '+++\ntitle = "Pod"\ndraft = true\n+++\nA pod runs.',
    ],
)
def test_the_ways_authors_write_a_header(text: str) -> None:
    matter = read(text)

    assert matter.text("title") == "Pod"
    assert matter.is_true("draft")
    assert matter.body == "A pod runs."


@pytest.mark.parametrize("title", ["No", "1.10", "null", "2024-05-01", "~", "0x1F", "12:30"])
def test_a_value_stays_as_it_is_written(title: str) -> None:
    assert read(f"---\ntitle: {title}\n---\n").text("title") == title


def test_a_colon_in_a_title_needs_no_quotes() -> None:
    matter = read("---\ntitle: Pod: the basics\n# a note\n\ntags: [a, b]\ndraft:\n---\n")

    assert matter.text("title") == "Pod: the basics"
    assert matter.texts("tags") == ("a", "b")
    assert not matter.is_true("draft")


def test_a_list_may_be_one_value_with_commas() -> None:
    matter = read("---\naka: PD, ポッド、小鞘\nsynonyms:\n  - capsule, small\n  - bean\n---\n")

    assert matter.texts("aka", "synonyms") == ("PD", "ポッド", "小鞘", "capsule, small", "bean")


def test_text_takes_the_first_key_that_says_something() -> None:
    matter = read("---\nstatus:\nstate: [new, open]\nmore: {deep: 1}\n---\n")

    assert matter.text("status", "state") == "new, open"
    assert matter.text("more") == ""
    assert matter.text("absent") == ""


@pytest.mark.parametrize("text", ["", "A pod runs.\n---\nx", "# Pod\n"])
def test_a_page_without_a_header_is_all_body(text: str) -> None:
    assert read(text) == FrontMatter({}, text, 1)


@pytest.mark.parametrize("text", ["---\n---\nA pod.", "---\n# nothing\n---\nA pod."])
def test_an_empty_header_says_nothing(text: str) -> None:
    matter = read(text)

    assert (dict(matter.values), matter.body) == ({}, "A pod.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: Pod\n", 1),
        ("---\ntitle: Pod\ntags: [a, b\nx: 1\n---\n", 4),
        ("---\ntitle: Pod\n\ttags: a: b\n  oops\n---\n", 3),
        ("---\ntitle: Pod\nx: " + "[" * 2000 + "\n---\n", 2),
        ("---\ntitle: Pod\nx: " + "- " * 5000 + "\n---\n", 2),
        ('---\ntitle: Pod\nx: "\\UFFFFFFFF"\n---\n', 3),
        ('+++\ntitle = "Pod"\nx = \n+++\n', 3),
        ('+++\ntitle = "Pod"\nx = ' + "9" * 5000 + "\n+++\n", 2),
        ('+++\ntitle = "Pod"\nx = ' + "[" * 3000 + "\n+++\n", 2),
    ],
)
def test_a_header_with_a_fault_is_read_line_by_line(text: str, line: int) -> None:
    matter = read(text)

    assert matter.text("title") == "Pod"
    assert matter.fault is not None
    assert matter.fault[0] == line


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("@mention", "@mention"),
        ("% done", "% done"),
        ('"Hello" world', '"Hello" world'),
        ("\tX", "X"),
        ("`code` first", "`code` first"),
        ("'quoted' and not", "'quoted' and not"),
        ("*star", "*star"),
        ("[draft] Pod", "[draft] Pod"),
    ],
)
def test_titles_that_yaml_would_not_take(written: str, title: str) -> None:
    assert read(f"---\ntitle: {written}\ntags: [a]\n---\n").text("title") == title


@pytest.mark.parametrize("text", ["---\njust words\n---\nA.", "---\n\n# Pod\n\n---\nA."])
def test_a_rule_opens_no_header(text: str) -> None:
    matter = read(text)

    assert dict(matter.values) == {}
    assert matter.body == text.removeprefix("---\n")


def test_a_header_may_be_an_object() -> None:
    matter = read('{\n  "title": "Pod",\n  "aliases": ["PD", "capsule"]\n}\n\nA pod runs.\n')

    assert matter.text("title") == "Pod"
    assert matter.texts("aliases") == ("PD", "capsule")
    assert matter.body.strip() == "A pod runs."


def test_a_lone_surrogate_is_no_text() -> None:
    matter = read('---\ntitle: "a\\ud800b"\n---\n')

    matter.text("title").encode("utf-8")


@pytest.mark.parametrize("piece", ["a: b\n", "- x\n", "key" + " " * 200, "[", "a:\n  - b\n", '"'])
def test_repetition_takes_no_hostile_time(piece: str) -> None:
    started = time.process_time()

    read("---\n%:\n" + piece * (60_000 // len(piece)) + "\n---\n")

    assert time.process_time() - started < 10


def test_tags_of_yaml_run_nothing() -> None:
    matter = read("---\ntitle: !!python/object/apply:os.getcwd []\nx: !!int pod\n---\n")

    assert matter.text("title") == ""
    assert matter.text("x") == "pod"


@pytest.mark.parametrize("key", ["[" + "a." * 9_000 + "a]", "a." * 9_000 + "a = 1"])
def test_a_key_of_thousands_of_parts_is_no_key(key: str) -> None:
    matter = read(f"+++\ntitle = 'Pod'\n{key}\n+++\n")

    assert matter.text("title") == "Pod"
    assert matter.fault is not None


def test_properties_on_top_of_a_page_are_a_header() -> None:
    matter = read_front_matter("alias:: bill, statement\ntags:: money\n\n- A document.\n")

    assert matter.texts("alias") == ("bill", "statement")
    assert matter.text("tags") == "money"
    assert matter.body.strip() == "- A document."


def test_a_long_header_is_read_line_by_line_and_why_is_told() -> None:
    names = [f"cache of node {number}" for number in range(12_000)]
    header = "".join(f"  - {name}\n" for name in names)

    read = read_front_matter(f"---\ntitle: Cache\naliases:\n{header}---\n\nKept near.\n")

    assert read.texts("aliases") == tuple(names)
    assert read.fault == (2, "it is longer than 200,000 characters")


@pytest.mark.parametrize(
    "line",
    [
        "aliases: oven, stove",
        "aliases: oven; stove",
        "aliases: oven、stove",
        "aliases: oven；stove",
        "aliases: oven / stove",
        "aliases: [oven, stove]",
        "aliases:\n- oven\n- stove",
        "aliases:\n  - oven\n  - stove",
    ],
)
def test_a_list_is_written_with_any_sign(line: str) -> None:
    assert read(f"---\ntitle: Kiln\n{line}\n---\n").texts("aliases") == ("oven", "stove")


@pytest.mark.parametrize("line", ["aliases: I/O", "aliases: either/or"])
def test_a_slash_within_a_name_parts_nothing(line: str) -> None:
    assert len(read(f"---\n{line}\n---\n").texts("aliases")) == 1


@pytest.mark.parametrize("key", ["see-also", "see also", "See Also", "see_also"])
def test_keys_of_several_words_are_one(key: str) -> None:
    assert read(f"---\n{key}: slip\n---\n").text("see_also") == "slip"
