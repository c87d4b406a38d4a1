"""Characters that act instead of showing: escapes, bidi overrides and what takes no room.

A name out of an imported file may hold them. Where a person reads it, each is shown as a mark.
"""

from __future__ import annotations

import re

_CONTROL_PICTURES = 0x2400
_SYMBOL_FOR_DELETE = 0x2421
# C1 controls: some terminals take CSI and OSC from here as well (ECMA-48, 5.3).
_C1 = range(0x80, 0xA0)
# Unicode Standard Annex 9: marks, embeddings, overrides and isolates.
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_TAGS = range(0xE0000, 0xE0080)
# Zero width space, word joiner, a byte order mark in a text, what Unicode discourages, and tags.
# Not the joiners, which shape letters and emoji, nor the signs that formulas hold between letters.
_NO_WIDTH = (
    *(0x180E, 0x200B, 0x2060, 0xFEFF),
    *range(0x206A, 0x2070),
    *range(0xFFF9, 0xFFFC),
    *_TAGS,
)
# They end a line for some programs and not for others.
_LINES = (0x2028, 0x2029)
_KEPT = "\n\t"


def _escape(code: int) -> str:
    """A character as JSON writes it in ASCII."""
    units = chr(code).encode("utf-16-be").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


_MARKS: dict[int, str] = {
    **{code: chr(_CONTROL_PICTURES + code) for code in range(0x20) if chr(code) not in _KEPT},
    0x7F: chr(_SYMBOL_FOR_DELETE),
    **{code: f"⟨{code:02X}⟩" for code in _C1},
    **{code: f"⟨{code:04X}⟩" for code in (*_BIDI, *_NO_WIDTH, *_LINES)},
}
_ESCAPES = {code: _escape(code) for code in _MARKS if code > 0x20}
# Apart: with characters of four bytes among them, Python compares each letter with all of a set.
_ACTING = re.compile(f"[{re.escape(''.join(chr(code) for code in _MARKS if code < _TAGS[0]))}]")
_ACTING_TAG = re.compile(f"[{chr(_TAGS[0])}-{chr(_TAGS[-1])}]")


def visible(text: str) -> str:
    """The text with a mark for each character that would act; line feeds and tabs stay."""
    # To look for one takes a fraction of the time of translating each character into itself.
    return text.translate(_MARKS) if _acts(text) else text


def escaped(json: str) -> str:
    """JSON in which a terminal that it is printed in finds nothing to obey; it says the same."""
    # What is below a blank, JSON has escaped by itself.
    return json.translate(_ESCAPES) if _acts(json) else json


def _acts(text: str) -> bool:
    return bool(_ACTING.search(text) or (not text.isascii() and _ACTING_TAG.search(text)))
