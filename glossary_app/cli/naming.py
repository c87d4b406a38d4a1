"""Which entry a person means, and what is told where it is not clear."""

from __future__ import annotations

from collections.abc import Sequence

from glossary_app.cli.session import Session, note, note_fault
from glossary_app.errors import NotFoundError
from glossary_app.library.handoff.naming import entries_named
from glossary_app.library.searchable import Catalogue
from glossary_app.model.entry import EntryRef


def named_entries(
    session: Session, library: Catalogue, names: Sequence[str], glossary: str
) -> tuple[EntryRef, ...] | None:
    """The entries of these names, in one glossary where it is given; None where one is none."""
    scoped = [f"{glossary}/{name}" if glossary and "/" not in name else name for name in names]
    refs = [named_entry(session, library, name) for name in scoped]
    found = tuple(dict.fromkeys(ref for ref in refs if ref))
    return None if None in refs else found


def named_entry(session: Session, library: Catalogue, name: str) -> EntryRef | None:
    """The entry of this name; where there is none, standard error tells the nearest names.

    Of several entries with the name, the first in library order; the others are told as well.
    """
    meant = entries_named(library, name)
    if not meant.refs:
        advice = f"near: {', '.join(meant.near)}" if meant.near else "see 'glossary list'"
        note_fault(NotFoundError("", f"no entry '{name}'", advice), as_json=session.as_json)
        return None
    if len(meant.refs) > 1:
        others = ", ".join(str(ref) for ref in meant.refs[1:])
        note(f"'{name}' is {meant.refs[0]} here; also: {others}")
    return meant.refs[0]
