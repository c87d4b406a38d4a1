"""Which entry a person means: by its name in the library, by a headword, or by an alias."""

from __future__ import annotations

from glossary_app.cli.session import Session, note, note_fault
from glossary_app.errors import NotFoundError
from glossary_app.library.searchable import Catalogue
from glossary_app.model.address import EntryAddress, parse_address
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import SearchRequest, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.spelling.kana import is_japanese

_EXACT = (Tier.EXACT_HEADWORD, Tier.EXACT_ALIAS, Tier.EXACT_FOLDED, Tier.EXACT_READING)
_LOOKED_AT = 20
_OFFERED = 3


def named_entry(session: Session, library: Catalogue, name: str) -> EntryRef | None:
    """The entry of this name; where there is none, standard error tells the nearest names.

    Of several entries with the name, the first in library order; the others are told as well.
    """
    address = parse_address(name)
    wanted = str(address.ref) if isinstance(address, EntryAddress) else name
    refs = library.find(wanted)
    if not refs:
        refs, near = _designated(library, wanted)
        if not refs:
            advice = f"near: {', '.join(near)}" if near else "see 'glossary list'"
            note_fault(NotFoundError("", f"no entry '{name}'", advice), as_json=session.as_json)
            return None
    if len(refs) > 1:
        others = ", ".join(str(ref) for ref in refs[1:])
        note(f"'{name}' is {refs[0]} here; also: {others}")
    return refs[0]


def _designated(library: Catalogue, name: str) -> tuple[tuple[EntryRef, ...], tuple[str, ...]]:
    """The entries that bear the designation, best first; else the names that come near."""
    glossaries, words = _scoped(library, name)
    locale = JA_JP if is_japanese(words) else EN_US
    answer = library.search(SearchRequest(words, locale, _LOOKED_AT, glossaries=glossaries))
    exact = [hit for hit in answer.hits if hit.match.tier in _EXACT]
    if exact:
        best = exact[0].match.tier
        return tuple(hit.ref for hit in exact if hit.match.tier is best), ()
    near = dict.fromkeys((*(hit.headword for hit in answer.hits), *answer.nearest))
    return (), tuple(near)[:_OFFERED]


def _scoped(library: Catalogue, name: str) -> tuple[tuple[str, ...], str]:
    """A glossary before a slash narrows the search, as in `GLOSSARY/HEADWORD`."""
    glossary, separator, words = name.partition("/")
    known = {found.id for found in library.glossaries()}
    return ((glossary,), words) if separator and glossary in known else ((), name)
