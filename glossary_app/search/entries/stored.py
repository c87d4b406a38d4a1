"""What the index stores of an entry for the rows of a list, packed and unpacked."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from glossary_app.search.terms.designation import Designation
from glossary_app.spelling.keys import strict_key

# The newest one that every Python from 3.11 on reads: an index outlives an upgrade of Python.
MARSHAL_VERSION = 4

# In place of a key that is the very text: no key holds it.
_SAME = "\0"


@dataclass(frozen=True, slots=True)
class RowPage:
    """What a row shows of one page."""

    locale: str
    headword: str
    reading: str
    short_definition: str


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows of an entry."""

    glossary: str
    slug: str
    quality: str
    draft: bool
    counterpart: str
    pages: tuple[RowPage, ...]

    def definition_on(self, page: RowPage) -> str:
        """The short definition on a page; where it has none, what another says."""
        said = (each.short_definition for each in (page, *self.pages))
        return next(filter(None, said), "")


def read_row(packed: bytes) -> Row:
    """The row of a document."""
    glossary, slug, quality, draft, counterpart, pages = unpack(packed)
    shown = tuple(RowPage(*page) for page in pages)
    return Row(glossary, slug, quality, draft, counterpart, shown)


def read_names(packed: bytes) -> tuple[Designation, ...]:
    """The designations of a document."""
    return tuple(_designation(*values) for values in unpack(packed))


def pack_names(names: Iterable[Designation]) -> bytes:
    """The bytes that designations are kept as: half of them are empty, or say nothing new."""
    return pack([_kept(named) for named in names])


def pack(value: Any) -> bytes:
    """Tuples, lists, texts and numbers as bytes."""
    return marshal.dumps(value, MARSHAL_VERSION)


def unpack(packed: bytes) -> Any:
    """Read a column of our own index: three times as fast as JSON, for each of fifty rows.

    Opening compares sizes and times only, and reads the whole a while later: until then, damage
    that keeps both can make this raise, or worse.
    """
    return marshal.loads(packed)  # noqa: S302 - written by us, and sealed with its size and time


def _kept(named: Designation) -> tuple[Any, ...]:
    text, reading = named.text, named.reading
    values = (
        text,
        named.is_headword,
        named.locale,
        _SAME if named.strict == text else None if text.isascii() else named.strict,
        named.loose or None,
        named.folded or None,
        named.singulars or None,
        reading or None,
        _SAME if reading and named.reading_key == reading else named.reading_key or None,
        named.folded_reading or None,
        named.romaji or None,
        named.status or None,
    )
    filled = len(values)
    while values[filled - 1] is None:
        filled -= 1
    return values[:filled]


def _designation(
    text: str,
    headword: bool,  # noqa: FBT001 - as it is stored
    locale: str,
    strict: str | None = None,
    loose: str | None = None,
    folded: str | None = None,
    singulars: tuple[str, ...] | None = None,
    reading: str | None = None,
    reading_key: str | None = None,
    folded_reading: str | None = None,
    romaji: str | None = None,
    status: str | None = None,
) -> Designation:
    return Designation(
        text,
        headword,
        locale,
        text if strict == _SAME else strict or strict_key(text),
        loose or "",
        folded or "",
        singulars or (),
        reading or "",
        (reading if reading_key == _SAME else reading_key) or "",
        folded_reading or "",
        romaji or "",
        status or "",
    )
