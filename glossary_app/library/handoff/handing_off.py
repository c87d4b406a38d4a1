"""Entries to be given away as one text: with chunk ids, trust in sight, within a budget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from glossary_app.library.entries import Shelf
from glossary_app.library.handing_on import Gate, Withheld, WithheldError
from glossary_app.library.handoff.passages import Passage, passages_of
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import Locale
from glossary_app.model.page import Limitations, Page, Source


@dataclass(frozen=True, slots=True)
class GivenPage:
    """What is given of a page. `left_out` counts its passages that the budget has no room for."""

    ref: EntryRef
    locale: Locale
    headword: str
    quality: str
    draft: bool
    passages: tuple[Passage, ...]
    sources: tuple[Source, ...]
    limitations: Limitations
    banner: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Handoff:
    """Pages to be given away, what the trust policy holds back, and what had no room."""

    pages: tuple[GivenPage, ...]
    withheld: tuple[Withheld, ...] = ()
    no_room: tuple[EntryRef, ...] = ()

    @property
    def refs(self) -> tuple[EntryRef, ...]:
        """The entries that something is given of."""
        return tuple(dict.fromkeys(page.ref for page in self.pages))


@dataclass(frozen=True, slots=True)
class HandoffRequest:
    """Entries in their order; only pages in `locale` where one is named."""

    refs: tuple[EntryRef, ...]
    locale: Locale | None = None
    include_drafts: bool = False


def collect(shelf: Shelf, request: HandoffRequest) -> Handoff:
    """All that may go out of these entries; nothing of them has to."""
    pages: list[GivenPage] = []
    withheld: list[Withheld] = []
    for ref in dict.fromkeys(request.refs):
        gate = Gate.of(shelf.glossary(ref.glossary), include_drafts=request.include_drafts)
        try:
            part = gate.part_of(_wanted(shelf.entry(ref), request.locale))
        except WithheldError as error:
            withheld += error.withheld
            continue
        withheld += part.withheld
        pages += (given_page(part.entry.ref, page) for page in part.entry.pages)
    return Handoff(tuple(pages), tuple(withheld))


def given_page(ref: EntryRef, page: Page) -> GivenPage:
    """All of a page."""
    facts = page.provenance
    return GivenPage(
        ref,
        page.locale,
        page.headword,
        facts.quality,
        facts.draft,
        passages_of(ref, page),
        page.sources,
        page.limitations,
        "" if facts.is_trusted else facts.banner,
    )


class Steps(Sequence[Handoff]):
    """The same in growing parts: every page's first passage, then its second, and so on.

    Who has little room knows of each entry what it is, rather than one entry to its end.
    """

    def __init__(self, handoff: Handoff) -> None:
        self._handoff = handoff
        pages = enumerate(handoff.pages)
        turns = zip_longest(*([at] * max(1, len(page.passages)) for at, page in pages))
        self._order = [at for turn in turns for at in turn if at is not None]

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, at: Any) -> Any:
        """The part with one passage more than `at`; made when it is asked for."""
        shown = Counter(self._order[: range(len(self))[at] + 1])
        return _part(self._handoff, [shown[page] for page in range(len(self._handoff.pages))])


def _part(handoff: Handoff, shown: Iterable[int]) -> Handoff:
    given: list[GivenPage] = []
    missing: list[EntryRef] = []
    for page, count in zip(handoff.pages, shown, strict=True):
        if count:
            passages = page.passages[:count]
            left_out = len(page.passages) - len(passages)
            given.append(replace(page, passages=passages, left_out=left_out))
        else:
            missing.append(page.ref)
    named = {page.ref for page in given}
    no_room = tuple(ref for ref in dict.fromkeys(missing) if ref not in named)
    return replace(handoff, pages=tuple(given), no_room=no_room)


def _wanted(entry: Entry, locale: Locale | None) -> Entry:
    page = entry.page(locale) if locale else None
    return replace(entry, pages=(page,)) if page else entry
