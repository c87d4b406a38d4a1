"""Characters that act instead of showing: escapes, bidi overrides and what takes no room.

A name out of an imported file may hold them. Where a person reads it, each is shown as a mark.
"""

from __future__ import annotations

import re

_CONTROL_PICTURES = 0x2400
_SYMBOL_FOR_DELETE = 0x2421
# C1 controls: some terminals take CSI and OSC from here as well (ECMA-48, 5.3).
_C1 = range(0x80, 0xA0)
# Unicode Standard Annex 9: embeddings, overrides and isolates.
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
# Zero width space, word joiner and a byte order mark inside a text. Not the joiners, which shape
# letters and emoji.
_NO_WIDTH = (0x200B, 0x2060, 0xFEFF)
_KEPT = "\n\t"

_MARKS: dict[int, str] = {
    **{code: chr(_CONTROL_PICTURES + code) for code in range(0x20) if chr(code) not in _KEPT},
    0x7F: chr(_SYMBOL_FOR_DELETE),
    **{code: f"⟨{code:02X}⟩" for code in _C1},
    **{code: f"⟨{code:04X}⟩" for code in (*_BIDI, *_NO_WIDTH)},
}
_ACTING = re.compile(f"[{re.escape(''.join(map(chr, _MARKS)))}]")


def visible(text: str) -> str:
    """The text with a mark for each character that would act; line feeds and tabs stay."""
    # To look for one takes a fraction of the time of translating each character into itself.
    return text.translate(_MARKS) if _ACTING.search(text) else text
