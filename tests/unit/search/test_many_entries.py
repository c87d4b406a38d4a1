"""More hits than are looked at one by one: totals, order, and several threads."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import SearchRequest, Tier
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page
from glossary_app.search.building.index_writing import build_changed, rebuild
from glossary_app.search.files.builds import switch_to
from glossary_app.search.index import SearchIndex

COUNT = 400
ORDER = ("second", "first")


def _entry(number: int) -> Entry:
    glossary = "first" if number % 2 else "second"
    strength = "A quotation. " * (1 + number % 3)
    return Entry(
        EntryRef(glossary, f"measure-{number:03}"),
        (
            Page(EN_US, f"Measure {number:03} of cost", f"{strength}It tells what it takes."),
            Page(JA_JP, f"費用指標{number:03}", "見積もりの精度を表す。"),
        ),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    for _ in rebuild(folder, map(_entry, range(COUNT)), "1"):
        pass
    return folder


@pytest.fixture
def index(folder: Path) -> Iterator[SearchIndex]:
    opened = SearchIndex.open(folder, "1")
    yield opened
    opened.close()


def _ask(index: SearchIndex, query: str, limit: int = 50) -> tuple[list[str], int]:
    answer = index.search(SearchRequest(query, EN_US, limit), ORDER)
    return [str(hit.ref) for hit in answer.hits], answer.total


@pytest.mark.parametrize(
    "query", ["m", "meas", "measure", "費", "費用指", "cost", "easur", "用指標"]
)
def test_all_are_counted_and_the_first_are_shown(index: SearchIndex, query: str) -> None:
    hits, total = _ask(index, query)

    assert total == COUNT
    assert len(hits) == len(set(hits)) == 50


def test_equal_hits_stand_in_library_order_and_then_by_slug(index: SearchIndex) -> None:
    hits, _ = _ask(index, "measure", limit=COUNT)

    assert hits == sorted(hits, key=lambda ref: (ORDER.index(ref.split("/")[0]), ref))


def test_text_that_says_it_more_often_comes_first(index: SearchIndex) -> None:
    answer = index.search(SearchRequest("quotation", EN_US, 30), ORDER)

    assert answer.total == COUNT
    assert {hit.match.tier for hit in answer.hits} == {Tier.FULL_TEXT}
    assert {int(hit.ref.slug[-3:]) % 3 for hit in answer.hits} == {2}


def test_a_phrase_in_many_texts_is_counted(index: SearchIndex) -> None:
    hits, total = _ask(index, "見積もりの精度")

    assert (len(hits), total) == (50, COUNT)


def test_filters_alone_list_entries_in_library_order(index: SearchIndex) -> None:
    hits, total = _ask(index, "quality:unrated")

    assert total == COUNT
    assert hits[0] == "second/measure-000"


def test_another_order_is_another_order(index: SearchIndex) -> None:
    request = SearchRequest("measure", EN_US, 1)

    answers = [index.search(request, order).hits[0].ref.glossary for order in (ORDER, ORDER[::-1])]

    assert answers == ["second", "first"]


def test_a_disabled_glossary_is_not_searched(index: SearchIndex) -> None:
    answer = index.search(SearchRequest("measure", EN_US), ("first",))

    assert answer.total == COUNT // 2


def test_each_thread_opens_its_own_index(folder: Path) -> None:
    def search(query: str) -> int:
        opened = SearchIndex.open(folder, "1")
        try:
            return _ask(opened, query)[1]
        finally:
            opened.close()

    with ThreadPoolExecutor(4) as threads:
        totals = list(threads.map(search, ["measure", "費用", "quotation", "cost"] * 3))

    assert set(totals) == {COUNT}


def test_an_open_index_serves_while_it_is_updated(tmp_path: Path) -> None:
    for _ in rebuild(tmp_path, map(_entry, range(20)), "1"):
        pass
    before = SearchIndex.open(tmp_path, "1")

    switch_to(build_changed(tmp_path, [_entry(20)], [_entry(0).ref], "1", "2"))
    after = SearchIndex.open(tmp_path, "2")

    assert _ask(before, "measure")[1] == 20
    assert "second/measure-000" in _ask(before, "measure")[0]
    assert "second/measure-020" in _ask(after, "measure")[0]
    assert "second/measure-000" not in _ask(after, "measure")[0]
    before.close()
    after.close()
