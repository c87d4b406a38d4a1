"""Keeps the text that a page was read from, once for all pages of its entry that were."""

from __future__ import annotations

from glossary_app.model.source import SourceText
from glossary_app.store.file.database import Database

_KEEP = "INSERT INTO source_texts (head, text) VALUES (:head, :text)"
_FIND_HEAD = "SELECT id FROM source_heads WHERE text = :text"
_KEEP_HEAD = "INSERT INTO source_heads (text) VALUES (:text)"


class SourceTexts:
    """The texts of one import, in the order of its pages."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._last: tuple[int, str, int] = (0, "", 0)
        self._is_in_doubt = False
        self._line = ""
        self._head = 0

    def keep(self, source: SourceText, digest: str, entry: int) -> int:
        """Keep a text; returns the number by which its page knows it."""
        if self._last[:2] == (entry, digest) and self._is_there(self._last[2]):
            return self._last[2]
        self._is_in_doubt = False
        end = source.text.find("\n") + 1
        head = self._head_of(source.text[:end]) if end > 1 else 0
        values = {"head": head or None, "text": source.text[end:] if head else source.text}
        number = self._database.insert(_KEEP, values)
        self._last = (entry, digest, number)
        return number

    def doubt(self) -> None:
        """Look before the text kept last is taken for there: one goes with its last page."""
        self._is_in_doubt = True

    def _is_there(self, number: int) -> bool:
        if not self._is_in_doubt:
            return True
        found = self._database.first(
            "SELECT 1 FROM source_texts WHERE id = :number", {"number": number}
        )
        return found is not None

    def _head_of(self, line: str) -> int:
        """The number of a first line that the text before began with too."""
        if line != self._line:
            self._line, self._head = line, 0
            return 0
        if not self._head:
            known = self._database.first(_FIND_HEAD, {"text": line})
            self._head = (
                int(known[0]) if known else self._database.insert(_KEEP_HEAD, {"text": line})
            )
        return self._head
