"""AsciiDoc, as manuals and Antora sites keep their glossaries, as Markdown.

Labelled lists (`term:: text`), headings, tables, boxes and code become what they are; pictures,
conditions, what is included from other files and comments are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossary_app.formats.marked_text.adoc_inline import markdown_of_line
from glossary_app.formats.marked_text.pieces import callout, definition, fenced, table

_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(\S.*)")
_ATTRIBUTE = re.compile(r":(!?)([A-Za-z][\w-]{0,60})(!?):(?:[ \t]+(.*))?")
_TERM = re.compile(r"[ \t]*(\S[^\n]{0,300}?)(?P<mark>:{2,4}|;;)(?:[ \t]+(?P<text>\S.*))?")
_LABEL = re.compile(
    r"\[(?:\[([^\[\],]{1,200})(?:,[^\[\]]{0,200})?\]|#([\w-]{1,200})[^\[\]]{0,200})\]"
)
_STYLE = re.compile(r"\[([^\[\]]{0,400})\]")
_ITEM = re.compile(r"[ \t]*(\*{1,5}|-|\.{1,5}|[0-9]{1,4}\.)[ \t]+(?=\S)")
_BOX = re.compile(r"(NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(\S.*)")
_MACRO = re.compile(r"(?:image|include|toc|video|audio|ifdef|ifndef|ifeval|endif|tag|end)::")
_DELIMITER = re.compile(
    r"(-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|```\w*|\|===|,===|!===)[ \t]*"
)
_BOXES = frozenset(("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"))
_CELL = re.compile(r"(?:^|(?<=[ \t]))(?:[0-9.+*<>^]{0,10}[a-z]?)\|")
_COLUMNS = re.compile(r"cols\s{0,9}=\s{0,9}\"([^\"]{0,200})\"")
_DEEPEST = 8


def markdown_of_adoc(text: str) -> str:
    """The text as Markdown."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").expandtabs(4).split("\n")]
    return "\n".join(_Page().blocks(lines))


class _Page:
    """Goes through the lines once; what stands above a block is kept until it comes."""

    def __init__(self) -> None:
        self._attributes: dict[str, str] = {}
        self._label = ""
        self._style = ""
        self._names: list[str] = []

    def blocks(self, lines: Sequence[str], depth: int = 0) -> Iterator[str]:
        """The Markdown of lines."""
        place = 0
        while place < len(lines):
            delimiter = _DELIMITER.fullmatch(lines[place]) if depth < _DEEPEST else None
            if delimiter:
                end = _closing(lines, place, delimiter[1])
                yield from self._delimited(delimiter[1], lines[place + 1 : end], depth)
                self._style = ""
                place = end + 1
            elif _is_term(lines[place]):
                end = self._end_of_term(lines, place)
                yield from self._term(lines[place:end], depth)
                place = end
            else:
                height, written = self._line(lines, place)
                yield from written
                place += height

    def _line(self, lines: Sequence[str], place: int) -> tuple[int, list[str]]:
        """How many lines are taken, and what they are in Markdown."""
        line = lines[place]
        if heading := _HEADING.fullmatch(line):
            return self._heading(heading, lines, place)
        if attribute := _ATTRIBUTE.fullmatch(line):
            self._attributes[attribute[2].lower()] = self._inline(attribute[4] or "")
            return 1, []
        if label := _LABEL.fullmatch(line):
            self._label = label[1] or label[2]
            return 1, []
        if style := _STYLE.fullmatch(line):
            self._style = style[1]
            return 1, []
        if line.startswith("//") or _MACRO.match(line) or line in ("+", "'''", "<<<"):
            return 1, [""]
        if box := _BOX.fullmatch(line):
            end = _end_of_paragraph(lines, place)
            said = "\n".join((box[2], *lines[place + 1 : end]))
            return end - place, [*callout(box[1], "", self._inline(said).split("\n"))]
        if line.startswith("."):
            title = line[1:]
            is_title = title[:1].isalnum()
            return 1, [f"**{self._inline(title)}**", ""] if is_title else [self._item(line)]
        self._style = self._style if line else ""
        return 1, [self._item(line)]

    def _heading(
        self, found: re.Match[str], lines: Sequence[str], place: int
    ) -> tuple[int, list[str]]:
        """A heading; below the first of a page stand its author, its version and its settings."""
        anchor = f" {{#{self._label}}}" if self._label else ""
        self._label = self._style = ""
        height = 1
        if len(found[1]) == 1:
            while place + height < len(lines) and lines[place + height]:
                attribute = _ATTRIBUTE.fullmatch(lines[place + height])
                if attribute:
                    self._attributes[attribute[2].lower()] = self._inline(attribute[4] or "")
                height += 1
        return height, ["", f"{'#' * len(found[1])} {self._inline(found[2])}{anchor}", ""]

    def _item(self, line: str) -> str:
        found = _ITEM.match(line)
        if not found:
            return self._inline(line)
        mark = found[1]
        is_bullet = mark[0] in "*-"
        indent = "   " * (len(mark) - 1 if mark[0] in "*." else 0)
        return f"{indent}{'-' if is_bullet else '1.'} {self._inline(line[found.end() :])}"

    def _end_of_term(self, lines: Sequence[str], start: int) -> int:
        """The line behind a term's text: up to the next term, or a paragraph of the page again."""
        end = start + 1
        joined = False
        while end < len(lines):
            line = lines[end]
            if _is_below(line, lines[start]):
                end += 1
                continue
            if _is_term(line) or _HEADING.fullmatch(line) or _LABEL.fullmatch(line):
                break
            delimiter = _DELIMITER.fullmatch(line)
            if line == "+":
                joined = True
            elif delimiter and (joined or lines[end - 1] == "+"):
                end = min(_closing(lines, end, delimiter[1]), len(lines) - 1)
                joined = False
            elif not lines[end - 1] and line and not joined and end > start + 1:
                # Behind a blank line only an item, or what stands further in, goes on with it.
                is_first = not any(lines[start + 1 : end]) and not _text_of(lines[start])
                if not (is_first or _ITEM.match(line) or line.startswith(" ")):
                    break
            elif line:
                joined = False
            end += 1
        return end

    def _term(self, lines: Sequence[str], depth: int) -> Iterator[str]:
        """A term; several of them stand above one text, each on its line."""
        found = _TERM.fullmatch(lines[0])
        if not found:
            return
        label = _LABEL.match(found[1])
        name = found[1][label.end() :] if label else found[1]
        anchor = (label[1] or label[2] if label else "") or self._label
        self._label = self._style = ""
        written = self._inline(name).strip() + (f" {{#{anchor}}}" if anchor else "")
        below = (each for line in lines[1:] for each in _labelled(line))
        said = [found["text"] or "", *(line.strip() if line != "+" else "" for line in below)]
        self._names.append(written)
        if not any(said):
            # Another name of the term below.
            return
        names, self._names = self._names, []
        yield from definition(names, [*self.blocks(said, depth + 1)])

    def _delimited(self, mark: str, lines: Sequence[str], depth: int) -> Iterator[str]:
        first = self._style.partition(",")[0].strip()
        if mark[0] in "/+":
            yield ""
        elif mark[:3] in ("---", "...", "```"):
            yield from fenced(lines)
        elif mark[1:] == "===" and mark[0] in "|,!":
            yield from self._table(mark, lines)
        elif first in _BOXES:
            yield from callout(first, "", self.blocks(lines, depth + 1))
        elif mark[0] == "_":
            yield from (f"> {each}".rstrip() for each in self.blocks(lines, depth + 1))
            yield ""
        else:
            yield from self.blocks(lines, depth + 1)

    def _table(self, mark: str, lines: Sequence[str]) -> Iterator[str]:
        rows: list[list[str]] = []
        width = 0
        if found := _COLUMNS.search(self._style):
            width = sum(int(n) for n in _widths(found[1]))
        cells: list[str] = []
        written = [line for line in lines if line]
        for line in written:
            parts = line.split(",") if mark[0] == "," else _cells(line)
            width = width or len(parts)
            if parts and parts[0] is None and cells:
                cells[-1] += f" {line}"
                continue
            cells += [part for part in parts if part is not None]
        width = max(width, 1)
        rows = [cells[n : n + width] for n in range(0, len(cells), width)]
        is_parted = len(lines) > 1 and bool(lines[0]) and not lines[1]
        has_header = "header" in self._style or is_parted
        inside = [[self._inline(cell.strip()) for cell in row] for row in rows]
        yield from table(inside, has_header=has_header)

    def _inline(self, text: str) -> str:
        return markdown_of_line(text, self._attributes)


def _widths(columns: str) -> Iterator[int]:
    """How many columns each part of `2*,1` stands for."""
    for part in columns.split(","):
        count, star, _ = part.strip().partition("*")
        yield min(int(count), 50) if star and count.isdecimal() else 1


def _cells(line: str) -> list[str | None]:
    """The cells of a line; None where it goes on with the one above."""
    starts = [*_CELL.finditer(line)]
    if not starts:
        return [None]
    ends = [*(found.start() for found in starts[1:]), len(line)]
    return [line[found.end() : end].strip() for found, end in zip(starts, ends, strict=True)]


def _is_term(line: str) -> bool:
    if ("::" not in line and ";;" not in line) or _MACRO.match(line) or line.startswith("//"):
        return False
    return bool(_TERM.fullmatch(line)) and not _ITEM.match(line)


def _text_of(line: str) -> str:
    found = _TERM.fullmatch(line)
    return found["text"] or "" if found else ""


def _is_below(line: str, term: str) -> bool:
    """Whether a line begins a list within a term: `Also called::: pot` below `Crock::`."""
    found, above = _TERM.fullmatch(line) if _is_term(line) else None, _TERM.fullmatch(term)
    marks = [each["mark"] for each in (found, above) if each]
    return len(marks) == 2 and marks[0] != ";;" and len(marks[0]) > len(marks[1])


def _labelled(line: str) -> tuple[str, ...]:
    """A line of a list within a term, as one that says something behind a label."""
    found = _TERM.fullmatch(line) if _is_term(line) else None
    if not found:
        return (line,)
    return ("", f"*{found[1].strip('* ')}*: {found['text'] or ''}") if found["text"] != "-" else ()


def _closing(lines: Sequence[str], start: int, mark: str) -> int:
    """The line that closes a block; the end of the page where none does."""
    closing = "```" if mark.startswith("```") else mark
    ends = (n for n in range(start + 1, len(lines)) if lines[n] == closing)
    return next(ends, len(lines))


def _end_of_paragraph(lines: Sequence[str], start: int) -> int:
    return next((n for n in range(start, len(lines)) if not lines[n]), len(lines))
