"""The text of a Markdown page: its parts, without what only the web site's generator reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.markup.plain import plain_text

# Hugo's `{{< ref "pod.md" >}}` names a page; its other shortcodes draw videos and boxes.
_REFERENCE = re.compile(r"\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?[\"'`]([^\"'`]*)[\"'`][^{}]*[%>]\}\}")
_SHORTCODE = re.compile(r"\{\{([<%])(?:(?!\}\}).)*?[>%]\}\}", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,2})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
# `## Usage {#usage}`, as Hugo and kramdown name a heading.
_HEADING_ID = re.compile(r"\s*\{#[^{}]*\}$")


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A heading of level 2, as plain text, and the Markdown below it."""

    heading: str
    prose: str


@dataclass(frozen=True, slots=True)
class Body:
    """A page's title, its Markdown up to the first heading, and its headed parts."""

    title: str
    intro: str
    parts: tuple[BodyPart, ...]


def read_body(markdown: str, title: str) -> Body:
    """Part the text at its headings; a first heading of level 1 is the title if there is none."""
    first, *rest = _parts(_cleaned(markdown))
    intro = first[2]
    if not intro and rest and rest[0][0] == 1 and (not title or rest[0][1] == title):
        title, intro = rest[0][1], rest[0][2]
        rest = rest[1:]
    parts = (BodyPart(heading, prose) for _, heading, prose in rest if heading or prose)
    return Body(title, intro, tuple(parts))


def _cleaned(markdown: str) -> str:
    """The text without comments and shortcodes; a `ref` in a link becomes the page it names."""
    markdown = _COMMENT.sub("", markdown)
    markdown = _REFERENCE.sub(lambda found: found[1].replace(" ", "%20"), markdown)
    return _SHORTCODE.sub("", markdown)


def _parts(markdown: str) -> Iterator[tuple[int, str, str]]:
    """Level, heading and prose of each part; the first has no heading."""
    level, heading = 0, ""
    lines: list[str] = []
    fence = ""
    for line in markdown.split("\n"):
        fence = _fence_after(line, fence)
        found = None if fence else _HEADING.match(line)
        if found:
            yield level, heading, "\n".join(lines).strip("\n")
            level, heading = len(found[1]), _heading_text(found[2] or "")
            lines = []
        else:
            lines.append(line.rstrip("\r"))
    yield level, heading, "\n".join(lines).strip("\n")


def _fence_after(line: str, fence: str) -> str:
    """The fence that is open after this line."""
    found = _FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    closes = found[1].startswith(fence) and not line.strip().strip(fence[0])
    return "" if closes else fence


def _heading_text(markdown: str) -> str:
    return " ".join(plain_text(_HEADING_ID.sub("", markdown)).split())
