"""The text of a Markdown page, parted at its headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossary_app.markup.plain import plain_text

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
# Lines that no underline makes a heading of.
_NO_TITLE = re.compile(r"[ \t]*(?:[-*+>|#:]|[0-9]{1,9}[.)]|$)")
# `## Usage {#usage}`, as Hugo and kramdown name a heading; `{: #usage}` in older kramdown.
# MDX has it in a comment, `{/* #usage */}`.
_HEADING_ID = re.compile(r"\{(?::?[ \t]*|/\*[ \t]{0,9})#([^{}\s]{1,200})[^{}]{0,200}\}$")
# `<Badge text="beta" />`, as sites built with components write it.
_COMPONENT = re.compile(r"<[A-Z][\w.]{0,40}(?:[ \t][^<>]{0,300})?/>")
_COMMENT_START = "<!--"
_NOT_IN_AN_ANCHOR = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A heading as it is written, and the lines below it, up to the next heading of any level.

    `first` is the line of the heading and `last` the one behind the part, counted in the body.
    """

    level: int
    heading: str
    anchor: str
    first: int
    last: int
    prose: str

    @property
    def title(self) -> str:
        """The heading as plain text."""
        return plain_heading(self.heading)

    @property
    def own_anchor(self) -> str:
        """The name that the author gave, else the one that web sites make of the heading."""
        return self.anchor or anchor_of(self.title)


@dataclass(frozen=True, slots=True)
class Body:
    """A page's title, its Markdown up to the first heading, and its headed parts."""

    title: str
    intro: str
    parts: tuple[BodyPart, ...]


def parted(markdown: str) -> tuple[BodyPart, ...]:
    """The parts of a text; the first has no heading, and is there even when it is empty."""
    return tuple(_parts(markdown.split("\n")))


def read_body(markdown: str, title: str) -> Body:
    """Part the text at headings of level 1 and 2; the first of level 1 is the title if none is.

    Deeper headings stay in the text that they stand in.
    """
    intro, *rest = _joined(parted(markdown))
    is_title = bool(rest) and rest[0].level == 1 and not intro.prose
    if is_title and (not title or rest[0].title == title):
        title, text = title or rest[0].title, rest[0].prose
        return Body(title, text, tuple(rest[1:]))
    return Body(title, intro.prose, tuple(rest))


def parts_below(part: BodyPart) -> tuple[str, tuple[BodyPart, ...]]:
    """The text of a part, and its own parts by the first level of headings in it."""
    within = parted(part.prose)
    level = min((each.level for each in within[1:]), default=0)
    intro, *rest = _joined(within, level)
    return intro.prose, tuple(rest)


def first_heading(markdown: str) -> str:
    """The first heading of level 1 where no text stands before it; empty without one."""
    lines = markdown.split("\n")
    place = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    if place == len(lines) or _FENCE.match(lines[place]) or _comment_after(lines[place]):
        return ""
    level, heading, height = _heading_at(lines, place) or (0, "", 0)
    below = place + height
    return _part(lines, (level, heading, place, below), below).title if level == 1 else ""


def plain_heading(markdown: str) -> str:
    """A heading without its marks."""
    bare = _COMPONENT.sub("", _HEADING_ID.sub("", markdown)).rstrip()
    if not re.search(r"[*_`\[\]<>&\\{}!~=:/^|]", bare):
        return " ".join(bare.split())
    return " ".join(plain_text(bare).split())


def without_id(name: str) -> tuple[str, str]:
    """A heading or a name, and the id behind it: `Usage {#usage}`."""
    found = _HEADING_ID.search(name)
    return (name[: found.start()].rstrip(), found[1]) if found else (name, "")


def anchor_of(title: str) -> str:
    """The name that most generators make of a heading: `API gateway` is `api-gateway`."""
    text = unicodedata.normalize("NFC", title).lower()
    return _NOT_IN_AN_ANCHOR.sub("", text).strip().replace(" ", "-")


def _joined(parts: tuple[BodyPart, ...], deepest: int = 2) -> list[BodyPart]:
    """The parts with those of deeper headings as text of the one above."""
    groups: list[list[BodyPart]] = []
    for at, part in enumerate(parts):
        if at == 0 or part.level <= deepest:
            groups.append([part])
        else:
            groups[-1].append(part)
    first, *others = map(_as_one, groups)
    return [first, *(part for part in others if part.heading or part.prose)]


def _as_one(group: list[BodyPart]) -> BodyPart:
    """A part with those below it as its text, which begin with their headings."""
    above, *below = group
    if not below:
        return above
    texts = [above.prose]
    for part in below:
        texts += (f"{'#' * part.level} {part.heading}", part.prose)
    return replace(above, last=below[-1].last, prose="\n\n".join(filter(None, texts)))


def _parts(lines: list[str]) -> Iterator[BodyPart]:
    start = (0, "", 0, 0)
    fence = ""
    in_comment = False
    place = 0
    while place < len(lines):
        line = lines[place]
        fence = "" if in_comment else _fence_after(line, fence)
        in_comment = not fence and _comment_after(line, is_open=in_comment)
        found = None if fence or in_comment else _heading_at(lines, place)
        if found:
            yield _part(lines, start, place)
            level, heading, height = found
            start = (level, heading, place, place + height)
            place += height
        else:
            place += 1
    yield _part(lines, start, len(lines))


def _part(lines: list[str], start: tuple[int, str, int, int], end: int) -> BodyPart:
    level, heading, first, below = start
    anchor = _HEADING_ID.search(heading)
    prose = "\n".join(lines[below:end]).strip("\n")
    if not prose.strip():
        prose = ""
    name = anchor[1] if anchor else ""
    return BodyPart(level, _HEADING_ID.sub("", heading).rstrip(), name, first, end, prose)


def _heading_at(lines: list[str], place: int) -> tuple[int, str, int] | None:
    """Level, text and height in lines of the heading that begins here."""
    line = lines[place]
    found = _HEADING.match(line)
    if found:
        text = line[found.end() :].strip()
        bare = text.rstrip("#")
        closed = bare if not bare or bare[-1] in " \t" else text
        return len(found[1]), closed.strip(), 1
    below = lines[place + 1] if place + 1 < len(lines) else ""
    underline = _UNDERLINE.match(below)
    is_alone = place == 0 or not lines[place - 1].strip()
    if underline and is_alone and not _NO_TITLE.match(line) and "|" not in line:
        return (1 if underline[1][0] == "=" else 2), line.strip(), 2
    return None


def _fence_after(line: str, fence: str) -> str:
    """The fence that is open after this line."""
    found = _FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    closes = found[1].startswith(fence) and not line.strip().strip(fence[0])
    return "" if closes else fence


def _comment_after(line: str, *, is_open: bool = False) -> bool:
    """Whether a comment is open behind this line."""
    last_start, last_end = line.rfind(_COMMENT_START), line.rfind("-->")
    if last_start < 0 and last_end < 0:
        return is_open
    return last_start > last_end
