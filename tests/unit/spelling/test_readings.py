from dataclasses import replace

import pytest
from sudachipy.errors import SudachiError

from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import Page, Reading, Term, TermKind
from glossary_app.spelling.readings import ReadingAnalyzer, with_readings

PAGE = Page(JA_JP, "機械学習", "データから規則を学ぶ技術。")


@pytest.fixture(scope="module")
def analyzer() -> ReadingAnalyzer:
    return ReadingAnalyzer()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("機械学習", "きかいがくしゅう"),
        ("ファイン・チューニング", "ふぁいんちゅーにんぐ"),
        ("APIゲートウェイ", "APIげーとうぇい"),
        ("見積り", "みつもり"),
        ("", ""),
    ],
)
def test_a_reading_is_derived_in_hiragana(
    analyzer: ReadingAnalyzer, text: str, reading: str
) -> None:
    assert analyzer.derive_reading(text) == reading


def test_spellings_of_one_word_share_their_normal_form(analyzer: ReadingAnalyzer) -> None:
    spellings = ["見積", "見積り", "見積もり"]

    normal_forms = {word.normal_form for text in spellings for word in analyzer.words(text)}

    assert len(normal_forms) == 1


def test_long_text_is_read_in_pieces_with_offsets_of_the_whole(analyzer: ReadingAnalyzer) -> None:
    text = "評価。" * 20_000

    words = list(analyzer.words(text))

    assert len(words) == 20_000
    assert all(text[word.start : word.end] == word.surface == "評価" for word in words)


def test_words_that_are_known_are_left_out(analyzer: ReadingAnalyzer) -> None:
    known = {(word.surface, word.normal_form) for word in analyzer.words("評価と見積り")}

    words = list(analyzer.words("評価、見積り、見積もり", known))

    assert [word.surface for word in words] == ["見積もり"]


def test_a_page_without_a_reading_gets_a_derived_one(analyzer: ReadingAnalyzer) -> None:
    page = with_readings(PAGE, analyzer)

    assert page.reading == Reading("きかいがくしゅう", derived=True)


def test_a_given_reading_wins(analyzer: ReadingAnalyzer) -> None:
    given = replace(PAGE, reading=Reading("きかいがくしゅう"))

    page = with_readings(given, analyzer)

    assert page is given


@pytest.mark.parametrize(
    ("romaji", "kana"),
    [
        ("kikai gakushu", "きかいがくしゅう"),
        ("kikai gakushū", "きかいがくしゅう"),
        ("mashin rāningu", "ましんらあにんぐ"),
        ("ML", "ML"),
    ],
)
def test_a_reading_in_latin_letters_is_put_into_kana(
    analyzer: ReadingAnalyzer, romaji: str, kana: str
) -> None:
    given = replace(PAGE, reading=Reading(romaji))

    page = with_readings(given, analyzer)

    assert page.reading == Reading(kana)


def test_japanese_terms_are_read_and_english_ones_are_not(analyzer: ReadingAnalyzer) -> None:
    terms = (
        Term("重み", TermKind.SYNONYM, JA_JP),
        Term("weight", TermKind.ENGLISH_NAME, EN_US),
        Term("おもみ", TermKind.READING, JA_JP),
        Term("機械学習", TermKind.DISPLAY_NAME, JA_JP),
    )
    given = replace(PAGE, reading=Reading("きかいがくしゅう"), terms=terms)

    page = with_readings(given, analyzer)

    assert [term.reading for term in page.terms] == [
        Reading("おもみ", derived=True),
        None,
        None,
        Reading("きかいがくしゅう"),
    ]


def test_an_english_page_stays_as_it_is(analyzer: ReadingAnalyzer) -> None:
    english = Page(EN_US, "Machine learning", "Learning rules from data.")

    assert with_readings(english, analyzer) is english


def test_a_katakana_headword_is_read_as_it_is_written(analyzer: ReadingAnalyzer) -> None:
    page = with_readings(replace(PAGE, headword="クラスタ"), analyzer)

    assert page.reading == Reading("くらすた", derived=True)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("日本史", "にほんし"),
        ("𠮟る", "しかる"),
        ("髙島屋", "たかしまや"),
        ("積(み)立(て)", "つみたて"),
        ("龘", ""),
        ("龘の字", ""),
    ],
)
def test_a_reading_is_what_people_say_or_none(
    analyzer: ReadingAnalyzer, text: str, reading: str
) -> None:
    assert analyzer.derive_reading(text) == reading


def test_a_word_of_several_readings_has_the_others_too(analyzer: ReadingAnalyzer) -> None:
    assert "いちばちょうさ" in analyzer.other_readings("市場調査", "しじょうちょうさ")
    assert analyzer.other_readings("機械学習", "きかいがくしゅう") == ()


def test_what_is_left_without_okurigana_may_be_another_word(analyzer: ReadingAnalyzer) -> None:
    assert analyzer.is_another_word("生物", "生き物", "いきもの")
    assert analyzer.is_another_word("高", "高い", "たかい")
    assert not analyzer.is_another_word("入口", "入り口", "いりぐち")
    assert not analyzer.is_another_word("畳込", "畳み込み", "たたみこみ")


@pytest.mark.parametrize(
    ("said", "kind"),
    [("system.dic: Cannot allocate memory (os error 12)", MemoryError), ("no file", SudachiError)],
)
def test_a_dictionary_that_does_not_fit_is_a_matter_of_memory(
    monkeypatch: pytest.MonkeyPatch, said: str, kind: type[Exception]
) -> None:
    def refuse(**_: str) -> None:
        raise SudachiError(said)

    monkeypatch.setattr("sudachipy.Dictionary", refuse)

    with pytest.raises(kind):
        ReadingAnalyzer()
