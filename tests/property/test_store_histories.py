"""Any history of imports, removals and choices, against a few lines of Python that say the same."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from glossary_app.errors import CancelledError
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page
from glossary_app.model.source import SourcePage, SourceText
from glossary_app.store.store import Store

GLOSSARIES = ("ai-terms", "team")
ROOTS = ("/home/aiko/terms", "/home/ren/terms.zip")
Place = tuple[str, Locale]
# The text of each page, and the root that brought it.
Pages = dict[Place, tuple[str, str]]

glossaries = st.sampled_from(GLOSSARIES)
roots = st.sampled_from(ROOTS)
places = st.tuples(st.sampled_from(["token", "prompt", "抽象化"]), st.sampled_from([EN_US, JA_JP]))
brought = st.dictionaries(places, st.sampled_from(["as it was", "as it is now"]), max_size=6)


@dataclass(slots=True)
class Known:
    """What the store should hold of a glossary."""

    pages: Pages = field(default_factory=dict)
    enabled: bool = True


def path_of(place: Place) -> str:
    slug, locale = place
    return f"{locale}/{slug}.md"


def page_of(place: Place, text: str) -> SourcePage:
    slug, locale = place
    source = SourceText(path_of(place), "handoff-markdown", text)
    return SourcePage(slug, Page(locale, slug, text), source)


def slugs_of(pages: Pages) -> set[str]:
    return {slug for slug, _ in pages}


def changes_between(before: Pages, after: Pages) -> tuple[int, int, int]:
    """How many entries were added, updated and removed; who brought them does not matter."""
    old, new = ({place: text for place, (text, _) in pages.items()} for pages in (before, after))
    changed = {place[0] for place in old | new if old.get(place) != new.get(place)}
    both = slugs_of(before) & slugs_of(after)
    return (
        len(slugs_of(after) - slugs_of(before)),
        len(changed & both),
        len(slugs_of(before) - slugs_of(after)),
    )


class Histories(RuleBasedStateMachine):
    """Imports from two roots into two glossaries, dry runs, faults, removals, order, switches."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.file = Path(self._folder.name, "glossaries.db")
        self.known: dict[str, Known] = {}

    @initialize()
    def open(self) -> None:
        self.store = Store.open(self.file)

    def teardown(self) -> None:
        self.store.close()
        self._folder.cleanup()

    @rule()
    def start_again(self) -> None:
        self.store.close()
        self.store = Store.open(self.file)

    @rule(glossary=glossaries, root=roots, pages=brought, kept=st.sets(places, max_size=2))
    def import_pages(
        self, glossary: str, root: str, pages: dict[Place, str], kept: set[Place]
    ) -> None:
        known = self.known.setdefault(glossary, Known())
        generation = self.store.generation()
        kept_paths = {path_of(place) for place in kept}
        expected = {
            place: (text, owner)
            for place, (text, owner) in known.pages.items()
            if owner != root or path_of(place) in kept_paths
        } | {place: (text, root) for place, text in pages.items()}

        with self.store.importing(Glossary(glossary), root, "handoff-markdown") as session:
            for place, text in pages.items():
                session.save(page_of(place, text))
            for path in kept_paths:
                session.keep(path)
            session.remove_vanished()

        counts = session.counts()
        changes = changes_between(known.pages, expected)
        assert (counts.added, counts.updated, counts.removed) == changes
        assert (self.store.generation() != generation) is (changes != (0, 0, 0))
        assert {ref.slug for ref in session.removed()} == slugs_of(known.pages) - slugs_of(expected)
        known.pages = expected

    @rule(glossary=glossaries, root=roots, pages=brought, by_fault=st.booleans())
    def import_in_vain(
        self, glossary: str, root: str, pages: dict[Place, str], *, by_fault: bool
    ) -> None:
        generation = self.store.generation()

        with (
            suppress(CancelledError),
            self.store.importing(Glossary(glossary), root, "handoff-markdown") as session,
        ):
            for place, text in pages.items():
                session.save(page_of(place, text))
            session.remove_vanished()
            if by_fault:
                raise CancelledError("", "stopped")
            session.rollback()

        assert self.store.generation() == generation

    @rule(glossary=glossaries)
    def remove(self, glossary: str) -> None:
        if glossary in self.known:
            with self.store.removing(glossary):
                pass
            del self.known[glossary]

    @rule(order=st.permutations(GLOSSARIES))
    def reorder(self, order: list[str]) -> None:
        self.store.reorder(order)
        self.known = {name: self.known[name] for name in order if name in self.known}

    @rule(glossary=glossaries, enabled=st.booleans())
    def switch(self, glossary: str, *, enabled: bool) -> None:
        if glossary in self.known:
            self.store.set_enabled(glossary, enabled=enabled)
            self.known[glossary].enabled = enabled

    @invariant()
    def glossaries_stand_in_their_order(self) -> None:
        listed = [(found.id, found.enabled) for found in self.store.glossaries()]
        assert listed == [(name, known.enabled) for name, known in self.known.items()]

    @invariant()
    def pages_are_those_that_were_brought_last(self) -> None:
        for name, known in self.known.items():
            held = {
                (page.slug, page.page.locale): page.source.text
                for page in self.store.source_pages_of(name)
            }
            assert held == {place: text for place, (text, _) in known.pages.items()}
            assert self.store.entry_count(name) == len(slugs_of(known.pages))

    @invariant()
    def only_glossaries_that_are_switched_on_are_looked_up(self) -> None:
        holding = {
            EntryRef(name, "token")
            for name, known in self.known.items()
            if known.enabled and "token" in slugs_of(known.pages)
        }
        assert set(self.store.look_up("TOKEN")) == holding

    @invariant()
    def the_file_is_sound(self) -> None:
        assert self.store.faults() == ()
        assert list(self.store.altered_texts(None)) == []


TestHistories = Histories.TestCase
TestHistories.settings = settings(deadline=None, max_examples=25, stateful_step_count=15)
