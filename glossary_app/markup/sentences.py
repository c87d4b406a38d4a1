"""The opening sentences of a text, for a row in a list of results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossary_app.markup.parsing import parse_markdown
from glossary_app.markup.plain import blocks_text
from glossary_app.markup.runs import is_wide
from glossary_app.model.blocks import Block, BulletList, Heading, Paragraph, Quote, Run

# In columns: a Japanese character takes two, so both languages fill the same room.
_ABOUT = 300
_MOST = 450
_LONGEST_LABELLED = 80
_COLONS = (":", "：")
# It sends the reader on to other terms.
_SENDS_ON = re.compile(
    r"\s{0,9}→|\s{0,9}(?:see also|related(?: terms?)?|関連(?:用語|語|項目)?|参照|参考)\s{0,3}[:：]",
    re.IGNORECASE,
)
_ENDS_SENTENCE = (".", "。", "!", "！", "?", "？")

_CLOSERS = "[」』）)”\"’'\\]]"
# A closing bracket with a particle behind it, as in 「はい。」と, ends a quotation only.
_END = re.compile(
    rf"[。！？．]+(?:{_CLOSERS}+(?![ぁ-ゖ])|(?!{_CLOSERS}))|(?<![.!?])[.!?]+{_CLOSERS}*(?=\s)"
)
# Words whose full stop ends no sentence.
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\[（])(?:e\.g|i\.e|vs|cf|approx|incl|esp|fig|no|st|dr|mr|ms|mrs|[a-z])\.$",
    re.IGNORECASE,
)


def opening_paragraph(text: str) -> str:
    """The plain text of a Markdown text's first paragraph, in one line; else of its first block."""
    return paragraph_of(parse_markdown(text))


def paragraph_of(blocks: Sequence[Block]) -> str:
    """The plain text of the first paragraph among blocks, in one line; else of the first block."""
    found = [block for block in blocks if not isinstance(block, Heading)]
    texts = [block for block in found if not _leads_on(block)] or found
    paragraphs = [block for block in texts if isinstance(block, Paragraph)]
    telling = [block for block in paragraphs if not _is_labelled(block)]
    quotes = [] if telling else [block for block in texts if isinstance(block, Quote)]
    if quotes:
        # What is defined in a quotation may be followed by what belongs to it.
        return paragraph_of(quotes[0].blocks)
    first = (telling or paragraphs or texts)[:1]
    if first and isinstance(first[0], BulletList):
        # Items are no lines of one text: those in Japanese are parted too.
        return " ".join(map(one_line, blocks_text(first).split("\n")))
    return one_line(blocks_text(first))


def _leads_on(block: Block) -> bool:
    """Whether a paragraph only leads to other terms."""
    if not isinstance(block, Paragraph):
        return False
    text = "".join(run.text for run in block.runs)
    return len(text) <= _LONGEST_LABELLED and bool(_SENDS_ON.match(text))


def _is_labelled(paragraph: Paragraph) -> bool:
    """Whether it only says one thing behind a label, `**Code**: Order`, and is no sentence."""
    label = paragraph.runs[0] if paragraph.runs else Run("")
    said = "".join(run.text for run in paragraph.runs[1:]).strip()
    is_parted = label.text.rstrip().endswith(_COLONS) or said.startswith(_COLONS)
    is_short = len(said) <= _LONGEST_LABELLED and not said.endswith(_ENDS_SENTENCE)
    return label.strong and is_parted and is_short


def opening_sentences(text: str) -> str:
    """As many whole sentences as fit in about 300 columns, in one line, but at least one."""
    line = one_line(text)
    if _width(line) <= _ABOUT:
        return line
    kept = 0
    for end in _sentence_ends(line):
        if kept and _width(line[:end]) > _ABOUT:
            break
        kept = end
    opening = line[:kept].rstrip()
    return opening if _width(opening) <= _MOST else _cut(opening)


def one_line(text: str) -> str:
    """The text with its line breaks joined: by a blank, or by nothing between Japanese lines."""
    joined = ""
    for line in text.split("\n"):
        words = " ".join(line.split())
        between = "" if is_wide(joined[-1:]) or is_wide(words[:1]) else " "
        joined += (between if joined and words else "") + words
    return joined


def _sentence_ends(line: str) -> Iterator[int]:
    for found in _END.finditer(line):
        if not _ABBREVIATED.search(line[max(found.start() - 8, 0) : found.start() + 1]):
            yield found.end()
    yield len(line)


def _width(text: str) -> int:
    return len(text) + sum(map(is_wide, text)) if not text.isascii() else len(text)


def _cut(line: str) -> str:
    """Cut a sentence without an end: at a blank where there is one, as Japanese has none."""
    room = line[:_ABOUT] if line.isascii() else line[: _ABOUT // 2]
    return (room.rpartition(" ")[0] or room).rstrip(" ,;:、") + "…"
