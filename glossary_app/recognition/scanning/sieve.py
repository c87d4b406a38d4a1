"""Leaves aside the names that a text cannot hold, without planting them into a tree.

To plant ten thousand entries takes a second, and most texts name a few hundred of them. Whatever
might be found passes; what is told here of a name follows from `tree` and `words`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from glossary_app.recognition.scanning.prepared import PreparedText
from glossary_app.recognition.scanning.tree import LEAST_READING, even, verb_edges
from glossary_app.recognition.scanning.units import (
    HIRAGANA,
    KANJI,
    KANJI_SIGN,
    KATAKANA,
    LATIN,
    NAME_PART,
    PART_OF_KANJI_NAME,
    script_of,
    unit_of,
    without_joints,
    words_of,
)
from glossary_app.spelling.inflection import has_irregular_singular
from glossary_app.spelling.kana import hiragana
from glossary_app.spelling.keys import loose_key, loose_keys

_PASSES, _FAILS, _NEXT = "+", ".", "\n"
_LEAST_KANA = 3
_BENT = ("s", "ed", "ing", "men", "eaux")
# So many letters at the end of a word may not be those of its key, when it is bent or not.
_MOST_BENT, _MOST_UNBENT = 4, 1
# All that longer words begin with would take more room than the text.
_LONGEST_STEM = 32
_KANA_RUN = re.compile("[ぁ-ゖゝゞー]{3,}")
_HIRAGANA_ONLY = re.compile("[ぁ-ゖー]{3,}")
# Behind all that is Latin or Greek.
_LAST_LATIN = "\u3000"
_VOWELS = "あいうえお"


class Sieve:
    """Tells of names whether a text may hold them."""

    def __init__(self, prepared: PreparedText) -> None:
        self._latin = _Latin(word for word in prepared.words if script_of(word) is LATIN)
        self._japanese = _Japanese(prepared)
        # What compounds in katakana are told by, whether these names stand in the text or not.
        self.katakana_words: set[str] = set()

    def names(self, names: Sequence[str]) -> Iterator[int]:
        """The numbers of the names that may stand in the text."""
        evened = _evened(names)
        if self._japanese.katakana:
            # What is written in hiragana may stand in katakana as well.
            in_kana = [name for name in evened if _HIRAGANA_ONLY.fullmatch(name)]
            self.katakana_words.update(loose_keys(in_kana))
        in_kanji = [bool(KANJI_SIGN.search(name)) for name in evened]
        for kind, pattern in ((True, PART_OF_KANJI_NAME), (False, NAME_PART)):
            if kind and self._japanese.is_absent:
                continue
            numbers = [number for number, has in enumerate(in_kanji) if has is kind]
            chosen = [evened[number] for number in numbers]
            verdicts = self._verdicts(chosen, pattern, self._has_kana, self.katakana_words)
            for number, name, verdict in zip(numbers, chosen, verdicts, strict=True):
                if _FAILS not in verdict or (len(verdict) > 1 and self._latin.has_joined(name)):
                    yield number

    def readings(self, readings: Sequence[str]) -> Iterator[int]:
        """The numbers of the readings that may stand in the text."""
        if not (self._japanese.kana or self._japanese.katakana):
            return
        numbers = [at for at, reading in enumerate(readings) if len(reading) >= LEAST_READING]
        chosen = [readings[number].replace(_NEXT, " ") for number in numbers]
        verdicts = self._verdicts(chosen, NAME_PART, self._japanese.has_kana, set())
        for number, verdict in zip(numbers, verdicts, strict=True):
            if _FAILS not in verdict:
                yield number

    def _verdicts(
        self,
        texts: Sequence[str],
        pattern: re.Pattern[str],
        has_kana: Callable[[str], bool],
        noted: set[str],
    ) -> Sequence[str]:
        """For each text, a sign for each part. All are cut and asked for in one go."""
        if not texts:
            return ()
        parts = pattern.findall(_NEXT.join(texts))
        scripts = {part: script_of(part) for part in set(parts) - {_NEXT}}
        tests = {LATIN: self._latin.has, KANJI: self._japanese.has_kanji, HIRAGANA: has_kana}
        signs = {
            part: _PASSES if tests[script](part) else _FAILS
            for part, script in scripts.items()
            if script is not KATAKANA
        }
        signs[_NEXT] = _NEXT
        signs |= self._of_katakana([part for part in scripts if scripts[part] is KATAKANA], noted)
        return "".join(map(signs.__getitem__, parts)).split(_NEXT)

    def _has_kana(self, run: str) -> bool:
        if self._japanese.has_kana(run):
            return True
        may_be_katakana = self._japanese.katakana and _HIRAGANA_ONLY.fullmatch(run)
        return bool(may_be_katakana) and self._japanese.has_katakana(loose_key(run))

    def _of_katakana(self, runs: Sequence[str], noted: set[str]) -> dict[str, str]:
        has = self._japanese
        if not has.kana and not has.katakana:
            return dict.fromkeys(runs, _FAILS)
        keys = loose_keys(runs)
        noted.update(keys)
        signs = {}
        for run, key in zip(runs, keys, strict=True):
            may_stand = has.has_katakana(key) or has.has_kana(_first_hiragana(run))
            signs[run] = _PASSES if may_stand else _FAILS
        return signs


class _Latin:
    """The keys of the words in Latin letters of a text, and all that these begin with."""

    def __init__(self, words: Iterable[str]) -> None:
        self._keys = {key for word in words for key in _keys(word)}
        self._stems = {
            stem[:end]
            for stem in {key.removeprefix("~") for key in self._keys}
            for end in range(1, min(len(stem), _LONGEST_STEM) + 1)
        }

    def has(self, word: str) -> bool:
        """Whether a form of a word may stand in the text."""
        lowered = word.lower()
        if lowered in self._keys:
            return True
        most = _MOST_BENT if lowered.endswith(_BENT) else _MOST_UNBENT
        stem = lowered[: max(1, min(len(lowered) - most, _LONGEST_STEM))]
        if stem in self._stems or has_irregular_singular(lowered):
            return not self._keys.isdisjoint(_keys(word))
        return False

    def has_joined(self, name: str) -> bool:
        """Whether the words of a name may stand there as one: finetuning."""
        *before, last = words_of(name)
        # Most are told by the first two, without their keys.
        if "".join(before[:2]).lower()[:-1][:_LONGEST_STEM] not in self._stems:
            return False
        joined = "".join([unit_of(word).keys[0] for word in before])
        if joined[:_LONGEST_STEM] not in self._stems:
            return False
        return any(joined + key in self._keys for key in unit_of(last).keys)


class _Japanese:
    """What of Japanese stands in a text."""

    def __init__(self, prepared: PreparedText) -> None:
        runs = [word for word in prepared.words if script_of(word) is KATAKANA]
        self.katakana = _NEXT.join(loose_keys(runs))
        self._first_sounds = {self.katakana[at : at + 2] for at in range(len(self.katakana))}
        self._first_sounds |= {"", *self.katakana}
        words = [word for word in prepared.parts[1::2] if word > _LAST_LATIN]
        # A kanji follows another at once, or behind okurigana.
        self._kanji = {*words, *map(str.__add__, words, islice(words, 1, None))}
        self._kanji.update(map(str.__add__, words, islice(words, 2, None)))
        kana = set(_KANA_RUN.findall(without_joints(prepared.text)))
        self.kana = {run[at : at + _LEAST_KANA] for run in kana for at in range(len(run) - 2)}

    @property
    def is_absent(self) -> bool:
        """Whether there is no Japanese in the text at all."""
        return not self._kanji

    def has_kanji(self, run: str) -> bool:
        """Whether kanji may follow each other so."""
        if len(run) == 1:
            return run in self._kanji
        return all(run[at : at + 2] in self._kanji for at in range(len(run) - 1))

    def has_kana(self, run: str) -> bool:
        """Whether hiragana may follow each other so; shorter runs are everywhere."""
        return len(run) < _LEAST_KANA or run[:_LEAST_KANA] in self.kana

    def has_katakana(self, key: str) -> bool:
        """Whether a word in katakana may stand there, by itself or in a compound."""
        # A vowel that begins it lengthens the one before in a compound, and is dropped.
        sounds = key.lstrip(_VOWELS)
        return sounds[:2] in self._first_sounds and sounds in self.katakana


def _first_hiragana(run: str) -> str:
    """What a run of katakana begins with in hiragana, as far as it tells."""
    return hiragana(run.replace("・", "")[:_LEAST_KANA])


def _keys(word: str) -> tuple[str, ...]:
    keys = unit_of(word).keys
    return (*keys, *verb_edges(keys[0]))


def _evened(names: Sequence[str]) -> list[str]:
    """The names as the tree knows them, all in one go."""
    text = _NEXT.join(names)
    if text.count(_NEXT) >= len(names):
        text = _NEXT.join([name.replace(_NEXT, " ") for name in names])
    return even(unicodedata.normalize("NFKC", text)).split(_NEXT)
