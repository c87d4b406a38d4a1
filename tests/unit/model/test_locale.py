from __future__ import annotations

import pytest

from glossary_app.model.locale import EN_US, JA_JP, Locale, parse_locale


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("en-US", "en-US"),
        ("EN_us", "en-US"),
        (" ja ", "ja-JP"),
        ("en", "en-US"),
        ("en-GB", "en-GB"),
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


def test_a_locale_is_written_as_its_tag() -> None:
    assert f"{EN_US}" == "en-US"
