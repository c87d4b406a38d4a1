"""Cuts running text into the steps in which a designation may be followed.

Latin letters and katakana come as whole words, since a part of one names nothing. Kanji and
hiragana come one by one, since nothing shows where a word of theirs ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from glossary_app.spelling.keys import strict_key


class Script(IntEnum):
    """What a step is written in; the numbers are those of the groups of the pattern below."""

    SKIPPED = 1
    LATIN = 2
    KATAKANA = 3
    KANJI = 4
    HIRAGANA = 5


# Asked for at every letter, and a name is found faster than an attribute of an enum.
SKIPPED, LATIN, KATAKANA, KANJI, HIRAGANA = Script


class Step(NamedTuple):
    """A word, or one character of a script without spaces.

    `joins` says that it goes on where the step before it ended: a name may hold both.
    `offset` counts the kanji that stand right before it.
    """

    start: int
    end: int
    key: str
    script: Script
    joins: bool
    offset: int

    @property
    def is_first_kanji(self) -> bool:
        """Whether a word in kanji begins here."""
        return self.script is KANJI and not self.offset


# Addresses hold words, but mention nothing. That of a Markdown link ends with its bracket: Japanese
# goes on behind it without a space. An underscore makes a word a programmer's.
_STEP = re.compile(
    r"((?<=\]\()https?://[^\s()]*(?:\([^\s()]*\)[^\s()]*)*"
    r"|(?:https?://|www\.)[^\s。、）」]+|[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}\.[\w.-]{1,255})"
    r"|([A-Za-z0-9_\u00c0-\u024f]+(?:[&@][A-Za-z0-9_\u00c0-\u024f]+)*(?:\+\+|#)?)"
    r"|([ァ-ヺーヽヾ\uff66-\uff9f]+)"
    r"|([㐀-鿿々〆〇\uf900-\ufaff\U00020000-\U0003ffff])"
    r"|([ぁ-ゖゝゞ])"
)

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*")
_BLANK_LINES = re.compile(r"\n\s*\n")

# By the number of the pattern's group; no group has the number 0.
_SCRIPTS = (SKIPPED, *Script)

# What may stand between two words of one name; anything else ends it.
_JOINTS = frozenset(("", *" \n\u00a0\u3000-\u2010\u2011\u2012\u2013/・･'’.", "  ", " \n", "\n "))
_JOINT_CHARACTERS = "".join(sorted(set("".join(_JOINTS))))
# Japanese is written without spaces, so that one ends a name, unless Latin stands beside it.
_SPACES = frozenset((" ", "\n", "\u00a0", "\u3000", "  ", " \n", "\n "))


def cut(text: str) -> list[Step]:
    """The steps of a text, in their order."""
    steps: list[Step] = []
    before, script_before, offset = 0, SKIPPED, 0
    for found in _STEP.finditer(text):
        script, word = _SCRIPTS[found.lastindex or 0], found[0]
        start, end = found.span()
        if script is SKIPPED or (script is LATIN and "_" in word):
            before, script_before = end, SKIPPED
            continue
        joins = is_compound = False
        if script_before is not SKIPPED:
            gap = text[before:start]
            beside_latin = script is LATIN or script_before is LATIN
            joins = gap in _JOINTS and (beside_latin or gap not in _SPACES)
            is_compound = script is KANJI and script_before is KANJI and not gap
        offset = offset + 1 if is_compound else 0
        steps.append(Step(start, end, strict_key(word), script, joins, offset))
        before, script_before = end, script
    return steps


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of plain text; no name goes from one into the next."""
    return (part for piece in _BLANK_LINES.split(text) if (part := piece.strip()))


def sentences(text: str) -> list[str]:
    """The sentences of a text, as far as full stops show; no name goes across one."""
    return _SENTENCE_ENDS.split(text)


def squeezed(text: str) -> str:
    """A text with nothing left between words that may be one name."""
    # Several times as fast as one pass of `str.translate`.
    for joint in _JOINT_CHARACTERS:
        text = text.replace(joint, "")
    return text
