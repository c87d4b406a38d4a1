"""Lines of a table that are no rows.

Names of groups and of the columns stand between the rows, remarks below the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from glossary_app.errors import PageError
from glossary_app.formats.table.grid import RawRow

# `【請求】`, `■ Billing`, `--- Billing ---`, `<Billing>`, `[Billing]` alone in a row.
_MARKED = re.compile(
    r"【(.+)】|〔(.+)〕|≪(.+)≫|《(.+)》|＜(.+)＞|<(.+)>|［(.+)］|\[(.+)\]"
    r"|[■□◆◇●○▼▽▲△▶►★☆◎§]+\s*(.+)|(?:-{2,}|={2,}|\*{2,}|―{2,}|─{2,})\s*(.+?)\s*[-=*―─]*"
)
# Where the alphabet or the syllabary goes on.
_LETTERS = re.compile(r"[A-Z]|[A-Z]\s*[-–~〜]\s*[A-Z]|[ぁ-んァ-ン]\s*行|[ア-ンあ-ん]")
_REMARK = re.compile(
    r"[※*＊(（©]|注[)）:：0-9０-９]?|備考|出典|出所|以上$|合計|計$|総数|最終更新|更新日"
    r"|(?:sources?|notes?|totals?|count|last updated|updated|copyright|end of|as of)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?:grand |sub)?totals?|sum|count|合計|総計|小計|計|件数|総数|合計件数", re.IGNORECASE
)
_LONGEST_SUM = 12
_NUMBER = re.compile(r"[0-9０-９,.，．]{1,20}\s?[件語個項目]{0,2}")
_SENTENCE = re.compile(r".{12,}[。.]|.{2,30}[:：]\s*.+")
# Fewer are terms of which nothing else is said.
_FEWEST_GROUPS = 2
_FEWEST_BELOW = 1.5
_LONGEST_GROUP = 40
_MOST_TITLES = 4
# So many lines at the end may be remarks.
_MOST_REMARKS = 30


@dataclass(slots=True)
class LinesBetween:
    """Takes out of the rows what is none; `groups` and so on are the lines of those.

    `names` are those of the columns; `plain_groups`: a word alone in a row names a group.
    """

    names: Sequence[str] = ()
    plain_groups: bool = False
    groups: list[int] = field(default_factory=list)
    remarks: list[int] = field(default_factory=list)
    headers: list[int] = field(default_factory=list)

    def rows(self, rows: Iterable[RawRow | PageError]) -> Iterator[RawRow | PageError]:
        """The rows, each with the name of the group that it stands in."""
        group = ""
        held: list[RawRow] = []
        begin = -1
        for row in rows:
            if isinstance(row, PageError):
                yield row
                continue
            if self._says_names(row):
                self.headers.append(row.line)
                continue
            is_full = row.is_full and not _is_total(row)
            found = None if is_full else self._group_named(row)
            if found is not None:
                group = found
                self.groups.append(row.line)
                continue
            held.append(replace(row, group=group) if group else row)
            if is_full or len(held) > _MOST_REMARKS:
                yield from held
                held.clear()
            if is_full:
                begin = _begin(row) if begin < 0 else min(begin, _begin(row))
        yield from held if begin < 0 else self._without_remarks(held, begin)

    def _says_names(self, row: RawRow) -> bool:
        # The first cells first: every row of a table is asked.
        is_like = bool(self.names) and row.cells[:1] == list(self.names[:1])
        return is_like and _cells(row.cells) == _cells(self.names)

    def _group_named(self, row: RawRow) -> str | None:
        found = group_named(row)
        if found is not None or not self.plain_groups or not _is_alone(row):
            return found
        return None if _is_remark(row) else row.cells[0].strip()

    def _without_remarks(self, held: list[RawRow], begin: int) -> Iterator[RawRow]:
        """Of the lines behind the last full row those that are words without a translation.

        They stand where rows begin, or beside a column of numbers; elsewhere a row lacks its term.
        """
        remarks = (
            at for at, row in enumerate(held) if _begin(row) <= begin + 1 and _is_remark(row)
        )
        at = next(remarks, len(held))
        yield from held[:at]
        self.remarks.extend(row.line for row in held[at:])


def has_plain_groups(rows: Sequence[RawRow], said: Sequence[int]) -> bool:
    """Whether words that stand alone in the first column name groups, and are no bare terms.

    They do where the table begins with one and each has rows below it, all of which are filled in
    the columns `said`. In a list by the alphabet they would be terms that lack the rest.
    """
    while rows and rows[-1].filled == 1 and _is_remark(rows[-1]):
        rows = rows[:-1]
    alone = [_is_alone(row) for row in rows]
    full = [row for row, is_alone in zip(rows, alone, strict=True) if not is_alone]
    if len(said) < 2 or not alone or not alone[0] or alone[-1] or any(map(all, pairwise(alone))):
        return False
    if alone.count(True) < _FEWEST_GROUPS or len(full) < alone.count(True) * _FEWEST_BELOW:
        return False
    words = [row.cells[0].strip().casefold() for row in rows if row.cells[0].strip()]
    return words != sorted(words) and all(_is_filled(row, said) for row in full)


def count_of_titles(rows: Sequence[RawRow]) -> int:
    """How many lines above a table without names are its title, with room below them."""
    count = next((at for at, row in enumerate(rows) if row.filled > 1), 0)
    if not 0 < count <= _MOST_TITLES:
        return 0
    is_parted = rows[count].line > rows[count - 1].line + 1
    groups = [row for row in rows[:count] if group_named(row) is not None]
    return count if is_parted or (groups and len(groups) < count) else 0


def _is_alone(row: RawRow) -> bool:
    return row.filled == 1 and bool(row.cells[0].strip()) and len(row.cells[0]) <= _LONGEST_GROUP


def _is_filled(row: RawRow, places: Sequence[int]) -> bool:
    return all(place < len(row.cells) and row.cells[place].strip() for place in places)


def group_named(row: RawRow) -> str | None:
    """What a line between the rows calls those below it; None where it is a row."""
    if row.filled != 1:
        return None
    text = next(cell.strip() for cell in row.cells if cell.strip())
    if row.is_heading:
        return text.strip("【】［］[]<>＜＞■□◆◇●○▼▽☆★ \u3000")
    if _LETTERS.fullmatch(text):
        return ""
    found = _MARKED.fullmatch(text)
    return next((part.strip() for part in found.groups() if part), "") if found else None


def _is_total(row: RawRow) -> bool:
    """`Total,,8` and 合計: a word for a sum, and numbers."""
    first = row.cells[0].strip()
    if len(first) > _LONGEST_SUM or not _SUM.fullmatch(first):
        return False
    return all(_NUMBER.fullmatch(cell) for cell in _cells(row.cells[1:]))


def _cells(cells: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in cells if cell.strip()]


def _begin(row: RawRow) -> int:
    return next((at for at, cell in enumerate(row.cells) if cell.strip()), 0)


def _is_remark(row: RawRow) -> bool:
    text = next((cell.strip() for cell in row.cells if cell.strip()), "")
    return bool(_REMARK.match(text) or _SENTENCE.fullmatch(text))
