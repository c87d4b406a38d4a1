"""The HTML elements that authors of glossaries use; all others stay the text that they are.

Nothing is ever run or loaded: an element is a style, a line break or a block of our own model.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

# What an element inside a line makes of the text in it; see `runs`.
STYLES = {
    "b": "strong",
    "strong": "strong",
    "summary": "strong",
    "mark": "strong",
    "i": "em",
    "em": "em",
    "cite": "em",
    "dfn": "em",
    "var": "em",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "s": "s",
    "del": "s",
    "strike": "s",
    "a": "a",
    "sub": "sub",
    "sup": "sup",
    "rt": "rt",
    "rp": "rp",
}
# These say nothing about the text inside that we would show.
_PLAIN = "p|div|span|ruby|rb|rtc|u|ins|small|big|abbr|font|center|details|img|li|td|th|tr|br|hr|wbr"
# Lines of nothing but these stand around Markdown.
_WRAPPERS = re.compile(
    "p|div|span|details|summary|center|section|figure|figcaption|article|main|aside|header|footer"
    "|nav|a|img|br|hr|font|small",
    re.IGNORECASE,
)
_BLOCKS = ("table", "ul", "ol", "dl")

_ATTRIBUTES = r"(?:\s[^<>]{0,1000})?/?"
_NAMES = "|".join((*STYLES, _PLAIN))
_TAG = re.compile(rf"<(/?)({_NAMES})({_ATTRIBUTES})>", re.IGNORECASE)
_ANY_TAG = re.compile(rf"</?([A-Za-z][A-Za-z0-9]{{0,12}}){_ATTRIBUTES}>")
_BLOCK_START = re.compile(rf"<({'|'.join(_BLOCKS)}){_ATTRIBUTES}>", re.IGNORECASE)
_HREF = re.compile(r"""\shref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_ALT = re.compile(r"""\salt\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def add_to(parser: MarkdownIt) -> None:
    """Add the rules to a parser."""
    parser.inline.ruler.before("html_inline", "html_tag", _tag)
    breaks: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
    parser.block.ruler.before("html_block", "html_lines", _lines, breaks)
    parser.block.ruler.before("html_lines", "html_content", _content, breaks)


def attribute(pattern: re.Pattern[str], attributes: str) -> str:
    """The value that a pattern finds among an element's attributes."""
    found = pattern.search(attributes)
    return next(filter(None, found.groups()), "") if found else ""


def _tag(state: StateInline, silent: bool) -> bool:
    """A tag inside a line: a token of our own that `runs` understands."""
    if state.src[state.pos] != "<":
        return False
    found = _TAG.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        _push_tag(state, "html_close" if found[1] else "html_open", found[2].lower(), found[3])
    state.pos = found.end()
    return True


def _push_tag(state: StateInline, kind: str, name: str, attributes: str) -> None:
    if name == "br":
        state.push("hardbreak", "br", 0)
    elif name == "img":
        state.push("text", "", 0).content = attribute(_ALT, attributes)
    elif name in STYLES:
        token = state.push(kind, STYLES[name], 0)
        if name == "a":
            token.attrs = {"href": attribute(_HREF, attributes)}


def _lines(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """A line of nothing but wrappers: what stands between them is Markdown like any other."""
    begin, limit = _span(state, start)
    if not state.src.startswith("<", begin) or state.is_code_block(start):
        return False
    position = begin
    while position < limit:
        found = _ANY_TAG.match(state.src, position, limit)
        if not found or not _WRAPPERS.fullmatch(found[1]):
            return False
        if found[1].lower() == "img" and attribute(_ALT, found[0]):
            return False
        position = found.end()
        while position < limit and state.src[position] in " \t":
            position += 1
    if not silent:
        state.line = start + 1
    return True


def _content(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table or a list in HTML, up to where it is closed."""
    begin, limit = _span(state, start)
    found = _BLOCK_START.match(state.src, begin, limit)
    if not found or state.is_code_block(start):
        return False
    line = _closing_line(state, start, end, found[1].lower())
    if line is None:
        return False
    if not silent:
        token = state.push("html_content", found[1].lower(), 0)
        token.content = state.getLines(start, line + 1, state.blkIndent, keepLastLF=False)
        state.line = line + 1
    return True


def _closing_line(state: StateBlock, start: int, end: int, name: str) -> int | None:
    """The line with the end of an element that begins in this one."""
    # Asked once for the whole text: a thousand tables that nobody closes are a thousand texts.
    if state.env.get(f"no {name} after", len(state.src)) <= state.bMarks[start]:
        return None
    tag = re.compile(rf"<(/?){name}\b", re.IGNORECASE)
    depth = 0
    for line in range(start, end):
        for found in tag.finditer(state.src, state.bMarks[line], state.eMarks[line]):
            depth += -1 if found[1] else 1
            if depth <= 0:
                return line
    state.env[f"no {name} after"] = state.bMarks[start]
    return None


def _span(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]
