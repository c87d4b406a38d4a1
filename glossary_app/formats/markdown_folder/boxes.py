"""Boxes of web sites and manuals (`:::note`, `!!! note`, directives) as Markdown's own callouts."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = re.compile(
    r"([ \t]{0,3}):{3,}[ \t]{0,4}\{?([A-Za-z][\w-]{0,40})\}?[ \t]*(?:\[([^\]]*)\]|(.*?))$"
)
_CLOSING = re.compile(r"[ \t]{0,3}:{3,}[ \t]*$")
_INDENTED = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]{0,40})[^\"\n]*(?:\"([^\"]*)\")?[ \t]*$"
)
_DIRECTIVE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,}|:{3,})\{([A-Za-z][\w-]{0,40})\}[ \t]*(.*)$")
_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")
_OPTION = re.compile(r":[\w-]+:(?:[ \t]|$)")
# Directives that hold something else than a box around text.
_LISTS = frozenset({"glossary"})
_CODE = frozenset(
    {"code", "code-block", "code-cell", "literalinclude", "math", "eval-rst", "mermaid"}
)
_DROPPED = frozenset({"toctree", "contents", "tableofcontents", "image", "include", "index", "raw"})
_MOST_BOXES = 12


def as_callouts(text: str) -> str:
    """The text with its boxes as quotes that begin with `[!kind]`."""
    if ":::" not in text and "!!!" not in text and "???" not in text and "{" not in text:
        return text
    return "\n".join(_Boxes(text.split("\n")).lines())


class _Boxes:
    """Goes through the lines once, with the boxes that are open."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._depth = 0
        self._indented = False
        self._fence = ""

    def lines(self) -> Iterator[str]:
        """The lines, those inside of boxes quoted."""
        place = 0
        while place < len(self._lines):
            line = self._lines[place]
            place += 1
            directive = None if self._fence else _DIRECTIVE.match(line)
            if directive and not directive[1].startswith(":"):
                end = self._end_of_directive(place, directive[1])
                yield from self._directive(directive, self._lines[place:end])
                place = end + 1
                continue
            yield from self._line(line)

    def _line(self, line: str) -> Iterator[str]:
        if self._fence or _FENCE.match(line):
            self._follow_fence(line)
            yield self._quoted(line)
            return
        opening = _OPENING.match(line)
        if opening and self._depth < _MOST_BOXES:
            yield from self._open(opening[2], opening[3] or opening[4] or "")
        elif _CLOSING.match(line):
            if self._depth:
                self._depth -= 1
            yield self._quoted("")
        else:
            yield from self._indented_line(line)

    def _indented_line(self, line: str) -> Iterator[str]:
        """A line of MkDocs' boxes, whose text is indented by four."""
        found = _INDENTED.match(line)
        if found:
            self._indented = True
            yield ""
            yield f"> [!{found[1]}] {found[2] or ''}".rstrip()
        elif self._indented and (line.startswith(("    ", "\t")) or not line.strip()):
            yield f"> {line.removeprefix('    ').removeprefix(chr(9))}".rstrip()
        else:
            if self._indented:
                self._indented = False
                yield ""
            yield self._quoted(line)

    def _open(self, kind: str, title: str) -> Iterator[str]:
        yield self._quoted("")
        self._depth += 1
        yield self._quoted(f"[!{kind}] {title.strip()}".rstrip())

    def _quoted(self, line: str) -> str:
        return ("> " * self._depth + line).rstrip() if self._depth else line

    def _follow_fence(self, line: str) -> None:
        found = _FENCE.match(line)
        if not self._fence:
            self._fence = found[1] if found else ""
        elif found and found[1].startswith(self._fence) and not line.strip().strip(self._fence[0]):
            self._fence = ""

    def _end_of_directive(self, start: int, fence: str) -> int:
        for place in range(start, len(self._lines)):
            line = self._lines[place].strip()
            if line.startswith(fence) and not line.strip(fence[0]):
                return place
        return len(self._lines)

    def _directive(self, found: re.Match[str], inside: list[str]) -> Iterator[str]:
        """A fenced directive of MyST: a box, a list of terms, or code."""
        kind = found[2].lower()
        while inside and (_OPTION.match(inside[0]) or not inside[0].strip()):
            inside = inside[1:]
        if kind in _DROPPED:
            return
        if kind in _CODE:
            yield from (self._quoted(line) for line in (found[1], *inside, found[1]))
        elif kind in _LISTS:
            yield from _definition_list(inside)
        else:
            yield ""
            yield self._quoted(f"> [!{kind}] {found[3]}".rstrip())
            yield from (self._quoted(f"> {line}") for line in inside)
            yield ""


def _definition_list(lines: list[str]) -> Iterator[str]:
    """The terms of `{glossary}`, flush left, and what they mean, indented."""
    is_first = False
    for line in lines:
        if line.strip() and not line.startswith((" ", "\t")):
            # Names of one term stand below each other.
            if not is_first:
                yield ""
            yield line
            is_first = True
        elif line.strip():
            yield f": {line.strip()}" if is_first else f"  {line.strip()}"
            is_first = False
        else:
            yield ""
