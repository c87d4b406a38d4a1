"""Which entries were open when the window was last closed."""

from __future__ import annotations

from glossary_app.gui.reading.trail import Step, Trail
from glossary_app.model.entry import EntryRef
from glossary_app.settings import Settings


def restored_refs(settings: Settings) -> tuple[tuple[EntryRef, ...], int]:
    """The entries of the tabs, and the number of the one that was shown."""
    refs = tuple(ref for name in settings.tabs if (ref := _ref(name)) is not None)
    current = _ref(settings.entry)
    if current is None or current not in refs:
        return refs, 0
    return refs, refs.index(current)


def restored_trails(settings: Settings) -> tuple[Trail, ...]:
    """The tabs, each with the steps back and forward that it had."""
    held = [ref for name in settings.tabs if (ref := _ref(name)) is not None]
    # A file that was changed by hand may hold steps of other tabs than it names.
    is_whole = len(settings.back) == len(settings.forward) == len(settings.tabs) == len(held)
    if not is_whole:
        return tuple(Trail((Step(ref),)) for ref in held)
    around = zip(settings.back, held, settings.forward, strict=True)
    return tuple(
        Trail((*_steps(behind), Step(ref)), _steps(ahead)) for behind, ref, ahead in around
    )


def restored_ref(settings: Settings) -> EntryRef | None:
    """The entry that was shown."""
    refs, current = restored_refs(settings)
    return refs[current] if refs else None


def restored_place(settings: Settings) -> tuple[str, float]:
    """Anchor of the section that was read, and the share of it that was passed."""
    return settings.section, settings.offset / 1000


def _steps(names: tuple[str, ...]) -> tuple[Step, ...]:
    return tuple(Step(ref) for name in names if (ref := _ref(name)) is not None)


def _ref(name: str) -> EntryRef | None:
    glossary, _, slug = name.partition("/")
    return EntryRef(glossary, slug) if glossary and slug else None
