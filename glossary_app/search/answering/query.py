"""The query language: words, "phrases", -not, OR and scopes. Nothing typed is an error.

What is no scope, no operator or no pair of quotes is text like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from glossary_app.model.languages import OF_SIDE, Side

# Longer input is no term and no phrase; only its start is looked at.
LONGEST_QUERY = 400
_MOST_CLAUSES = 24

_FILTERS = frozenset({"kind", "quality", "glossary", "rel"})
_PLACES = frozenset({"title", "alias", "text"})
_SCOPES = (*Side, *_PLACES, *_FILTERS)
_PIECE = re.compile(
    rf"""(?P<minus>[-－])?(?:(?P<scope>(?i:{"|".join(_SCOPES)}))[:：]\s*)?
        (?:["“”„＂](?P<phrase>[^"“”„＂]*)["“”„＂]|(?P<word>\S+))""",
    re.VERBOSE,
)
MINUS = ("-", "－", "−", "‐", "–")
_STARS = re.compile("[*＊]+")


class Place(StrEnum):
    """Where a clause looks."""

    ANYWHERE = "any"
    TITLE = "title"
    ALIAS = "alias"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Clause:
    """One word or phrase that must (or must not) be there."""

    text: str
    place: Place = Place.ANYWHERE
    is_phrase: bool = False
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A facet that entries must (or must not) have, as it is filed."""

    facet: str
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """`alternatives` are joined by OR; the clauses of each must all hold."""

    alternatives: tuple[tuple[Clause, ...], ...]
    filters: tuple[Filter, ...] = ()
    languages: tuple[str, ...] = ()


def parse_query(text: str) -> Query:
    """Read what was typed."""
    alternatives: list[list[Clause]] = [[]]
    filters: list[Filter] = []
    languages: list[str] = []
    for piece in _pieces(text.strip()[:LONGEST_QUERY]):
        if isinstance(piece, Filter):
            filters.append(piece)
        elif isinstance(piece, Clause):
            alternatives[-1].append(piece)
        elif piece == "OR":
            alternatives.append([])
        else:
            languages.append(piece)
    kept = tuple(tuple(clauses) for clauses in alternatives if _can_stand(clauses))
    if not kept and not filters:
        kept = ((Clause(text.strip()[:LONGEST_QUERY]),),) if text.strip() else ()
    return Query(kept, tuple(filters), tuple(dict.fromkeys(languages)))


def literal_query(text: str) -> Query:
    """The query for a text in which nothing is an operator."""
    return Query(((Clause(text.strip()[:LONGEST_QUERY]),),))


def plain_text_of(clauses: tuple[Clause, ...]) -> str:
    """The words that must be there, as one text."""
    return " ".join(clause.text for clause in clauses if not clause.is_negated)


def without_wildcards(text: str) -> str:
    """The text without stars: words are looked for by their beginnings anyway."""
    return " ".join(_STARS.sub(" ", text).split())


def _pieces(text: str) -> Iterator[Clause | Filter | str]:
    for match in list(_PIECE.finditer(text))[:_MOST_CLAUSES]:
        yield from _read(match)


def _read(match: re.Match[str]) -> Iterator[Clause | Filter | str]:
    negated = bool(match["minus"])
    scope = (match["scope"] or "").lower()
    value = match["phrase"] if match["phrase"] is not None else match["word"]
    is_phrase = match["phrase"] is not None
    if not value.strip():
        return
    if match.group() == "OR":
        yield "OR"
    elif scope in _FILTERS:
        name = value if scope in ("rel", "glossary") else value.lower()
        yield Filter(f"{scope}:{name}", negated)
    elif scope in _PLACES:
        yield Clause(value, Place(scope), is_phrase, negated)
    elif scope in set(Side):
        yield OF_SIDE[Side(scope)].tag
        yield Clause(value, Place.ANYWHERE, is_phrase, negated)
    elif is_phrase and not scope:
        yield Clause(value, Place.ANYWHERE, is_phrase, negated)
    elif negated and not scope:
        yield Clause(value, Place.ANYWHERE, is_phrase, True)
    else:
        yield Clause(match.group().replace('"', " ").strip() or match.group())


def _can_stand(clauses: list[Clause]) -> bool:
    """What says only what must not be there finds nothing."""
    return any(not clause.is_negated for clause in clauses)
