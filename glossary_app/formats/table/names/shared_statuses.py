"""Whose status it is that a row says for both of its languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from glossary_app.formats.fields.statuses import status_in_words
from glossary_app.formats.table.kept_keys import KeptKeys
from glossary_app.formats.table.row_sides import RowTexts, Side
from glossary_app.model.imports.columns import Role
from glossary_app.model.page import DISCOURAGED

_LANGUAGES = 2


class SharedStatuses:
    """Knows which names some row has without a word against them.

    `server,サーバー,OK` beside `server,サーバ,NG`: what is not to be used is サーバ.
    """

    def __init__(self, rows: Callable[[], Iterable[RowTexts]]) -> None:
        self._rows = rows
        # All names of a table are gathered when a row is first discouraged.
        self._plain: KeptKeys | None = None

    def settle(self, texts: RowTexts) -> None:
        """Leave what a row says against both of its names to that which no other row has."""
        if Role.STATUS not in texts.shared.texts or not _is_discouraged(texts.shared):
            return
        if len(texts.named) < _LANGUAGES:
            return
        if self._plain is None:
            self._plain = KeptKeys(key for row in self._rows() for key in _plain_names(row))
        meant = [side for side in texts.named if _key(side) not in self._plain]
        if len(meant) == 1:
            meant[0].texts.setdefault(Role.STATUS, texts.shared.texts.pop(Role.STATUS))


def _plain_names(texts: RowTexts) -> Iterator[int]:
    if not _is_discouraged(texts.shared):
        yield from (_key(side) for side in texts.named if not _is_discouraged(side))


def _is_discouraged(side: Side) -> bool:
    return any(status_in_words(text) in DISCOURAGED for text in side.of(Role.STATUS))


def _key(side: Side) -> int:
    return hash((side.locale, unicodedata.normalize("NFKC", side.headword).casefold()))
