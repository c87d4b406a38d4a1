"""Markdown of paragraphs and flat lists, parted into these without asking the rules of blocks.

Most of what people write is that, and the parser asks a dozen rules at each of its lines. A text
in which any line could be something else is left to the parser; what stands inside a line is the
parser's in any case, unless there is no sign in it of which a rule makes something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.markup.runs import inline_runs, tidied
from glossary_app.markup.syntax import inline_tokens_of
from glossary_app.model.blocks import Block, BulletList, Paragraph, Run

# Letters, digits and signs that mean themselves wherever they stand in a line.
_WORDS_ONLY = re.compile(
    r"(?:[^\W_]|[ \n.,;()'\"/?%|—–’‘“”…、。・「」『』（）：；？！％＝-]|:(?=[ \n]|$))*"
)
# Blanks and ends of lines that are none of ours: the parser settles them before it begins.
_ODD_SIGNS = re.compile("[\x00-\x09\x0b-\x1f\x7f\x85\xa0\u2028\u2029]")
_NESTING = re.compile(r"[*_~\[<]")
# So many levels at most: beyond what people write, the parser bounds them in ways of its own.
_MOST_NESTED = 50
_BULLET = "- "


def simple_blocks(text: str) -> tuple[Block, ...] | None:
    """The blocks of a text that has only paragraphs and flat lists; None for another text."""
    if _ODD_SIGNS.search(text) or len(_NESTING.findall(text)) > _MOST_NESTED:
        return None
    groups: list[tuple[bool, list[str]]] = []
    is_open = False
    for line in text.strip("\n").split("\n"):
        if not line:
            is_open = False
            continue
        is_item = line.startswith(_BULLET)
        words = line[len(_BULLET) :] if is_item else line
        # A digit begins what may be a numbered item, and a blank at the end breaks the line.
        if not words[:1].isalpha() or words[-1].isspace():
            return None
        is_list = bool(groups) and groups[-1][0]
        if is_open and is_list and not is_item:
            # It goes on with the item above.
            return None
        if is_list if is_item else is_open:
            groups[-1][1].append(words)
        else:
            groups.append((is_item, [words]))
        is_open = True
    return tuple(_laid_out(groups)) if groups else None


def _laid_out(groups: list[tuple[bool, list[str]]]) -> Iterator[Block]:
    for is_list, lines in groups:
        if is_list:
            yield BulletList(tuple(tuple(_paragraph(line)) for line in lines))
        else:
            yield from _paragraph("\n".join(lines))


def _paragraph(text: str) -> Iterator[Paragraph]:
    is_plain = _WORDS_ONLY.fullmatch(text)
    runs = tidied((Run(text),)) if is_plain else inline_runs(inline_tokens_of(text))
    if runs:
        yield Paragraph(runs)
