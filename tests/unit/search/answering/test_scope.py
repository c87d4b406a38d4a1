"""The order of glossaries, and of entries within them."""

from __future__ import annotations

from pathlib import Path

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.hit import SearchRequest
from glossary_app.model.locale import EN_US
from glossary_app.model.page import Page
from glossary_app.search.building.index_writing import rebuild
from glossary_app.search.index import SearchIndex


def test_equal_hits_stand_in_the_order_of_their_glossaries(tmp_path: Path) -> None:
    slugs = [("music", "b"), ("law", "a"), ("music", "a"), ("art", "z")]
    entries = [Entry(EntryRef(*each), (Page(EN_US, "Canon", "x"),)) for each in slugs]
    for _ in rebuild(tmp_path, iter(entries), "1"):
        pass
    index = SearchIndex.open(tmp_path, "1")
    orders = [("music", "law", "art"), ("art", "music"), ("law",)]

    found = [
        [f"{hit.ref.glossary}/{hit.ref.slug}" for hit in answer.hits]
        for answer in (index.search(SearchRequest("canon", EN_US), order) for order in orders)
    ]
    index.close()

    assert found == [
        ["music/a", "music/b", "law/a", "art/z"],
        ["art/z", "music/a", "music/b"],
        ["law/a"],
    ]
