"""Of several names that a text may mean, the one that is written so is meant."""

from __future__ import annotations

import pytest

from glossary_app.model.entry import EntryRef
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import TermStatus
from glossary_app.model.scan import Designation, Mark
from glossary_app.recognition.scanning.scanner import marks_in
from glossary_app.spelling.kana import is_japanese
from tests.planted_names import planted


def name(
    text: str, entry: str, status: TermStatus | None = None, *, is_headword: bool = True
) -> Designation:
    locale = JA_JP if is_japanese(text) else EN_US
    return Designation(text, locale, EntryRef("office", entry), status, is_headword)


def only_mark(text: str, *names: Designation) -> Mark:
    [mark] = marks_in(text, planted(names))
    return mark


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("a token", "token"),
        ("a Token", "Token"),
        ("TOKEN", "token"),
    ],
)
def test_capitals_as_they_are_written_go_first(text: str, entry: str) -> None:
    mark = only_mark(text, name("token", "token"), name("Token", "Token"))

    assert mark.designation.ref.slug == entry


def test_a_headword_goes_before_an_alias() -> None:
    alias, headword = name("lease", "rent", is_headword=False), name("lease", "lease")

    assert only_mark("a lease", alias, headword).designation.ref.slug == "lease"


def test_of_equals_the_first_in_library_order_is_meant() -> None:
    assert only_mark("a lease", name("lease", "b"), name("lease", "a")).designation.ref.slug == "b"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("サーバー", TermStatus.PREFERRED),
        ("サーバ", TermStatus.FORBIDDEN),
        ("ｻｰﾊﾞｰ", TermStatus.PREFERRED),
    ],
)
def test_a_forbidden_form_is_meant_only_where_it_is_written(text: str, status: TermStatus) -> None:
    forbidden = name("サーバ", "server", TermStatus.FORBIDDEN)
    preferred = name("サーバー", "server", TermStatus.PREFERRED)

    assert only_mark(text, forbidden, preferred).designation.status is status


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AND", ("AND",)),
        ("SaaS", ("SaaS",)),
        ("ＳａａＳ", ("SaaS",)),
        ("KPIs", ("KPI",)),
        ("HTTPs", ("HTTP",)),
    ],
)
def test_an_abbreviation_is_found_in_its_capitals(text: str, names: tuple[str, ...]) -> None:
    assert only_mark(text, *(name(each, each) for each in names))


@pytest.mark.parametrize(
    ("text", "abbreviation"),
    [
        ("and so on", "AND"),
        ("it may be", "IT"),
        ("a pod of whales", "PoD"),
        ("the kpi", "KPI"),
        ("a rag", "RAG"),
    ],
)
def test_the_same_letters_in_small_are_another_word(text: str, abbreviation: str) -> None:
    assert list(marks_in(text, planted([name(abbreviation, abbreviation)]))) == []
