"""In which language a text is, judged by its letters over the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_JAPANESE = re.compile(
    r"[ぁ-ゖァ-ヺー々〆\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_KANA = re.compile(r"[ぁ-ゖァ-ヺー\uff66-\uff9f]")
_KANA_TEXT = re.compile(r"[ぁ-ゖァ-ヺーヽヾゝゞ・･、\s\u3000\uff66-\uff9f/|;；()（）]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_OTHER = re.compile(r"[\u0370-\u1fff\uac00-\ud7a3]")

_CHINESE_SHARE = 0.3
# A Japanese letter says about as much as half a word of English.
_LETTERS_OF_A_WORD = 2
_WORDS_OF_A_TEXT = 4


def is_japanese(text: str) -> bool:
    """Whether a text is Japanese: a name or two in the other script changes nothing."""
    japanese = len(_JAPANESE.findall(text))
    words = len(_LATIN.findall(text))
    return japanese > 0 and japanese >= words * _LETTERS_OF_A_WORD


def is_english(text: str) -> bool:
    """Whether a text is a sentence or so of English, and no name within Japanese."""
    return not has_japanese(text) and len(_LATIN.findall(text)) >= _WORDS_OF_A_TEXT


def has_japanese(text: str) -> bool:
    """Whether any Japanese letter stands in a text."""
    return bool(_JAPANESE.search(text))


def is_kana(text: str) -> bool:
    """Whether a text is a reading: kana and nothing else."""
    return bool(_KANA.search(text)) and bool(_KANA_TEXT.fullmatch(text))


def has_letters(text: str) -> bool:
    """Whether a text says anything in words."""
    return bool(_LATIN.search(text) or _JAPANESE.search(text) or _OTHER.search(text))


def is_foreign(text: str) -> bool:
    """Whether a text is in a script of neither language."""
    return len(_OTHER.findall(text)) * 2 > len(text.strip())


def are_chinese(texts: Iterable[str]) -> bool:
    """Whether texts in kanji are Chinese: many have characters that Japanese has none of."""
    written = [text for text in texts if has_japanese(text)]
    kana = sum(bool(_KANA.search(text)) for text in written)
    others = sum(not _is_in_japanese_use(text) for text in written)
    return others >= max(2, len(written) * _CHINESE_SHARE) and kana * 20 <= len(written)


def _is_in_japanese_use(text: str) -> bool:
    try:
        # JIS X 0213: all that Japanese dictionaries hold.
        text.encode("euc_jis_2004")
    except UnicodeEncodeError:
        return False
    return True


def share_japanese(texts: Iterable[str]) -> float:
    """The share of Japanese among the texts that have letters; -1 when none has."""
    judged = [is_japanese(text) for text in texts if has_letters(text)]
    return sum(judged) / len(judged) if judged else -1
