"""How much each word of an entry's text counts (BM25F)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
) -> dict[str, float]:
    """The terms of the field `text`, each with its weight."""
    words: dict[str, dict[float, list[str]]] = {}
    for tag, text, boost in _texts(designations, passages):
        mine = words.setdefault(locale_code(tag), {})
        mine.setdefault(boost, []).extend(words_and_letters(text))
    return {code + term: weight for code, mine in words.items() for term, weight in _weighed(mine)}


def _weighed(words: dict[float, list[str]]) -> Iterator[tuple[str, float]]:
    """The weights of the words of one language, which come by how much they count."""
    length = sum(map(len, words.values()))
    boosts: dict[str, float] = {}
    for boost, some in words.items():
        for word, count in _counted(some):
            boosts[word] = boosts.get(word, 0.0) + boost * count
    # Most words of a text count as much as many others.
    weights: dict[float, float] = {}
    for term, boost in _with_stems(boosts).items():
        if boost not in weights:
            weights[boost] = saturated(boost, length)
        yield term, weights[boost]


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


def _with_stems(boosts: dict[str, float]) -> dict[str, float]:
    """Words as they are, and those that are not their own stem under that as well."""
    terms: dict[str, float] = {}
    for word, boost in boosts.items():
        terms[WORD_MARK + word] = boost
        if word.isascii() and (root := stem(word)) != word:
            terms[STEM_MARK + root] = terms.get(STEM_MARK + root, 0.0) + boost
    return terms
