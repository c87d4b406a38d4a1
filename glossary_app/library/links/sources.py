"""Which glossaries a text may be linked to: its own, and those that are terminology.

A dictionary holds the words of every day: linked to it, a page would be a field of dotted lines.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from glossary_app.model.naming import Known, Name
from glossary_app.recognition.lexicon import Lexicon
from glossary_app.store.glossary_facts import is_linked
from glossary_app.store.store import Store


def linked_glossaries(store: Store) -> frozenset[str]:
    """The glossaries that the texts of others link to."""
    return frozenset(
        each.id for each in store.glossaries() if is_linked(each, store.entry_count(each.id))
    )


@dataclass(frozen=True, slots=True)
class LinkedNames:
    """The names of the glossary `home` and of those that are linked to."""

    every: Lexicon
    linked: frozenset[str]
    home: str

    def known(self, keys: Collection[str]) -> Mapping[str, Known]:
        """What is known of each of these keys; what only a dictionary names is dropped later."""
        return self.every.known(keys)

    def names(self, keys: Collection[str]) -> Mapping[str, tuple[Name, ...]]:
        """The names with each of these keys, the best first."""
        found = self.every.names(keys)
        return {key: tuple(filter(self._is_meant, found.get(key, ()))) for key in keys}

    def _is_meant(self, name: Name) -> bool:
        return name.ref.glossary == self.home or name.ref.glossary in self.linked
