"""Terms that one page lists in two ways, together: rows of its tables, and what defines them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import merge
from operator import itemgetter

from glossary_app.formats.fields.letters import is_japanese
from glossary_app.formats.markdown_folder.listed.page_term import PageTerm
from glossary_app.model.locale import EN_US, JA_JP


def with_others(
    rows: Sequence[PageTerm], others: Sequence[PageTerm], body: str
) -> tuple[PageTerm, ...]:
    """The rows, those that are defined elsewhere with that, and the other terms, in their order."""
    by_name = {
        name.casefold(): at for at, row in enumerate(rows) for name in (row.title, *row.names)
    }
    told = list(rows)
    new: list[PageTerm] = []
    for term in others:
        names = (name.casefold() for name in (term.title, *term.names))
        at = next((by_name[name] for name in names if name in by_name), None)
        if at is None:
            new.append(term)
        else:
            told[at] = _defined(told[at], term.prose)
    in_order = merge(_placed(told, body), _placed(new, body), key=itemgetter(0))
    return tuple(term for _, term in in_order)


def _defined(term: PageTerm, prose: str) -> PageTerm:
    """A row with a definition from elsewhere, in the language of that."""
    if not term.row:
        return term
    said = term.row.definitions
    locale = JA_JP if is_japanese(prose) else EN_US
    text = "\n\n".join(filter(None, (said.get(locale, ""), prose)))
    return replace(term, row=replace(term.row, definitions={**said, locale: text}))


def _placed(terms: Sequence[PageTerm], body: str) -> Iterator[tuple[int, PageTerm]]:
    """Each term with where it stands: they come in their order, so each is looked for once."""
    place = 0
    for term in terms:
        place = max(body.find(term.source, place), place)
        yield place, term
