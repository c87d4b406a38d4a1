"""Which entry is meant: by its name in the library, by a headword, by an alias or an address."""

from __future__ import annotations

from dataclasses import dataclass

from glossary_app.library.searchable import Catalogue
from glossary_app.model.address import EntryAddress, parse_address
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import SearchRequest, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.spelling.kana import is_japanese

_EXACT = (Tier.EXACT_HEADWORD, Tier.EXACT_ALIAS, Tier.EXACT_FOLDED, Tier.EXACT_READING)
_LOOKED_AT = 20
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Meant:
    """The entries that bear a name, the first in library order first; else what comes near."""

    refs: tuple[EntryRef, ...]
    near: tuple[str, ...] = ()


def entries_named(library: Catalogue, name: str) -> Meant:
    """The entries of this name: slugs go before designations."""
    address = parse_address(name)
    wanted = str(address.ref) if isinstance(address, EntryAddress) else name
    refs = library.find(wanted)
    return Meant(refs) if refs else _designated(library, wanted)


def _designated(library: Catalogue, name: str) -> Meant:
    """The entries that bear the designation, best first; else the names that come near."""
    glossaries, words = _scoped(library, name)
    locale = JA_JP if is_japanese(words) else EN_US
    answer = library.search(SearchRequest(words, locale, _LOOKED_AT, glossaries=glossaries))
    exact = [hit for hit in answer.hits if hit.match.tier in _EXACT]
    if exact:
        best = exact[0].match.tier
        return Meant(tuple(hit.ref for hit in exact if hit.match.tier is best))
    near = dict.fromkeys((*(hit.headword for hit in answer.hits), *answer.nearest))
    return Meant((), tuple(near)[:_OFFERED])


def _scoped(library: Catalogue, name: str) -> tuple[tuple[str, ...], str]:
    """A glossary before a slash narrows the search, as in `GLOSSARY/HEADWORD`."""
    glossary, separator, words = name.partition("/")
    known = {found.id for found in library.glossaries()}
    return ((glossary,), words) if separator and glossary in known else ((), name)
