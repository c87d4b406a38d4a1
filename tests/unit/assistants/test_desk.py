"""What a desk answers, without a pipe: within the trust policy, and in step with the library."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from glossary_app.assistants.desk import Desk
from glossary_app.assistants.tools import BY_NAME
from glossary_app.errors import NotFoundError, UsageError
from glossary_app.library.handing_on import WithheldError
from glossary_app.library.handoff.given_log import GivenLog
from glossary_app.model.entry import Entry
from glossary_app.model.scan import Designation
from glossary_app.paths import folders_below
from glossary_app.search.entries.stored import Row
from glossary_app.search.files.postings import WeightedList
from tests.unit.assistants.conftest import import_into

TABLE = """
id,term:en-US,term:ja-JP,definition:en-US,definition:ja-JP,related
lease,Lease,賃貸借,A loan of things for rent.,物を貸すこと。,rent
rent,Rent,賃料,What a lease costs.,貸し借りの対価。,lease
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A library with reviewed pages and a draft, and a table that is not rated."""
    home = tmp_path / "home"
    import_into(home, Path(__file__).parents[2] / "data" / "reviewed")
    table = tmp_path / "office.csv"
    table.write_text(TABLE.lstrip(), encoding="utf-8")
    import_into(home, table)
    return home


def opened(home: Path, *, include_drafts: bool) -> Desk:
    return Desk.open(folders_below(home), starter=False, include_drafts=include_drafts)


@pytest.fixture
def desk(office: Path) -> Iterator[Desk]:
    with closing(opened(office, include_drafts=False)) as made:
        yield made


@pytest.fixture
def open_desk(office: Path) -> Iterator[Desk]:
    """A desk whose user lets drafts out."""
    with closing(opened(office, include_drafts=True)) as made:
        yield made


def ask(desk: Desk, tool: str, **given: Any) -> Any:
    return desk.call(BY_NAME[tool], given)


def test_hits_that_may_not_go_are_counted_and_not_told(desk: Desk, open_desk: Desk) -> None:
    held = ask(desk, "search_terms", query="eviction")
    free = ask(open_desk, "search_terms", query="eviction")

    assert "eviction" not in [hit["entry"] for hit in held["hits"]]
    assert held["withheld"] >= 1
    assert (free["hits"][0]["entry"], free["hits"][0]["quality"]) == ("eviction", "draft")
    assert free["hits"][0]["short_definition"].startswith("Eviction drops entries")
    assert free["withheld"] == 0


def test_names_that_come_near_are_told_of_what_may_go_only(desk: Desk, open_desk: Desk) -> None:
    with pytest.raises(NotFoundError) as held:
        ask(desk, "get_term", entry="evictoin")
    with pytest.raises(NotFoundError) as free:
        ask(open_desk, "get_term", entry="evictoin")

    assert "Eviction" not in held.value.now
    assert "Eviction" in free.value.now


def test_an_entry_that_is_held_back_says_why(desk: Desk) -> None:
    with pytest.raises(WithheldError) as held:
        ask(desk, "get_term", entry="eviction")

    assert [(page.locale.tag, page.quality) for page in held.value.withheld] == [("en-US", "draft")]


def test_a_passage_without_a_declared_id_has_an_address(open_desk: Desk) -> None:
    told = ask(open_desk, "get_term", entry="lease", locale="ja-JP")

    passage = ask(open_desk, "get_chunk", chunk_id=told["chunks"][0]["id"])

    assert told["chunks"][0]["id"] == "glossary://office/ja-JP/lease#definition"
    assert (passage["text"], passage["locale"]) == ("物を貸すこと。", "ja-JP")
    assert passage["quality"] == "unrated"


@pytest.mark.parametrize(
    "id_",
    [
        "glossary://office/ja-JP/lease#usage",
        "glossary://office/ja-JP/lost#definition",
        "office:chunk:lease:ja-JP:definition:0123456789abcdef",
        "#",
        "",
    ],
)
def test_an_id_of_nothing_is_not_found(open_desk: Desk, id_: str) -> None:
    with pytest.raises((NotFoundError, UsageError)):
        ask(open_desk, "get_chunk", chunk_id=id_)


def test_relations_lead_both_ways(open_desk: Desk) -> None:
    told = ask(open_desk, "list_relations", entry="賃料")

    assert [(each["target"], each["exists"]) for each in told["relations"]] == [("lease", True)]
    assert [link["entry"] for link in told["back_links"]] == ["lease"]


def test_back_links_from_what_is_held_back_are_not_told(desk: Desk) -> None:
    told = ask(desk, "list_relations", entry="cache")

    assert "eviction" not in [link["entry"] for link in told["back_links"]]


def test_terms_of_a_text_are_told_within_the_limit(open_desk: Desk) -> None:
    told = ask(open_desk, "find_terms_in_text", text="Leases, rents, 賃料 and caches.", limit=3)

    assert [term["entry"] for term in told["terms"]] == ["lease", "rent", "rent"]
    assert told["total"] == 4
    assert [entry["entry"] for entry in told["entries"]] == ["lease", "rent"]


def test_glossaries_that_are_off_are_not_scanned(office: Path, open_desk: Desk) -> None:
    text = {"text": "A lease."}
    before = ask(open_desk, "find_terms_in_text", **text)["total"]

    open_desk._library.set_enabled("office", enabled=False)

    assert (before, ask(open_desk, "find_terms_in_text", **text)["total"]) == (1, 0)


def test_glossaries_are_told_with_their_trust(desk: Desk) -> None:
    told = ask(desk, "glossary_info")["glossaries"]

    assert [(each["id"], each["entries"]) for each in told] == [("reviewed", 2), ("office", 2)]
    assert [each["trust"] for each in told] == ["reviewed-only", "marked"]


def test_pages_are_listed_that_may_go(desk: Desk, open_desk: Desk) -> None:
    held, following = desk.pages(0)
    free, _ = open_desk.pages(0)

    assert {page.address for page in free} - {page.address for page in held} == {
        "glossary://reviewed/en-US/eviction"
    }
    assert [page.headword for page in held] == [
        *("Cache", "キャッシュ", "Lease", "賃貸借", "Rent", "賃料")
    ]
    assert following is None


def test_a_page_is_read_at_its_address(open_desk: Desk) -> None:
    assert open_desk.page_text("glossary://reviewed/ja-JP/cache").startswith("# キャッシュ\n")


@pytest.mark.parametrize(
    "uri",
    ["glossary://reviewed/cache", "https://example.org/cache", "glossary://search?q=cache", ""],
)
def test_what_is_no_address_of_a_page_is_refused(desk: Desk, uri: str) -> None:
    with pytest.raises(UsageError):
        desk.page_text(uri)


def test_every_answer_is_noted_with_what_it_gave(office: Path, desk: Desk) -> None:
    ask(desk, "get_term", entry="cache")
    ask(desk, "search_terms", query="eviction")

    search, term = GivenLog(folders_below(office).data).read()
    assert (term.question, term.entries) == ("get_term cache", ("reviewed/cache",))
    assert search.withheld >= 1


def test_what_is_not_answered_is_not_noted(office: Path, desk: Desk) -> None:
    with pytest.raises(WithheldError):
        ask(desk, "get_term", entry="eviction")

    assert GivenLog(folders_below(office).data).read() == ()


@pytest.fixture
def half_reviewed(tmp_path: Path) -> Iterator[Desk]:
    """A desk for a reviewed English page beside a Japanese draft, which says a name of its own."""
    data = Path(__file__).parents[2] / "data" / "reviewed"
    for locale in ("en-US", "ja-JP"):
        (tmp_path / "half" / locale).mkdir(parents=True)
        text = (data / locale / "cache.md").read_text(encoding="utf-8")
        if locale == "ja-JP":
            text = text.replace("Quality: reviewed", "Quality: draft").replace(
                "# キャッシュ", "# 一時置き場", 1
            )
        (tmp_path / "half" / locale / "cache.md").write_text(text, encoding="utf-8")
    import_into(tmp_path / "home", tmp_path / "half")
    with closing(opened(tmp_path / "home", include_drafts=False)) as made:
        yield made


def test_of_a_term_in_a_text_names_of_pages_that_are_held_back_are_not_told(
    half_reviewed: Desk,
) -> None:
    told = ask(half_reviewed, "find_terms_in_text", text="Caches. 一時置き場。")

    assert [term["text"] for term in told["terms"]] == ["Caches"]
    assert [term["headwords"] for term in told["terms"]] == [{"en-US": "Cache"}]
    assert (told["total"], told["withheld"]) == (1, 1)
    assert "一時置き場" not in str(told)


def test_nothing_that_was_read_for_an_answer_stays(open_desk: Desk) -> None:
    def kept() -> int:
        gc.collect()
        values = (Entry, Row, Designation, WeightedList)
        return sum(isinstance(each, values) for each in gc.get_objects())

    open_desk.make_ready()
    before = kept()

    for name in ("lease", "rent", "賃料", "cache"):
        ask(open_desk, "search_terms", query=name)
        ask(open_desk, "get_term", entry=name)
        ask(open_desk, "find_terms_in_text", text=f"The {name}.")

    assert kept() == before
    assert gc.isenabled()


def test_what_the_first_answers_wait_for_can_be_loaded_before(office: Path) -> None:
    names = folders_below(office).names_file
    names.unlink()

    with closing(opened(office, include_drafts=True)) as desk:
        desk.make_ready()
        assert names.exists()
        assert ask(desk, "find_terms_in_text", text="Leases")["total"] == 1
