"""The words of running text as they are indexed, for the lexicon of spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.search.terms.analysis import JAPANESE
from glossary_app.search.terms.designations import Analyzer
from glossary_app.search.terms.schema import END
from glossary_app.spelling.kana import is_kanji
from glossary_app.spelling.keys import strict_key
from glossary_app.spelling.okurigana import kanji_and_ending
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


class WordCollector:
    """Collects the words of running text, each once; its memory is bounded."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._stretches: set[str] = set()
        self._words: set[tuple[str, str]] = set()
        # The same as they are written, so that most are known without a key.
        self._written: set[tuple[str, str]] = set()

    def terms_of(self, text: str) -> Iterator[str]:
        """Yield the terms for the words of a text that have not been seen before."""
        for match in re.finditer(_STRETCH, text):
            stretch = match.group()
            if stretch in self._stretches:
                continue
            _add(self._stretches, stretch, _SEEN_STRETCHES)
            # The dictionary takes half a second to load: English glossaries need none.
            for word in self._analyzer().words(stretch, self._written):
                _add(self._written, (word.surface, word.normal_form), _SEEN_WORDS)
                surface, normal = _key(word.surface), _key(word.normal_form)
                # A single kana is a particle; a single kanji is a word.
                if len(surface) < _FEWEST_LETTERS and not is_kanji(surface[:1]):
                    continue
                if (surface, normal) not in self._words:
                    _add(self._words, (surface, normal), _SEEN_WORDS)
                    yield from _terms(surface, normal, strict_key(word.reading))


def _key(text: str) -> str:
    """A word as it stands in folded text."""
    return common_form(strict_key(text))


def _terms(surface: str, normal: str, reading: str) -> Iterator[str]:
    yield f"s{surface}{END}{normal}"
    yield f"n{normal}{END}{surface}"
    if kanji := kanji_and_ending(surface)[0]:
        yield f"k{kanji}{END}{surface}"
    if reading:
        yield f"r{reading}{END}{normal}"
        if romaji := romaji_key(reading):
            yield f"m{romaji}{END}{normal}"


def _add(seen: set[object] | set[str] | set[tuple[str, str]], value: object, most: int) -> None:
    """Remember a value; when there are too many, all are forgotten and collected anew."""
    if len(seen) >= most:
        seen.clear()
    seen.add(value)  # type: ignore[arg-type]
