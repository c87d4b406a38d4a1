"""Words for what an import decides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from glossary_app.gui.style.translations import Interface
from glossary_app.gui.words.import_words import (
    DELIMITERS,
    ENCODINGS,
    delimiter_word,
    encoding_word,
    finding_values,
    format_word,
    language_word,
    meaning,
    part_word,
    reason_words,
    role_word,
    sheet_reason_words,
)
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.imports.decisions import SheetReason
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.report import Finding, Severity

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_role_and_every_reason_has_a_word() -> None:
    roles = [role_word(role) for role in Role]
    reasons = [reason_words(Column(0, "", Role.TERM, None, reason)) for reason in RoleReason]

    assert all(roles)
    assert len(set(roles)) == len(Role)
    assert all(reasons)


@pytest.mark.parametrize("reason", list(SheetReason))
def test_only_a_sheet_that_is_left_aside_has_a_reason_to_tell(reason: SheetReason) -> None:
    is_read = reason in (SheetReason.TERMS, SheetReason.CHOSEN)

    assert bool(sheet_reason_words(reason)) is not is_read


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (Column(0, "英語", Role.TERM, EN_US), "Term · English"),
        (Column(0, "よみ", Role.READING, JA_JP), "Reading · Japanese"),
        (Column(0, "Remark", Role.NOTE, None), "Note"),
        (Column(0, "分野", Role.SUBJECT), "Subject"),
        (Column(0, "Deutsch", Role.LEAVE, Locale("de")), "Left out"),
    ],
)
def test_a_column_is_called_by_its_role_and_its_language(column: Column, expected: str) -> None:
    assert meaning(column) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (EN_US, "English"),
        (Locale("en-GB"), "English"),
        (JA_JP, "Japanese"),
        (Locale("fr"), "fr"),
    ],
)
def test_languages_are_called_in_the_language_of_the_interface(
    locale: Locale, expected: str
) -> None:
    assert language_word(locale) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp932", "Shift_JIS (CP932)"),
        ("euc_jp", "EUC-JP"),
        ("euc-jp", "EUC-JP"),
        ("iso2022_jp", "ISO-2022-JP (JIS)"),
        ("koi8-r", "koi8-r"),
    ],
)
def test_an_encoding_is_called_as_people_know_it(name: str, expected: str) -> None:
    assert encoding_word(name) == expected


def test_what_can_be_chosen_has_words_of_its_own() -> None:
    assert len({encoding_word(name) for name in ENCODINGS}) == len(ENCODINGS)
    assert len({delimiter_word(each) for each in DELIMITERS}) == len(DELIMITERS)
    assert delimiter_word("~") == "~"


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("definition", "Definition"),
        ("term", "Term"),
        ("quality", "Quality"),
        ("questions", "Questions"),
        ("Etymology", "Etymology"),
    ],
)
def test_a_part_that_has_changed_is_called_like_its_column(part: str, expected: str) -> None:
    assert part_word(part) == expected


@pytest.mark.parametrize(
    ("code", "values", "expected"),
    [
        ("encoding", ("cp932", "likeliest"), ("Shift_JIS (CP932)",)),
        (
            "guessed-columns",
            ("column 1 = term:en-US", "column 2 = subject"),
            ("column 1 = Term · English", "column 2 = Subject"),
        ),
        ("left-aside", ("language de", "7", "Welle, Lager"), ("language de (7: Welle, Lager)",)),
        ("left-aside", ("macro", "2", ""), ("macro (2)",)),
        ("unknown-columns", ("Owner", "担当"), ("Owner", "担当")),
        ("encoding", (), ()),
    ],
)
def test_what_a_remark_quotes_is_said_in_words(
    code: str, values: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    finding = Finding("terms.csv", 0, Severity.INFO, code, "in the words of the core", values)

    assert finding_values(finding) == expected


@pytest.fixture
def japanese(qapp: QApplication) -> Iterator[None]:
    interface = Interface(qapp)
    interface.speak("ja-JP")
    yield
    interface.speak("en-US")


@pytest.mark.usefixtures("japanese")
def test_a_column_without_a_name_is_called_in_the_language_of_the_interface() -> None:
    guessed = ("column 2 = definition:ja-JP",)
    told = Finding("terms.csv", 0, Severity.INFO, "guessed-columns", "", guessed)
    left = Finding("terms.csv", 0, Severity.INFO, "unknown-columns", "", ("column 4", "担当"))

    assert finding_values(told) == ("2 列目 = 定義 · 日本語",)
    assert finding_values(left) == ("4 列目", "担当")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("markdown-folder", "Markdown pages"), ("csv", "CSV"), ("somebodys-own", "somebodys-own")],
)
def test_a_source_is_called_by_what_it_is(name: str, expected: str) -> None:
    assert format_word(name) == expected
