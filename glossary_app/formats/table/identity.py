"""Which entry a row is: by its id, else by what it says, whatever its place among the rows."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from glossary_app.formats.fields.slugs import is_slug, slug_of_term
from glossary_app.formats.table.kept_keys import KeptKeys
from glossary_app.formats.table.row_sides import RowTexts, words_of
from glossary_app.model.imports.columns import Role

_DIGITS = (6, 12, 64)


@dataclass(frozen=True, slots=True)
class Claim:
    """The name that a row claims, and for which languages where it names an id."""

    base: str
    given: bool
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row that claims what the one in `first` holds; without a slug it is the same row."""

    slug: str
    first: Place


def claim_of(texts: RowTexts) -> Claim:
    """The id of a row, else the slug of its first term, English before Japanese."""
    given = unicodedata.normalize("NFC", next(iter(texts.shared.of(Role.ID)), ""))
    if given:
        base = given if is_slug(given) else slug_of_term(given)
        return Claim(base, True, tuple(side.locale.tag for side in texts.named))
    return Claim(slug_of_term(texts.named[0].headword), False)


class Claims:
    """Which names more than one row claims: all rows are looked through to know it.

    `names` gives the rows as far as they name anything; whole ones are asked for, from `rows`,
    where some of them claim the same.
    """

    def __init__(
        self, names: Callable[[], Iterable[RowTexts]], rows: Callable[[], Iterable[RowTexts]]
    ) -> None:
        # Eight bytes for each row: among a million of them, two meet by chance once in 40 million.
        keys = (key for texts in names() for key in _keys(claim_of(texts)))
        self._shared = KeptKeys(keys).repeated()
        self._alike: frozenset[int] = frozenset()
        self._same: frozenset[int] = frozenset()
        if self._shared:
            named = ((claim_of(texts), texts) for texts in rows())
            words = {
                (_key(claim), _key_of(_all_texts(texts))): _key_of(words_of(texts))
                for claim, texts in named
                if not claim.given and self.is_shared(claim)
            }
            self._same = self._shared - KeptKeys(key for key, _ in words).repeated()
            self._alike = KeptKeys(words.values()).repeated()

    def is_shared(self, claim: Claim) -> bool:
        """Whether more than one row claims this name."""
        return bool(self._shared) and not self._shared.isdisjoint(_keys(claim))

    def is_only_repeated(self, claim: Claim) -> bool:
        """Whether all that claim the name are one row, written again and again."""
        return _key(claim) in self._same

    def has_twin(self, texts: RowTexts) -> bool:
        """Whether another row that claims the same name has the same terms, too."""
        return _key_of(words_of(texts)) in self._alike


class Identities:
    """Gives each row its slug, those of several files too, where they share their claims."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._places: dict[str, Place] = {}
        # Where a row stands that was told apart from others, and what it says, as a number.
        self._apart: dict[str, tuple[Place, int]] = {}

    def slug_for(self, texts: RowTexts, place: Place) -> str | Repeated:
        """The slug of a row, or what it repeats."""
        claim = claim_of(texts)
        if not self._claims.is_shared(claim):
            return claim.base
        if claim.given:
            return self._of_repeated_id(claim, texts, place)
        told: list[Iterable[str]] = []
        if not self._claims.is_only_repeated(claim):
            told.append(words_of(texts))
            told += [_all_texts(texts)] if self._claims.has_twin(texts) else []
        slug, first = self._told_apart(claim.base, told, place)
        return slug if first == place else Repeated("", first)

    def _of_repeated_id(self, claim: Claim, texts: RowTexts, place: Place) -> str | Repeated:
        names = [f"{claim.base}\n{language}" for language in claim.languages]
        # Rows that each name the entry in a language of their own are one entry.
        first = next(filter(None, map(self._places.get, names)), place)
        if first == place:
            self._places |= dict.fromkeys(names, place)
            return claim.base
        slug, again = self._told_apart(claim.base, [_all_texts(texts)], place)
        return Repeated(slug if again == place else "", first)

    def _told_apart(
        self, base: str, told: Iterable[Iterable[str]], place: Place
    ) -> tuple[str, Place]:
        """A slug for a row by what it says, and where a row that says the same stands first."""
        digests = [_digest(each) for each in told]
        content = _number("-".join(digests).encode())
        # Of ten thousand rows, three share so few digits though they say something else.
        for digits in _DIGITS:
            slug = "-".join((base, *(digest[:digits] for digest in digests)))
            first, said = self._apart.setdefault(slug, (place, content))
            if said == content:
                break
        return slug, first


def _keys(claim: Claim) -> list[int]:
    """What a row claims, in numbers: an id once for each language."""
    return [_key(claim, language) for language in claim.languages or ("",)]


def _key(claim: Claim, language: str = "") -> int:
    return _number(f"{claim.base}\n{claim.given}\n{language}".encode())


def _key_of(texts: Iterable[str]) -> int:
    return _number(_joined(texts))


def _number(content: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest())


def _joined(texts: Iterable[str]) -> bytes:
    folded = (unicodedata.normalize("NFKC", text).casefold() for text in texts)
    return "\n".join(folded).encode("utf-8", "surrogatepass")


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256(_joined(texts)).hexdigest()


def _all_texts(texts: RowTexts) -> Iterable[str]:
    for side in (*texts.sides, texts.shared):
        for role, said in side.texts.items():
            yield from (f"{role} {text}" for text in said)
