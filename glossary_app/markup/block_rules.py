"""What lines may be beside CommonMark: footnotes and definition lists."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\]:[ \t]*")
_BREAKS_PARAGRAPHS: RuleOptionsType = {"alt": ["paragraph", "reference"]}
# `: text` under a term; `:::` opens a box and `::` is no list either.
_MEANING = re.compile(r"[:~][ \t]+(?=\S)")


def add_to(parser: MarkdownIt) -> None:
    """Add the rules to a parser."""
    parser.block.ruler.before("reference", "note", _note, _BREAKS_PARAGRAPHS)
    parser.block.ruler.before("paragraph", "definition", _definition, {"alt": []})


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A footnote, `[^1]: text`: a paragraph that begins with `[1]`."""
    found = _NOTE.match(state.src, *_span(state, start))
    if not found or state.is_code_block(start):
        return False
    if silent:
        return True
    state.env.setdefault("notes", set()).add(found[1])
    line = start + 1
    lines = [state.src[found.end() : state.eMarks[start]]]
    while (
        line < end and not state.isEmpty(line) and not _NOTE.match(state.src, *_span(state, line))
    ):
        lines.append(_text(state, line))
        line += 1
    state.push("paragraph_open", "p", 1)
    inline = state.push("inline", "", 0)
    inline.content = f"\\[{found[1]}\\] " + "\n".join(lines).strip()
    inline.children = []
    state.push("paragraph_close", "p", -1)
    state.line = line
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A term and below it what it means: one or more paragraphs `: text`."""
    if silent or start + 1 >= end or state.is_code_block(start):
        return False
    line = start + 1
    if state.isEmpty(line):
        line += 1
    if not _is_meaning(state, line, end):
        return False
    state.push("definition_open", "dl", 1)
    term = state.push("inline", "", 0)
    term.content, term.children = _text(state, start), []
    while _is_meaning(state, line, end):
        line = _take_meaning(state, line, end)
        after_blank = state.skipEmptyLines(line)
        if after_blank - line <= 1 and _is_meaning(state, after_blank, end):
            line = after_blank
    state.push("definition_close", "dl", -1)
    state.line = line
    return True


def _take_meaning(state: StateBlock, start: int, end: int) -> int:
    """Read one meaning as blocks of their own; the line after it."""
    begin, limit = _span(state, start)
    found = _MEANING.match(state.src, begin, limit)
    column = state.sCount[start] + (found.end() - begin if found else 2)
    line = start + 1
    while line < end and _goes_on(state, line, column):
        line += 1
    kept = (state.tShift[start], state.sCount[start], state.blkIndent, state.lineMax)
    state.tShift[start] += column - state.sCount[start]
    state.sCount[start] = column
    # What is read inside ends with this meaning: a paragraph would take all lines that follow.
    state.blkIndent, state.lineMax = min(column, 2), line
    state.md.block.tokenize(state, start, line)
    state.tShift[start], state.sCount[start], state.blkIndent, state.lineMax = kept
    return line


def _goes_on(state: StateBlock, line: int, column: int) -> bool:
    """Whether a line belongs to the meaning above: the same paragraph, or indented like it."""
    if state.isEmpty(line):
        following = state.skipEmptyLines(line)
        return following < state.lineMax and state.sCount[following] >= min(column, 2)
    if _MEANING.match(state.src, *_span(state, line)):
        return False
    return not state.isEmpty(line - 1) or state.sCount[line] >= min(column, 2)


def _is_meaning(state: StateBlock, line: int, end: int) -> bool:
    if line >= end or state.isEmpty(line) or state.sCount[line] < state.blkIndent:
        return False
    return bool(_MEANING.match(state.src, *_span(state, line)))


def _span(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]


def _text(state: StateBlock, line: int) -> str:
    begin, limit = _span(state, line)
    return state.src[begin:limit].rstrip()
