import pytest

from glossary_app.spelling.keys import is_japanese, loose_key, loose_keys, strict_key


@pytest.mark.parametrize(
    "spelling",
    [
        "ファイン・チューニング",
        "ﾌｧｲﾝﾁｭｰﾆﾝｸﾞ",
        "ファイン チューニング",
        "ふぁいんちゅーにんぐ",
        "ファイン\u3000チューニング",
    ],
)
def test_width_kana_and_separators_do_not_change_the_strict_key(spelling: str) -> None:
    expected = strict_key("ファインチューニング")

    key = strict_key(spelling)

    assert key == expected


@pytest.mark.parametrize(
    "spelling", ["fine-tuning", "Fine Tuning", "ＦＩＮＥ－ＴＵＮＩＮＧ", "finetuning"]
)
def test_case_width_and_hyphens_of_english_do_not_change_the_strict_key(spelling: str) -> None:
    assert strict_key(spelling) == "finetuning"


@pytest.mark.parametrize(
    ("voiced", "plain"), [("ガイド", "カイト"), ("バグ", "ハク"), ("パス", "バス")]
)
def test_voicing_is_never_folded(voiced: str, plain: str) -> None:
    assert strict_key(voiced) != strict_key(plain)
    assert loose_key(voiced) != loose_key(plain)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("時々", "時時"),
        ("部分々々", "部分部分"),
        ("すゞ", "すず"),
        ("つゝ", "つつ"),
        ("づゝ", "づつ"),
        ("々", "々"),
    ],
)
def test_iteration_marks_are_written_out(written: str, key: str) -> None:
    assert strict_key(written) == key


def test_a_voicing_mark_apart_from_its_kana_is_joined_to_it() -> None:
    assert strict_key("か ゙") == strict_key("が")


@pytest.mark.parametrize("name", ["C", "C#", "C++", "R&D"])
def test_marks_that_tell_names_apart_are_kept(name: str) -> None:
    others = {"C", "C#", "C++", "R&D"} - {name}

    assert strict_key(name) not in {strict_key(other) for other in others}


def test_only_blank_text_has_no_key() -> None:
    assert strict_key(" \u3000") == ""
    assert strict_key("・・・") == "・・・"
    assert loose_key("ー") == "ー"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("サーバ", "サーバー"),
        ("ユーザ", "ユーザー"),
        ("インタフェース", "インターフェイス"),
        ("ヴァイオリン", "バイオリン"),
        ("ソフトウェア", "ソフトウエア"),
        ("ちぢむ", "ちじむ"),
        ("らあめん", "ラーメン"),
        ("naïve", "naive"),
    ],
)
def test_wavering_spellings_share_a_loose_key_but_no_strict_one(one: str, other: str) -> None:
    assert loose_key(one) == loose_key(other)
    assert strict_key(one) != strict_key(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学習", True),
        ("ｻｰﾊﾞ", True),
        ("ふぁいん", True),
        ("RAG 検索", True),
        ("Overfitting", False),
        ("café", False),
    ],
)
def test_japanese_is_told_by_its_script(text: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_japanese(text) is expected


def test_many_words_have_the_keys_that_each_has() -> None:
    words = ["サーバー", "ー", "ヴァイオリン", "ヽ", "ファイン・チューニング", "サヾエ", "オオカミ"]

    assert loose_keys(words) == list(map(loose_key, words))
    assert loose_keys([]) == []
