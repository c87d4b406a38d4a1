"""Compounds in katakana: クラウドサービス is two words where both are known by themselves."""

from __future__ import annotations

import re

from glossary_app.spelling.keys import loose_key

_RUN = re.compile("[ァ-ヺーヽヾ]+")
_DOT = re.compile("[・･]")
# Shorter ones are met inside other words by chance.
_LEAST = 3
# Longer ones are no compounds, and to try all parts of them would take for ever.
_LONGEST_COMPOUND = 64
_MOST_PARTS = 8
# What goes with a word without making another one of it: エンドユーザー is a ユーザー.
_FIRST_PARTS = frozenset(
    map(
        loose_key,
        [
            "アクティブ",
            "ウェブ",
            "エンド",
            "オフライン",
            "オンライン",
            "カスタム",
            "グローバル",
            "サブ",
            "ターゲット",
            "デフォルト",
            "ハイブリッド",
            "パブリック",
            "ビジネス",
            "プライベート",
            "プレミアム",
            "ヘビー",
            "マルチ",
            "モバイル",
            "リアルタイム",
            "リモート",
            "ローカル",
        ],
    )
)


class KatakanaWords:
    """The words in katakana of the designations, and those that stand alone in the text."""

    def __init__(self, text: str, of_designations: set[str]) -> None:
        self._named = of_designations
        alone = set(_RUN.findall(text)) if of_designations else ()
        self._alone = set(map(loose_key, alone))

    def parts(self, run: str) -> tuple[str, ...]:
        """The words of a run with the gaps between them: one, unless several are known."""
        words = _DOT.split(run)
        found: list[str] = []
        start = at = 0
        while at < len(words):
            count = self._count_of_name(run, start, words[at : at + _MOST_PARTS])
            at += count
            end = start + sum(map(len, words[at - count : at])) + count - 1
            found += (run[start:end],) if count > 1 else self._words(run[start:end])
            found += run[end : end + 1]
            start = end + 1
        return tuple(found)

    def _count_of_name(self, run: str, start: int, words: list[str]) -> int:
        """How many words of a run make a name; the longest goes before others."""
        # A name is written with middle dots or without.
        for count in range(len(words), 1, -1):
            head = sum(map(len, words[:count])) + count - 1
            if loose_key(run[start : start + head]) in self._named:
                return count
        return 1

    def _words(self, word: str) -> tuple[str, ...]:
        if not 2 * _LEAST <= len(word) <= _LONGEST_COMPOUND or loose_key(word) in self._named:
            return (word,)
        length = self._length(word)
        return (word,) if length == len(word) else (word[:length], "", *self.parts(word[length:]))

    def _is_known(self, key: str) -> bool:
        return key in self._named or key in self._alone

    def _length(self, word: str) -> int:
        """How long the first word is; the longest name goes before others."""
        for length in range(len(word) - _LEAST, _LEAST - 1, -1):
            first, rest = loose_key(word[:length]), loose_key(word[length:])
            if rest in self._named and (first in _FIRST_PARTS or self._is_known(first)):
                return length
            if first in self._named and self._is_known(rest):
                return length
        return len(word)
