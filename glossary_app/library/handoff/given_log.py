"""A short local log of what was given to assistants, and when; it never leaves the machine.

One JSON object a line. The user can empty it and switch it off; a file beside it says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from glossary_app.library.handoff.values import Given
from glossary_app.model.entry import EntryRef
from glossary_app.model.plain import PlainError, from_plain, to_plain
from glossary_app.paths import private_file

# The last thousand answers, and a margin so that the file is not rewritten at each.
_KEPT, _MARGIN = 1000, 200
_LONGEST_QUESTION = 200
# In bytes; a thousand answers of a hundred entries each.
_LARGEST = 8_000_000


class GivenLog:
    """The log in a folder of the library."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "given.jsonl"
        self._off = folder / "given.off"
        self._lines: int | None = None

    @property
    def is_on(self) -> bool:
        """Whether anything is noted."""
        return not self._off.exists()

    def switch(self, *, on: bool) -> None:
        """Note what is given from now on, or not; what was noted stays until it is emptied."""
        if on:
            self._off.unlink(missing_ok=True)
        else:
            self._off.parent.mkdir(parents=True, exist_ok=True)
            self._off.touch()

    def empty(self) -> None:
        """Forget all."""
        self._file.unlink(missing_ok=True)
        self._lines = None

    def note(self, way: str, question: str, refs: Iterable[EntryRef], withheld: int = 0) -> None:
        """Note an answer; without a place to write, nothing is noted, and the answer is given."""
        if not self.is_on:
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")
        asked = " ".join(question.split())[:_LONGEST_QUESTION]
        entries = tuple(str(ref) for ref in dict.fromkeys(refs))
        line = json.dumps(to_plain(Given(now, way, asked, entries, withheld)), ensure_ascii=False)
        with suppress(OSError):
            # To open a pipe would be to wait for somebody who reads.
            if self._file.is_file() or not self._file.exists():
                self._append(line)

    def read(self) -> tuple[Given, ...]:
        """What was given, the newest first."""
        found = []
        for line in reversed(self._read_lines()):
            # A line that was cut short by a full disk is none, nor is one made to do harm.
            with suppress(ValueError, PlainError, RecursionError):
                found.append(from_plain(Given, json.loads(line)))
        return tuple(found[:_KEPT])

    def _append(self, line: str) -> None:
        if self._lines is None:
            self._lines = len(self._read_lines())
        self._lines += 1
        if self._lines > _KEPT + _MARGIN:
            self._rewrite([*self._read_lines()[1 - _KEPT :], line])
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        # What was asked is the user's own.
        private_file(self._file)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def _rewrite(self, lines: list[str]) -> None:
        draft = self._file.with_suffix(".new")
        private_file(draft)
        draft.write_text("\n".join(lines) + "\n", encoding="utf-8")
        draft.replace(self._file)
        self._lines = len(lines)

    def _read_lines(self) -> list[str]:
        """The lines at the end of the file; what is longer is none that was written here."""
        if not self._file.is_file():
            return []
        try:
            with self._file.open("rb") as file:
                file.seek(max(0, self._file.stat().st_size - _LARGEST))
                text = file.read(_LARGEST).decode("utf-8", "replace")
        except OSError:
            return []
        # Not `splitlines`, which parts a name at signs that JSON leaves as they are.
        return text.removesuffix("\n").split("\n") if text else []
