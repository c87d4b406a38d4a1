"""The glossaries' file as lists and articles ask for it: nothing is analysed, nothing imported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from glossary_app.model.entry import BackLink, Entry, EntryRef, EntrySummary
from glossary_app.model.glossary import GivenNames, Glossary, GlossaryFacts
from glossary_app.model.listing import Listing, ListingRequest, Subject
from glossary_app.model.locale import Locale
from glossary_app.model.provenance import Provenance
from glossary_app.store import (
    elsewhere,
    entries,
    generations,
    glossaries,
    glossary_facts,
    links,
    listings,
    looking_up,
    subjects,
    summaries,
)
from glossary_app.store.file.database import Database


class StoredEntries:
    """One connection to the glossaries' file; belongs to the thread that opened it.

    Whoever reads entries is one: the shelf of the library, and the store.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._subjects: tuple[tuple[str, int], tuple[Subject, ...]] | None = None

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def generation(self) -> str:
        """The name of the present content; a new one after every write that changed an entry."""
        return generations.read_generation(self._database)

    def glossaries(self) -> tuple[Glossary, ...]:
        """All glossaries, in library order."""
        return glossaries.read_glossaries(self._database)

    def glossary(self, glossary_id: str) -> Glossary:
        """The glossary with this id; raises NotFoundError."""
        return glossaries.read_glossary(self._database, glossary_id)

    def reorder(self, ids: Sequence[str]) -> None:
        """Put these glossaries first, in this order; the others follow as they stood."""
        glossaries.write_order(self._database, ids)

    def set_enabled(self, glossary_id: str, *, enabled: bool) -> None:
        """Say whether a glossary takes part in search and browsing; raises NotFoundError."""
        glossaries.write_enabled(self._database, glossary_id, enabled)

    def set_linked(self, glossary_id: str, *, linked: bool) -> None:
        """Say whether other glossaries' texts link to this one; raises NotFoundError."""
        glossaries.write_linked(self._database, glossary_id, linked)

    def set_given(self, glossary_id: str, given: GivenNames) -> None:
        """Keep what the user calls a glossary and whom to credit; raises NotFoundError."""
        glossaries.write_given(self._database, glossary_id, given)

    def glossary_facts(self) -> tuple[GlossaryFacts, ...]:
        """What there is to tell of all glossaries, in library order."""
        return glossary_facts.read_facts(self._database)

    def entry(self, ref: EntryRef) -> Entry | None:
        """The entry of this name."""
        return entries.read_entry(self._database, ref)

    def trust_of(self, refs: Iterable[EntryRef]) -> dict[EntryRef, dict[Locale, Provenance]]:
        """How far the pages of these entries may be trusted, and no more of where they are from."""
        return entries.read_trust_of(self._database, refs)

    def entry_count(self, glossary: str | None = None) -> int:
        """How many entries a glossary, or the library, holds."""
        return entries.count_entries(self._database, glossary)

    def letter_count(self) -> int:
        """How much text the pages of the library were read from."""
        return entries.count_letters(self._database)

    def summary(self, ref: EntryRef) -> EntrySummary | None:
        """What a list shows of the entry of this name."""
        return summaries.read_summaries_of(self._database, [ref]).get(ref)

    def summaries(self, glossary: str | None = None) -> Iterator[EntrySummary]:
        """The summaries of a glossary, or of the library, in the order of `entries`."""
        return summaries.read_summaries(self._database, glossary)

    def summaries_of(self, refs: Iterable[EntryRef]) -> dict[EntryRef, EntrySummary]:
        """The summaries of those of these entries that exist, in the order asked for."""
        return summaries.read_summaries_of(self._database, refs)

    def listing(self, request: ListingRequest) -> Listing:
        """The names of the entries asked for, in the order of the alphabet or the syllabary."""
        return listings.read_listing(self._database, request)

    def subjects(self, limit: int) -> tuple[Subject, ...]:
        """The subjects that the most entries are on, at most so many, the largest first."""
        wanted = (self.generation(), limit)
        if self._subjects is None or self._subjects[0] != wanted:
            # Every page is looked at, and asked for whenever the view changes.
            self._subjects = (wanted, subjects.read_subjects(self._database, limit))
        return self._subjects[1]

    def usual_qualities(self) -> dict[str, str]:
        """For each glossary what most of its pages are: their quality, or draft."""
        return listings.read_usual_qualities(self._database)

    def find_slug(self, slug: str) -> tuple[EntryRef, ...]:
        """The entries with this slug, in library order."""
        return links.find_slug(self._database, slug)

    def existing(self, refs: Iterable[EntryRef]) -> frozenset[EntryRef]:
        """Those of these entries that are in the library."""
        return links.find_existing(self._database, refs)

    def namesakes(self, entry: Entry) -> tuple[EntryRef, ...]:
        """The entries of other enabled glossaries that bear one of its headwords."""
        return looking_up.find_namesakes(self._database, entry)

    def with_targets_elsewhere(self, entry: Entry) -> Entry:
        """The entry with relations that lead into other glossaries, where only these have it."""
        return elsewhere.with_targets_elsewhere(self._database, entry)

    def back_links(self, ref: EntryRef) -> tuple[BackLink, ...]:
        """The entries that point at this one, once for each kind of relation."""
        return links.read_back_links(self._database, ref)

    def look_up(self, text: str) -> tuple[EntryRef, ...]:
        """Entries of enabled glossaries with a designation or reading equal to the text.

        Equal means that the strict keys are. Headwords come first, then library order.
        """
        return looking_up.look_up(self._database, text)

    def look_up_prefix(self, prefix: str, limit: int) -> tuple[EntryRef, ...]:
        """Entries of enabled glossaries with a designation or reading that begins so."""
        return looking_up.look_up_prefix(self._database, prefix, limit)
