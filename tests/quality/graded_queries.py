"""Runs graded queries: `query, kind, expected ids (any of them, joined by |), bound`.

    python -m tests.quality.graded_queries QUERIES.tsv SOURCE

imports SOURCE (a file, folder or pack) into a library of its own, asks every query, prints the
share of each kind that is found within its bound, and lists the misses.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from glossary_app.importing.pipeline import import_source
from glossary_app.model.hit import SearchAnswer, SearchRequest
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.search.index import SearchIndex
from glossary_app.spelling.kana import is_japanese
from glossary_app.store.store import Store

Ask = Callable[[str], SearchAnswer]


@dataclass(frozen=True, slots=True)
class GradedQuery:
    """A query and the entries any of which must be among the first `bound` hits."""

    query: str
    kind: str
    expected: tuple[str, ...]
    bound: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a query; `rank` counts from 1, 0 when it is not among the first hits."""

    graded: GradedQuery
    rank: int
    first: tuple[str, ...]

    @property
    def is_within_bound(self) -> bool:
        """Whether the query did what it must."""
        return 0 < self.rank <= self.graded.bound


def read_queries(path: Path) -> tuple[GradedQuery, ...]:
    """Read a file of graded queries; the first line is its header."""
    lines = path.read_text("utf-8").splitlines()[1:]
    return tuple(
        GradedQuery(query, kind, tuple(expected.split("|")), int(bound))
        for query, kind, expected, bound in (line.split("\t") for line in lines if line.strip())
    )


def run_queries(queries: Iterable[GradedQuery], ask: Ask) -> tuple[Outcome, ...]:
    """Ask every query."""
    return tuple(_outcome(graded, ask(graded.query)) for graded in queries)


def share_by_kind(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """The share of the queries within their bound, for each kind."""
    kinds: dict[str, list[bool]] = defaultdict(list)
    for outcome in outcomes:
        kinds[outcome.graded.kind].append(outcome.is_within_bound)
    return {kind: sum(results) / len(results) for kind, results in sorted(kinds.items())}


def table_of(outcomes: tuple[Outcome, ...]) -> str:
    """The shares and the misses, for people."""
    within = sum(outcome.is_within_bound for outcome in outcomes)
    lines = [f"{within} of {len(outcomes)} within bound ({within / len(outcomes):.2%})"]
    lines += [f"  {kind:24} {share:7.1%}" for kind, share in share_by_kind(outcomes).items()]
    for outcome in outcomes:
        if not outcome.is_within_bound:
            graded = outcome.graded
            expected = "|".join(graded.expected)
            lines.append(
                f"  missed {graded.kind}: {graded.query!r} wants {expected} within {graded.bound},"
                f" is at {outcome.rank}: {', '.join(outcome.first)}"
            )
    return "\n".join(lines)


@contextmanager
def imported(source: Path) -> Iterator[Ask]:
    """Import a source and yield what asks it: in Japanese for Japanese queries."""
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "glossaries.db")
        for _ in import_source(source, ImportOptions(), store, Path(folder) / "index"):
            pass
        order = tuple(glossary.id for glossary in store.glossaries())
        index = SearchIndex.open(Path(folder) / "index", store.generation())

        def ask(query: str) -> SearchAnswer:
            locale = JA_JP if is_japanese(query) else EN_US
            return index.search(SearchRequest(query, locale), order)

        try:
            yield ask
        finally:
            index.close()
            store.close()


def _outcome(graded: GradedQuery, answer: SearchAnswer) -> Outcome:
    slugs = [hit.ref.slug for hit in answer.hits]
    ranks = [slugs.index(slug) + 1 for slug in graded.expected if slug in slugs]
    return Outcome(graded, min(ranks, default=0), tuple(slugs[:4]))


def main() -> None:
    """Print the table for a query file and its source."""
    queries, source = map(Path, sys.argv[1:3])
    with imported(source) as ask:
        sys.stdout.write(table_of(run_queries(read_queries(queries), ask)) + "\n")


if __name__ == "__main__":
    main()
