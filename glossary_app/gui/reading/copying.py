"""What is copied of an entry: text, hand-off page, row of a table, JSON, or its address."""

from __future__ import annotations

import json
from dataclasses import dataclass

from glossary_app.gui.background.library_door import context_of, lay_out, plain_text
from glossary_app.gui.reading.copy_menu import CopyForm
from glossary_app.library.handing_on import Gate, HandedOn, Withheld
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.address import EntryAddress
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale

# A table and JSON are for programs: they hold the entry, whatever is shown of it.
_WHOLE = frozenset({CopyForm.TABLE_ROW, CopyForm.JSON})


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
