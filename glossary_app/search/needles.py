"""What to look for in running text: the terms that a document must have, and a pattern.

Whoosh finds the pairs of letters of a Japanese word in any order and place, so adjacency is
checked with the pattern, which also tells where the letters stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from glossary_app.japanese.kana import is_kana, is_kanji, katakana
from glossary_app.model.hit import MatchRule, Span
from glossary_app.search.analysis import STEM_MARK, STOP_WORDS, WORD_MARK, fold, runs, stem

_SMALLEST_STEM = 3
_SHORTEST_JOINED = 6

# Japanese may stand right beside a Latin word, so that \b would not do.
_NO_LETTER_BEFORE, _NO_LETTER_AFTER = "(?<![a-z0-9])", "(?![a-z0-9])"


@dataclass(frozen=True, slots=True)
class Needle:
    """One way in which a text may answer.

    `terms` must all be there, one of each group. `must_adjoin` says that the terms alone do not
    prove the match. `factor` is what a match is worth beside one of the very words. With a
    `root`, the pattern's matches are words that must have this stem.
    """

    text: str
    terms: tuple[tuple[str, ...], ...]
    expression: str
    must_adjoin: bool
    rule: MatchRule
    factor: float = 1.0
    root: str = ""

    def find(self, text: str) -> Iterator[Span]:
        """Yield the places where it stands in a text."""
        for match in _compiled(self.expression).finditer(text):
            if not self.root or stem(fold(match.group())) == self.root:
                yield match.span()

    def stands_in(self, text: str) -> bool:
        """Whether it stands anywhere in a text."""
        return next(self.find(text), None) is not None


def words_of(text: str) -> tuple[str, ...]:
    """The words and Japanese runs of a text; very common words only when there are no others."""
    every = tuple(dict.fromkeys(run for run, _ in runs(text)))
    telling = tuple(word for word in every if word not in STOP_WORDS)
    return telling or every


@lru_cache(maxsize=1024)
def needles_for_word(word: str) -> tuple[Needle, ...]:
    """The needles for one word or Japanese run, as it stands and inflected."""
    if not word.isascii() and (is_kana(word[0]) or is_kanji(word[0])):
        return japanese_needles(word, MatchRule.WORDS, 1.0)
    root = stem(word)
    exact = Needle(word, ((WORD_MARK + word,),), _word_expression(word), False, MatchRule.WORDS)
    terms = tuple(dict.fromkeys((STEM_MARK + root, WORD_MARK + root)))
    if len(root) < _SMALLEST_STEM:
        return (exact,)
    inflected = Needle(
        word, (terms,), _stem_expression(word, root), False, MatchRule.INFLECTION, 0.8, root
    )
    return exact, inflected


def japanese_needles(run: str, rule: MatchRule, factor: float) -> tuple[Needle, ...]:
    """The needle for a Japanese run; none for a single kana, which stands everywhere."""
    if len(run) == 1:
        terms: tuple[tuple[str, ...], ...] = ((WORD_MARK + run,),) if is_kanji(run) else ()
    else:
        pairs = (run[index : index + 2] for index in range(len(run) - 1))
        terms = tuple((WORD_MARK + pair,) for pair in dict.fromkeys(pairs))
    if not terms:
        return ()
    return (Needle(run, terms, _letters_expression(run), len(run) > 2, rule, factor),)


@lru_cache(maxsize=1024)
def phrase_needle(text: str, rule: MatchRule, factor: float) -> Needle | None:
    """The needle for words that must follow each other."""
    parts = [run for run, _ in runs(text)]
    needles = [needles_for_word(part) for part in parts]
    if not parts or not all(needles):
        return None
    terms = tuple(group for each in needles for group in each[0].terms)
    expression = r"[\W_]*".join(each[0].expression for each in needles)
    return Needle(text, terms, expression, len(terms) > 1, rule, factor)


def prefix_needle(word: str, expanded: Iterable[str]) -> Needle | None:
    """The needle for a word that is still being typed, with the words that it may become."""
    terms = tuple(expanded)
    if not terms:
        return None
    expression = rf"{_NO_LETTER_BEFORE}{re.escape(word)}[a-z0-9]*"
    return Needle(word, (terms,), expression, False, MatchRule.PREFIX, 0.5)


def _word_expression(word: str) -> str:
    letters = (
        "[-‐‑]?".join(map(re.escape, word)) if len(word) > _SHORTEST_JOINED else re.escape(word)
    )
    return f"{_NO_LETTER_BEFORE}{letters}{_NO_LETTER_AFTER}"


def _stem_expression(word: str, root: str) -> str:
    # The stem's last letter may be its own (i for y), the word's form is looked at as a whole.
    start = word[: max(_SMALLEST_STEM, len(root) - 1)]
    return f"{_NO_LETTER_BEFORE}{re.escape(start)}[a-z]*"


def _letters_expression(run: str) -> str:
    return "・?".join(map(_kana_or_letter, run))


def _kana_or_letter(character: str) -> str:
    """An expression for a folded letter and those that are folded to it."""
    other = katakana(character)
    return f"[{character}{other}]" if other != character else re.escape(character)


@lru_cache(maxsize=512)
def _compiled(expression: str) -> re.Pattern[str]:
    """Compiled when a text is looked at: most needles of a search never are."""
    return re.compile(expression, re.IGNORECASE)
