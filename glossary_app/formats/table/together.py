"""The tables of one import, whose rows are told apart from each other across files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from glossary_app.formats.table.identity import Claims, Identities, claim_of
from glossary_app.formats.table.row_sides import RowTexts
from glossary_app.model.source import SourceFile

_Rows = Callable[[SourceFile], Iterator[RowTexts]]


class Together:
    """Knows nothing until it is told of several files."""

    def __init__(self) -> None:
        self.identities: Identities | None = None
        self._sharing: tuple[str, ...] = ()

    def look_through(
        self, files: Callable[[], Iterable[SourceFile]], names_of: _Rows, rows_of: _Rows
    ) -> None:
        """Look through all files, where there is more than one; names first, and quickly."""
        if len([*islice(files(), 2)]) < 2:
            return
        claims = Claims(
            lambda: (texts for file in files() for texts in names_of(file)),
            lambda: (texts for file in files() for texts in rows_of(file)),
        )
        self.identities = Identities(claims)
        self._sharing = tuple(
            file.path
            for file in files()
            if any(claims.is_shared(claim_of(texts)) for texts in names_of(file))
        )

    def depends_on(self, path: str) -> tuple[str, ...]:
        """The other files that claim names which more than one row claims.

        Whether a row keeps its name depends on them.
        """
        return tuple(each for each in self._sharing if path in self._sharing and each != path)
