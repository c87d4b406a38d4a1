from __future__ import annotations

import pytest

from glossary_app.model.languages import LANGUAGES, OF_SIDE, Side
from glossary_app.model.locale import EN_US, JA_JP, Locale, nearest_locale, parse_locale, text_for


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("en-US", "en-US"),
        ("EN_us", "en-US"),
        (" ja ", "ja-JP"),
        ("en", "en-US"),
        ("en-GB", "en-GB"),
        ("eng", "en-US"),
        ("jpn-JP", "ja-JP"),
        ("de", "de"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("ja-Latn", "ja-Latn"),
        ("es-419", "es-419"),
    ],
)
def test_tags_are_read_in_any_case(text: str, tag: str) -> None:
    assert parse_locale(text) == Locale(tag)


@pytest.mark.parametrize(
    "text", ["", "e", "english", "en-", "en-USA", "日本語", "en-US-x", "en US"]
)
def test_what_is_no_tag_is_none(text: str) -> None:
    assert parse_locale(text) is None


def test_a_locale_knows_its_language() -> None:
    assert (JA_JP.language, JA_JP.is_japanese) == ("ja", True)
    assert (EN_US.language, EN_US.is_japanese) == ("en", False)
    assert Locale("ja-Latn").is_japanese


@pytest.mark.parametrize(
    ("tag", "side"),
    [
        ("en-GB", Side.ENGLISH),
        ("en", Side.ENGLISH),
        ("ja-Hira", Side.JAPANESE),
        ("fr", None),
        ("enm", None),
    ],
)
def test_every_region_of_a_language_stands_on_its_side(tag: str, side: Side | None) -> None:
    assert Locale(tag).side is side


def test_the_nearest_locale_is_the_very_one_then_one_of_its_language() -> None:
    british, australian = Locale("en-GB"), Locale("en-AU")

    assert nearest_locale(EN_US, [british, EN_US]) == EN_US
    assert nearest_locale(EN_US, [JA_JP, australian, british]) == australian
    assert nearest_locale(EN_US, [JA_JP]) is None


def test_a_text_is_read_in_another_region_where_its_own_has_none() -> None:
    texts = ((EN_US, ""), (Locale("en-GB"), "colour"), (JA_JP, "色"))

    assert text_for(EN_US, texts) == "colour"
    assert text_for(Locale("fr"), texts) == ""


def test_each_language_is_known_once_and_its_tag_is_on_its_side() -> None:
    assert tuple(OF_SIDE) == tuple(Side)
    for language in LANGUAGES:
        assert parse_locale(language.side) == Locale(language.tag)
        assert parse_locale(language.other_code) == Locale(language.tag)


def test_a_locale_is_written_as_its_tag() -> None:
    assert f"{EN_US}" == "en-US"
