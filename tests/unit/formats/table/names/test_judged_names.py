"""Names that say themselves not to be used are told from the others."""

from __future__ import annotations

import pytest

from glossary_app.formats.table.names.judged_names import (
    forbidden_in,
    may_be_judged,
    name_and_status,
)
from glossary_app.formats.table.row_sides import RowTextsReader
from glossary_app.model.imports.columns import Column, Role
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus


@pytest.mark.parametrize(
    ("name", "text", "status"),
    [
        ("e-mail (deprecated)", "e-mail", TermStatus.DEPRECATED),
        ("(obsolete) logon", "logon", TermStatus.DEPRECATED),
        ("竈【使用禁止】", "竈", TermStatus.FORBIDDEN),
        ("サーバ（非推奨）", "サーバ", TermStatus.DEPRECATED),
        ("blacklist [do not use]", "blacklist", TermStatus.FORBIDDEN),
        ("× サーバ", "サーバ", TermStatus.FORBIDDEN),
        ("~~logon~~", "logon", TermStatus.DEPRECATED),
    ],
)
def test_what_says_so_is_taken_off(name: str, text: str, status: TermStatus) -> None:
    assert name_and_status(name) == (text, status)


@pytest.mark.parametrize(
    "name", ["民法（旧）", "status (preferred)", "map", "(deprecated)", "×", "a × b"]
)
def test_other_names_are_as_they_are(name: str) -> None:
    assert name_and_status(name) == (name, None)


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("do not use: log in", ["log in"]),
        ('Don\'t use "logon".', ["logon"]),
        ("「竈」は使わない", ["竈"]),
        ("NG：竈、かまど", ["竈", "かまど"]),
        ("× 竈", ["竈"]),
        ("焼く所\n使用禁止：竈", ["竈"]),
        ("Do not use: in the headings of a page that is for children", []),
        ("Do not use it outside.", []),
        ("「竈」は使わない地方もある", []),
    ],
)
def test_a_note_that_says_nothing_else_names_what_not_to_use(note: str, names: list[str]) -> None:
    assert [*forbidden_in(note)] == names


def test_a_bar_behind_a_name_keeps_it_as_it_is() -> None:
    assert may_be_judged("e-mail (deprecated)")
    assert not may_be_judged("e-mail (deprecated) |")
    assert not may_be_judged("e-mail")


def test_the_only_name_stays_one_and_has_the_status() -> None:
    columns = [Column(0, "en", Role.TERM, EN_US), Column(1, "ja", Role.TERM, JA_JP)]

    english, japanese = (
        RowTextsReader(columns).read(["logon (obsolete)", "窯；竈（禁止）"], ",").sides
    )

    assert (english.headword, english.of(Role.STATUS)) == ("logon", ("deprecated",))
    assert (japanese.headword, japanese.of(Role.FORBIDDEN)) == ("窯", ("竈",))
    assert japanese.of(Role.STATUS) == ()
