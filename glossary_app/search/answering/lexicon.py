"""Spellings of one word: 見積, 見積り, 見積もり and みつもり find each other in running text.

The words are taken from the text of the pages when they are indexed, so that nothing but the
index is needed to look one up. They are terms of the field `word`, in documents of their own:

    s SURFACE NUL NORMAL    n NORMAL NUL SURFACE    k ITS KANJI NUL SURFACE
    r READING NUL NORMAL    m ROMAJI NUL NORMAL
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from glossary_app.search.files.postings import Postings
from glossary_app.search.terms.schema import END
from glossary_app.spelling.kana import is_kana
from glossary_app.spelling.okurigana import kanji_and_ending
from glossary_app.spelling.romaji import romaji_key

_MOST_SPELLINGS = 12
_LONGEST_WORD = 8


class Lexicon:
    """The spellings that the index knows."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings

    def spellings(self, word: str) -> tuple[str, ...]:
        """The other spellings of a word, given as strict key, dictionary form or romaji."""
        normals = {word, *self._behind("s", word)}
        if all(map(is_kana, word)):
            normals.update(self._behind("r", word))
        elif word.isascii():
            normals = set(self._behind("m", romaji_key(word)))
        normals.update(self._same_kanji(word))
        found = (other for normal in sorted(normals) for other in self._behind("n", normal))
        every = (*self._same_kanji(word), *found)
        return tuple(dict.fromkeys(other for other in every if other != word))[:_MOST_SPELLINGS]

    def split(self, run: str) -> tuple[str, ...]:
        """The known words of a run, longest first from the left; kana between them is left out."""
        words: list[str] = []
        at = 0
        while at < len(run):
            length = min(_LONGEST_WORD, len(run) - at)
            # The longest word that is known wins: 機械学習 before 機械.
            while length and not self._knows(run[at : at + length]):
                length -= 1
            if length:
                words.append(run[at : at + length])
            elif not is_kana(run[at]):
                return ()
            at += length or 1
        return tuple(words)

    def _same_kanji(self, word: str) -> list[str]:
        """The words with the same kanji and more or less kana behind them: 行う and 行なう."""
        kanji, ending = kanji_and_ending(word)
        if not kanji:
            return []
        found = []
        for other in self._behind("k", kanji):
            its_ending = kanji_and_ending(other)[1]
            ends_alike = ending.endswith(its_ending) or its_ending.endswith(ending)
            if ends_alike and (len(kanji) > 1 or (ending and its_ending)):
                found.append(other)
        return found

    def _knows(self, surface: str) -> bool:
        return next(self._postings.terms("word", f"s{surface}{END}"), None) is not None

    def _behind(self, kind: str, key: str) -> Iterator[str]:
        start = f"{kind}{key}{END}"
        if key:
            for term in islice(self._postings.terms("word", start), _MOST_SPELLINGS):
                yield term[len(start) :]
