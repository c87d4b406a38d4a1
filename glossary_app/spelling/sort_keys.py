"""The key by which a name finds its place in a list (see `collation`)."""

from __future__ import annotations

from glossary_app.spelling.collation import KANA, LATIN, OTHER
from glossary_app.spelling.kana import hiragana

_FIRST_KANA, _LAST_KANA = "ぁ", "ゖ"
# ゔ comes last in Unicode, but with う in a dictionary.
_DICTIONARY_ORDER = str.maketrans({"ゔ": "う"})


def sort_key(spoken: str) -> str:
    """The key of a name, given as it is spoken: its kana reading, else the name itself."""
    folded = hiragana(spoken.strip().casefold()).translate(_DICTIONARY_ORDER)
    first = folded[:1]
    if _FIRST_KANA <= first <= _LAST_KANA:
        return KANA + folded
    return (LATIN if first.isascii() and first.isalpha() else OTHER) + folded
