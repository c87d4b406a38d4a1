"""Makes Markdown as CommonMark reads it into Markdown as the `markdown` package reads it.

The package wants lists indented by four and set off by a blank line, and knows fenced code only
as HTML; its time also grows with the square of brackets and of list levels, so both are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from markdown.preprocessors import Preprocessor

# The package keeps U+0002 and U+0003 out of its input, so no text can hold such a mark.
CODE_MARK = re.compile("\x02code:([0-9]+)\x03")

# Far above what people write, far below what takes seconds.
_MOST_LEVELS = 24
_MOST_BRACKETS = 400


class Fences(Preprocessor):
    """Takes fenced code out of the source and leaves a mark; `codes` holds what was taken."""

    _OPEN = re.compile(r"([ >]*)(`{3,}|~{3,})[^`]*$")

    def __init__(self) -> None:
        super().__init__()
        self.codes: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        """Replace each fenced block; one that is never closed reaches to the end."""
        kept: list[str] = []
        rest = iter(lines)
        for line in rest:
            opening = self._OPEN.match(line)
            if not opening:
                kept.append(line)
                continue
            prefix, fence = opening.groups()
            self.codes.append("\n".join(self._code(rest, prefix, fence)).rstrip("\n"))
            mark = f"{prefix}\x02code:{len(self.codes) - 1}\x03"
            kept += [prefix.rstrip(), mark, prefix.rstrip()]
        return kept

    @staticmethod
    def _code(rest: Iterator[str], prefix: str, fence: str) -> Iterator[str]:
        for line in rest:
            bare = line.removeprefix(prefix)
            closing = bare.strip()
            if closing.startswith(fence) and not closing.strip(fence[0]):
                return
            yield bare


class Footnotes(Preprocessor):
    """Keeps footnotes as text, `[1]` and a paragraph `[1] …`: the package takes them for links."""

    _NOTE = re.compile(r" {0,3}\[\^([^\]\s]+)\]:[ ]*")

    def run(self, lines: list[str]) -> list[str]:
        """Rewrite the notes, and in the text the marks that belong to one."""
        notes = [found for found in map(self._NOTE.match, lines) if found]
        marks = {f"[^{note[1]}]": f"\\[{note[1]}\\]" for note in notes}
        if not marks:
            return lines
        mark = re.compile("|".join(map(re.escape, marks)))
        written: list[str] = []
        for line in lines:
            note = self._NOTE.match(line)
            if note:
                written.append("")
                line = f"[^{note[1]}] {line[note.end() :]}"
            written.append(mark.sub(lambda found: marks[found[0]], line))
        return written


class Brackets(Preprocessor):
    """Spells out the brackets of a paragraph that has far too many of them for links."""

    def run(self, lines: list[str]) -> list[str]:
        """Replace `[` by its entity where a paragraph holds more than any author writes."""
        kept: list[str] = []
        for _, group in groupby(lines, key=lambda line: bool(line.strip())):
            paragraph = list(group)
            if sum(line.count("[") for line in paragraph) > _MOST_BRACKETS:
                paragraph = [line.replace("[", "&#91;") for line in paragraph]
            kept += paragraph
        return kept


class _Level(NamedTuple):
    """An open list: where its marker stands, where its text starts, whether it is numbered."""

    marker: int
    text: int
    numbered: bool

    def holds(self, indent: int) -> bool:
        """Whether a line with this indent belongs inside; authors are free by a blank or two."""
        return indent >= self.marker + 2


class Lists(Preprocessor):
    """Indents every list level by four and puts a blank line before the first item."""

    ITEM = re.compile(r"( *)([-+*]|[0-9]{1,9}[.)])( +)(?=\S)")
    _RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")

    def run(self, lines: list[str]) -> list[str]:
        """Rewrite the lines of lists; all others stay as they are."""
        written: list[str] = []
        levels: list[_Level] = []
        for line in lines:
            item = None if self._RULE.match(line) else self.ITEM.match(line)
            after_blank = not written or not written[-1].strip()
            if item and _opens(item, levels, after_blank=after_blank):
                _close_before(item, levels, written)
                _write_item(line, item, levels, written)
            elif line.strip() and levels:
                _write_continuation(line, levels, written, after_blank=after_blank)
            else:
                written.append(line)
        return written


def _opens(item: re.Match[str], levels: list[_Level], *, after_blank: bool) -> bool:
    indent = len(item[1])
    if levels:
        return indent < levels[-1].text + 4
    # Only a list that counts from 1 may follow a line of text: "in\n1984. That" is none.
    counts_on = item[2][:-1].lstrip("0") not in ("", "1")
    return indent < 4 and (after_blank or not counts_on)


def _close_before(item: re.Match[str], levels: list[_Level], written: list[str]) -> None:
    """Leave the levels that the item is not inside of; a blank sets it off where needed."""
    last = None
    while levels and not levels[-1].holds(len(item[1])):
        last = levels.pop()
    is_other_kind = last is not None and last.numbered != _is_numbered(item)
    after_text = bool(written and written[-1].strip() and not Lists.ITEM.match(written[-1]))
    if is_other_kind or after_text:
        written.append("")


def _write_item(line: str, item: re.Match[str], levels: list[_Level], written: list[str]) -> None:
    del levels[_MOST_LEVELS:]
    marker = "1." if _is_numbered(item) else "-"
    written.append(" " * 4 * len(levels) + f"{marker} {line[item.end() :]}")
    levels.append(_Level(len(item[1]), item.end(), _is_numbered(item)))


def _write_continuation(
    line: str, levels: list[_Level], written: list[str], *, after_blank: bool
) -> None:
    text = line.lstrip(" ")
    indent = len(line) - len(text)
    if after_blank:
        while levels and not levels[-1].holds(indent):
            levels.pop()
        deeper = indent - levels[-1].text if levels else indent
        text = " " * (4 * len(levels) + max(deeper, 0)) + text
    written.append(text)


def _is_numbered(item: re.Match[str]) -> bool:
    return len(item[2]) > 1
