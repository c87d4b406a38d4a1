"""Tables of terms on a page that has a heading for each term as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary_app.formats.markdown_folder.listed.page_term import PageTerm


def with_rows(
    headed: Sequence[PageTerm], rows: Sequence[PageTerm], body: str
) -> tuple[PageTerm, ...]:
    """The terms with the rows that stand below the first, and in none of their texts.

    A row of what has a heading of its own adds its names and its text there.
    """
    if not headed or not rows:
        return tuple(headed)
    terms: list[PageTerm | None] = [*_in_order(headed, rows, body)]
    by_name: dict[str, int] = {}
    for at, term in enumerate(tuple(terms)):
        if term and not term.row:
            for name in (term.title, *term.names):
                by_name.setdefault(name.casefold(), at)
    for at, row in enumerate(terms):
        known = _known(row, by_name) if row and row.row else None
        above = terms[known] if known is not None else None
        if row and above and known is not None:
            terms[known] = _joined(above, row)
            terms[at] = None
    return tuple(filter(None, terms))


def _in_order(
    headed: Sequence[PageTerm], rows: Sequence[PageTerm], body: str
) -> Iterator[PageTerm]:
    starts = _places(headed, body)
    places = _places(rows, body)
    # What stands above the first term says what the page is.
    at = sum(place < starts[0] for place in places)
    for start, term in zip(starts, headed, strict=True):
        end = start + len(term.source)
        while at < len(rows) and places[at] < start:
            yield rows[at]
            at += 1
        inside: list[PageTerm] = []
        while at < len(rows) and places[at] < end:
            inside.append(rows[at])
            at += 1
        if has_text(term) or not inside:
            yield term
        else:
            yield from inside
    yield from rows[at:]


def _places(terms: Sequence[PageTerm], body: str) -> list[int]:
    """Where the terms begin; each is looked for behind the one before."""
    places: list[int] = []
    for term in terms:
        before = places[-1] if places else 0
        places.append(max(body.find(term.source, before), before))
    return places


def has_text(term: PageTerm) -> bool:
    """Whether anything but tables and headings stands in it."""
    lines = term.prose.split("\n")
    return any(line.strip() and line.lstrip()[0] not in "|#<" for line in lines)


def _known(row: PageTerm, by_name: dict[str, int]) -> int | None:
    names = map(str.casefold, (row.title, *row.names))
    return next((by_name[name] for name in names if name in by_name), None)


def _joined(term: PageTerm, row: PageTerm) -> PageTerm:
    said = {name.casefold() for name in (term.title, *term.names)}
    names = [name for name in (row.title, *row.names) if name.casefold() not in said]
    texts = (*row.row.definitions.values(), *row.row.notes.values()) if row.row else ()
    added = [text for text in texts if text not in term.prose]
    prose = "\n\n".join((term.prose, *added))
    return replace(term, prose=prose, others=tuple(dict.fromkeys((*term.others, *names))))
