"""The Markdown that is read: CommonMark with tables, and what glossaries add to it.

Our additions stand in `inline_rules`, `block_rules`, `html_rules` and `callouts`; here the parser
of the `markdown-it` package is put together with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from glossary_app.markup import block_rules, callouts, html_rules, inline_rules
from glossary_app.markup.simple_runs import simple_runs

# Levels of quotes, lists and emphasis: far above what people write, far below what takes seconds.
# A list takes two of them.
MOST_LEVELS = 60
_MOST_BRACKETS = 400
_LONGEST_REACH = 200_000
# Columns before an item, and marks of quotes before a line; what is deeper belongs to the last.
_DEEPEST_INDENT = 48
_MOST_QUOTES = 24
_DEEP_ITEM = re.compile(rf" {{{_DEEPEST_INDENT + 1},}}(?=[-+*]|[0-9]{{1,9}}[.)])")
_DEEP_QUOTE = re.compile(rf"((?:[ \t]?>){{{_MOST_QUOTES}}})(?:[ \t]?>)+")
_FENCE = re.compile(r"[ >]*(?:```|~~~)")
# Nothing that is read, and some of it moves a terminal's cursor. The parser sees to NUL.
_BRACKET = re.compile(r"[\[\]]")
_CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]+")


class _Parser(MarkdownIt):
    """Leaves addresses as they are written: `links.safe_address` judges them."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the package's name for it
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - likewise
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - likewise
        return link


def tokens_of(text: str) -> list[Token]:
    """The package's tokens for a text."""
    return _parser().parse(_bounded(text))


def outer_tokens_of(text: str) -> list[Token]:
    """The same, but for what stands inside of simple lines: that is in `meta`, as runs."""
    return _outer_parser().parse(_bounded(text))


def inline_tokens_of(text: str) -> list[Token]:
    """The tokens of one line or paragraph of text."""
    (inline,) = _parser().parseInline(_CONTROLS.sub("", text))
    return inline.children or []


def _bounded(text: str) -> str:
    """The text without controls, and with no level deeper than people write."""
    text = _CONTROLS.sub("", text)
    is_deep = " " * (_DEEPEST_INDENT + 1) in text or text.count(">") > _MOST_QUOTES
    return "\n".join(_flattened(text.split("\n"))) if is_deep else text


def _flattened(lines: list[str]) -> Iterator[str]:
    in_fence = False
    for line in lines:
        in_fence ^= bool(_FENCE.match(line))
        found = None if in_fence else _DEEP_ITEM.match(line)
        quote = None if in_fence else _DEEP_QUOTE.match(line)
        if found:
            yield " " * _DEEPEST_INDENT + line[found.end() :]
        elif quote:
            yield quote[1] + line[quote.end() :]
        else:
            yield line


@cache
def _parser() -> MarkdownIt:
    """Made once: putting the rules together costs as much as reading a page."""
    return _new_parser()


@cache
def _outer_parser() -> MarkdownIt:
    parser = _new_parser()
    parser.core.ruler.at("inline", _inside_lines)
    return parser


def _inside_lines(state: StateCore) -> None:
    """Read what stands inside lines: the simple ones without asking the rules."""
    for token in state.tokens:
        if token.type == "inline":
            runs = simple_runs(token.content)
            if runs is not None:
                token.meta["runs"] = runs
                continue
            token.children = token.children or []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _new_parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"maxNesting": MOST_LEVELS})
    parser.enable(["table", "strikethrough"]).disable(["html_block", "html_inline"])
    inline_rules.add_to(parser)
    html_rules.add_to(parser)
    block_rules.add_to(parser)
    callouts.add_to(parser)
    parser.core.ruler.before("inline", "brackets", _bound_brackets)
    return parser


def _bound_brackets(state: StateCore) -> None:
    """Spell out the brackets of a paragraph with far more of them than any author writes.

    The time that looking for links takes grows with the square of their number, and with all the
    text behind those that nothing closes.
    """
    for token in state.tokens:
        if token.type == "inline" and _has_costly_brackets(token.content):
            token.content = token.content.replace("[", "&#91;")


def _has_costly_brackets(text: str) -> bool:
    brackets = text.count("[")
    return brackets > _MOST_BRACKETS or (
        brackets * len(text) > _LONGEST_REACH and _reach(text) > _LONGEST_REACH
    )


def _reach(text: str) -> int:
    """How many characters stand between the brackets, each counted for every pair around it."""
    opened: list[int] = []
    reach = 0
    for found in _BRACKET.finditer(text):
        if found[0] == "[":
            opened.append(found.start())
        elif opened:
            reach += found.start() - opened.pop()
    return reach + sum(len(text) - start for start in opened)
