"""Looks for words in running text as the search line would, and says which letters they cover.

Case, width, accents, kana, variant characters, ligatures and typographic signs make no difference;
invisible characters are passed over. Spaces and hyphens count, and a line ends what is found.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from glossary_app.spelling.kana import hiragana
from glossary_app.spelling.keys import with_long_marks
from glossary_app.spelling.letters import plain_letters
from glossary_app.spelling.variants import common_form

Span = tuple[int, int]

_VOICING = "\u3099\u309a"
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "\u2044": "/",
    }
)


class SearchableText:
    """A text that is looked through more than once; places count UTF-16 units, as Qt does."""

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        for piece, start, end in _pieces(with_long_marks(text)):
            folded = _folded(piece)
            letters.append(folded)
            self._starts.extend([start] * len(folded))
            self._ends.extend([end] * len(folded))
        self._letters = "".join(letters)

    def find(self, wanted: str) -> Iterator[Span]:
        """Yield where the wanted words stand, from the first letter to behind the last."""
        key = "".join(_folded(piece) for piece, _, _ in _pieces(with_long_marks(wanted)))
        place = self._letters.find(key) if key else -1
        while place >= 0:
            last = place + len(key) - 1
            yield self._starts[place], self._ends[last]
            place = self._letters.find(key, last + 1)


def _pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each character with the marks that belong to it, and where it stands."""
    start = end = 0
    piece = ""
    for character in text:
        if piece and not _is_mark(character):
            yield piece, start, end
            piece, start = "", end
        piece += character
        end += 1 if character <= "\uffff" else 2
    if piece:
        yield piece, start, end


@lru_cache(maxsize=8192)
def _folded(piece: str) -> str:
    if piece == "\n":
        return piece
    signs = unicodedata.normalize("NFKC", piece.translate(_SIGNS)).translate(_SIGNS)
    plain = plain_letters(common_form(signs).casefold())
    decomposed = unicodedata.normalize("NFD", plain)
    kept = (c for c in decomposed if c in _VOICING or not _is_invisible(c))
    return hiragana(unicodedata.normalize("NFC", "".join(kept)))


def _is_mark(character: str) -> bool:
    return character in "ﾞﾟ" or unicodedata.category(character) in ("Mn", "Me")


def _is_invisible(character: str) -> bool:
    """Accents and variation selectors, which are marks; soft hyphens and joiners, which format."""
    return unicodedata.category(character) in ("Mn", "Me", "Cf")
