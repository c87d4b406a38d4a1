"""The pages that an export is of, as far as they may be handed on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossary_app.library.export_options import ExportOptions
from glossary_app.library.handing_on import Gate
from glossary_app.model.entry import EntryRef
from glossary_app.model.glossary import Glossary
from glossary_app.model.source import SourcePage
from glossary_app.store.store import Store


@dataclass(slots=True)
class ChosenPages:
    """A glossary, or entries under its name; counts what has passed and what was held back."""

    glossary: Glossary
    store: Store
    entries: tuple[EntryRef, ...]
    gates: dict[str, Gate]
    passed: int = 0
    withheld: int = 0

    def pages(self) -> Iterator[SourcePage]:
        """The pages that may go, those of one entry after each other."""
        for ref, page in self._all():
            if self.gates[ref].against(page.page) is None:
                self.passed += 1
                yield page
            else:
                self.withheld += 1

    def _all(self) -> Iterator[tuple[str, SourcePage]]:
        if not self.entries:
            yield from (
                (self.glossary.id, page) for page in self.store.source_pages_of(self.glossary.id)
            )
            return
        taken: dict[str, str] = {}
        for ref in self.entries:
            # Entries of two glossaries may have one slug; the later one says whose it is.
            is_other = taken.setdefault(ref.slug, ref.glossary) != ref.glossary
            slug = f"{ref.slug}-{ref.glossary}" if is_other else ref.slug
            for page in self.store.source_pages(ref):
                yield ref.glossary, replace(page, slug=slug)


def chosen_pages(store: Store, options: ExportOptions) -> ChosenPages:
    """What these options ask for; raises NotFoundError when there is no such glossary."""
    if not options.entries:
        # Under the names that the user gave it: that is how it is known here.
        glossary = store.glossary(options.glossary).as_given()
        named: tuple[Glossary, ...] = (glossary,)
    else:
        ids = dict.fromkeys(ref.glossary for ref in options.entries)
        named = tuple(store.glossary(each) for each in ids)
        glossary = _selection(options.glossary, named)
    gates = {each.id: Gate.of(each, include_drafts=options.include_drafts) for each in named}
    return ChosenPages(glossary, store, options.entries, gates)


def _selection(name: str, named: tuple[Glossary, ...]) -> Glossary:
    """A glossary of entries from several: as strict as the strictest, under every licence."""
    licences = dict.fromkeys(each.licence for each in named if each.licence)
    credited = dict.fromkeys(each.credit for each in named if each.credit)
    trust = min((each.trust for each in named), key=lambda each: each.value == "marked")
    return Glossary(name, licence=", ".join(licences), trust=trust, attribution="; ".join(credited))
