"""The terms of a text as a list: each entry once, with what is not to be used."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from glossary_app.model.entry import EntryRef
from glossary_app.model.languages import Side
from glossary_app.model.scan import FoundTerm, Scan

# Spreadsheets take a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry that a text names, how often, and the places of it, the first of them first.

    `discouraged` has each form that is not to be used, with what to use.
    """

    ref: EntryRef
    english: str
    japanese: str
    places: tuple[tuple[int, int], ...]
    discouraged: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> int:
        """How often it is named."""
        return len(self.places)

    @property
    def start(self) -> int:
        """Where it is named first."""
        return self.places[0][0]


def found_entries(scan: Scan) -> tuple[FoundEntry, ...]:
    """Each entry once: those with forms that are not to be used first, then the most frequent."""
    by_entry: dict[EntryRef, list[FoundTerm]] = {}
    for term in scan.terms:
        by_entry.setdefault(term.wording.ref, []).append(term)
    found = [_entry(ref, terms) for ref, terms in by_entry.items()]
    return tuple(sorted(found, key=lambda each: (not each.discouraged, -each.count, each.start)))


def as_table(entries: tuple[FoundEntry, ...]) -> str:
    """The list as CSV, which spreadsheets open."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(["term:en-US", "term:ja-JP", "count", "not to be used", "use instead", "id"])
    for entry in entries:
        written_so = " | ".join(form for form, _ in entry.discouraged)
        instead = " | ".join(dict.fromkeys(use for _, use in entry.discouraged if use))
        cells = [entry.english, entry.japanese, str(entry.count), written_so, instead]
        table.writerow([*map(_safe, cells), str(entry.ref)])
    return written.getvalue()


def _entry(ref: EntryRef, terms: list[FoundTerm]) -> FoundEntry:
    first = terms[0]
    names = {locale.side: text for locale, text in reversed(first.wording.headwords)}
    discouraged = dict.fromkeys(
        (" ".join(term.wording.text.split()), ", ".join(term.wording.instead))
        for term in terms
        if term.wording.is_discouraged
    )
    return FoundEntry(
        ref,
        names.get(Side.ENGLISH, ""),
        names.get(Side.JAPANESE, ""),
        tuple((term.start, term.end) for term in terms),
        tuple(discouraged),
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
