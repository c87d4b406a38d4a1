"""How much each word of an entry's text counts (BM25F)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import repeat

from glossary_app.model.hit import MatchField
from glossary_app.search.terms.analysis import STEM_MARK, WORD_MARK, stem, words_and_letters
from glossary_app.search.terms.designation import Designation
from glossary_app.search.terms.schema import locale_code

# How much a word counts by its place, and how fast more of it stops counting.
BOOST = {
    MatchField.HEADWORD: 5.0,
    MatchField.SHORT_DEFINITION: 3.0,
    MatchField.FAQ: 1.2,
    MatchField.SECTION: 1.0,
}
_SATURATION, _LENGTH_PART, _USUAL_LENGTH = 1.2, 0.75, 400
# Some ten megabytes of words.
_MOST_KNOWN = 40_000


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of running text and its place; `section` is a section's kind."""

    locale: str
    field: MatchField
    section: str
    heading: str
    text: str


def weights_of(
    designations: tuple[Designation, ...], passages: tuple[Passage, ...]
) -> dict[bytes, float]:
    """The terms of the field `text`, encoded, each with its weight."""
    words: dict[str, dict[float, list[str]]] = {}
    for tag, text, boost in _texts(designations, passages):
        mine = words.setdefault(locale_code(tag), {})
        mine.setdefault(boost, []).extend(words_and_letters(text))
    weights: dict[bytes, float] = {}
    for code, mine in words.items():
        weights |= _weighed(mine, code)
    return weights


def _weighed(words: dict[float, list[str]], code: str) -> dict[bytes, float]:
    """The weights of the words of one language, which come by how much they count."""
    length = sum(map(len, words.values()))
    boosts: dict[str, float] = {}
    for boost, some in words.items():
        for word, count in _counted(some):
            boosts[word] = boosts.get(word, 0.0) + boost * count
    terms = _with_stems(boosts, code)
    # Most words of a text count as much as many others.
    weights = {boost: saturated(boost, length) for boost in set(terms.values())}
    return {term: weights[boost] for term, boost in terms.items()}


def _counted(words: list[str]) -> Iterable[tuple[str, int]]:
    """Each word with how often it comes, in the order of the first; mostly each comes once."""
    if len(set(words)) == len(words):
        return zip(words, repeat(1), strict=False)
    return Counter(words).items()


def saturated(boost: float, length: int) -> float:
    """BM25F's share of a term that stands in a text of this length, between 0 and 1."""
    relative = 1 - _LENGTH_PART + _LENGTH_PART * length / _USUAL_LENGTH
    return round(boost / (boost + _SATURATION * relative), 2)


def _texts(
    designations: tuple[Designation, ...], passages: tuple[Passage, ...]
) -> Iterator[tuple[str, str, float]]:
    for named in designations:
        yield named.locale, named.text, BOOST[MatchField.HEADWORD]
    for passage in passages:
        yield passage.locale, f"{passage.heading}\n{passage.text}", BOOST[passage.field]


def _with_stems(boosts: dict[str, float], code: str) -> dict[bytes, float]:
    """Words as they are, and those that are not their own stem under that as well."""
    known = _known_terms(code)
    terms: dict[bytes, float] = {}
    for word, boost in boosts.items():
        term, root = known[word]
        terms[term] = boost
        if root:
            terms[root] = terms.get(root, 0.0) + boost
    return terms


class _KnownTerms(dict[str, tuple[bytes, bytes]]):
    """The terms of a word, its own and that of its stem if that is another one.

    Most words of a text stand in many others, and a term that is the same object is found faster.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def __missing__(self, word: str) -> tuple[bytes, bytes]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        root = stem(word) if word.isascii() else word
        other = f"{self._code}{STEM_MARK}{root}".encode() if root != word else b""
        found = f"{self._code}{WORD_MARK}{word}".encode("utf-8", "replace"), other
        return self.setdefault(word, found)


@cache
def _known_terms(code: str) -> _KnownTerms:
    return _KnownTerms(code)
