"""Whether the texts of a table hold Markdown or HTML, and which of them do.

One table is written in one way. Markdown is known by a mark that means nothing else; HTML, of
which a text may also speak, by many texts with elements that are all closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_MARKDOWN = re.compile(
    r"\[[^\[\]\n]{1,200}\]\((?:https?://|mailto:|[/#]|\.{1,2}/|[\w%/-]{1,100}\.(?:md|html?)\b)"
    r"|\[\[[^\W\d_][^\[\]\n]{0,200}\]\]"
    r"|(?<![A-Za-z0-9*])\*\*[^\s*](?:[^*\n]{0,400}[^\s*])?\*\*(?![A-Za-z0-9*])"
    r"|^```|^#{2,6}[ ]\S|^[-*+][ ]\S[^\n]*\n[-*+][ ]\S|\n[ ]{0,3}\|?[ ]?:?-{3,40}:?[ ]?\|",
    re.MULTILINE,
)
_CODE = re.compile(r"`[^`\n]+`")
_ELEMENTS = (
    "a|abbr|b|blockquote|br|center|cite|code|dd|del|dfn|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd"
    "|li|mark|ol|p|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt"
    "|u|ul|var|wbr"
)
_ANY_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,12})(?:\s[^<>]{0,1000})?/?>")
_ELEMENT = re.compile(_ELEMENTS, re.IGNORECASE)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|hellip|[mn]dash|[lr][sd]quo|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,6});"
)
_ALONE = frozenset(("br", "hr", "img", "wbr", "p", "li", "td", "th", "tr", "dt", "dd"))
# In a table whose texts are marked, these mean the same as everywhere.
_SLANTED = re.compile(r"(?<![\w*])\*[^\s*](?:[^*\n]{0,400}[^\s*])?\*(?![\w*])|~~\S")
# One text in so many has to be HTML.
_FEWEST_OF = 20


def are_marked(texts: Sequence[str], names: Iterable[str]) -> bool:
    """Whether some texts of a table, with the names that they explain, are marked."""
    if any(map(_MARKDOWN.search, texts)):
        return True
    told = [(_without_code(text), text) for text in texts if "<" in text or "&" in text]
    html = [bare for bare, _ in told if _ANY_TAG.search(bare) or _ENTITY.search(bare)]
    closed = sum(map(_is_closed, html))
    is_spoken_of = closed * 10 < len(html) * 9 or any(map(_is_tag, names))
    return bool(html) and closed * _FEWEST_OF >= len(texts) and not is_spoken_of


def has_marks(text: str) -> bool:
    """Whether a text of a marked table has a mark in it."""
    return bool(
        _MARKDOWN.search(text)
        or _CODE.search(text)
        or _SLANTED.search(text)
        or ("<" in text and _ANY_TAG.search(text))
        or ("&" in text and _ENTITY.search(text))
    )


def _without_code(text: str) -> str:
    return _CODE.sub("", text)


def _is_closed(text: str) -> bool:
    """Whether all elements in a text are known and closed, as no text about them would have."""
    opened: list[str] = []
    for tag in _ANY_TAG.finditer(text):
        name = tag[2].lower()
        if not _ELEMENT.fullmatch(name):
            return False
        if name in _ALONE:
            continue
        if not tag[1]:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def _is_tag(name: str) -> bool:
    """Whether a name is that of an element or a sign: the table is about HTML."""
    tag = _ANY_TAG.match(name) or _ENTITY.match(name)
    return bool(tag) and not _ENTITY.sub("", _ANY_TAG.sub("", name)).strip(" `,/、")
