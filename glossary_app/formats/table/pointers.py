"""Which rows the texts of another one send the reader to."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from glossary_app.formats.table.cells import SEPARATOR, values
from glossary_app.formats.table.kept_keys import KeptKeys
from glossary_app.formats.table.names.sending_on import named_in
from glossary_app.formats.table.row_sides import RowTexts
from glossary_app.model.imports.columns import Role

# It parts names as often as it stands within one.
_DOT = "・"


class Pointers:
    """Which names within texts are those of rows: only these lead anywhere."""

    def __init__(self, rows: Callable[[], Iterable[RowTexts]]) -> None:
        self._rows = rows
        # All names of a table are gathered when a text first seems to name one.
        self._names: KeptKeys | None = None

    def noting(self, rows: Iterable[RowTexts]) -> Iterator[RowTexts]:
        """The rows of the table as they are looked through, so that they need not be again."""
        names = KeptKeys()
        for row in rows:
            for name in _names(row):
                names.add(_key(name))
            yield row
        self._names = names

    def add_to(self, texts: RowTexts) -> None:
        """Add to the related names of a row those that its texts send the reader to."""
        said = [text for side in (*texts.sides, texts.shared) for text in _texts(side.texts)]
        own = {name for side in texts.sides for name in side.of(Role.TERM)}
        for name in dict.fromkeys(name for text in said for name in named_in(text)):
            if name and name not in own and self._is_known(name):
                texts.shared.add(Role.RELATED, name)
        for side in (*texts.sides, texts.shared):
            if any(_DOT in cell for cell in side.of(Role.RELATED)):
                side.texts[Role.RELATED] = [*map(self._parted, side.of(Role.RELATED))]

    def _parted(self, cell: str) -> str:
        """貸方・借方 as two names where both are known, and not the whole."""
        names = values(cell)
        parts = [[name] if self._is_known(name) else name.split(_DOT) for name in names]
        known = [
            part if all(map(self._is_known, part)) else [name]
            for part, name in zip(parts, names, strict=True)
        ]
        return SEPARATOR.join(name for each in known for name in each)

    def _is_known(self, name: str) -> bool:
        if self._names is None:
            self._names = KeptKeys(_key(name) for row in self._rows() for name in _names(row))
        return _key(name) in self._names


def _texts(said: dict[Role, list[str]]) -> Iterator[str]:
    return (text for role in (Role.NOTE, Role.DEFINITION) for text in said.get(role, ()))


def _names(texts: RowTexts) -> Iterator[str]:
    for side in texts.sides:
        for role in (Role.TERM, Role.ALIASES, Role.ABBREVIATION):
            yield from side.of(role)


def _key(name: str) -> int:
    return hash(unicodedata.normalize("NFKC", name).casefold())
