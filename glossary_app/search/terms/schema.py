"""The index's fields, and how the terms in them are spelled.

Whoosh holds one document per entry, besides documents for the words of running text and for
the spelling lists. The terms come here already analysed, so no field has a Whoosh analyzer
(one that had would silently skip it for a list).

key: flag, key, NUL, language; a whole designation.
edge: flag, a key's first letters, NUL, language; weighted with the key's length.
gram: language, letters inside a key (one or two of Japanese, three of other scripts);
weighted with the key's length.
text: language, then a word, a stem or Japanese letters of running text; weighted.
facet: kind of facet, colon, its value.
word, bucket: words of running text, spelling lists (in documents that are no entries).
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from whoosh.analysis.analyzers import Analyzer
from whoosh.columns import VarBytesColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.formats import Existence

from glossary_app.model.languages import Side, side_of_tag

# Raised when the meaning of a field changes: an older index is then rebuilt.
SCHEMA_VERSION = 9

END = "\0"
EDGE_LETTERS, KANJI_EDGE_LETTERS = 4, 2

# Flags of keys, best first.
HEADWORD, ALIAS, READING, ROMAJI, FOLDED = "h", "a", "r", "m", "f"
FOLDED_READING, INNER_WORDS, INITIALS = "q", "w", "i"

_CODES = {Side.ENGLISH: "e", Side.JAPANESE: "j", None: "o"}


@lru_cache(maxsize=256)
def locale_code(tag: str) -> str:
    """One character that stands, inside a term, for the language of a locale.

    Imports leave third languages aside; `o` is for what an older import has stored of them.
    """
    return _CODES[side_of_tag(tag)]


class TermList(FieldType):
    """A field that takes the terms themselves."""

    def __init__(self) -> None:
        super().__init__(Existence(), Analyzer())

    @staticmethod
    def weighted_terms(value: Collection[str]) -> dict[bytes, float]:
        """Each term, encoded, all of the same weight."""
        return dict.fromkeys(_encoded(value), 1.0)


class WeightedTerms(FieldType):
    """A field that takes its terms with the weight that each has in the document."""

    def __init__(self) -> None:
        super().__init__(Existence(), Analyzer())

    @staticmethod
    def weighted_terms(value: dict[str, float]) -> dict[bytes, float]:
        """Each term, encoded, with its weight."""
        return dict(zip(_encoded(value), value.values(), strict=True))


class EncodedTerms(FieldType):
    """The same for terms that are encoded already."""

    def __init__(self) -> None:
        super().__init__(Existence(), Analyzer())

    @staticmethod
    def weighted_terms(value: dict[bytes, float]) -> dict[bytes, float]:
        """Each term with its weight."""
        return value


def _encoded(terms: Collection[str]) -> list[bytes]:
    try:
        return [*map(str.encode, terms)]
    except UnicodeEncodeError:
        return [term.encode("utf-8", "replace") for term in terms]


def index_schema() -> Schema:
    """The fields of an index."""
    return Schema(
        ref=TermList(),
        key=TermList(),
        edge=WeightedTerms(),
        gram=WeightedTerms(),
        text=EncodedTerms(),
        facet=TermList(),
        word=TermList(),
        bucket=TermList(),
        slug=COLUMN(VarBytesColumn()),
        row=COLUMN(VarBytesColumn()),
        names=COLUMN(VarBytesColumn()),
        body=COLUMN(VarBytesColumn()),
    )
