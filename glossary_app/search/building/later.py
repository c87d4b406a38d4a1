"""Documents that are no entries, kept on disk until all entries have their numbers."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Any, Self

from glossary_app.search.answering.did_you_mean import SpellingLists

_WORD_TERMS = 5000


class LaterDocuments:
    """Collects spelling lists and the words of running text."""

    def __init__(self, folder: Path) -> None:
        self._file: IO[bytes] = TemporaryFile(dir=folder, suffix=".tmp")  # noqa: SIM115 - until the block ends
        self._spelling = SpellingLists()
        self._words: dict[str, None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add_keys(self, keys: frozenset[str]) -> None:
        """Take the spelling keys of an entry."""
        self._keep(self._spelling.add(keys))

    def add_words(self, terms: Iterable[str]) -> None:
        """Take words of running text."""
        self._words.update(dict.fromkeys(terms))
        if len(self._words) > _WORD_TERMS:
            self._keep_words()

    def documents(self) -> Iterator[dict[str, Any]]:
        """Yield all of them, once."""
        self._keep(self._spelling.rest())
        self._keep_words()
        self._file.seek(0)
        while True:
            try:
                yield marshal.load(self._file)  # noqa: S302 - written by this very process
            except EOFError:
                return

    def _keep_words(self) -> None:
        if self._words:
            self._keep([{"word": list(self._words)}])
        self._words = {}

    def _keep(self, documents: Iterable[dict[str, Any]]) -> None:
        for document in documents:
            marshal.dump(document, self._file)
