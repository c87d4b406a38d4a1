"""What is typed in a benchmark: words of a sample of entries, prefix by prefix."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.spelling.kana import has_kanji, hiragana
from tests.benchmarks.jmdict_table import JmdictEntry

_LONGEST = 24
_KANA = (
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ"
)
_ROMAJI = (
    "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho"
    " ma mi mu me mo ya yu yo ra ri ru re ro wa wo nn ga gi gu ge go za ji zu ze zo da di du de do"
    " ba bi bu be bo pa pi pu pe po"
)
_SPELLED = dict(zip(_KANA, _ROMAJI.split(), strict=True)) | {"ー": "-", "っ": "xtu"}
_SPELLED |= {"ゃ": "xya", "ゅ": "xyu", "ょ": "xyo", "ぁ": "xa", "ぃ": "xi", "ぅ": "xu"}
_SPELLED |= {"ぇ": "xe", "ぉ": "xo"}


@dataclass(frozen=True, slots=True)
class Keystroke:
    """What stands in the search line after a key was pressed."""

    kind: str
    text: str
    locale: Locale


def keystrokes(entries: Sequence[JmdictEntry], words: int) -> list[Keystroke]:
    """The prefixes of the words of some entries: English, kanji, kana and romaji."""
    chosen = random.Random(5)  # noqa: S311 - the same sample each time, not a secret
    sample = chosen.sample(list(entries), min(words, len(entries)))
    return list(_typed(sample))


def spell_in_romaji(kana: str) -> str:
    """Kana as they are typed into an input method."""
    return "".join(_SPELLED.get(letter, letter) for letter in hiragana(kana))


def _typed(entries: Iterable[JmdictEntry]) -> Iterator[Keystroke]:
    for entry in entries:
        yield from _prefixes("english", entry.glosses[0], EN_US)
        if entry.kanji and has_kanji(entry.kanji[0]):
            yield from _prefixes("kanji", entry.kanji[0], JA_JP)
        if entry.kana:
            yield from _prefixes("kana", entry.kana[0], JA_JP)
            yield from _prefixes("romaji", spell_in_romaji(entry.kana[0]), JA_JP)


def _prefixes(kind: str, word: str, locale: Locale) -> Iterator[Keystroke]:
    for length in range(1, min(len(word), _LONGEST) + 1):
        yield Keystroke(kind, word[:length], locale)
