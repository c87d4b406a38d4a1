"""Words of running text, and the spellings that belong together."""

from functools import cache
from pathlib import Path

import pytest

from glossary_app.model.entry import Entry, EntryRef
from glossary_app.model.locale import JA_JP
from glossary_app.model.page import Page
from glossary_app.search.answering.lexicon import Lexicon
from glossary_app.search.building.index_writing import rebuild
from glossary_app.search.entries.word_spellings import WordCollector
from glossary_app.search.files.builds import current_build
from glossary_app.search.files.mapped import MappedStorage
from glossary_app.search.files.opening import open_index
from glossary_app.search.files.postings import Postings
from glossary_app.spelling.readings import ReadingAnalyzer

TEXT = "費用の見積もりを行なう。見積書は申し込みの後に送る。サーバーの設定を見直す。"


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("lexicon")
    entry = Entry(EntryRef("it", "estimate"), (Page(JA_JP, "費用", TEXT),))
    for _ in rebuild(folder, [entry], "1"):
        pass
    return Lexicon(Postings(open_index(current_build(folder), MappedStorage).reader()))


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [
        ("見積", "見積もり"),
        ("見積り", "見積もり"),
        ("みつもり", "見積もり"),
        ("mitsumori", "見積もり"),
        ("mitumori", "見積もり"),
        ("行う", "行なう"),
        ("申込", "申し込み"),
        ("申込み", "申し込み"),
        ("もうしこみ", "申し込み"),
    ],
)
def test_a_word_is_known_by_its_spellings(lexicon: Lexicon, typed: str, spelling: str) -> None:
    assert spelling in lexicon.spellings(typed)


@pytest.mark.parametrize("typed", ["費", "行く", "見", "設計", "zzz", ""])
def test_other_words_are_not_spellings(lexicon: Lexicon, typed: str) -> None:
    assert not set(lexicon.spellings(typed)) & {"見積もり", "行なう", "申し込み"}


def test_a_run_is_split_into_known_words(lexicon: Lexicon) -> None:
    assert lexicon.split("費用の設定") == ("費用", "設定")


def test_a_run_with_an_unknown_kanji_is_not_split(lexicon: Lexicon) -> None:
    assert lexicon.split("費用の龍") == ()


def test_a_word_is_collected_once() -> None:
    collector = WordCollector(cache(ReadingAnalyzer))

    first, second = list(collector.terms_of(TEXT)), list(collector.terms_of(TEXT))

    assert any(term.startswith("s見積もり") for term in first)
    assert second == []


def test_text_without_japanese_has_no_words(tmp_path: Path) -> None:
    assert list(WordCollector(cache(ReadingAnalyzer)).terms_of("An estimate of the cost.")) == []
