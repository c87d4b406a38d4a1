"""What is copied of an entry: text, hand-off page, row of a table, JSON, or its address."""

from __future__ import annotations

import json

from glossary_app.errors import UsageError
from glossary_app.gui.background.library_door import lay_out, plain_text
from glossary_app.gui.reading.copy_menu import CopyForm
from glossary_app.library.interface import ReadableLibrary
from glossary_app.model.address import EntryAddress
from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.provenance import TrustPolicy


class WithheldError(UsageError):
    """The glossary's trust policy does not let this page out."""

    code = "withheld"


def copied_text(
    library: ReadableLibrary, ref: EntryRef, form: CopyForm, view: tuple[Locale, ...]
) -> str:
    """The entry in this form; a page that its glossary does not hand on is a WithheldError."""
    entry = library.entry(ref)
    locales = tuple(locale for locale in view if entry.page(locale)) or (entry.pages[0].locale,)
    if form is CopyForm.LINK:
        return str(EntryAddress(ref, locales[0]))
    # An address gives nothing away, so it comes before the gate.
    _let_through(library, entry)
    match form:
        case CopyForm.PLAIN:
            existing = frozenset(library.summaries_of(_targets(entry)))
            return plain_text(lay_out(entry, locales, existing))
        case CopyForm.MARKDOWN:
            return "\n".join(library.handoff_text(ref, locale) for locale in locales)
        case CopyForm.TABLE_ROW:
            return table_row(entry)
        case CopyForm.JSON:
            return json.dumps(library.entry_as_json(ref), ensure_ascii=False, indent=2)


def table_row(entry: Entry) -> str:
    """Slug, both headwords, both definitions and the quality, parted by tabs."""
    cells = [entry.ref.slug]
    for read in ("headword", "short_definition"):
        for locale in (EN_US, JA_JP):
            page = entry.page(locale)
            cells.append(getattr(page, read) if page else "")
    cells.append("draft" if entry.is_draft else entry.quality)
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _let_through(library: ReadableLibrary, entry: Entry) -> None:
    policy = next(g.trust for g in library.glossaries() if g.id == entry.ref.glossary)
    is_trusted = all(page.provenance.is_trusted for page in entry.pages)
    if policy is TrustPolicy.REVIEWED_ONLY and not is_trusted:
        raise WithheldError(str(entry.ref), "the glossary hands on reviewed pages only")


def _targets(entry: Entry) -> tuple[EntryRef, ...]:
    return tuple(EntryRef(entry.ref.glossary, relation.target) for relation in entry.relations)
