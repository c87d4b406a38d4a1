"""Lines of a table that are no rows: names of groups between the rows, remarks below the last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

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
_SENTENCE = re.compile(r".{12,}[。.]|.{2,30}[:：]\s*.+")
# So many lines at the end may be remarks.
_MOST_REMARKS = 30


@dataclass(slots=True)
class LinesBetween:
    """Takes out of the rows what is none; `groups` and `remarks` are the lines of those."""

    groups: list[int] = field(default_factory=list)
    remarks: list[int] = field(default_factory=list)

    def rows(self, rows: Iterable[RawRow | PageError]) -> Iterator[RawRow | PageError]:
        """The rows, each with the name of the group that it stands in."""
        group = ""
        held: list[RawRow] = []
        begin = -1
        for row in rows:
            if isinstance(row, PageError):
                yield row
                continue
            found = group_named(row)
            if found is not None:
                group = found
                self.groups.append(row.line)
                continue
            held.append(replace(row, group=group) if group else row)
            if row.filled > 1 or len(held) > _MOST_REMARKS:
                yield from held
                held.clear()
            if row.filled > 1:
                begin = _begin(row) if begin < 0 else min(begin, _begin(row))
        yield from held if begin < 0 else self._without_remarks(held, begin)

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


def group_named(row: RawRow) -> str | None:
    """What a line between the rows calls those below it; None where it is a row."""
    if row.filled != 1 or len(row.cells) < 2:
        return None
    text = next(cell.strip() for cell in row.cells if cell.strip())
    if row.is_heading:
        return text.strip("【】［］[]<>＜＞■□◆◇●○▼▽☆★ \u3000")
    if _LETTERS.fullmatch(text):
        return ""
    found = _MARKED.fullmatch(text)
    return next((part.strip() for part in found.groups() if part), "") if found else None


def _begin(row: RawRow) -> int:
    return next((at for at, cell in enumerate(row.cells) if cell.strip()), 0)


def _is_remark(row: RawRow) -> bool:
    text = next((cell.strip() for cell in row.cells if cell.strip()), "")
    return bool(_REMARK.match(text) or _SENTENCE.fullmatch(text))
