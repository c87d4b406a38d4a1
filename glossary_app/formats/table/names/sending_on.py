"""Cells that send the reader to other rows: `See also: Retention`, `→ 解約率`, 継続率を参照."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossary_app.formats.table.cells import is_held_together, values

_TOLD_BY = (
    r"see\s+also|see|cf|compare(?:\s+with)?"
    "|参照|参考|関連(?:語|用語|項目)?|対義語|同義語|類義語|反対語"
)
_BEFORE = re.compile(
    rf"(?:^|(?<=[.。;；)）]\s)|(?<=[。；）\n(（]))\s*"
    rf"(?:[→⇒⇨☞]|[-=]>|(?:{_TOLD_BY})(?=[\s:：.]))[\s:：.]*(?P<names>[^.。\n]{{1,200}})",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:^|[→⇒。\n(（])\s*(?P<names>[^。、\n→⇒(（]{1,60}?)(?:の項)?(?:を|も|をご?)参照"
)
_ONLY = re.compile(
    r"(?:[→⇒⇨☞]|[-=]>|see(?:\s+also)?\s*[:：]|see\s+also\s)\s*(.{1,80})"
    r"|(.{1,60}?)(?:の項)?(?:を|も|をご)参照(?:のこと)?。?",
    re.IGNORECASE,
)
_SIGNS = ("→", "⇒", "⇨", "☞", "->", "=>", "See", "see")
_JOINTS = re.compile(r"(?<!\s)\s+(?:and|or)\s+|(?<=[^\s])(?:と|および|及び|または)(?=[^\s])")
# `Use "kiln" instead.`, `Same as kiln`; 「窯」を使う, 窯と同じ.
_INSTEAD = re.compile(
    r"(?:please )?(?:use|prefer|say|write|same as|synonym (?:of|for)|replaced by|superseded by"
    r"|renamed (?:to )?|now(?: called)?)[:：]?\s{1,9}(?P<names>[^.。\n]{1,80}?)"
    r"(?:\s{1,9}instead)?(?=[.。\n;,]|$)",
    re.IGNORECASE,
)
_BEGIN_INSTEAD = frozenset("uUpPsSwWrRnN")
_TO_USE = re.compile(
    r"(?P<names>[^。、\n]{1,40}?)"
    r"(?:を(?:使う|使い|使用|用い|お使い|推奨)|と(?:同じ|同義|言う|いう|書く)|に(?:統一|変更|改称|同じ))"
)
_SIGNS_OF_USE = re.compile("を(?:使|用|お使|推奨)|と(?:同|言う|いう|書)|に(?:統一|変更|改称|同じ)")
_AROUND = " \t\u3000\"'“”‘’「」『』[]【】()（）.。"


def named_in(text: str) -> Iterator[str]:
    """The names that a text sends its reader to, as they are written."""
    for pattern in (_BEFORE, _BEHIND) if "参照" in text else (_BEFORE,):
        for found in pattern.finditer(text):
            yield from _names(found["names"])
    instead = _INSTEAD.match(text) if text[:1] in _BEGIN_INSTEAD else None
    if instead is None and not text.isascii() and _SIGNS_OF_USE.search(text):
        instead = _TO_USE.match(text)
    if instead:
        yield from _names(instead["names"])


def _names(text: str) -> Iterator[str]:
    for name in values(text):
        yield name.strip(_AROUND)
        yield from (part.strip(_AROUND) for part in _JOINTS.split(name))


def without_pointing(cell: str) -> str:
    """A cell of related names without the words before them that say so."""
    found = _BEFORE.match(cell) or _BEHIND.match(cell)
    return found["names"] if found else cell


def sent_on(cell: str) -> str:
    """The name to which a cell of terms sends the reader in place of a term; empty without."""
    if (not cell.startswith(_SIGNS) and "参照" not in cell) or is_held_together(cell):
        return ""
    found = _ONLY.fullmatch(cell.strip())
    return (found[1] or found[2]).strip(_AROUND) if found else ""
