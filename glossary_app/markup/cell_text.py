"""Texts of cells with Markdown or HTML in them, made Markdown that says the same.

Who writes into a cell breaks lines where they are to end, and means some signs as they are:
`5*3*2`, `__init__`, `*args`, `C:\\temp`, `a < b`, `> 50 %`. Only what cannot be meant so is left
as a mark; HTML that parts a text is made paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What stands in code is as it is, whatever it looks like.
_CODE = re.compile(r"(?s:```.*?(?:```|\Z))|(?<![A-Za-z0-9`])`[^`\n]+`(?!`)")
_FENCE = "```"

# A backslash before these was put there by a program that writes Markdown; before others it is
# that of a path or a formula.
_OWN_BACKSLASH = re.compile(r"\\(?![*_`#<>~.+=|-])")
# Each is one sign that would be taken for a mark, with what must stand around it.
_SIGNS = re.compile(
    r"(?<=[A-Za-z0-9)\]])(?<!\*)\*(?!\*)(?=[A-Za-z0-9(\[])"  # 5*3*2
    r"|(?<=[A-Za-z0-9)])\*(?=\*[0-9])|(?<=[A-Za-z0-9)]\*)\*(?=[0-9])"  # x**2
    r"|(?<=[A-Za-z0-9)\]])=(?==[A-Za-z0-9(\[])|(?<=[A-Za-z0-9)\]]=)=(?=[A-Za-z0-9(\[])"  # a==b
    r"|(?<=[A-Za-z0-9_])\[(?=[^\[\]\n]{0,200}\]\((?!https?:|[/#.]))"  # rows[i](x)
    r"|\[(?=\[\s)"  # [[ -f x ]]
    r"|(?<=[A-Za-z])`(?=[A-Za-z])"  # don`t
)
_INNER_NAME = re.compile(r"(?<![A-Za-z0-9_])__([a-z0-9]+(?:_[a-z0-9]+)*)__(?![A-Za-z0-9_])")
# `_so_` stands out; `_private` and `other_` are names.
_UNDERSCORE = re.compile(r"(?<![\w\\])_(?![_\s])(?![^_\n]*_(?!\w))")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,12})(\s[^<>]{0,1000})?(/?)>")
# Elements that nothing has to close.
_ALONE = frozenset(("br", "hr", "img", "wbr", "p", "li", "td", "th", "tr", "dt", "dd"))
_PARTS = frozenset(("p", "div", "section", "article", "blockquote", "center"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HOLDERS = frozenset(("ul", "ol", "dl", "table"))
# Of the same page, or of the page of terms wherever it is.
_ANCHOR = re.compile(
    r"(\]\(|\shref=[\"'])(?:[^()\s\"'#:]{0,100}(?:gloss|term|vocab|lexic|用語)[^()\s\"'#:]{0,40})?"
    r"#([^)\s\"']{1,200})(?=[)\"'])"
)

_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s)")
_BULLET = re.compile(r"[-*+]\s")
_NO_QUOTE = re.compile(r">\s*[-+$€£¥0-9=<>.]")
_RULE = re.compile(r"(?:-{2,}|={2,})\s*$")
_BLOCK = re.compile(r"(?:[0-9]{1,9}(?=[.)](?:\s|$)))|(?=[-*+](?:\s|$)|#{1,6}\s|>|[:~]\s|={2,}\s*$)")
_MEANING = re.compile(r"[:~]\s")
_LINE_END = re.compile(r"\r\n?")
_MOST_INDENT = 3
_BREAK = "  "


def as_markdown(text: str) -> str:
    """The text in Markdown, each of its lines ending where it does."""
    text = _LINE_END.sub("\n", text)
    pieces: list[str] = []
    at = 0
    for code in _CODE.finditer(text):
        pieces += (text[at : code.start()], code[0])
        at = code.end()
    pieces.append(text[at:])
    opened, closed = _named(pieces[::2], ""), _named(pieces[::2], "/")
    paired = (opened & closed) | _ALONE
    pieces[::2] = (_settled(piece, paired) for piece in pieces[::2])
    # A text in HTML breaks its lines by what it says, not where they end.
    is_html = not paired.isdisjoint(opened & (_PARTS | {"br", "li"}))
    return "\n".join(_lines("".join(pieces).split("\n"), "" if is_html else _BREAK)).strip("\n")


def _named(pieces: list[str], slash: str) -> frozenset[str]:
    found = (tag for piece in pieces for tag in _TAG.finditer(piece))
    return frozenset(tag[2].lower() for tag in found if tag[1] == slash)


def _settled(text: str, paired: frozenset[str]) -> str:
    """A stretch without code, its signs that are no marks told from those that are."""
    text = _OWN_BACKSLASH.sub(r"\\\\", text)
    text = _SIGNS.sub(lambda sign: "\\" + sign[0], text)
    text = _UNDERSCORE.sub(r"\_", text)
    text = _INNER_NAME.sub(r"\_\_\1\_\_", text)
    text = _ANCHOR.sub(r"\1\2/", text)
    return _TAG.sub(lambda tag: _tag(tag, paired), text) if "<" in text else text


def _tag(tag: re.Match[str], paired: frozenset[str]) -> str:
    """A tag as it stands, as the lines that it means, or as the text that it is."""
    name, said = tag[2].lower(), (tag[3] or "").strip()
    if name not in paired or (said.strip("/") and "=" not in said):
        # `<b and c>` is no element, and one that nothing closes is spoken of.
        return f"\\{tag[0]}"
    if name in _PARTS:
        return "\n\n"
    if name in _HEADINGS:
        return "\n\n" if tag[1] else "\n\n### "
    if name in _HOLDERS:
        return f"{tag[0]}\n\n" if tag[1] else f"\n\n{tag[0]}"
    return tag[0]


def _lines(lines: list[str], ending: str) -> Iterator[str]:
    """The lines, those of one paragraph with a break between them."""
    state = _Lines(is_alone=len(lines) == 1)
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield from state.before(line)
        told = state.told(line)
        goes_on = bool(following.strip()) and not state.in_code and not told.startswith("|")
        yield told + ending if goes_on and told.strip() else told


class _Lines:
    """Goes through the lines of a text once."""

    def __init__(self, *, is_alone: bool) -> None:
        self._is_alone = is_alone
        self.in_code = False
        # In a list, and what its last number was.
        self._in_list = False
        self._number = 0
        self._follows_text = self._in_table = False

    def before(self, line: str) -> Iterator[str]:
        """An empty line where a line would go on with one above that it is not part of."""
        if self.in_code or not line.strip() or not self._follows_text:
            return
        is_item = bool(_BULLET.match(line) or _NUMBER.match(line))
        ends_list = self._in_list and not line[0].isspace() and not is_item
        if _RULE.match(line) or ends_list or (self._in_table and "|" not in line):
            yield ""
            self._in_list = False

    def told(self, line: str) -> str:
        """The line with the signs at its begin that are none of a block."""
        if line.lstrip().startswith(_FENCE):
            self.in_code = not self.in_code
            self._follows_text = False
            return line
        if self.in_code:
            return line
        bare = line.lstrip()
        indent = len(line) - len(bare)
        self._follows_text = bool(bare)
        self._in_table = bare.startswith("|")
        if not bare:
            return ""
        if self._is_alone:
            # One line is no list and has no heading: what it begins with is a sign.
            return _escaped(bare)
        is_bullet, number = bool(_BULLET.match(bare)), _NUMBER.match(bare)
        if number:
            if int(number[1]) not in (1, self._number + 1):
                return _escaped(bare)
            self._number = int(number[1])
        if is_bullet or number:
            self._in_list = True
            return line
        if not indent:
            self._in_list = False
        kept = line if self._in_list or indent <= _MOST_INDENT else bare
        is_sign = (
            _NO_QUOTE.match(bare)
            or _MEANING.match(bare)
            or (bare.startswith("=") and _RULE.match(bare))
        )
        return f"\\{bare}" if is_sign else kept


def _escaped(line: str) -> str:
    """A line whose first sign is none of a block."""
    block = _BLOCK.match(line)
    return f"{block[0]}\\{line[block.end() :]}" if block else line
