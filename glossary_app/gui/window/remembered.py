"""Which entries were open when the window was last closed."""

from __future__ import annotations

from glossary_app.model.entry import EntryRef
from glossary_app.settings import Settings


def restored_refs(settings: Settings) -> tuple[tuple[EntryRef, ...], int]:
    """The entries of the tabs, and the number of the one that was shown."""
    refs = tuple(ref for name in settings.tabs if (ref := _ref(name)) is not None)
    current = _ref(settings.entry)
    if current is None or current not in refs:
        return refs, 0
    return refs, refs.index(current)


def restored_ref(settings: Settings) -> EntryRef | None:
    """The entry that was shown."""
    refs, current = restored_refs(settings)
    return refs[current] if refs else None


def restored_place(settings: Settings) -> tuple[str, float]:
    """Anchor of the section that was read, and the share of it that was passed."""
    return settings.section, settings.offset / 1000


def _ref(name: str) -> EntryRef | None:
    glossary, _, slug = name.partition("/")
    return EntryRef(glossary, slug) if glossary and slug else None
