"""Columns of statuses whose cells only say yes or no: `Approved: no`, `fuzzy: True`."""

from __future__ import annotations

import re
from functools import lru_cache

from glossary_app.formats.table.cells import answer

_APPROVED = re.compile(r"approv|review|confirm|final|valid|承認|確認|確定|レビュー", re.IGNORECASE)
_UNFINISHED = re.compile(r"fuzzy|draft|unreviewed|下書き|ドラフト|未確定|要確認", re.IGNORECASE)
_END = " ?？*＊"


@lru_cache(maxsize=1_024)
def told_status(name: str, cell: str) -> str:
    """The status that a cell of such a column tells; any other cell as it is."""
    said = answer(cell)
    if said is None:
        return cell
    called = name.strip(_END)
    if _UNFINISHED.search(called):
        return called if said else ""
    if _APPROVED.search(called):
        return called if said else f"{called}: {cell}"
    return cell
