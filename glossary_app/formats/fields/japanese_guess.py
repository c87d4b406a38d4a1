"""Tells the Japanese encodings apart by what bytes read as in each."""

from __future__ import annotations

import re

_KANA = re.compile("[ぁ-ゖァ-ヺー々。、「」]")
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_BAD = "\ufffd"

# A byte beyond ASCII between two ASCII characters, as accents and typographic quotes stand.
_ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_HIGH = re.compile(rb"[\x80-\xff]")


def likeliest_encoding(sample: bytes) -> str:
    """The codec in which bytes that are no valid UTF-8 say most; `utf-8` where few are bad."""
    scores = {
        "utf-8": _share_valid(sample),
        "cp932": _share_japanese(sample, "cp932"),
        "euc_jp": _share_japanese(sample, "euc_jp"),
        "euc_jis_2004": _share_japanese(sample, "euc_jis_2004") - 0.01,
    }
    best = max(scores, key=lambda name: scores[name])
    if best == "cp932" and _is_western(sample):
        return "cp1252"
    return best


def _share_valid(sample: bytes) -> float:
    text = sample.decode("utf-8", "replace")
    letters = len(_NOT_ASCII.findall(text))
    return 1 - 2 * text.count(_BAD) / max(letters, 1)


def _share_japanese(sample: bytes, codec: str) -> float:
    """Between -1 and 1: kana and everyday kanji against what is neither, and against bad bytes."""
    text = sample.decode(codec, "replace")
    everyday = _everyday_kanji()
    letters = _NOT_ASCII.findall(text)
    good = len(_KANA.findall(text)) + len(_HALF_KANA.findall(text)) / 4
    good += sum(letter in everyday for letter in letters)
    return (good - text.count(_BAD)) / max(len(letters), 1)


def _everyday_kanji() -> frozenset[str]:
    """Level 1 of JIS X 0208, rows 16 to 47: what a newspaper needs."""
    pairs = (bytes((row, cell)) for row in range(0xB0, 0xD0) for cell in range(0xA1, 0xFF))
    return frozenset(pair.decode("euc_jp", "ignore") for pair in pairs) - {""}


def _is_western(sample: bytes) -> bool:
    """Whether the bytes are accents and quotes of Western text: hardly two of them in a row."""
    if _KANA.search(sample.decode("cp932", "replace")):
        return False
    return len(_ALONE.findall(sample)) * 10 >= len(_HIGH.findall(sample)) * 9
