from hypothesis import given
from hypothesis import strategies as st

from glossary_app.spelling.kana import hiragana, katakana
from glossary_app.spelling.keys import loose_key, strict_key
from glossary_app.spelling.romaji import romaji_key

KANA = st.text(alphabet=[chr(code) for code in range(0x3041, 0x3095)] + ["ー"], max_size=12)
WORDS = st.text(alphabet="abcxyzABCあいうえおかがはばぱアカガ学習機械ー々・- ", max_size=12)


@given(st.text(max_size=40))
def test_keys_of_keys_are_the_same_keys(text: str) -> None:
    key = strict_key(text)

    assert strict_key(key) == key
    assert loose_key(loose_key(text)) == loose_key(text)


@given(st.text(max_size=40))
def test_equal_strict_keys_have_equal_loose_keys(text: str) -> None:
    assert loose_key(strict_key(text)) == loose_key(text)


@given(WORDS)
def test_separators_anywhere_do_not_matter(word: str) -> None:
    spaced = "・".join(word)

    if any(character not in "・- " for character in word):
        assert strict_key(spaced.replace("・々", "々")) == strict_key(word)


@given(KANA)
def test_hiragana_and_katakana_are_one(kana: str) -> None:
    assert strict_key(katakana(kana)) == strict_key(kana)
    assert romaji_key(katakana(kana)) == romaji_key(kana)
    assert hiragana(katakana(kana)) == kana


@given(st.sampled_from("かきくけこさしすせそたちつてとはひふへほ"), KANA)
def test_a_voiced_kana_never_meets_its_plain_one(plain: str, rest: str) -> None:
    voiced = chr(ord(plain) + 1)

    assert strict_key(voiced + rest) != strict_key(plain + rest)
    assert loose_key(voiced + rest) != loose_key(plain + rest)


@given(st.text(max_size=40))
def test_only_blank_text_has_an_empty_key(text: str) -> None:
    visible = any(not c.isspace() for c in text)

    assert bool(strict_key(text)) or not visible or not text.isprintable()


@given(st.text(max_size=60))
def test_skeletons_never_fail(text: str) -> None:
    assert isinstance(romaji_key(text), str)


@given(KANA)
def test_kana_are_spelled_in_letters_that_the_rules_leave_alone(kana: str) -> None:
    skeleton = romaji_key(kana)

    assert romaji_key(skeleton) == skeleton
