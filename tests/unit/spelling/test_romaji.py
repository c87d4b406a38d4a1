import pytest

from glossary_app.spelling.romaji import romaji_key


@pytest.mark.parametrize(
    "spellings",
    [
        ("きかいがくしゅう", "kikaigakushuu", "kikaigakusyuu", "kikai gakushū", "kikaigakusyu-"),
        ("チューニング", "chu-ningu", "tyuuningu", "chūningu"),
        ("まっちゃ", "matcha", "maccha", "mattya", "maxtutya"),
        ("しんぶん", "shimbun", "sinbun", "shinnbunn"),
        ("ファイル", "fairu", "huxairu"),
        ("ディスク", "disuku", "dhisuku", "dexisuku"),
        ("セキュリティー", "sekyurithi-", "sekyuritexi-", "sekyuriti"),
        ("ヴァリュー", "varyuu", "baryu-"),
        ("ウェブ", "webu", "uxebu"),
        ("チェック", "chekku", "tyekku", "chixekku"),
        ("つづく", "tsuzuku", "tuduku"),
        ("デュアル", "dyuaru", "dhuaru", "dexyuaru"),
        ("ジョブ", "jobu", "zyobu", "jyobu", "jixyobu"),
        ("クォータ", "kuo-ta", "qo-ta", "kwo-ta"),
        ("れんあい", "ren'ai", "rennai"),
        ("だでど", "dadedo"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_every_romaji_system_meets_the_kana(spellings: tuple[str, ...]) -> None:
    skeletons = {romaji_key(spelling) for spelling in spellings}

    assert len(skeletons) == 1


def test_a_doubled_y_that_no_word_has_is_one_in_every_spelling() -> None:
    assert romaji_key("っゃ") == romaji_key("yya") == romaji_key("xtuya")


@pytest.mark.parametrize(
    ("one", "other"), [("カット", "カト"), ("ガイド", "カイト"), ("バス", "パス")]
)
def test_doubled_and_voiced_consonants_stay_apart(one: str, other: str) -> None:
    assert romaji_key(one) != romaji_key(other)


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("ch", "ちゅーにんぐ"),
        ("sh", "しゅうごう"),
        ("kikaiga", "きかいがくしゅう"),
        ("j", "じっけん"),
        ("f", "ふくしゅう"),
    ],
)
def test_a_syllable_that_is_not_finished_is_a_prefix(typed: str, reading: str) -> None:
    assert romaji_key(reading).startswith(romaji_key(typed))


def test_text_with_kanji_has_no_skeleton() -> None:
    assert romaji_key("機械gakushuu") == ""


def test_latin_letters_inside_a_reading_are_typed_as_they_are() -> None:
    assert romaji_key("APIげーとうぇい") == romaji_key("apigeetowei")


@pytest.mark.parametrize("typed", ["sla", "clock", "blog", "plan", "slo"])
def test_english_letters_are_no_small_kana_behind_a_consonant(typed: str) -> None:
    assert "l" in romaji_key(typed)


@pytest.mark.parametrize(
    ("typed", "reading"), [("hulai", "ふぁい"), ("tulea", "つぇあ"), ("xatto", "ぁっと")]
)
def test_small_kana_are_typed_behind_a_vowel_or_first(typed: str, reading: str) -> None:
    assert romaji_key(typed) == romaji_key(reading)
