"""reStructuredText, as Sphinx and plain projects keep their glossaries, as Markdown.

Lists of terms, headings, tables, boxes and code become what they are; what a site needs (tables of
contents, pictures, marks of an index) is left out, and so are comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossary_app.formats.marked_text import rst_tables
from glossary_app.formats.marked_text.pieces import (
    DEEPEST,
    callout,
    dedented,
    definition,
    fenced,
    indent_of,
    table,
)
from glossary_app.formats.marked_text.rst_inline import Inline, inline_of

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,} *")
_DIRECTIVE = re.compile(r"\.\. ([A-Za-z][\w:.+-]{0,60})::(?: +(.*))?")
_LABEL = re.compile(r"\.\. _`?([^:`]{1,200})`?: *")
_NOTE = re.compile(r"\.\. \[#?([\w-]{1,40})\] +(.*)")
_FIELD = re.compile(r":[A-Za-z][^:\n]{0,60}:(?: |$)")
_ITEM = re.compile(r"(?:([-*+•])|(?:[0-9]{1,4}|#|[A-Za-z])[.)]) +(?=\S)")
_BOXES = frozenset(
    [
        *("note", "tip", "hint", "important", "warning", "caution", "attention", "danger"),
        *("error", "seealso", "admonition", "todo"),
    ]
)
_CODE = frozenset(
    [
        *("code-block", "code", "sourcecode", "parsed-literal", "literalinclude", "math", "prompt"),
        *("doctest", "testcode", "productionlist", "console"),
    ]
)
_DROPPED = frozenset(
    [
        *("image", "figure", "toctree", "contents", "index", "raw", "include", "meta", "highlight"),
        *("currentmodule", "module", "sectnum", "default-role", "role", "tabularcolumns", "title"),
        *("tags", "include", "plot", "graphviz", "mermaid", "codeauthor", "sectionauthor"),
    ]
)


def markdown_of_rst(text: str) -> str:
    """The text as Markdown."""
    lines = text.replace("\r\n", "\n").expandtabs(8).split("\n")
    return "\n".join(_Page(inline_of(lines)).blocks(lines))


class _Page:
    """Goes through the blocks of a page; the kinds of its headings come in their order."""

    def __init__(self, inline: Inline) -> None:
        self._inline = inline
        self._levels: list[tuple[str, bool]] = []
        self._label = ""

    def blocks(self, lines: Sequence[str], depth: int = 0) -> Iterator[str]:
        """The Markdown of lines that stand at the margin."""
        place = 0
        while place < len(lines):
            end = self._end_of_block(lines, place)
            yield from self._block(lines[place:end], depth)
            place = end

    def _end_of_block(self, lines: Sequence[str], start: int) -> int:
        """The line behind what begins here: a heading, a blank line, or a block with its text."""
        line = lines[start]
        if not line.strip():
            return start + 1
        if height := _height_of_heading(lines, start):
            return start + height
        end = start + 1
        if rst_tables.RULE.fullmatch(line):
            rules = (n for n in range(end, len(lines)) if rst_tables.RULE.fullmatch(lines[n]))
            places = [n for _, n in zip(range(3), rules, strict=False)]
            after = [n for n in places if n + 1 == len(lines) or not lines[n + 1].strip()]
            return after[0] + 1 if after else end
        if line.startswith(("..", " ")) or _ITEM.match(line) or _FIELD.match(line):
            return _end_of_indented(lines, end)
        while end < len(lines) and lines[end].strip() and not lines[end].startswith(" "):
            if _height_of_heading(lines, end):
                return end
            end += 1
        is_followed = end < len(lines) and lines[end].startswith(" ")
        if is_followed or lines[end - 1].rstrip().endswith("::"):
            return _end_of_indented(lines, end)
        return end

    def _block(self, lines: Sequence[str], depth: int) -> Iterator[str]:
        first = lines[0]
        if not first.strip():
            yield ""
        elif _height_of_heading(lines, 0):
            yield from self._heading(lines)
        elif first.startswith(".."):
            yield from self._explicit(lines, depth)
        elif rst_tables.RULE.fullmatch(first):
            yield from self._table(rst_tables.simple_table(lines))
        elif rst_tables.GRID.fullmatch(first):
            yield from self._table(rst_tables.grid_table(lines))
        elif depth > DEEPEST:
            yield from map(self._inline.markdown, lines)
        elif item := _ITEM.match(first):
            yield from self._item(item, lines, depth)
        elif _FIELD.match(first) or _ADORNMENT.fullmatch(first):
            yield ""
        elif first.startswith(" "):
            yield from (f"> {each}".rstrip() for each in self.blocks(dedented(lines), depth + 1))
        else:
            yield from self._text(lines, depth)

    def _heading(self, lines: Sequence[str]) -> Iterator[str]:
        is_over = len(lines) == 3
        kind = (lines[-1][0], is_over)
        if kind not in self._levels:
            self._levels.append(kind)
        level = min(self._levels.index(kind) + 1, 6)
        anchor = f" {{#{self._label}}}" if self._label else ""
        self._label = ""
        title = self._inline.markdown(lines[1 if is_over else 0].strip())
        yield from ("", f"{'#' * level} {title}{anchor}", "")

    def _item(self, item: re.Match[str], lines: Sequence[str], depth: int) -> Iterator[str]:
        mark = "- " if item[1] else "1. "
        inside = [lines[0][item.end() :], *dedented(lines[1:])]
        first, *others = self.blocks(inside, depth + 1)
        yield mark + first
        yield from (f"{' ' * len(mark)}{each}".rstrip() for each in others)

    def _text(self, lines: Sequence[str], depth: int) -> Iterator[str]:
        """A paragraph, a paragraph with code behind it, or a term and what it means."""
        end = next((n for n, each in enumerate(lines) if not each.strip() or each[0] == " "), None)
        above, below = lines[:end], lines[end:] if end is not None else []
        if above[-1].rstrip().endswith("::"):
            text = self._inline.markdown("\n".join(above)).rstrip()[:-1]
            yield from ([text] if text.strip(":") else [])
            yield from fenced(dedented(below))
        elif below and below[0].strip() and len(above) == 1:
            name = self._inline.markdown(_without_classifier(above[0]))
            yield from definition([name], [*self.blocks(dedented(below), depth + 1)])
        else:
            yield from self._inline.markdown("\n".join(above)).split("\n")
            yield from self.blocks(dedented(below), depth + 1) if below else ()

    def _explicit(self, lines: Sequence[str], depth: int) -> Iterator[str]:
        directive, label = _DIRECTIVE.fullmatch(lines[0]), _LABEL.fullmatch(lines[0])
        if note := _NOTE.fullmatch(lines[0]):
            yield f"[^{note[1]}]: {self._inline.markdown(' '.join((note[2], *lines[1:])))}"
        elif label and "{" not in label[1] and " " not in label[1]:
            self._label = label[1]
        elif directive:
            yield from self._directive(directive, lines[1:], depth)

    def _directive(self, found: re.Match[str], lines: Sequence[str], depth: int) -> Iterator[str]:
        kind, argument = found[1].lower().rpartition(":")[2], found[2] or ""
        inside = dedented(lines)
        count = next((n for n, each in enumerate(inside) if not _FIELD.match(each)), len(inside))
        options, inside = inside[:count], dedented(inside[count:])
        if kind in _DROPPED:
            yield ""
        elif kind == "glossary":
            yield from self._glossary(inside, depth)
        elif kind in _CODE:
            yield from fenced(inside)
        elif kind == "list-table":
            yield from self._table(rst_tables.list_table(options, inside))
        elif kind == "csv-table":
            yield from self._table(rst_tables.csv_table(options, inside))
        elif kind in _BOXES:
            is_title = kind == "admonition"
            said = inside if is_title or not argument else [argument, *inside]
            title = argument if is_title else ""
            shown = "note" if is_title else kind
            yield from callout(shown, title, self.blocks(said, depth + 1))
        else:
            yield from self.blocks([argument, "", *inside], depth + 1)

    def _glossary(self, lines: Sequence[str], depth: int) -> Iterator[str]:
        """Terms at the margin, several above one text, and what they mean further in."""
        place = 0
        while place < len(lines):
            end = place
            while end < len(lines) and lines[end].strip() and lines[end][0] != " ":
                end += 1
            names = [_without_classifier(each) for each in lines[place:end]]
            names = [self._inline.markdown(each) for each in names if not each.startswith("..")]
            after = _end_of_indented(lines, end)
            if names:
                said = [*self.blocks(dedented(lines[end:after]), depth + 1)]
                yield from definition(names, said)
            place = max(after, place + 1)

    def _table(self, found: tuple[rst_tables.Rows, bool]) -> Iterator[str]:
        rows, has_header = found
        written = [[self._inline.markdown(cell) for cell in row] for row in rows]
        yield from table(written, has_header=has_header)


def _without_classifier(term: str) -> str:
    """`kiln : noun` is a kiln."""
    return term.partition(" : ")[0].rstrip()


def _height_of_heading(lines: Sequence[str], place: int) -> int:
    """How many lines a heading takes that begins here; 0: none does."""
    line = lines[place]
    if not line.strip() or line.startswith(".."):
        return 0
    below = lines[place + 1] if place + 1 < len(lines) else ""
    if _ADORNMENT.fullmatch(line):
        after = lines[place + 2] if place + 2 < len(lines) else ""
        is_heading = bool(below.strip()) and after.rstrip() == line.rstrip()
        return 3 if is_heading and not rst_tables.RULE.fullmatch(line) else 0
    is_long = len(below.rstrip()) >= min(len(line.rstrip()), 4)
    return 2 if _ADORNMENT.fullmatch(below) and line[0] != " " and is_long else 0


def _end_of_indented(lines: Sequence[str], start: int) -> int:
    """The line behind all that stands further in, blank lines inside of it included."""
    end = place = start
    while place < len(lines) and (not lines[place].strip() or indent_of(lines[place])):
        place += 1
        if lines[place - 1].strip():
            end = place
    return end
