"""The browse list: A–Z and 五十音."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from glossary_app.gui.browse import Favourites, browse_rows, initial
from glossary_app.model.entry import EntryRef, EntrySummary
from glossary_app.model.locale import EN_US, JA_JP


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Captions are translated."""


def summary(english: str, japanese: str = "", reading: str = "") -> EntrySummary:
    headwords = ((EN_US, english),) + (((JA_JP, japanese),) if japanese else ())
    readings = ((JA_JP, reading),) if reading else ()
    ref = EntryRef("basics", english.lower())
    return EntrySummary(ref, headwords, readings, ((EN_US, "…"),), "reviewed", draft=False)


ENTRIES = (
    summary("Machine learning", "機械学習", "きかいがくしゅう"),
    summary("Service", "サービス"),
    summary("abstraction", "抽象化", "ちゅうしょうか"),
    summary("Cache", "キャッシュ"),
    summary("42"),
    summary("Agile"),
)


def test_english_goes_from_a_to_z_and_ends_with_the_rest() -> None:
    rows = browse_rows(ENTRIES, Favourites(), EN_US)

    assert [(row.caption, row.headword.text) for row in rows] == [
        ("A", "abstraction"),
        ("", "Agile"),
        ("C", "Cache"),
        ("M", "Machine learning"),
        ("S", "Service"),
        ("#", "42"),
    ]


def test_japanese_goes_by_reading_through_the_syllabary() -> None:
    rows = browse_rows(ENTRIES, Favourites(), JA_JP)

    assert [(row.caption, row.headword.text) for row in rows] == [
        ("か", "機械学習"),
        ("", "キャッシュ"),
        ("さ", "サービス"),
        ("た", "抽象化"),
        ("A", "Agile"),
        ("#", "42"),
    ]


def test_recent_and_starred_entries_stand_on_top_and_in_their_place() -> None:
    favourites = Favourites(recent=(ENTRIES[3].ref,), starred=(ENTRIES[1].ref, ENTRIES[0].ref))

    rows = browse_rows(ENTRIES, favourites, EN_US)

    assert [(row.caption, row.headword.text) for row in rows[:4]] == [
        ("Recent", "Cache"),
        ("Starred", "Service"),
        ("", "Machine learning"),
        ("A", "abstraction"),
    ]
    assert len(rows) == len(ENTRIES) + 3


def test_a_star_of_an_entry_that_is_gone_is_left_out() -> None:
    favourites = Favourites(starred=(EntryRef("gone", "gone"),))

    rows = browse_rows(ENTRIES, favourites, EN_US)

    assert rows[0].caption == "A"


@pytest.mark.parametrize(
    ("reading", "row"),
    [
        ("あい", "あ"),
        ("ぁ", "あ"),
        ("がくしゅう", "か"),
        ("じしょ", "さ"),
        ("っ", "た"),
        ("ぱす", "は"),
        ("ゃ", "や"),
        ("ゆう", "や"),
        ("んご", "わ"),
        ("ヴァル", "あ"),
        ("Ｘ", "#"),
    ],
)
def test_each_kana_stands_in_its_row(reading: str, row: str) -> None:
    assert initial(summary("x", "語", reading), JA_JP) == row
