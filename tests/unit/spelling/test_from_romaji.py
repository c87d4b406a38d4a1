"""Readings in Latin letters as kana."""

from __future__ import annotations

import pytest

from glossary_app.spelling.from_romaji import kana_of_romaji


@pytest.mark.parametrize(
    ("romaji", "kana"),
    [
        ("uwagusuri", "うわぐすり"),
        ("Tōjiki", "とうじき"),
        ("kyûyu", "きゅうゆ"),
        ("sekki", "せっき"),
        ("matcha", "まっちゃ"),
        ("shimbun", "しんぶん"),
        ("kin’en", "きんえん"),
        ("sansho", "さんしょ"),
        ("zyari", "じゃり"),
        ("yaki-mono", "やきもの"),
        ("kiln", ""),
        ("n/a", ""),
        ("", ""),
    ],
)
def test_latin_letters_are_read(romaji: str, kana: str) -> None:
    assert kana_of_romaji(romaji) == kana
