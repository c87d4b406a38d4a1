"""Glosses as plain lines: texts, and structured content with its markup taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

# What begins a line of its own; everything else stands within one.
_BLOCKS = (
    "div",
    "p",
    "li",
    "ol",
    "ul",
    "table",
    "tr",
    "br",
    "details",
    "summary",
    "thead",
    "tbody",
)
# The kana above a word say nothing that the reading does not.
_UNREAD = ("rt", "rp", "img")
_DEEPEST = 100
# Who made the dictionary, below each entry.
_FOOTNOTES = ("attribution", "attribution-footnote", "graphic")
# What leads to other words, and is no gloss.
_REFERENCES = ("references", "xref", "antonym", "see-also", "refGlosses")


@dataclass(slots=True)
class Gloss:
    """What one gloss says: its lines, and the words that it points at."""

    lines: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: int = 0


def is_inflection(gloss: Any) -> bool:
    """Whether the gloss only says of which word its headword is a form."""
    return isinstance(gloss, list) and len(gloss) == 2 and isinstance(gloss[1], list)


def read_gloss(gloss: Any) -> Gloss:
    """Read one gloss of a term; of anything unknown nothing is left."""
    read = Gloss()
    if isinstance(gloss, str):
        read.lines += _lines(gloss)
    elif isinstance(gloss, dict):
        kind = gloss.get("type")
        if kind == "text":
            read.lines += _lines(_text(gloss.get("text")))
        elif kind == "structured-content":
            read.lines += _lines("".join(_flow(gloss.get("content"), read, 0)))
        elif kind == "image":
            read.pictures += 1
    return read


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        words = " ".join(line.split())
        if words:
            yield words


def _flow(content: Any, read: Gloss, depth: int) -> Iterator[str]:
    """The text of content, with line breaks around blocks."""
    if depth > _DEEPEST:
        return
    if isinstance(content, str):
        yield content
    elif isinstance(content, list):
        for part in content:
            yield from _flow(part, read, depth + 1)
    elif isinstance(content, dict):
        yield from _element(content, read, depth)


def _element(element: dict[str, Any], read: Gloss, depth: int) -> Iterator[str]:
    tag = _text(element.get("tag"))
    data = element.get("data")
    role = _text(data.get("content")) if isinstance(data, dict) else ""
    if role in _FOOTNOTES:
        return
    if role in _REFERENCES:
        # For the links in it alone.
        for _ in _flow(element.get("content"), read, depth + 1):
            pass
        return
    if tag in _UNREAD:
        read.pictures += tag == "img"
        return
    if tag == "a":
        read.links += _linked(_text(element.get("href")))
    if tag in ("td", "th"):
        yield " "
    is_block = tag in _BLOCKS
    if is_block:
        yield "\n"
    yield from _flow(element.get("content"), read, depth + 1)
    if is_block:
        yield "\n"


def _linked(address: str) -> Iterator[str]:
    """The word that an address within the dictionary looks up."""
    found = re.match(r"\?(.*)", address)
    words = parse_qs(found[1]).get("query", []) if found else []
    yield from (word.strip() for word in words if word.strip())


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
