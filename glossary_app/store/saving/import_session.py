"""Saves the pages of one import, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.changes import changed_parts
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, ImportCounts, Outcome, PageChange, PartChange
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.store.file.database import Database
from glossary_app.store.file.giving_back import give_back
from glossary_app.store.generations import begin_generation
from glossary_app.store.glossaries import write_glossary
from glossary_app.store.page_reading import read_pages
from glossary_app.store.saving.known_files import (
    note_unchanged_file,
    remarks_of,
    remember_file,
)
from glossary_app.store.saving.known_pages import KnownPage, KnownPages
from glossary_app.store.saving.page_writing import PagePlace, PageRows, insert_page, rows_of
from glossary_app.store.saving.relation_targets import resolve_targets
from glossary_app.store.saving.session_tables import (
    count_outcomes,
    delete_vanished,
    empty_session_tables,
    note_changed,
    note_kept,
    note_linked,
    read_changed,
    read_removed,
    read_vanishing,
)
from glossary_app.store.saving.source_texts import SourceTexts
from glossary_app.store.saving.summing import sum_new_pages

_ANY_ENTRY = "SELECT 1 FROM entries WHERE glossary = :glossary LIMIT 1"
_FIND_READER = "SELECT format FROM origins WHERE glossary = :glossary AND root = :root"
# What a reader of a report looks through; the counts tell of all.
MOST_CHANGES = 500

_ADD_ENTRY = "INSERT INTO entries (glossary, slug) VALUES (?, ?) ON CONFLICT DO NOTHING"
# DO UPDATE, though little changes: with DO NOTHING a known root would return no row.
_UPSERT_ORIGIN = """
INSERT INTO origins (glossary, root, format, choices, imported)
VALUES (:glossary, :root, :format, :choices, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
ON CONFLICT (glossary, root) DO UPDATE
SET format = :format, choices = :choices, imported = excluded.imported
RETURNING id
"""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The page was not saved: the import has brought one for its slug and locale before."""

    first_path: str


@dataclass(frozen=True, slots=True)
class RepeatedHash:
    """The page was updated, but declares the content hash that its other text declared before."""


def _as_it_is(page: Page) -> Page:
    return page


class ImportSession:
    """Takes the pages of one root of a glossary.

    What changed can be asked for after the end too, until the next session of the same store.
    """

    def __init__(
        self, database: Database, glossary: str, origin: int, *, has_new_reader: bool
    ) -> None:
        self._database = database
        self._glossary = glossary
        self._origin = origin
        self._has_new_reader = has_new_reader
        # Whether the glossary held nothing before, so that every page is going to be written.
        self.is_new = database.first(_ANY_ENTRY, {"glossary": glossary}) is None
        self._known = KnownPages(database, glossary, is_empty=self.is_new)
        self._texts = SourceTexts(database)
        self._final_counts: ImportCounts | None = None
        self._previous: str | None = None
        self._changes: list[PageChange] = []
        self._last_changed = 0

    def save(
        self, source_page: SourcePage, finish: Callable[[Page], Page] = _as_it_is
    ) -> Outcome | Duplicate | RepeatedHash:
        """Keep a page; says what became of it. An equal text is not written again.

        Unless another reader read it before: it may have made another page of it.
        `finish` is asked for a page only if it is going to be written. A page that came from
        another root is taken over by this one. When a page cannot be kept, nothing of it is.
        """
        known = self._known.take(source_page.slug, source_page.page.locale.tag)
        try:
            return self._save(source_page, known, finish)
        except BaseException:
            self._known.forget_added()
            raise

    def _save(
        self, source_page: SourcePage, known: KnownPage | None, finish: Callable[[Page], Page]
    ) -> Outcome | Duplicate | RepeatedHash:
        digest = source_page.source.digest
        if known is None or known.page is None:
            made = rows_of(_finished(source_page, finish), digest)
            slug, locale = source_page.slug, source_page.page.locale.tag
            entry = known.entry if known else self._add_entry(slug, locale)
            if not entry:
                return self._save(source_page, self._known.find(slug, locale), finish)
            self._note(source_page, Outcome.ADDED)
            return self._add(source_page.source, made, digest, entry)
        if known.seen is not None:
            return Duplicate(known.path or "")
        is_read_anew = self._has_new_reader and known.origin == self._origin
        is_same = (known.digest, known.format) == (digest, source_page.source.format)
        if is_same and not is_read_anew:
            return self._leave(known, source_page.source.path)
        return self._replace(_finished(source_page, finish), digest, known)

    def skip_unchanged(self, path: str, digest: str) -> bool:
        """Whether a file is the very one that was remembered; its pages are then taken as brought.

        `digest` is the caller's own, of all that the pages depend on.
        """
        self._known.write_notes()
        self._known.forget_ahead()
        return note_unchanged_file(self._database, self._origin, path, digest)

    def remember_file(self, path: str, digest: str, remarks: Sequence[Finding] = ()) -> None:
        """Remember that all pages of a file have been saved, and what there was to say of it."""
        remember_file(self._database, self._origin, path, digest, remarks)

    def remarks_of(self, path: str) -> Iterator[Finding]:
        """What there was to say of a file that is skipped."""
        return remarks_of(self._database, self._origin, path)

    def keep(self, path: str) -> None:
        """Let the pages of a file stay that could not be read this time."""
        note_kept(self._database, path)

    def remove_vanished(self) -> None:
        """Remove the pages of this root that the import has not brought; to be called last.

        Relations that name their target by a title or an alias lead to it from now on.
        """
        self._known.write_notes()
        room = MOST_CHANGES - len(self._changes)
        self._changes += read_vanishing(self._database, self._origin, room)
        delete_vanished(self._database, self._origin)
        # What has not changed leads where it led before.
        if replace(self.counts(), unchanged=0) != ImportCounts():
            for entry in resolve_targets(self._database, self._glossary):
                note_linked(self._database, entry)

    def counts(self) -> ImportCounts:
        """Entries by what became of them, so far or in the end."""
        if self._final_counts is not None:
            return self._final_counts
        self._known.write_notes()
        return count_outcomes(self._database)

    def changed(self) -> Iterator[EntryRef]:
        """The entries that were added or updated, or whose relations lead elsewhere now."""
        return read_changed(self._database)

    def removed(self) -> Iterator[EntryRef]:
        """The entries whose last page has gone."""
        return read_removed(self._database, self._glossary)

    def begin_generation(self) -> str:
        """Name the content anew; gives the name that it had before.

        To be called when something has changed: an index of equal content stays good.
        """
        self._previous = begin_generation(self._database)
        return self._previous

    def changes(self) -> tuple[PageChange, ...]:
        """The first pages that were added, updated or removed."""
        return tuple(self._changes)

    def rollback(self) -> None:
        """Undo everything, but keep the counts: the end of a dry run."""
        self._final_counts = self.counts()
        self._database.roll_back()

    def commit(self) -> None:
        """Keep everything; called when the block of `importing` ends well."""
        if self._final_counts is not None:
            return
        counts = self.counts()
        if self._previous is None and replace(counts, unchanged=0) != ImportCounts():
            self.begin_generation()
        if self._previous is not None:
            sum_new_pages(self._database)
        self._database.commit()
        self._final_counts = counts

    def _add_entry(self, slug: str, locale: str) -> int:
        """The number of a new entry; 0 when it is there."""
        entry = self._database.insert_new(_ADD_ENTRY, (self._glossary, slug))
        if entry:
            self._known.add_entry(slug, locale, entry)
            self._note_changed(entry, Outcome.ADDED)
        return entry

    def _add(self, source: SourceText, made: PageRows, digest: str, entry: int) -> Outcome:
        text = self._texts.keep(source, digest, entry)
        page = insert_page(self._database, PagePlace(None, entry, self._origin, text), made)
        self._known.note(page, entry)
        self._note_changed(entry, Outcome.UPDATED)
        return Outcome.ADDED

    def _replace(
        self, source_page: SourcePage, digest: str, known: KnownPage
    ) -> Outcome | RepeatedHash:
        made = rows_of(source_page, digest)
        self._note_update(source_page, known)
        # The cascades take its parts with it; the new page gets the same id.
        self._database.execute("DELETE FROM pages WHERE id = :id", {"id": known.page})
        self._texts.doubt()
        text = self._texts.keep(source_page.source, digest, known.entry)
        place = PagePlace(known.page, known.entry, self._origin, text)
        self._known.note(insert_page(self._database, place, made), known.entry)
        self._note_changed(known.entry, Outcome.UPDATED)
        declared = source_page.page.provenance.content_hash
        is_repeated = declared == known.content_hash and digest != known.digest
        return RepeatedHash() if declared and is_repeated else Outcome.UPDATED

    def _note_changed(self, entry: int, outcome: Outcome) -> None:
        # The pages of an entry mostly follow each other, and what was noted first stands.
        if entry != self._last_changed:
            note_changed(self._database, entry, outcome)
            self._last_changed = entry

    def _note(
        self, source_page: SourcePage, outcome: Outcome, parts: tuple[PartChange, ...] = ()
    ) -> None:
        if len(self._changes) < MOST_CHANGES:
            page = source_page.page
            slug, locale = source_page.slug, page.locale.tag
            self._changes.append(PageChange(slug, locale, page.headword, outcome, parts))

    def _note_update(self, source_page: SourcePage, known: KnownPage) -> None:
        if len(self._changes) < MOST_CHANGES:
            pages = read_pages(self._database, [known.entry])[known.entry]
            old = next(page for number, page in pages if number == known.page)
            self._note(source_page, Outcome.UPDATED, changed_parts(old, source_page.page))

    def _leave(self, known: KnownPage, path: str) -> Outcome:
        page = known.page or 0
        if (known.origin, known.path) != (self._origin, path):
            self._database.execute(
                "UPDATE pages SET origin = :origin, path = :path WHERE id = :id",
                {"id": page, "origin": self._origin, "path": path},
            )
        self._known.note(page, known.entry)
        return Outcome.UNCHANGED


def _finished(source_page: SourcePage, finish: Callable[[Page], Page]) -> SourcePage:
    return replace(source_page, page=finish(source_page.page))


@contextmanager
def import_session(
    database: Database, glossary: Glossary, root: str, reader: str, choices: str = ""
) -> Iterator[ImportSession]:
    """One transaction, kept when the block ends and undone when it raises.

    `reader` names who reads the root: the format and its version.
    Raises BusyStoreError when another process goes on writing.
    """
    # 16 MB: keeps the inner pages of the indexes at hand.
    database.execute("PRAGMA cache_size = -16384")
    empty_session_tables(database)
    database.begin()
    try:
        write_glossary(database, glossary)
        origin = {"glossary": glossary.id, "root": root, "format": reader}
        values = {**origin, "choices": choices}
        before = database.first(_FIND_READER, values)
        row = database.first(_UPSERT_ORIGIN, values)
        is_new = before is not None and before[0] != reader
        session = ImportSession(database, glossary.id, row[0] if row else 0, has_new_reader=is_new)
        yield session
        session.commit()
    except BaseException:
        database.roll_back()
        raise
    give_back(database)
