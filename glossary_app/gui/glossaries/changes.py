"""What is changed about the glossaries, each change answered by what there is to tell of them."""

from __future__ import annotations

from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.glossary import GivenNames, GlossaryFacts

_Facts = tuple[GlossaryFacts, ...]


def all_facts(library: ReadableLibrary) -> _Facts:
    """What there is to tell of all glossaries now."""
    return library.glossary_facts()


def enable(library: ReadableLibrary, glossary_id: str, *, enabled: bool) -> _Facts:
    """Let a glossary take part in search and browsing, or not."""
    library.set_enabled(glossary_id, enabled=enabled)
    return library.glossary_facts()


def link(library: ReadableLibrary, glossary_id: str, *, linked: bool) -> _Facts:
    """Let other glossaries' texts link to this one, or not."""
    library.set_linked(glossary_id, linked=linked)
    return library.glossary_facts()


def name(library: ReadableLibrary, glossary_id: str, given: GivenNames) -> _Facts:
    """Call a glossary as the user does."""
    library.set_given(glossary_id, given)
    library.keep_copy()
    return library.glossary_facts()


def reorder(library: ReadableLibrary, ids: tuple[str, ...]) -> _Facts:
    """Put the glossaries into this order."""
    library.reorder(ids)
    return library.glossary_facts()


def add_starter(library: ReadableLibrary) -> _Facts:
    """Bring the starter glossary back as it came with the program."""
    for _ in library.restore_starter():
        # Short enough not to be told of.
        pass
    library.keep_copy()
    return library.glossary_facts()


def set_aside(library: ReadableLibrary, glossary_id: str) -> _Facts:
    """Remove a glossary that may be put back."""
    library.set_aside(glossary_id)
    library.keep_copy()
    return library.glossary_facts()


def remove_for_good(library: ReadableLibrary, glossary_id: str) -> _Facts:
    """Remove a glossary."""
    library.remove(glossary_id)
    library.keep_copy()
    return library.glossary_facts()


def put_back(library: ReadableLibrary, glossary_id: str) -> _Facts:
    """Bring back a glossary that was set aside."""
    library.put_back(glossary_id)
    library.keep_copy()
    return library.glossary_facts()
