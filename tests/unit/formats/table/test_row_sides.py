"""The cells of a row belong to the language that they are in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.formats.table.row_sides import NAMING, RowTextsReader
from glossary_app.formats.table.rows import pages_of
from glossary_app.model.imports.columns import Column, Role, RoleReason
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page, SectionKind, TermKind, TermStatus

GB = Locale("en-GB")
TERMS = (Column(0, "English", Role.TERM, GB), Column(1, "日本語", Role.TERM, JA_JP))


def pages(row: list[str], *further: Column) -> tuple[Page, ...]:
    return pages_of(RowTextsReader((*TERMS, *further)).read(row, ","), "stock")


def test_designations_without_a_language_go_by_their_letters() -> None:
    english, japanese = pages(["stock", "在庫", "supply; 手持ち"], Column(2, "x", Role.ALIASES))

    assert english.locale == GB
    assert [term.text for term in english.terms] == ["supply"]
    assert [term.text for term in japanese.terms] == ["手持ち"]


def test_an_alias_in_a_language_without_a_term_stands_with_the_other() -> None:
    (japanese,) = pages(["", "在庫", "supply"], Column(2, "Aliases (EN)", Role.ALIASES, GB))

    assert [(term.text, term.locale) for term in japanese.terms] == [("supply", GB)]


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.FORBIDDEN, TermStatus.FORBIDDEN), (Role.DEPRECATED, TermStatus.DEPRECATED)],
)
def test_forms_that_are_not_to_be_used_are_no_synonyms(role: Role, status: TermStatus) -> None:
    columns = (Column(2, "別名", Role.ALIASES), Column(3, "x", role))

    _, japanese = pages(["stock", "在庫", "手持ち、ストック", "ストック"], *columns)

    assert [(term.text, term.status) for term in japanese.terms] == [
        ("手持ち", None),
        ("ストック", status),
    ]


@pytest.mark.parametrize(("said", "forbidden"), [("yes", ["stock", "在庫"]), ("いいえ", [])])
def test_a_column_of_answers_judges_the_terms_and_names_none(
    said: str, forbidden: list[str]
) -> None:
    column = Column(2, "Forbidden", Role.FORBIDDEN, reason=RoleReason.ANSWERS)

    read = pages(["stock", "在庫", said], column)

    assert [term.text for page in read for term in page.terms if term.status] == forbidden


def test_an_abbreviation_is_one_whatever_its_letters() -> None:
    english, _ = pages(["stock", "在庫", "stk"], Column(2, "Abbr", Role.ABBREVIATION))

    assert [(term.text, term.kind) for term in english.terms] == [("stk", TermKind.ABBREVIATION)]


def test_what_is_said_of_the_entry_stands_on_each_page() -> None:
    columns = (
        Column(2, "分野", Role.SUBJECT),
        Column(3, "Tags", Role.TAGS),
        Column(4, "Updated", Role.UPDATED),
        Column(5, "URL", Role.URL),
        Column(6, "Status", Role.STATUS),
        Column(7, "関連語", Role.RELATED),
    )
    row = ["stock", "在庫", "物流", "a, b", "2024-05-01", "https://x.example", "Draft", "棚、shelf"]

    for page in pages(row, *columns):
        assert page.category == "物流"
        assert page.tags == ("a", "b")
        assert page.provenance.last_updated == "2024-05-01"
        assert page.provenance.draft
        assert [source.url for source in page.sources] == ["https://x.example"]
        assert [relation.title for relation in page.relations] == ["棚", "shelf"]


def test_examples_notes_and_the_part_of_speech_are_sections_in_their_language() -> None:
    columns = (
        Column(2, "用例", Role.EXAMPLE),
        Column(3, "備考", Role.NOTE),
        Column(4, "品詞", Role.PART_OF_SPEECH),
    )

    english, japanese = pages(["stock", "在庫", "in stock now", "倉庫で使う", "名詞"], *columns)

    assert [(each.kind, each.heading) for each in english.sections] == [
        (SectionKind.EXAMPLES, "Examples"),
        (SectionKind.OTHER, "Part of speech"),
    ]
    assert [each.prose for each in japanese.sections] == ["倉庫で使う", "名詞"]


def test_a_row_without_terms_names_nothing() -> None:
    texts = RowTextsReader(TERMS).read(["-", " "], ",")

    assert texts.named == ()


def test_surplus_cells_are_joined_as_they_were_written() -> None:
    columns = (*TERMS, Column(2, "Note", Role.NOTE, EN_US))

    texts = RowTextsReader(columns).read(["stock", "在庫", "one", " two", ""], ",")

    notes = [text for side in texts.sides for text in side.of(Role.NOTE)]
    assert notes == ["one, two"]


FURTHER = (
    Column(0, "Item no.", Role.ID),
    *(Column(1 + at, each.name, each.role, each.locale) for at, each in enumerate(TERMS)),
    Column(3, "English 2", Role.ALIASES, EN_US, RoleReason.FURTHER),
    Column(4, "English 2 status", Role.STATUS, EN_US),
    Column(5, "Reading", Role.READING, JA_JP),
    Column(6, "Note", Role.NOTE),
)
SAID = ("", "A-7", "shelf | rack", "rack", "棚（たな）", "たな", "→ 木箱", "N/A", "forbidden", "no")


@given(st.lists(st.sampled_from(SAID), max_size=9))
def test_the_names_of_a_row_are_the_same_when_nothing_else_of_it_is_read(cells: list[str]) -> None:
    whole = RowTextsReader(FURTHER).read(cells, ",")

    names = RowTextsReader(FURTHER, NAMING).read(cells, ",")

    for role in (Role.TERM, Role.ALIASES, Role.FORBIDDEN):
        assert [side.of(role) for side in names.sides] == [side.of(role) for side in whole.sides]
    assert names.shared.of(Role.ID) == whole.shared.of(Role.ID)


def test_a_short_form_in_brackets_and_what_it_stands_for_are_names() -> None:
    english, _ = pages(["Bank of England (BoE)", "英国中央銀行"])
    other, _ = pages(["Mercury (HG)", "水銀"])
    turned, _ = pages(["BoE (Bank of England)", "英国中央銀行"])

    assert [(term.text, term.kind) for term in english.terms] == [
        ("Bank of England", TermKind.SYNONYM),
        ("BoE", TermKind.ABBREVIATION),
    ]
    assert other.terms == ()
    assert [term.text for term in turned.terms] == ["BoE", "Bank of England"]


def test_a_text_in_the_other_language_than_its_column_looks_is_in_its_own() -> None:
    guessed = Column(
        2, "Definition", Role.DEFINITION, EN_US, RoleReason.NAME, locale_reason=RoleReason.LETTERS
    )
    reader = RowTextsReader(
        [Column(0, "en", Role.TERM, EN_US), Column(1, "ja", Role.TERM, JA_JP), guessed]
    )

    english, japanese = reader.read(["kiln", "窯", "土器を焼く所"], ",").sides

    assert english.of(Role.DEFINITION) == ()
    assert japanese.of(Role.DEFINITION) == ("土器を焼く所",)


def test_an_address_among_related_names_is_a_source() -> None:
    cell = "shelf | Guide: How to stack - https://stacks.example/how"
    english, _ = pages(["stock", "在庫", cell], Column(2, "related", Role.RELATED))
    assert [relation.title for relation in english.relations] == ["shelf"]
    assert [(each.title, each.url) for each in english.sources] == [
        ("How to stack", "https://stacks.example/how")
    ]


@pytest.mark.parametrize(("name", "short"), [("SKU", ["SKU"]), ("SKV", []), ("sku", [])])
def test_an_id_may_be_short_for_its_name(name: str, short: list[str]) -> None:
    english, _ = pages(["Stock keeping unit", "在庫単位", name], Column(2, "id", Role.ID))
    assert [term.text for term in english.terms] == short


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        (
            "Crate (https://notes.example/Crate-1?v=2), Pallet (Shelf/Pallet.md)",
            ["Crate", "Pallet"],
        ),
        ("Crate (wooden)", ["Crate (wooden)"]),
    ],
)
def test_related_names_are_read_without_their_addresses(cell: str, names: list[str]) -> None:
    english, _ = pages(["stock", "在庫", cell], Column(2, "related", Role.RELATED))
    assert [relation.title for relation in english.relations] == names
