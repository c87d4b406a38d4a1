"""Tables whose rows are pages of their own beside them, as Notion exports a database.

Its rows are a table `NAME NUMBER.csv`, and each is a page too, in a folder of the same name. The
pages say more, so they are read first; what a row adds in the other language joins its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = " [0-9a-fA-F]{32}"
_TABLE = re.compile(rf"((.+?){_NUMBER})(_all)?\.csv")
_PAGE = re.compile(rf"(.+)/[^/]+{_NUMBER}\.md")


class RowPages:
    """Knows these tables among the paths of an import."""

    def __init__(self, paths: Iterable[str]) -> None:
        known = frozenset(paths)
        folders = frozenset(found[1] for path in known if (found := _PAGE.fullmatch(path)))
        tables = [found for path in known if (found := _TABLE.fullmatch(path))]
        self._tables = frozenset(t[0] for t in tables if t[1] in folders or t[2] in folders)
        # The whole of a table stands beside what its view showed.
        self._parts = frozenset(t[0] for t in tables if f"{t[1]}_all.csv" in known and not t[3])

    def ordered(self, paths: Iterable[str]) -> list[str]:
        """The paths, those of such tables behind all pages."""
        return sorted(paths, key=lambda path: path in self._tables)

    def has_pages(self, path: str) -> bool:
        """Whether the rows of a table are pages as well."""
        return path in self._tables

    def is_part(self, path: str) -> bool:
        """Whether a table is a part of one beside it."""
        return path in self._parts
