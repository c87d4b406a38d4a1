"""Names that say themselves not to be used: `e-mail (deprecated)`, ×サーバ, ~~logon~~."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.formats.fields.statuses import status_in_words
from glossary_app.formats.table.cells import is_held_together, values
from glossary_app.model.page import DISCOURAGED, TermStatus

# What is said of a name stands in brackets on either side of it.
_JUDGED = re.compile(r"(.*?\S)\s*[(（\[［【〔]([^()（）\[\]［］【】〔〕]{2,40})[)）\]］】〕]")
_JUDGED_BEFORE = re.compile(r"[(（\[［【〔]([^()（）\[\]［］【】〔〕]{2,40})[)）\]］】〕]\s*(\S.*)")
_CROSSED = re.compile(r"[×✕✗❌]\s*(\S.*)")
_STRUCK = re.compile(r"~~\s*(\S(?:.*\S)?)\s*~~")
_CLOSERS = frozenset(")）]］】〕~")
_ANY_MARK = re.compile(r"[)）\]］】〕×✕✗❌~]")
_BEGINNINGS = frozenset("(（[［【〔×✕✗❌~")
# 民法（旧）is another law, and no name of the one that is in force.
_NO_JUDGEMENTS = frozenset(("old", "旧", "古い", "rejected", "retired", "可", "不可"))
# A line that says nothing but what not to write: `Do not use: log in`, 「サーバ」は使わない.
_NOT_TO_USE = (
    re.compile(
        r"(?:do\s+not\s+use|don['’]t\s+use|never\s+use|avoid|ng|使わない|使用しない|使用禁止|禁止|不可|誤記?|非推奨)"
        r"\s*[:：]\s*(?P<names>.{1,80})",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:do\s+not\s+use|don['’]t\s+use|never\s+use|avoid)\s+[\"“‘'](?P<names>[^\"”’']{1,40})[\"”’']\.?",
        re.IGNORECASE,
    ),
    re.compile(
        r"[「『“\"](?P<names>[^「」『』“”\"]{1,40})[」』”\"]\s*(?:という(?:語|表記)|とは?|は|を)?"
        r"(?:使わない|使用しない|使用禁止|使用不可|書かない|表記しない|不可|ng|禁止|誤り)(?:こと|で(?:す|ある))?[。.]?",
        re.IGNORECASE,
    ),
    re.compile(r"[×✕✗❌]\s*(?P<names>\S.{0,60})"),
)
_LONGEST_NAME = 30
_MOST_WORDS = 4


def forbidden_in(text: str) -> Iterator[str]:
    """The names that the lines of a note say not to use."""
    for line in text.splitlines():
        found = next(filter(None, (each.fullmatch(line.strip()) for each in _NOT_TO_USE)), None)
        names = values(found["names"].strip(" .。")) if found else ()
        names = tuple(name.strip("「」『』“”\"'") for name in names)
        if all(len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS for name in names):
            yield from names


def may_be_judged(cell: str) -> bool:
    """Whether a name in a cell may say that it is not to be used; told fast."""
    return bool(_ANY_MARK.search(cell)) and not is_held_together(cell)


def name_and_status(name: str) -> tuple[str, TermStatus | None]:
    """A name without the words that say not to use it, and what these say."""
    # Nearly no name is: a look at its ends takes a tenth of the time.
    if name[-1:] not in _CLOSERS and name[:1] not in _BEGINNINGS:
        return name, None
    struck = _STRUCK.fullmatch(name)
    if struck:
        return struck[1], TermStatus.DEPRECATED
    crossed = _CROSSED.fullmatch(name)
    if crossed:
        return crossed[1], TermStatus.FORBIDDEN
    behind, before = _JUDGED.fullmatch(name), _JUDGED_BEFORE.fullmatch(name)
    for found, text, said in ((behind, 1, 2), (before, 2, 1)):
        word = found[said].strip() if found else ""
        status = status_in_words(word) if word.casefold() not in _NO_JUDGEMENTS else None
        if found and status in DISCOURAGED:
            return found[text], status
    return name, None
