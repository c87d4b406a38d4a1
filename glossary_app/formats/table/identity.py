"""Which entry a row is: by its id, else by what it says, whatever its place among the rows."""

from __future__ import annotations

import hashlib
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from glossary_app.formats.fields.slugs import is_slug, slug_of_term
from glossary_app.formats.table.row_sides import RowTexts, words_of
from glossary_app.model.imports.columns import Role

_DIGITS = 6
_PARTS = 64


@dataclass(frozen=True, slots=True)
class Claim:
    """The name that a row claims, and for which languages where it names an id."""

    base: str
    given: bool
    languages: str


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row that claims what the one in `first_line` holds; without a slug it is the same row."""

    slug: str
    first_line: int


def claim_of(texts: RowTexts) -> Claim:
    """The id of a row, else the slug of its first term, English before Japanese."""
    given = unicodedata.normalize("NFC", next(iter(texts.shared.of(Role.ID)), ""))
    if given:
        base = given if is_slug(given) else slug_of_term(given)
        return Claim(base, True, " ".join(side.locale.tag for side in texts.named))
    return Claim(slug_of_term(texts.named[0].headword), False, "")


class Identities:
    """Gives each row its slug: all rows are looked through before the first is answered."""

    def __init__(self, rows: Callable[[], Iterator[RowTexts]]) -> None:
        # Eight bytes for each row: among a million of them, two meet by chance once in 40 million.
        self._shared = _repeated(_key(claim_of(texts)) for texts in rows())
        self._alike: frozenset[int] = frozenset()
        if self._shared:
            shared = (texts for texts in rows() if _key(claim_of(texts)) in self._shared)
            self._alike = _repeated(_key_of_words(texts) for texts in shared)
        self._lines: dict[str, int] = {}

    def slug_for(self, texts: RowTexts, line: int) -> str | Repeated:
        """The slug of a row, or what it repeats."""
        claim = claim_of(texts)
        if _key(claim) not in self._shared:
            return claim.base
        if claim.given:
            return self._of_repeated_id(claim, texts, line)
        slug = f"{claim.base}-{_digest(words_of(texts))}"
        if _key_of_words(texts) in self._alike:
            slug += f"-{_digest(_all_texts(texts))}"
        first = self._lines.setdefault(slug, line)
        return slug if first == line else Repeated("", first)

    def _of_repeated_id(self, claim: Claim, texts: RowTexts, line: int) -> str | Repeated:
        first = self._lines.setdefault(f"{claim.base}\n{claim.languages}", line)
        if first == line:
            return claim.base
        slug = f"{claim.base}-{_digest(_all_texts(texts))}"
        again = self._lines.setdefault(slug, line)
        return Repeated(slug if again == line else "", first)


def _key(claim: Claim) -> int:
    text = f"{claim.base}\n{claim.given}\n{claim.languages}"
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


def _key_of_words(texts: RowTexts) -> int:
    return int.from_bytes(hashlib.blake2b(_joined(words_of(texts)), digest_size=8).digest())


def _repeated(keys: Iterable[int]) -> frozenset[int]:
    # In parts: as a sorted list a key takes five times as much room.
    parts = [array("Q") for _ in range(_PARTS)]
    for key in keys:
        parts[key % _PARTS].append(key)
    return frozenset(a for part in parts for a, b in pairwise(sorted(part)) if a == b)


def _joined(texts: Iterable[str]) -> bytes:
    folded = (unicodedata.normalize("NFKC", text).casefold() for text in texts)
    return "\n".join(folded).encode("utf-8", "surrogatepass")


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256(_joined(texts)).hexdigest()[:_DIGITS]


def _all_texts(texts: RowTexts) -> Iterable[str]:
    for side in (*texts.sides, texts.shared):
        for role, said in side.texts.items():
            yield from (f"{role} {text}" for text in said)
