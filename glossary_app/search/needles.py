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


@dataclass(frozen=True, slots=True)
class Needle:
    """One way in which a text may answer.

    `terms` must all be there, one of each group. `must_adjoin` says that the terms alone do not
    prove the match. `factor` is what a match is worth beside one of the very words. With a
    `root`, the pattern's matches are words that must have this stem.
    """

    text: str
    terms: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]
    must_adjoin: bool
    rule: MatchRule
    factor: float = 1.0
    root: str = ""

    def find(self, text: str) -> Iterator[Span]:
        """Yield the places where it stands in a text."""
        for match in self.pattern.finditer(text):
            if not self.root or stem(fold(match.group())) == self.root:
                yield match.span()


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
    exact = Needle(word, ((WORD_MARK + word,),), _word_pattern(word), False, MatchRule.WORDS)
    terms = tuple(dict.fromkeys((STEM_MARK + root, WORD_MARK + root)))
    if len(root) < _SMALLEST_STEM:
        return (exact,)
    inflected = Needle(
        word, (terms,), _stem_pattern(word, root), False, MatchRule.INFLECTION, 0.8, root
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
    return (Needle(run, terms, _letters_pattern(run), len(run) > 2, rule, factor),)


@lru_cache(maxsize=1024)
def phrase_needle(text: str, rule: MatchRule, factor: float) -> Needle | None:
    """The needle for words that must follow each other."""
    parts = [run for run, _ in runs(text)]
    needles = [needles_for_word(part) for part in parts]
    if not parts or not all(needles):
        return None
    terms = tuple(group for each in needles for group in each[0].terms)
    patterns = [each[0].pattern.pattern for each in needles]
    pattern = re.compile(r"[\W_]*".join(patterns), re.IGNORECASE)
    return Needle(text, terms, pattern, len(terms) > 1, rule, factor)


def prefix_needle(word: str, expanded: Iterable[str]) -> Needle | None:
    """The needle for a word that is still being typed, with the words that it may become."""
    terms = tuple(expanded)
    if not terms:
        return None
    pattern = re.compile(rf"(?<![^\W_]){re.escape(word)}[^\W_]*", re.IGNORECASE)
    return Needle(word, (terms,), pattern, False, MatchRule.PREFIX, 0.5)


def _word_pattern(word: str) -> re.Pattern[str]:
    letters = "[-‐‑]?".join(map(_letter, word)) if len(word) > _SMALLEST_STEM else _plain(word)
    return re.compile(rf"(?<![^\W_ぁ-ヿ㐀-鿿]){letters}(?![^\W_ぁ-ヿ㐀-鿿])", re.IGNORECASE)


def _stem_pattern(word: str, root: str) -> re.Pattern[str]:
    # The stem's last letter may be its own (i for y), the word's form is looked at as a whole.
    start = word[: max(_SMALLEST_STEM, len(root) - 1)]
    return re.compile(rf"(?<![^\W_ぁ-ヿ㐀-鿿]){_plain(start)}[a-z]*", re.IGNORECASE)


def _letters_pattern(run: str) -> re.Pattern[str]:
    return re.compile("・?".join(map(_letter, run)))


def _plain(word: str) -> str:
    return "".join(map(_letter, word))


@lru_cache(maxsize=1024)
def _letter(character: str) -> str:
    """A pattern for a folded letter and those that are folded to it."""
    if is_kana(character):
        return f"[{character}{katakana(character)}]" if character != "ー" else character
    if "!" <= character <= "~":
        return f"[{re.escape(character)}{chr(ord(character) + 0xFEE0)}]"
    return re.escape(character)
