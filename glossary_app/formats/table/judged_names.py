"""Names that say themselves not to be used: `e-mail (deprecated)`, ×サーバ, ~~logon~~."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glossary_app.formats.fields.statuses import status_in_words
from glossary_app.formats.table.cells import is_held_together
from glossary_app.model.page import DISCOURAGED, TermStatus

# What is said of a name stands in brackets on either side of it.
_JUDGED = re.compile(r"(.*?\S)\s*[(（\[［【〔]([^()（）\[\]［］【】〔〕]{2,40})[)）\]］】〕]")
_JUDGED_BEFORE = re.compile(r"[(（\[［【〔]([^()（）\[\]［］【】〔〕]{2,40})[)）\]］】〕]\s*(\S.*)")
_CROSSED = re.compile(r"[×✕✗❌]\s*(\S.*)")
_STRUCK = re.compile(r"~~\s*(\S(?:.*\S)?)\s*~~")
# 民法（旧）is another law, and no name of the one that is in force.
_NO_JUDGEMENTS = frozenset(("old", "旧", "古い", "rejected", "retired", "可", "不可"))


def judged_names(cell: str, names: Iterable[str]) -> Iterator[tuple[str, TermStatus | None]]:
    """The names in a cell, each with what it says against its use; as they are where bars part."""
    is_held = is_held_together(cell)
    return ((name, None) if is_held else name_and_status(name) for name in names)


def name_and_status(name: str) -> tuple[str, TermStatus | None]:
    """A name without the words that say not to use it, and what these say."""
    struck = _STRUCK.fullmatch(name)
    if struck:
        return struck[1], TermStatus.DEPRECATED
    crossed = _CROSSED.fullmatch(name)
    if crossed:
        return crossed[1], TermStatus.FORBIDDEN
    for pattern, text, said in ((_JUDGED, 1, 2), (_JUDGED_BEFORE, 2, 1)):
        found = pattern.fullmatch(name)
        word = found[said].strip() if found else ""
        status = status_in_words(word) if word.casefold() not in _NO_JUDGEMENTS else None
        if found and status in DISCOURAGED:
            return found[text], status
    return name, None
