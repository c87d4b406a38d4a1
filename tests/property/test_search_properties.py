"""What holds for any glossary and any query."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import SearchAnswer, SearchRequest, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading
from glossary_app.search.building.index_writing import build_changed, rebuild
from glossary_app.search.files.builds import switch_to
from glossary_app.search.index import SearchIndex
from glossary_app.spelling.keys import strict_key

ENGLISH = st.lists(
    st.sampled_from(["cache", "caching", "data", "drift", "error", "model", "Fine-tuning", "C++"]),
    min_size=1,
    max_size=3,
).map(" ".join)
JAPANESE = st.lists(
    st.sampled_from(
        ["学習", "機械", "データ", "サーバ", "サーバー", "さば", "評価", "・", "見積り"]
    ),
    min_size=1,
    max_size=3,
).map("".join)
TERMS = ENGLISH | JAPANESE
TIERS = tuple(Tier)


@st.composite
def entries(draw: st.DrawFn) -> tuple[Entry, ...]:
    count = draw(st.integers(1, 6))
    return tuple(
        Entry(
            EntryRef(draw(st.sampled_from(["it", "ml"])), f"entry-{number}"),
            (
                Page(EN_US, draw(ENGLISH), draw(TERMS)),
                Page(JA_JP, draw(JAPANESE), draw(TERMS), reading=Reading("よみ", derived=True)),
            ),
        )
        for number in range(count)
    )


@contextmanager
def opened(first: tuple[Entry, ...], then: tuple[Entry, ...] = ()) -> Iterator[SearchIndex]:
    with TemporaryDirectory() as folder:
        for _ in rebuild(Path(folder), first, "1"):
            pass
        if then:
            switch_to(build_changed(Path(folder), then, [], "1", "2"))
        index = SearchIndex.open(Path(folder), "2" if then else "1")
        try:
            yield index
        finally:
            index.close()


def answer(index: SearchIndex, query: str, limit: int = 100) -> SearchAnswer:
    return index.search(SearchRequest(query, EN_US, limit), ("it", "ml"))


def _by_designation(index: SearchIndex, query: str) -> set[tuple[EntryRef, Tier]]:
    by_text = (Tier.FULL_TEXT, Tier.SIMILAR)
    hits = answer(index, query).hits
    return {(hit.ref, hit.match.tier) for hit in hits if hit.match.tier not in by_text}


# Indexing takes a moment: failures are shown as they are found, not made smaller for minutes.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
few = settings(
    phases=PHASES, max_examples=25, deadline=None, suppress_health_check=list(HealthCheck)
)


@given(entries(), TERMS)
@few
def test_the_total_is_the_number_of_hits_without_a_limit(
    glossary: tuple[Entry, ...], query: str
) -> None:
    with opened(glossary) as index:
        every, one = answer(index, query), answer(index, query, limit=1)

    assert every.total == len(every.hits) == one.total
    assert one.hits == every.hits[:1]


@given(entries(), TERMS)
@few
def test_a_tier_is_never_overtaken_and_an_entry_comes_once(
    glossary: tuple[Entry, ...], query: str
) -> None:
    with opened(glossary) as index:
        hits = answer(index, query).hits

    tiers = [TIERS.index(hit.match.tier) for hit in hits]
    assert tiers == sorted(tiers)
    assert len({hit.ref for hit in hits}) == len(hits)


@given(entries())
@few
def test_every_headword_is_found_exactly(glossary: tuple[Entry, ...]) -> None:
    with opened(glossary) as index:
        for entry in glossary:
            for page in entry.pages:
                hits = {hit.ref: hit.match.tier for hit in answer(index, page.headword).hits}

                assert hits[entry.ref] is Tier.EXACT_HEADWORD


@given(entries(), TERMS)
@few
def test_places_lie_inside_the_texts_they_belong_to(
    glossary: tuple[Entry, ...], query: str
) -> None:
    with opened(glossary) as index:
        hits = answer(index, query).hits

    for hit in hits:
        assert all(0 <= a < b <= len(hit.match.text) for a, b in hit.match.spans)
        assert all(0 <= a < b <= len(hit.snippet.text) for a, b in hit.snippet.spans)


@given(entries(), entries(), TERMS)
@few
def test_an_updated_index_answers_like_one_built_anew(
    old: tuple[Entry, ...], new: tuple[Entry, ...], query: str
) -> None:
    merged = {entry.ref: entry for entry in (*old, *new)}
    with opened(old, new) as updated, opened(tuple(merged.values())) as rebuilt:
        found, expected = _by_designation(updated, query), _by_designation(rebuilt, query)

    # An updated index keeps the words of texts that are gone, so only names are compared.
    assert found == expected


@given(entries(), TERMS)
@few
def test_what_the_strict_key_finds_stands_above_what_is_folded(
    glossary: tuple[Entry, ...], query: str
) -> None:
    with opened(glossary) as index:
        hits = answer(index, query).hits
    named = {
        entry.ref
        for entry in glossary
        for page in entry.pages
        if strict_key(page.headword) == strict_key(query)
    }

    assert {hit.ref for hit in hits[: len(named)]} == named
