"""What is copied of an entry: a name, its definition, its text in several forms, its address."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum, auto

from glossary_app.gui.background.library_door import context_of, lay_out, plain_text
from glossary_app.gui.reading.copy_menu import CopyForm
from glossary_app.library.handing_on import Gate, HandedOn, Withheld
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.address import EntryAddress
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page

# A table and JSON are for programs: they hold the entry, whatever is shown of it.
_WHOLE = frozenset({CopyForm.TABLE_ROW, CopyForm.JSON})


class CopyPart(Enum):
    """What of an entry is copied by one key."""

    TERM = auto()
    COUNTERPART = auto()
    PAIR = auto()
    DEFINITION = auto()


@dataclass(frozen=True, slots=True)
class Copied:
    """A text for the clipboard. `withheld` are the pages that had to stay out of it."""

    text: str
    withheld: tuple[Withheld, ...] = ()


def copied(
    library: ReadableLibrary, ref: EntryRef, form: CopyForm, view: tuple[Locale, ...]
) -> Copied:
    """The entry in this form, without pages that its glossary does not hand on.

    WithheldError when no page of what is asked for may go.
    """
    entry = library.entry(ref)
    if form is CopyForm.LINK:
        # An address gives nothing away, so it passes the gate.
        shown = next(filter(None, map(entry.page, view)), entry.pages[0])
        return Copied(str(EntryAddress(ref, shown.locale)))
    gate = Gate.of(library.glossary(ref.glossary))
    part = gate.part_of(entry) if form in _WHOLE else gate.part_shown(entry, view)
    return Copied(_text(library, part, form), part.withheld)


def copied_part(
    library: ReadableLibrary, ref: EntryRef, part: CopyPart, view: tuple[Locale, ...]
) -> Copied:
    """One part of the entry as it is read; empty when the entry does not have it.

    WithheldError when the page that it stands on may not go.
    """
    entry = library.entry(ref)
    gate = Gate.of(library.glossary(ref.glossary))
    if part is CopyPart.DEFINITION:
        shown = gate.part_shown(entry, view)
        texts = dict.fromkeys(page.short_definition for page in shown.entry.pages)
        return Copied("\n".join(text for text in texts if text), shown.withheld)
    term = gate.part_shown(entry, view[:1]).entry.pages[0]
    if part is CopyPart.TERM:
        return Copied(term.headword)
    going = gate.part_of(entry)
    other = _counterpart(going.entry, term)
    if part is CopyPart.PAIR and other:
        other = f"{term.headword}\t{other}"
    return Copied(other, () if other else going.withheld)


def _counterpart(entry: Entry, page: Page) -> str:
    """What the entry is called in the other language than this page's."""
    others = (each for each in entry.pages if each.locale.language != page.locale.language)
    return next((each.headword for each in others), "") or entry.counterpart


def _text(library: ReadableLibrary, part: HandedOn, form: CopyForm) -> str:
    entry = part.entry
    match form:
        case CopyForm.MARKDOWN:
            pages = (library.handoff_text(entry.ref, page.locale) for page in entry.pages)
            return "\n".join(pages)
        case CopyForm.TABLE_ROW:
            return table_row(entry)
        case CopyForm.JSON:
            return json.dumps(library.entry_as_json(entry), ensure_ascii=False, indent=2)
        case _:
            context = context_of(library, entry)
            return plain_text(lay_out(entry, tuple(p.locale for p in entry.pages), context))


def table_row(entry: Entry) -> str:
    """Slug, both headwords, both definitions and the quality, parted by tabs."""
    cells = [entry.ref.slug]
    for read in ("headword", "short_definition"):
        for locale in (EN_US, JA_JP):
            page = entry.page(locale)
            cells.append(getattr(page, read) if page else "")
    cells.append("draft" if entry.is_draft else entry.quality)
    return "\t".join(" ".join(cell.split()) for cell in cells)
