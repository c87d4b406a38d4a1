"""Tables that accompany a glossary: what was changed when, and how it is to be read."""

from __future__ import annotations

import re

_HISTORY = re.compile(
    r".{0,20}(?:履歴|更新記録|改版記録)|(?:version|revision|change|update)s?[ _-]?(?:history|log)"
    r"|history|release[ _-]?notes|change ?log",
    re.IGNORECASE,
)
_COMPANION = re.compile(
    r"凡例|表紙|はじめに|目次|使い方|利用方法|記入(?:例|方法|要領)|入力(?:例|規則|方法)|選択肢|注意事項"
    r"|legend|cover(?: page)?|read ?me|instructions?|how[ _-]to[ _-]use|about|contents",
    re.IGNORECASE,
)


def says_no_terms(name: str) -> bool:
    """Whether a sheet or a file is called a history, which names no terms."""
    stem = name.rpartition("/")[2].partition(".")[0]
    return bool(_HISTORY.fullmatch(stem.strip()))


def is_companion(sheet: str) -> bool:
    """Whether a sheet is called as what stands beside the terms of another."""
    return bool(_COMPANION.fullmatch(sheet.strip()))
