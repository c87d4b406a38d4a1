"""Plain texts of what an import has parsed, so that its index does not parse it again.

They are known by a digest and bounded: what does not fit is parsed a second time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b

# Of a folder as large as anybody keeps; twice the letters where they are Japanese.
_MOST_LETTERS = 16_000_000


class PlainTexts:
    """The plain text of each Markdown text that was parsed while this was open."""

    def __init__(self) -> None:
        self._texts: dict[bytes, str] = {}
        self._room = 0

    def open(self) -> None:
        """Begin to keep texts."""
        self._room = _MOST_LETTERS

    def close(self) -> None:
        """Keep nothing any more."""
        self._texts.clear()
        self._room = 0

    @property
    def has_room(self) -> bool:
        """Whether another text would be kept."""
        return self._room > 0

    def keep(self, markdown: str, plain: str) -> None:
        """Keep the plain text of a text."""
        self.keep_known(_digest(markdown), plain)

    def keep_known(self, digest: bytes, plain: str) -> None:
        """Keep what another process has taken of its own."""
        if self.has_room:
            self._texts[digest] = plain
            self._room -= len(plain)

    def taken(self) -> dict[bytes, str]:
        """What was kept since the last time, for another process to keep."""
        texts, self._texts = self._texts, {}
        return texts

    def get(self, markdown: str) -> str | None:
        """The plain text of a text, if it is kept."""
        return self._texts.get(_digest(markdown)) if self._texts else None


@cache
def plain_texts() -> PlainTexts:
    """Those of this process."""
    return PlainTexts()


@contextmanager
def parsing_once() -> Iterator[None]:
    """Keep what is parsed until the block ends."""
    plain_texts().open()
    try:
        yield
    finally:
        plain_texts().close()


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
