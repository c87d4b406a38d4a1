"""That the benchmarks run, on a few entries; their figures are for people to read."""

import pytest

from tests.benchmarks.engines import Fts5Engine, OurEngine
from tests.benchmarks.import_speed import measure_folder, measure_table
from tests.benchmarks.jmdict_table import HEADERS, JMDICT, JmdictEntry, row_of
from tests.benchmarks.long_pages import measure as measure_long_pages
from tests.benchmarks.search_latency import growth_of, measure, table_of
from tests.benchmarks.typing_work import keystrokes, spell_in_romaji

ENTRIES = [
    JmdictEntry(
        "1", ("見積もり", "見積り"), ("みつもり",), ("estimate", "quotation"), "estimate; quotation"
    ),
    JmdictEntry("2", ("検索",), ("けんさく",), ("search", "look-up"), "search; look-up"),
    JmdictEntry("3", (), ("データ",), ("data",), "data"),
]


def test_an_entry_becomes_a_row_of_the_canonical_table() -> None:
    row = dict(zip(HEADERS, row_of(ENTRIES[0]).split("\t"), strict=True))

    assert row["term:en-US"] == "estimate"
    assert row["aliases:en-US"] == "quotation"
    assert row["term:ja-JP"] == "見積もり"
    assert row["reading:ja-JP"] == "みつもり"


def test_words_are_typed_letter_by_letter_in_every_kind() -> None:
    typed = keystrokes(ENTRIES, 3)

    assert {each.kind for each in typed} == {"english", "kanji", "kana", "romaji"}
    assert [each.text for each in typed if "検索".startswith(each.text)] == ["検", "検索"]


@pytest.mark.parametrize(("kana", "romaji"), [("けんさく", "kennsaku"), ("データ", "de-ta")])
def test_kana_are_typed_as_into_an_input_method(kana: str, romaji: str) -> None:
    assert spell_in_romaji(kana) == romaji


def test_engines_are_measured_on_the_same_keystrokes() -> None:
    typed = keystrokes(ENTRIES, 3)

    runs = [measure(engine, ENTRIES, typed) for engine in (OurEngine(), Fts5Engine())]

    assert [run.entries for run in runs] == [3, 3]
    assert sum(each.count for each in runs[0].latencies) == len(typed)
    assert "glossary-app | 3 | english" in table_of(runs)
    assert "3 → 3 entries" in growth_of(runs)


def test_other_glossaries_may_stand_beside() -> None:
    run = measure(OurEngine(2), ENTRIES, keystrokes(ENTRIES, 1))

    assert run.engine == "glossary-app beside 2 others"


def test_long_pages_are_built_and_searched() -> None:
    assert measure_long_pages(4).startswith("4 pages: ")


@pytest.mark.skipif(not JMDICT.exists(), reason="the dictionary lies beside the project")
def test_a_dictionary_takes_a_bounded_multiple_of_its_source_on_disk() -> None:
    measured = measure_table(1500)

    # Twenty times, as a whole dictionary does; a few rows bear what every library has.
    assert measured.room < 24 * measured.source
    assert "rows: " in str(measured)


def test_pages_are_imported_beside_their_floor() -> None:
    measured = measure_folder(6)

    assert measured.count == 6
    assert "x the floor" in str(measured)
