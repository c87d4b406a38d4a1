"""What to look for in running text: the terms that a document must have, and a pattern.

Whoosh finds the pairs of letters of a Japanese word in any order and place, so adjacency is
checked with the pattern, which also tells where the letters stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from glossary_app.model.hit import MatchRule, Span
from glossary_app.search.terms.analysis import STEM_MARK, STOP_WORDS, WORD_MARK, runs, stem
from glossary_app.spelling.kana import has_kana, is_japanese, is_kanji

_SMALLEST_STEM = 3
_SHORTEST_JOINED, _SHORTEST_DOTTED = 6, 4


@dataclass(frozen=True, slots=True)
class Needle:
    """One way in which a text may answer.

    `terms` must all be there, one of each group. `must_adjoin` says that the terms alone do not
    prove the match. `factor` is what a match is worth beside one of the very words.
    `expressions` are tried in turn on folded text; a match of a `bounded` one begins a word,
    and with a `root`, it is a word that must have this stem.
    """

    text: str
    terms: tuple[tuple[str, ...], ...]
    expressions: tuple[str, ...]
    must_adjoin: bool
    rule: MatchRule
    factor: float = 1.0
    bounded: bool = False
    root: str = ""

    def find(self, folded: str) -> Iterator[Span]:
        """Yield the places where it stands in a folded text."""
        for expression in self.expressions:
            found = False
            for match in _compiled(expression).finditer(folded):
                if self._fits(match, folded):
                    found = True
                    yield match.span()
            if found:
                return

    def stands_in(self, folded: str) -> bool:
        """Whether it stands anywhere in a folded text."""
        return next(self.find(folded), None) is not None

    def _fits(self, match: re.Match[str], folded: str) -> bool:
        # Checked here because an expression that begins with its letters is found much faster.
        start, end = match.span()
        if self.bounded and (
            _is_latin(folded[start - 1 : start]) or _is_latin(folded[end : end + 1])
        ):
            return False
        return not self.root or stem(match.group()) == self.root


def words_of(text: str) -> tuple[str, ...]:
    """The words and Japanese runs of a text; very common words only when there are no others."""
    every = tuple(dict.fromkeys(run for run, _ in runs(text)))
    telling = tuple(word for word in every if word not in STOP_WORDS)
    return telling or every


@lru_cache(maxsize=1024)
def needles_for_word(word: str) -> tuple[Needle, ...]:
    """The needles for one word or Japanese run, as it stands and inflected."""
    if not word.isascii() and is_japanese(word[0]):
        return japanese_needles(word, MatchRule.WORDS, 1.0)
    terms = ((WORD_MARK + word,),)
    exact = Needle(word, terms, _spellings(word), False, MatchRule.WORDS, bounded=True)
    root = stem(word)
    if len(root) < _SMALLEST_STEM:
        return (exact,)
    stemmed = (tuple(dict.fromkeys((STEM_MARK + root, WORD_MARK + root))),)
    # The stem's last letters may be its own (i for y, er for re), the word's form is looked at as a
    # whole.
    start = re.escape(word[: max(_SMALLEST_STEM, len(root) - 2)])
    rule, factor = MatchRule.INFLECTION, 0.8
    return exact, Needle(word, stemmed, (f"{start}[a-z]*",), False, rule, factor, True, root)


def japanese_needles(run: str, rule: MatchRule, factor: float) -> tuple[Needle, ...]:
    """The needle for a Japanese run; none for a single kana, which stands everywhere."""
    if len(run) == 1:
        terms: tuple[tuple[str, ...], ...] = ((WORD_MARK + run,),) if is_kanji(run) else ()
    else:
        pairs = (run[index : index + 2] for index in range(len(run) - 1))
        terms = tuple((WORD_MARK + pair,) for pair in dict.fromkeys(pairs))
    if not terms:
        return ()
    return (Needle(run, terms, _spellings_of_run(run), len(run) > 2, rule, factor),)


@lru_cache(maxsize=1024)
def phrase_needle(text: str, rule: MatchRule, factor: float) -> Needle | None:
    """The needle for words that must follow each other."""
    parts = [run for run, _ in runs(text)]
    needles = [needles_for_word(part) for part in parts]
    if not parts or not all(needles):
        return None
    terms = tuple(group for each in needles for group in each[0].terms)
    expression = r"[\W_]*".join(each[0].expressions[-1] for each in needles)
    bounded = any(each[0].bounded for each in needles)
    return Needle(text, terms, (expression,), len(terms) > 1, rule, factor, bounded)


def prefix_needle(word: str, expanded: Iterable[str]) -> Needle | None:
    """The needle for a word that is still being typed, with the words that it may become."""
    terms = tuple(expanded)
    if not terms:
        return None
    expression = f"{re.escape(word)}[a-z0-9]*"
    return Needle(word, (terms,), (expression,), False, MatchRule.PREFIX, 0.5, bounded=True)


def _spellings(word: str) -> tuple[str, ...]:
    """A word as it stands, then with hyphens inside."""
    if len(word) < _SHORTEST_JOINED:
        return (re.escape(word),)
    return re.escape(word), "[-‐‑]?".join(map(re.escape, word))


def _spellings_of_run(run: str) -> tuple[str, ...]:
    """A run as it stands, then with middle dots inside."""
    if len(run) < _SHORTEST_DOTTED or not has_kana(run):
        return (re.escape(run),)
    return re.escape(run), "・?".join(map(re.escape, run))


def _is_latin(character: str) -> bool:
    return character.isalnum() and not is_japanese(character)


@lru_cache(maxsize=512)
def _compiled(expression: str) -> re.Pattern[str]:
    """Compiled when a text is looked at: most needles of a search never are."""
    return re.compile(expression)
