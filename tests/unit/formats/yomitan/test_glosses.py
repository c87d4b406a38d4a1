"""Glosses of terms, plain and structured, as lines."""

from __future__ import annotations

from typing import Any

import pytest

from glossary_app.formats.yomitan.glosses import Gloss, is_inflection, read_gloss


def structured(*content: Any) -> dict[str, Any]:
    return {"type": "structured-content", "content": [*content]}


def tag(name: str, content: Any = "", **more: Any) -> dict[str, Any]:
    return {"tag": name, "content": content, **more}


def said_as(role: str, content: Any) -> dict[str, Any]:
    return tag("div", content, data={"content": role})


@pytest.mark.parametrize(
    ("gloss", "lines"),
    [
        ("a  wooden box\n\nfor goods", ["a wooden box", "for goods"]),
        ({"type": "text", "text": "a wooden box"}, ["a wooden box"]),
        (structured("a ", tag("b", "wooden"), " box"), ["a wooden box"]),
        (structured(tag("ul", [tag("li", "box"), tag("li", "case")])), ["box", "case"]),
        (structured("box", tag("br"), "case"), ["box", "case"]),
        (structured(tag("tr", [tag("th", "use"), tag("td", "depot")])), ["use depot"]),
        (structured(tag("ruby", ["木箱", tag("rt", "きばこ")])), ["木箱"]),
        (structured("box", said_as("attribution", "by the editors")), ["box"]),
        ({"type": "sound", "path": "box.mp3"}, []),
        (42, []),
    ],
)
def test_a_gloss_is_its_lines(gloss: Any, lines: list[str]) -> None:
    assert read_gloss(gloss).lines == lines


def test_links_of_references_are_kept_without_their_words() -> None:
    link = tag("a", "棚", href="?query=%E6%A3%9A&wildcards=off")
    away = tag("a", "wood", href="https://wood.example/?query=wood")

    read = read_gloss(structured(away, said_as("see-also", ["See also ", link])))

    assert read == Gloss(lines=["wood"], links=["棚"])


def test_pictures_are_counted() -> None:
    assert read_gloss({"type": "image", "path": "box.png"}).pictures == 1
    assert read_gloss(structured(tag("img"), tag("p", tag("img")))) == Gloss(pictures=2)


def test_content_within_content_without_end_stops_being_read() -> None:
    deep: Any = "never reached"
    for _ in range(5000):
        deep = [deep]

    assert read_gloss(structured("box", deep)).lines == ["box"]


def test_an_inflection_is_a_word_with_its_rules() -> None:
    assert is_inflection(["運ぶ", ["past"]])
    assert not is_inflection("運ぶ")
    assert not is_inflection(["運ぶ", "past"])
