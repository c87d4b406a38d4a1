"""Spellings of one word: 見積, 見積り, 見積もり and みつもり find each other in running text.

The words are taken from the text of the pages when they are indexed, so that nothing but the
index is needed to look one up. They are terms of the field `word`, in documents of their own:

    s SURFACE NUL NORMAL    n NORMAL NUL SURFACE    k ITS KANJI NUL SURFACE
    r READING NUL NORMAL    m ROMAJI NUL NORMAL
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from glossary_app.search.files.postings import Postings
from glossary_app.search.terms.analysis import JAPANESE
from glossary_app.search.terms.designations import Analyzer
from glossary_app.search.terms.schema import END
from glossary_app.spelling.kana import is_kana, is_kanji
from glossary_app.spelling.keys import strict_key
from glossary_app.spelling.romaji import romaji_key
from glossary_app.spelling.variants import common_form

# A stretch with its word ending, so that each has to be analysed but once.
# Compiled when an index is made, as such sets take milliseconds.
_STRETCH = (
    rf"[々〆㐀-\u9fff\uf900-\ufaff][{JAPANESE}]*?[ぁ-ゖ]{{0,4}}"
    rf"(?=[^{JAPANESE}]|[をはがにでと、]|$)|[ァ-ヺー]{{2,}}"
)
_SEEN_STRETCHES, _SEEN_WORDS = 200_000, 200_000
_FEWEST_LETTERS = 2
_MOST_SPELLINGS = 12
_LONGEST_WORD = 8


class WordCollector:
    """Collects the words of running text, each once; its memory is bounded."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._stretches: set[str] = set()
        self._words: set[tuple[str, str]] = set()

    def terms_of(self, text: str) -> Iterator[str]:
        """Yield the terms for the words of a text that have not been seen before."""
        for match in re.finditer(_STRETCH, text):
            stretch = match.group()
            if stretch in self._stretches:
                continue
            _add(self._stretches, stretch, _SEEN_STRETCHES)
            # The dictionary takes half a second to load: English glossaries need none.
            for word in self._analyzer().words(stretch):
                surface, normal = _key(word.surface), _key(word.normal_form)
                # A single kana is a particle; a single kanji is a word.
                if len(surface) < _FEWEST_LETTERS and not is_kanji(surface[:1]):
                    continue
                if (surface, normal) not in self._words:
                    _add(self._words, (surface, normal), _SEEN_WORDS)
                    yield from _terms(surface, normal, strict_key(word.reading))


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
        kanji, ending = _kanji_and_ending(word)
        if not kanji:
            return []
        found = []
        for other in self._behind("k", kanji):
            its_ending = _kanji_and_ending(other)[1]
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


def _key(text: str) -> str:
    """A word as it stands in folded text."""
    return common_form(strict_key(text))


def _terms(surface: str, normal: str, reading: str) -> Iterator[str]:
    yield f"s{surface}{END}{normal}"
    yield f"n{normal}{END}{surface}"
    if kanji := _kanji_and_ending(surface)[0]:
        yield f"k{kanji}{END}{surface}"
    if reading:
        yield f"r{reading}{END}{normal}"
        if romaji := romaji_key(reading):
            yield f"m{romaji}{END}{normal}"


def _kanji_and_ending(word: str) -> tuple[str, str]:
    """The kanji of a word of kanji with kana endings, and the kana behind the last one."""
    if not is_kanji(word[:1]) or not all(map(_is_hiragana_or_kanji, word)):
        return "", ""
    kanji = "".join(filter(is_kanji, word))
    return kanji, word[word.rindex(kanji[-1]) + 1 :]


def _is_hiragana_or_kanji(character: str) -> bool:
    return "ぁ" <= character <= "ゖ" or is_kanji(character)


def _add(seen: set[object] | set[str] | set[tuple[str, str]], value: object, most: int) -> None:
    """Remember a value; when there are too many, all are forgotten and collected anew."""
    if len(seen) >= most:
        seen.clear()
    seen.add(value)  # type: ignore[arg-type]
