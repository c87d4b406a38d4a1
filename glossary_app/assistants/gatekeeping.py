"""Which part of each entry an assistant may be given, remembered for the length of an answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from glossary_app.errors import NotFoundError
from glossary_app.library.handing_on import Gate, HandedOn, Withheld, WithheldError
from glossary_app.library.handoff.passages import passages_of
from glossary_app.library.library import Library
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale
from glossary_app.model.plain import to_plain


class Gatekeeper:
    """Hands out the parts of entries that may go; `include_drafts` is the user's own word."""

    def __init__(self, library: Library, *, include_drafts: bool) -> None:
        self._library = library
        self._include_drafts = include_drafts
        self._parts: dict[EntryRef, HandedOn | WithheldError] = {}

    def forget(self) -> None:
        """Read entries anew from now on: they are remembered for the length of an answer."""
        self._parts.clear()

    def part_of(self, ref: EntryRef) -> HandedOn:
        """The part that may go; raises WithheldError or NotFoundError."""
        part = self._part(ref)
        if isinstance(part, WithheldError):
            raise part
        return part

    def may_go(self, ref: EntryRef) -> HandedOn | None:
        """The part that may go; None when there is none."""
        try:
            part = self._part(ref)
        except NotFoundError:
            # It has left the library since it was found.
            return None
        return None if isinstance(part, WithheldError) else part

    def foresee(self, refs: Iterable[EntryRef]) -> None:
        """Read these entries together, in a part of the time that they take one by one."""
        unread = [ref for ref in dict.fromkeys(refs) if ref not in self._parts]
        glossaries = {each.id: each for each in self._library.glossaries()}
        for entry in self._library.store.entries_of(unread):
            whole = self._library.with_targets_elsewhere(entry)
            self._parts[entry.ref] = self._gated(whole, glossaries[entry.ref.glossary])

    def held_of(self, refs: Iterable[EntryRef]) -> dict[EntryRef, frozenset[Locale]]:
        """Of these entries those of which a page may go, with the locales of those that may not.

        No entry is read for it: a text may name thousands.
        """
        gates = {each.id: self._gate(each) for each in self._library.glossaries()}
        asked = [ref for ref in dict.fromkeys(refs) if ref.glossary in gates]
        going = {ref: frozenset[Locale]() for ref in asked if gates[ref.glossary].is_open}
        guarded = [ref for ref in asked if ref not in going]
        for ref, pages in self._library.trust_of(guarded).items():
            against = gates[ref.glossary].against_one_of
            held = frozenset(locale for locale, trust in pages.items() if against(trust))
            if len(held) < len(pages):
                going[ref] = held
        return going

    def _part(self, ref: EntryRef) -> HandedOn | WithheldError:
        if ref not in self._parts:
            glossary = self._library.glossary(ref.glossary)
            self._parts[ref] = self._gated(self._library.entry(ref), glossary)
        return self._parts[ref]

    def _gate(self, glossary: Glossary) -> Gate:
        return Gate.of(glossary, include_drafts=self._include_drafts)

    def _gated(self, entry: Entry, glossary: Glossary) -> HandedOn | WithheldError:
        try:
            return self._gate(glossary).part_of(entry)
        except WithheldError as error:
            return error.with_traceback(None)


def beside(part: HandedOn) -> dict[str, Any]:
    """What stands beside every answer about an entry: chunk ids, quality, sources, limitations."""
    entry = part.entry
    return {
        "quality": entry.quality,
        "draft": entry.is_draft,
        "chunks": chunk_ids(entry),
        "sources": [
            {"locale": page.locale.tag, **to_plain(source)}
            for page in entry.pages
            for source in page.sources
        ],
        "limitations": [
            {"locale": page.locale.tag, **to_plain(page.limitations)}
            for page in entry.pages
            if page.limitations
        ],
        "withheld": withheld_json(part.withheld),
    }


def chunk_ids(entry: Entry) -> list[dict[str, str]]:
    """The ids under which passages of the entry may be cited."""
    return [
        {"id": each.id, "kind": each.kind, "locale": each.locale.tag}
        for page in entry.pages
        for each in passages_of(entry.ref, page)
    ]


def withheld_json(withheld: tuple[Withheld, ...]) -> list[dict[str, Any]]:
    """What is held back, and why."""
    return [to_plain(page) for page in withheld]
