"""Markdown of the usual blocks, parted into these without asking the rules of blocks.

Most of what people write is paragraphs, lists, headings, tables, code and quotes that begin at the
margin, and the parser asks a dozen rules at each of its lines. A text in which any line could be
something else is left to the parser; so is what stands inside a line, unless it is simple as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from glossary_app.markup.callouts import callout, mark_of
from glossary_app.markup.runs import inline_runs, tidied
from glossary_app.markup.simple_runs import simple_runs
from glossary_app.markup.syntax import inline_tokens_of
from glossary_app.model.blocks import (
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Heading,
    Paragraph,
    Quote,
    Runs,
    Table,
)

# Blanks and ends of lines that are none of ours: the parser settles them before it begins.
_ODD_SIGNS = re.compile("[\x00-\x09\x0b-\x1f\x7f\x85\xa0\u2028\u2029]")
# Notes and addresses of links, which stand elsewhere in the text, and what the parser bounds.
_NOT_SIMPLE = ("]:", " " * 49)
_NESTING = re.compile(r"[*_~\[<]")
# So many levels at most: beyond what people write, the parser bounds them in ways of its own.
_MOST_NESTED = 50
_DEEPEST_LIST = 8
_MOST_CELLS = 50_000
# What a line of text may begin with, beside a letter.
_START = re.compile(
    r"[(\"'「『（“‘]|\*{1,2}[^\W_]|_[^\W_]|`(?!``)|!?\[(?![ xX]\])"
    r"|[0-9](?![0-9]{0,8}[.)](?:\s|$))"
)
_ITEM = re.compile(r"([-*+]|([0-9]{1,9})[.)]) (?=\S)")
_HEADING = re.compile(r"(#{1,6}) +(?=\S)")
_FENCE = re.compile(r"(`{3,})[^`]*$")
_DELIMITER = re.compile(r":?-+:?")
_UNBARRED = re.compile(r"[:-][:|-][ :|-]*")
_HEADING_ID = re.compile(r"\{#[^{}]*\}$")


class _Kind(Enum):
    PARAGRAPH = "paragraph"
    LIST = "list"
    CODE = "code"
    HEADING = "heading"
    TABLE = "table"
    QUOTE = "quote"


@dataclass(slots=True)
class _Group:
    """Lines that make one block; `mark` is the sign of a list, of a heading or of code."""

    kind: _Kind
    lines: list[str] = field(default_factory=list)
    mark: str = ""
    # Of a list: the lines of each item, and how far those of the last one stand in.
    items: list[list[str]] = field(default_factory=list)
    indent: int = 0


class _NotSimple(Exception):  # noqa: N818 - no fault: the parser reads the text
    """The text may mean something that only the parser knows."""


def simple_blocks(text: str) -> tuple[Block, ...] | None:
    """The blocks of a text of the usual ones; None for another text."""
    if _ODD_SIGNS.search(text) or any(sign in text for sign in _NOT_SIMPLE):
        return None
    try:
        blocks = tuple(_blocks(text.strip("\n").split("\n")))
    except _NotSimple:
        return None
    return blocks or None


def _blocks(lines: Sequence[str], opened: _Group | None = None, depth: int = 0) -> Iterator[Block]:
    groups = _Groups(opened)
    for line in lines:
        groups.take(line)
    # All of them at first: a text that is not simple is laid out but once.
    for group in groups.closed():
        yield from _laid_out(group, depth)


class _Groups:
    """Goes through the lines once; `_is_open` says that the last block may go on."""

    def __init__(self, opened: _Group | None) -> None:
        self._groups = [opened] if opened else []
        self._is_open = opened is not None
        self._fence = 0
        # Lines without anything since the last one with something.
        self._blanks = 0

    def closed(self) -> list[_Group]:
        """All groups, when the last line has been taken."""
        if self._fence:
            raise _NotSimple
        return self._groups

    def take(self, line: str) -> None:
        """Add a line to the group that it belongs to."""
        if self._fence:
            self._take_code(line)
            return
        if not line.strip(" "):
            self._is_open = False
            self._blanks += 1
            return
        if line[0] == " ":
            self._take_indented(line)
        elif line[0] in "`#|>" and self._take_marked(line):
            pass
        elif item := _ITEM.match(line):
            self._take_item(line, item)
        else:
            self._take_words(line)
        self._blanks = 0

    def _goes_on(self, kind: _Kind) -> bool:
        return self._is_open and self._groups[-1].kind is kind

    def _begin(self, kind: _Kind, line: str, mark: str = "") -> None:
        self._groups.append(_Group(kind, [line], mark))
        self._is_open = True

    def _take_marked(self, line: str) -> bool:
        """Whether the line begins with the sign of a block, which is taken."""
        fence, heading = _FENCE.match(line), _HEADING.match(line)
        if fence:
            self._fence = len(fence[1])
            self._groups.append(_Group(_Kind.CODE))
        elif heading and not line.rstrip().endswith("#"):
            self._begin(_Kind.HEADING, line[heading.end() :].strip(" "), heading[1])
            self._is_open = False
        elif line[0] in "|>":
            kind = _Kind.TABLE if line[0] == "|" else _Kind.QUOTE
            if self._goes_on(kind):
                self._groups[-1].lines.append(line)
            elif self._is_open and kind is _Kind.TABLE:
                raise _NotSimple
            else:
                self._begin(kind, line)
        else:
            return False
        return True

    def _take_code(self, line: str) -> None:
        bare = line.strip(" ")
        if len(bare) >= self._fence and not bare.strip("`") and not line.startswith("    "):
            self._fence = 0
            self._is_open = False
        else:
            self._groups[-1].lines.append(line)

    def _take_item(self, line: str, item: re.Match[str], indent: int = 0) -> None:
        words = line[item.end() :]
        mark = item[1][-1]
        if not _may_start(words):
            raise _NotSimple
        last = self._groups[-1] if self._groups else None
        goes_on = last is not None and last.kind is _Kind.LIST and last.mark == mark
        if goes_on and last:
            last.items.append([words])
            self._is_open = True
        elif item[2] and self._is_open and item[2] != "1":
            # A number other than the first interrupts no paragraph.
            raise _NotSimple
        else:
            self._groups.append(_Group(_Kind.LIST, items=[[words]], mark=mark))
            self._is_open = True
        self._groups[-1].indent = indent + item.end()

    def _take_indented(self, line: str) -> None:
        """A line of the last item, more of its words or a block of its own; else another item."""
        last = self._groups[-1] if self._groups else None
        if last and last.kind is _Kind.LIST and not line[: last.indent].strip(" "):
            last.items[-1] += ("",) * self._blanks
            last.items[-1].append(line[last.indent :])
            self._is_open = True
            return
        bare = line.lstrip(" ")
        item = _ITEM.match(bare)
        if not item or line.startswith("    "):
            raise _NotSimple
        self._take_item(bare, item, len(line) - len(bare))

    def _take_words(self, line: str) -> None:
        last = self._groups[-1] if self._is_open else None
        if last and last.kind is _Kind.PARAGRAPH and _is_below_header(line, last.lines):
            last.kind = _Kind.TABLE
            last.lines = [*map(_barred, last.lines), _barred(line)]
            return
        if not _may_start(line):
            raise _NotSimple
        if last and last.kind is _Kind.TABLE and "|" in line:
            last.lines.append(_barred(line))
        elif last and last.kind is not _Kind.PARAGRAPH:
            # It may go on with what stands above.
            raise _NotSimple
        elif last:
            last.lines.append(line)
        else:
            self._begin(_Kind.PARAGRAPH, line)


def _is_below_header(line: str, above: Sequence[str]) -> bool:
    """Whether a line makes the one above it the header of a table without outer bars."""
    is_alone = len(above) == 1 and "|" in above[0]
    return is_alone and "|" in line and bool(_UNBARRED.fullmatch(line))


def _barred(line: str) -> str:
    """A row of a table with its outer bars."""
    line = line.rstrip(" ")
    return f"|{line}" if line.endswith("|") else f"|{line}|"


def _may_start(words: str) -> bool:
    return words[:1].isalpha() or bool(_START.match(words))


def _laid_out(group: _Group, depth: int) -> Iterator[Block]:
    match group.kind:
        case _Kind.PARAGRAPH:
            yield from _paragraph("\n".join(group.lines))
        case _Kind.LIST:
            items = tuple(tuple(_item(lines, depth + 1)) for lines in group.items)
            yield BulletList(items, ordered=group.mark in ".)")
        case _Kind.CODE:
            yield CodeBlock("\n".join(group.lines).rstrip("\n"))
        case _Kind.HEADING:
            text = "".join(run.text for run in _runs(group.lines[0]))
            yield Heading(len(group.mark), _HEADING_ID.sub("", text).strip())
        case _Kind.TABLE:
            yield _table(group.lines)
        case _Kind.QUOTE:
            yield _quote(group.lines)


def _item(lines: Sequence[str], depth: int) -> Iterator[Block]:
    if len(lines) == 1:
        return _paragraph(lines[0])
    if depth > _DEEPEST_LIST:
        raise _NotSimple
    return _blocks(lines, depth=depth)


def _paragraph(text: str) -> Iterator[Paragraph]:
    runs = _runs(text.strip(" \n"))
    if runs:
        yield Paragraph(runs)


def _runs(text: str) -> Runs:
    simple = simple_runs(text)
    if simple is not None:
        return tidied(simple)
    if len(_NESTING.findall(text)) > _MOST_NESTED:
        raise _NotSimple
    return inline_runs(inline_tokens_of(text))


def _table(lines: Sequence[str]) -> Table:
    written = [line.rstrip(" ") for line in lines]
    if len(lines) < 2 or any(not line[1:].endswith("|") or "\\" in line for line in written):
        raise _NotSimple
    header, delimiters, *rows = map(_cells, written)
    is_table = len(header) == len(delimiters) and all(map(_DELIMITER.fullmatch, delimiters))
    if not is_table or len(header) * len(rows) > _MOST_CELLS:
        raise _NotSimple
    width = len(header)
    cells = (tuple(Cell(_runs(text)) for text in (row + [""] * width)[:width]) for row in rows)
    return Table(tuple(Cell(_runs(text)) for text in header), tuple(cells))


def _cells(line: str) -> list[str]:
    return [cell.strip(" ") for cell in line[1:-1].split("|")]


def _quote(lines: Sequence[str]) -> Block:
    if any(line != ">" and not line.startswith("> ") for line in lines):
        raise _NotSimple
    inside = [line[2:] for line in lines]
    if not inside[0].strip(" ") or any(line.startswith(">") for line in inside):
        raise _NotSimple
    mark = mark_of(inside[0])
    if mark is None:
        return Quote(tuple(_blocks(inside)))
    first = _Group(_Kind.PARAGRAPH)
    blocks = tuple(_blocks(inside[1:], first))
    return callout(mark, "\n".join((inside[0], *first.lines)), blocks)
