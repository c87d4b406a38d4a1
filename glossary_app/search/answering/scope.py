"""Where a search looks: which documents, in which locales, in what order."""

from __future__ import annotations

from collections.abc import Iterable

from glossary_app.search.files.postings import Documents, Postings
from glossary_app.search.terms.schema import locale_code


class Scope:
    """`codes` are the locale codes to look at, the reader's own first."""

    def __init__(self, documents: Documents, codes: tuple[str, ...]) -> None:
        self.documents = documents
        self.codes = codes
        # Shifting a set to look at one bit would copy all of it.
        self._packed = documents.to_bytes((documents.bit_length() + 7) // 8, "little")

    def __contains__(self, document: int) -> bool:
        place = document >> 3
        return place < len(self._packed) and bool(self._packed[place] >> (document & 7) & 1)


class LibraryOrder:
    """Sorts documents by the order of their glossaries, then by slug."""

    def __init__(self, postings: Postings, glossaries: tuple[str, ...]) -> None:
        self._postings = postings
        self.documents: Documents = 0
        lists = [postings.documents("facet", f"glossary:{id_}") for id_ in glossaries]
        for documents in lists:
            self.documents |= documents
        self._glossaries = [Scope(documents, ()) for documents in lists if documents]

    def sorted(self, documents: Iterable[int]) -> list[int]:
        """The documents in library order."""
        known = list(documents)
        if len(known) < 2:
            return known
        slug = self._postings.column
        if len(self._glossaries) < 2:
            return sorted(known, key=lambda document: slug("slug", document))
        return sorted(known, key=lambda document: (self._rank(document), slug("slug", document)))

    def _rank(self, document: int) -> int:
        """The place of a document's glossary."""
        ranks = (rank for rank, held in enumerate(self._glossaries) if document in held)
        return next(ranks, len(self._glossaries))


def codes_in_order(present: tuple[str, ...], own: str, only_own: bool) -> tuple[str, ...]:  # noqa: FBT001 - the request's own flag
    """The locale codes to look at, the reader's own first."""
    mine = locale_code(own)
    if only_own:
        return (mine,)
    return (mine, *(code for code in present if code != mine))


def codes_present(postings: Postings) -> tuple[str, ...]:
    """The codes of the locales that the index has pages in."""
    tags = (term.removeprefix("locale:") for term in postings.terms("facet", "locale:"))
    return tuple(sorted(set(map(locale_code, tags))))
