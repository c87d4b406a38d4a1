"""What a cell says: nothing, one text, or several designations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glossary_app.formats.fields.letters import has_japanese

# With its blanks: a bar alone stands inside names (`A|B test`).
SEPARATOR = " | "

_EMPTY = frozenset(("-", "–", "—", "―", "ー", "－", "n/a", "なし", "無し", "(なし)", "（なし）"))
# What spreadsheets show where a formula fails.
_FAULTS = frozenset(
    ("#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#spill!", "#calc!")
)
# How a column answers whether a row is something.
_YES = ("yes", "y", "true", "1", "x", "はい", "○", "〇", "◯", "✓", "✔", "✅", "☑")
_NO = ("no", "n", "false", "0", "いいえ", "×", "✕", "✗", "✘", "❌")
_ANSWERS = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)
_LONGEST_MARK = max(map(len, _EMPTY | _FAULTS))
# ｜ and ､ are the forms of other widths.
_PARTING = re.compile(r"(?:(?<!\s)\s+)?[|｜;；、､，\n]\s*|(?<!\s)\s+[/／]\s+|(?<=\S)\s*\r\n?\s*")
_COMMAS = re.compile(r"(?:(?<!\s)\s+)?(?:,\s+|[|｜;；、､，\n／]\s*)|(?<!\s)\s+/\s+")
_SLASHES = re.compile(r"(?:(?<!\s)\s+)?[|｜;；、､，\n／]\s*|(?<!\s)\s+/\s+|(?<=\S)\s*\r\n?\s*")
# Commas without blanks part names (`bill,invoice`), unless they stand in a number or a formula.
_TIGHT_COMMA = re.compile(r"(?<![\d\s,]),(?![\d\s,])")
_LOOSE_COMMA = re.compile(r"(?:(?<!\s)\s+)?,\s*")
# ①解約率②離脱率, (1) surrender (2) vacation: what is numbered is several.
_NUMBERED = re.compile(r"(?:(?<!\s)\s+)?(?:[①-⑳]|[(（][0-9０-９]{1,2}[)）])\s*")
_FIRST_NUMBERS = ("①", "(1)", "（1）", "（１）")
# One of these stands wherever a cell is parted: to look for it first takes a tenth of the time.
_ANY_MARK = re.compile(r"[|｜;；、､，,\n\r/／]")
_OPENERS = dict(zip("([{（［【〔「『<", ")]}）］】〕」』>", strict=True))

_BRACKETS = frozenset("(（【〔")
# `&lt;` and `&#39;` end in what parts names.
_LONGEST_ENTITY = 10

_LONGEST = 40
_MOST_WORDS = 6
# `hit, enter` lists names; `Garbage in, garbage out` is one.
_MOST_LISTED = 4
_MOST_LISTED_WORDS = 2


def cell_text(cell: str) -> str:
    """The text of a cell without blanks around; marks that stand for nothing are nothing."""
    text = cell.strip()
    if len(text) > _LONGEST_MARK:
        return text
    folded = text.casefold()
    return "" if folded in _EMPTY or folded in _FAULTS else text


def answer(cell: str) -> bool | None:
    """What a cell answers, yes or no; None where it says something else."""
    return _ANSWERS.get(cell.strip().casefold())


def is_fault(cell: str) -> bool:
    """Whether a spreadsheet put an error into the cell."""
    return "#" in cell and cell.strip().casefold() in _FAULTS


def designations(cell: str) -> tuple[str, ...]:
    """The designations in a cell of terms, each once; brackets hold theirs together."""
    parts = _split(cell, _PARTING)
    return _by_commas(parts[0]) if _may_be_listed(parts, cell) else parts


def names_beside(cell: str, others: Iterable[str]) -> tuple[str, ...]:
    """As `designations`, of a row whose other cells of terms are `others`.

    A full-width slash without blanks is between names, unless the other language has a slash too:
    入力／出力 beside `input/output` is one name.
    """
    if "／" not in cell or any("/" in each or "／" in each for each in others):
        return designations(cell)
    return _split(cell, _SLASHES)


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that lists aliases, tags or names, where a comma parts them too."""
    parts = _split(cell, _COMMAS)
    return _listed(parts[0], _TIGHT_COMMA) if _may_be_listed(parts, cell) else parts


def comes_back(text: str) -> bool:
    """Whether a cell with this one value would be read as such, whatever its column."""
    return values(text) == designations(text) == (text,)


def is_held_together(text: str) -> bool:
    """Whether a bar says that its names are as they are, also where they look like several."""
    """Whether a bar says that the text stands for itself, though it look like several or none."""
    return SEPARATOR in text or text.endswith(" |")


def _may_be_listed(parts: tuple[str, ...], cell: str) -> bool:
    return len(parts) == 1 and "," in parts[0] and not is_held_together(cell_text(cell))


def _split(cell: str, parting: re.Pattern[str]) -> tuple[str, ...]:
    text = cell_text(cell)
    if is_held_together(text):
        parts = (f"{text} " if text.endswith(" |") else text).split(SEPARATOR)
        return tuple(dict.fromkeys(filter(None, map(str.strip, parts))))
    text = _without_breaks(text)
    if text.startswith(_FIRST_NUMBERS) and len(_NUMBERED.findall(text)) > 1:
        return _each_once(part.rstrip(" ;；、,") for part in _NUMBERED.split(text) if part)
    if not _ANY_MARK.search(text) or not parting.search(text):
        return (text,) if text else ()
    parts = list(_parts(text, parting))
    return _each_once(iter(parts)) if all(map(_is_short, parts)) else (text,)


def _without_breaks(text: str) -> str:
    """What stands in brackets on a line of its own belongs to the line above."""
    if "\n" not in text:
        return text
    joined: list[str] = []
    for line in text.split("\n"):
        if joined and line.strip()[:1] in _BRACKETS:
            joined[-1] += line.strip()
        else:
            joined.append(line)
    return "\n".join(joined)


def _by_commas(text: str) -> tuple[str, ...]:
    """The names in a cell of terms that commas part, where each of them can only be a name."""
    listed = _listed(text, _LOOSE_COMMA)
    if len(listed) < 2:
        # The comma parts nothing.
        return (text,)
    most_words = max(len(part.split()) for part in listed)
    if all(map(has_japanese, listed)):
        return listed
    if most_words > _MOST_LISTED_WORDS:
        return (text,)
    is_list = len(listed) <= _MOST_LISTED and all(part[:1].islower() for part in listed)
    return listed if is_list else _listed(text, _TIGHT_COMMA)


def _listed(text: str, parting: re.Pattern[str]) -> tuple[str, ...]:
    parts = list(_parts(text, parting))
    # A comma alone parts nothing.
    found = _each_once(iter(parts)) if all(map(_is_short, parts)) else ()
    return found or (text,)


def _parts(text: str, parting: re.Pattern[str]) -> Iterator[str]:
    """The parts between separators that stand in no brackets."""
    start = at = 0
    while found := parting.search(text, at):
        closing = _closing_behind(text, at, found.start())
        if closing or _ends_entity(text, found):
            at = closing or found.end()
            continue
        yield text[start : found.start()]
        start = at = max(found.end(), found.start() + 1)
    yield text[start:]


def _ends_entity(text: str, found: re.Match[str]) -> bool:
    if found[0].strip() != ";":
        return False
    begin = text.rfind("&", max(0, found.start() - _LONGEST_ENTITY), found.start())
    name = text[begin + 1 : found.start()].removeprefix("#") if begin >= 0 else ""
    return name.isascii() and name.isalnum()


def _closing_behind(text: str, start: int, end: int) -> int:
    """Where brackets end that are open between two places; 0 when none is."""
    at = start
    while at < end:
        close = text.find(_OPENERS[text[at]], at) if text[at] in _OPENERS else -1
        if close >= end:
            return close + 1
        at = close + 1 if close > 0 else at + 1
    return 0


def _is_short(part: str) -> bool:
    return len(part) <= _LONGEST and len(part.split()) <= _MOST_WORDS


def _each_once(parts: Iterator[str]) -> tuple[str, ...]:
    texts = (cell_text(part) for part in parts)
    return tuple(dict.fromkeys(filter(None, texts)))
