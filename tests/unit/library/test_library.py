"""What the faces ask of the library: entries, order, search with and without an index."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import NotFoundError
from glossary_app.library.entries import sound_text
from glossary_app.library.library import Library
from glossary_app.model.entry import EntryRef
from glossary_app.model.hit import MatchField, MatchRule, SearchRequest, Tier
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import TermStatus
from glossary_app.model.report import ImportReport, Stage
from glossary_app.paths import Folders

DATA = Path(__file__).parents[2] / "data"
CACHE = EntryRef("reviewed", "cache")


def found(library: Library, query: str, glossaries: tuple[str, ...] = ()) -> list[str]:
    """The entries that a search for English readers finds, best first."""
    request = SearchRequest(query, EN_US, glossaries=glossaries)
    return [str(hit.ref) for hit in library.search(request).hits]


def lose_the_index(folders: Folders) -> None:
    shutil.rmtree(folders.index_folder)


def test_an_entry_is_named_with_its_glossary_or_without(filled: Library) -> None:
    assert filled.find("cache") == (CACHE,)
    assert filled.find("reviewed/cache") == (CACHE,)
    assert filled.find("folder/cache") == ()
    assert filled.find("nowhere/at/all") == ()


def test_a_bare_name_in_two_glossaries_follows_library_order(
    filled: Library, import_into: Callable[..., ImportReport]
) -> None:
    import_into(DATA / "reviewed", ImportOptions(glossary="team"))
    before = filled.find("cache")

    filled.reorder(("team", "folder"))

    assert before == (CACHE, EntryRef("team", "cache"))
    assert filled.find("cache") == (EntryRef("team", "cache"), CACHE)
    assert [glossary.id for glossary in filled.glossaries()] == ["team", "folder", "reviewed"]
    assert next(iter(filled.summaries())).ref.glossary == "team"


def test_library_order_decides_between_equal_hits(
    filled: Library, import_into: Callable[..., ImportReport]
) -> None:
    import_into(DATA / "reviewed", ImportOptions(glossary="team"))
    before = found(filled, "Cache")[:2]

    filled.reorder(("team",))

    assert before == ["reviewed/cache", "team/cache"]
    assert found(filled, "Cache")[:2] == ["team/cache", "reviewed/cache"]


def test_an_entry_that_is_not_there_is_told_with_advice(filled: Library) -> None:
    with pytest.raises(NotFoundError) as raised:
        filled.entry(EntryRef("reviewed", "write-behind"))

    assert raised.value.where == "reviewed/write-behind"
    assert "glossary list" in raised.value.now


def test_a_page_in_a_locale_that_is_not_there_is_not_found(filled: Library) -> None:
    with pytest.raises(NotFoundError, match="de-DE"):
        filled.handoff_text(CACHE, Locale("de-DE"))


def test_summaries_of_what_is_gone_are_left_out(filled: Library) -> None:
    gone = EntryRef("reviewed", "write-behind")

    summaries = filled.summaries_of([gone, CACHE])

    assert list(summaries) == [CACHE]
    assert summaries[CACHE].headword(JA_JP) == "キャッシュ"
    assert filled.existing([gone, CACHE]) == {CACHE}


def test_a_glossary_that_is_switched_off_is_not_searched(filled: Library) -> None:
    filled.set_enabled("reviewed", enabled=False)

    assert found(filled, "cache") == []
    assert found(filled, "message queue")[0] == "folder/queue"


def test_a_glossary_that_is_switched_off_is_searched_when_it_is_named(filled: Library) -> None:
    filled.set_enabled("reviewed", enabled=False)

    assert found(filled, "cache", glossaries=("reviewed",))[0] == "reviewed/cache"


def test_a_search_in_an_unknown_glossary_is_a_fault(filled: Library) -> None:
    with pytest.raises(NotFoundError, match="nothing"):
        found(filled, "cache", glossaries=("nothing",))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("cache", "reviewed/cache"),
        ("キャッシュ", "reviewed/cache"),
        ("ｷｬｯｼｭ", "reviewed/cache"),
        ("きゃっしゅ", "reviewed/cache"),
        ("Caching layer", "reviewed/cache"),
        ("evic", "reviewed/eviction"),
        ("メッセージ", "folder/queue"),
    ],
)
def test_terms_are_found_while_there_is_no_index(
    filled: Library, folders: Folders, query: str, first: str
) -> None:
    lose_the_index(folders)
    with closing(Library.open(folders, starter=False)) as library:
        assert not library.is_indexed()
        assert found(library, query)[0] == first


def test_without_an_index_a_hit_names_the_designation_that_matched(
    filled: Library, folders: Folders
) -> None:
    lose_the_index(folders)

    with closing(Library.open(folders, starter=False)) as library:
        [by_headword] = library.search(SearchRequest("ｷｬｯｼｭ", JA_JP)).hits
        [by_alias] = library.search(SearchRequest("caching layer", EN_US)).hits
        [by_start] = library.search(SearchRequest("caching", EN_US)).hits

    assert (by_headword.match.field, by_headword.match.text) == (MatchField.HEADWORD, "キャッシュ")
    assert (by_headword.locale, by_headword.headword) == (JA_JP, "キャッシュ")
    assert (by_alias.match.field, by_alias.match.text) == (MatchField.ALIAS, "caching layer")
    assert (by_start.match.tier, by_start.match.rule) == (Tier.ALIAS_PREFIX, MatchRule.PREFIX)
    assert by_start.headword == "Cache"


def test_without_an_index_exact_terms_come_before_longer_ones(
    filled: Library, folders: Folders
) -> None:
    lose_the_index(folders)

    with closing(Library.open(folders, starter=False)) as library:
        answer = library.search(SearchRequest("c", EN_US, limit=1))

    assert len(answer.hits) == 1
    assert answer.total == 2


def test_without_an_index_a_page_that_lacks_the_locale_shows_the_one_it_has(
    filled: Library, folders: Folders
) -> None:
    lose_the_index(folders)

    with closing(Library.open(folders, starter=False)) as library:
        [hit] = library.search(SearchRequest("eviction", JA_JP)).hits

    assert hit.locale == EN_US
    assert hit.snippet.text.startswith("Eviction drops entries")
    assert (hit.quality, hit.draft) == ("draft", True)


def test_without_an_index_order_and_switches_hold_as_well(
    filled: Library, folders: Folders
) -> None:
    lose_the_index(folders)
    filled.set_enabled("folder", enabled=False)

    with closing(Library.open(folders, starter=False)) as library:
        assert found(library, "message queue (mq)") == []
        assert found(library, "c", glossaries=("reviewed",)) == ["reviewed/cache"]
        assert found(library, "") == []


def test_a_lost_index_is_built_anew_with_its_progress(filled: Library, folders: Folders) -> None:
    lose_the_index(folders)

    with closing(Library.open(folders, starter=False)) as library:
        steps = list(library.reindex())

        assert library.is_indexed()
        assert {step.stage for step in steps} == {Stage.INDEXING}
        assert (steps[-1].done, steps[-1].total) == (4, 4)
        assert found(library, "price of its speed") == ["reviewed/cache"]


def test_an_index_is_followed_from_another_library(filled: Library, folders: Folders) -> None:
    with closing(Library.open(folders, starter=False)) as reader:
        assert found(reader, "message queue")[0] == "folder/queue"

        filled.remove("folder")

        assert found(reader, "message queue") == []
        assert found(reader, "cache")[0] == "reviewed/cache"


def test_removing_a_glossary_keeps_what_the_user_wrote(filled: Library) -> None:
    filled.user.set_note(CACHE, "ask Aiko")

    removed = filled.remove("reviewed")

    assert removed == 2
    assert [glossary.id for glossary in filled.glossaries()] == ["folder"]
    assert filled.entry_count() == 2
    assert filled.user.note(CACHE) == "ask Aiko"


def test_removing_an_unknown_glossary_changes_nothing(filled: Library) -> None:
    with pytest.raises(NotFoundError):
        filled.remove("nothing")

    assert filled.entry_count() == 4
    assert filled.is_indexed()


def test_the_last_glossary_can_be_removed_and_search_goes_on(filled: Library) -> None:
    filled.remove("reviewed")
    filled.remove("folder")

    assert filled.glossaries() == ()
    assert found(filled, "cache") == []
    assert filled.is_indexed()


@pytest.mark.parametrize("typed", ["\udcff", "cache \udcff", "\ud800/\udfff"])
def test_bytes_that_are_no_text_find_nothing_and_break_nothing(filled: Library, typed: str) -> None:
    answer = filled.search(SearchRequest(typed, EN_US))

    assert filled.find(typed) == ()
    assert answer.query.isprintable()


def test_a_hit_on_a_name_that_is_not_to_be_used_says_so(
    library: Library, import_into: Callable[..., ImportReport], tmp_path: Path
) -> None:
    table = tmp_path / "terms.csv"
    rows = "term:en-US,term:ja-JP,aliases:en-US,forbidden:en-US,deprecated:ja-JP"
    table.write_text(f"{rows}\nAllowlist,許可リスト,Permit list,Whitelist,白い表\n", "utf-8")
    import_into(table)

    hits = {
        query: library.search(SearchRequest(query, EN_US)).hits[0].match
        for query in ("whitelists", "白い表", "permit list", "allowlist")
    }

    assert [match.status for match in hits.values()] == [
        TermStatus.FORBIDDEN,
        TermStatus.DEPRECATED,
        None,
        None,
    ]


def test_a_relation_as_json_tells_the_glossary_of_its_target(
    library: Library, import_into: Callable[..., ImportReport], tmp_path: Path
) -> None:
    teams = {"sales": "Churn,解約,Quota | Nobody | CHURN RATE", "platform": "Quota,割り当て,"}
    for name, row in teams.items():
        (tmp_path / f"{name}.csv").write_text(f"en,ja,related\n{row}\n", "utf-8")
        import_into(tmp_path / f"{name}.csv")

    entry = library.entry_as_json(library.entry(EntryRef("sales", "churn")))

    told = [(link["title"], link["glossary"], link["exists"]) for link in entry["relations"]]
    assert told == [("Quota", "platform", True), ("Nobody", "", False), ("CHURN RATE", "", False)]


def test_an_entry_as_json_tells_which_targets_exist(filled: Library) -> None:
    entry = filled.entry_as_json(filled.entry(EntryRef("folder", "queue")))

    assert entry["headwords"] == {"en-US": "Message Queue (MQ)", "ja-JP": "メッセージキュー(MQ)"}
    assert [(link["target"], link["exists"]) for link in entry["relations"]] == [("consumer", True)]
    assert entry["back_links"] == []
    assert {page["provenance"]["publication_status"] for page in entry["pages"]} == {"Completed"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("キャッシュ", "キャッシュ"),
        ("キャッシュ".encode().decode("ascii", "surrogateescape"), "キャッシュ"),
        ("caf\udce9", "caf?"),
        ("\ud800", "?"),
    ],
)
def test_bytes_of_sound_utf_8_are_read_also_where_the_locale_does_not(
    typed: str, read: str
) -> None:
    assert sound_text(typed) == read
