"""Columns that nobody named: what their cells look like says what they hold."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.roles.sample import Cells
from glossary_app.formats.table.roles.unnamed_columns import unnamed_columns
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP

ENGLISH = ("invoice", "receipt", "refund")
JAPANESE = ("請求書", "領収書", "返金")


def columns_of(*columns: tuple[str, ...]) -> tuple[Column, ...]:
    return unnamed_columns(Cells((), (), [*zip(*columns, strict=True)]), len(columns))


@pytest.mark.parametrize(
    ("cells", "role", "reason"),
    [
        (("1", "2.", "３"), Role.LEAVE, RoleReason.NUMBERS),
        (("FIN-01", "FIN-02", "FIN-03"), Role.ID, RoleReason.LETTERS),
        (("2026-04-01", "2026/5/2", "2026年6月3日"), Role.UPDATED, RoleReason.LETTERS),
        (("https://a.example/1", "http://b.example", "https://c.example"), Role.URL, None),
        (("EN", "EN", "EN"), Role.LEAVE, RoleReason.UNKNOWN),
        (("✓", "—!", "✓✓"), Role.LEAVE, RoleReason.UNKNOWN),
        (("", " ", "-"), Role.LEAVE, RoleReason.EMPTY),
        (("счёт", "чек", "возврат"), Role.LEAVE, RoleReason.LANGUAGE),
        (("せいきゅうしょ", "りょうしゅうしょ", "へんきん"), Role.READING, RoleReason.LETTERS),
    ],
)
def test_beside_terms_the_form_of_cells_says_what_they_are(
    cells: tuple[str, ...], role: Role, reason: RoleReason | None
) -> None:
    english, japanese, other = columns_of(ENGLISH, JAPANESE, cells)

    assert (english.role, english.locale) == (Role.TERM, EN_US)
    assert (japanese.role, japanese.locale) == (Role.TERM, JA_JP)
    assert (other.role, other.reason) == (role, reason or RoleReason.LETTERS)


def test_sentences_beside_one_column_of_terms_define_them() -> None:
    said = ("支払いを求める書類。", "支払いを受けた証し。", "代金を戻すこと。")

    term, definition = columns_of(ENGLISH, said)

    assert (term.role, definition.role) == (Role.TERM, Role.DEFINITION)
    assert (definition.locale, definition.reason) == (JA_JP, RoleReason.LENGTH)


def test_short_texts_beside_terms_of_both_languages_are_notes() -> None:
    assert columns_of(ENGLISH, JAPANESE, ("sales", "sales", "returns"))[2].role is Role.NOTE


def test_kana_before_their_kanji_are_the_reading() -> None:
    kana, kanji = columns_of(("せいきゅうしょ", "りょうしゅうしょ", "へんきん"), JAPANESE)

    assert (kana.role, kanji.role) == (Role.READING, Role.TERM)


def test_kana_without_kanji_beside_them_are_terms() -> None:
    kana, english = columns_of(("インボイス", "レシート", "リファンド"), ENGLISH)

    assert (kana.role, kana.locale, english.role) == (Role.TERM, JA_JP, Role.TERM)
