"""Shape, roles and identity of a table are decided by what it holds, and may be overruled."""

from __future__ import annotations

import pytest

from glossary_app.errors import UsageError
from glossary_app.formats.table.format import Csv, TextTable
from glossary_app.model.imports.columns import Role, RoleReason
from glossary_app.model.imports.decisions import (
    ColumnChoice,
    IdentityReason,
    ShapeReason,
    SheetReason,
    TableChoices,
    TableDecisions,
    choices_from_plain,
    choices_of,
    choices_to_plain,
    decisions_from_plain,
    decisions_to_plain,
)
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


def decided(text: str, path: str = "t.csv", choices: TableChoices | None = None) -> TableDecisions:
    format_ = (TextTable if path.endswith(".txt") else Csv)(choices or TableChoices())
    (preview,) = format_.decide(SourceFile(path, text.encode()))
    return preview.decisions


def roles(decisions: TableDecisions) -> list[str]:
    return [
        f"{each.role}:{each.locale}" if each.locale else each.role.value
        for each in decisions.columns
    ]


@pytest.mark.parametrize(
    ("text", "delimiter", "reason"),
    [
        ("sep=;\nid;用語\n1;在庫\n", ";", ShapeReason.SEP_LINE),
        ("用語;英語;備考\n在庫;stock;a, b\n棚;shelf;c, d, e\n", ";", ShapeReason.STEADY),
        ("用語\t英語\n在庫\tstock, goods\n", "\t", ShapeReason.STEADY),
        ("Term (EN)|用語|よみ\nstock|在庫|ざいこ\n", "|", ShapeReason.STEADY),
        ("在庫\n棚\n", ",", ShapeReason.SUFFIX),
    ],
)
def test_the_delimiter_is_the_one_by_which_rows_agree(
    text: str, delimiter: str, reason: ShapeReason
) -> None:
    found = decided(text)

    assert (found.delimiter, found.delimiter_reason) == (delimiter, reason)


def test_the_header_may_stand_below_titles_and_remarks() -> None:
    found = decided("Stock terms,,\n# kept by the warehouse,,\n,,\n用語,英語,説明\n在庫,stock,x\n")

    assert (found.header_row, found.first_row) == (4, 5)
    assert roles(found) == ["term:ja-JP", "term:en-US", "definition:en-US"]


def test_two_rows_may_name_the_columns_together() -> None:
    found = decided("English,,日本語,\nTerm,Definition,Term,Definition\nstock,Goods.,在庫,品物。\n")

    assert roles(found) == ["term:en-US", "definition:en-US", "term:ja-JP", "definition:ja-JP"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在庫,stock\n棚,shelf\n", ["term:ja-JP", "term:en-US"]),
        ("在庫,ざいこ,stock\n棚,たな,shelf\n", ["term:ja-JP", "reading:ja-JP", "term:en-US"]),
        ("スライム,Slime\nドラゴン,Dragon\n", ["term:ja-JP", "term:en-US"]),
        (
            "slime,スライム,どろりとした魔物。\ndragon,ドラゴン,火を吐く大きな魔物のこと。\n",
            ["term:en-US", "term:ja-JP", "note:ja-JP"],
        ),
        (
            "cache,キャッシュ,よく使うデータ。\nlatency,レイテンシー,待つ時間。\n",
            ["term:en-US", "term:ja-JP", "note:ja-JP"],
        ),
        ("在庫,売るために手もとに置いてある品物のこと。\n", ["term:ja-JP", "definition:ja-JP"]),
        ("1,在庫,stock\n2,棚,shelf\n", ["leave", "term:ja-JP", "term:en-US"]),
        ("T-001,在庫,stock\nT-002,棚,shelf\n", ["id", "term:ja-JP", "term:en-US"]),
        ("在庫\n棚卸し\n", ["term:ja-JP"]),
    ],
)
def test_without_a_header_letters_and_then_length_decide(text: str, expected: list[str]) -> None:
    found = decided(text)

    assert found.header_row == 0
    assert roles(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("source,target,comment\nstock,在庫,a note\n", ["term:en-US", "term:ja-JP", "note:en-US"]),
        ("原語,訳語,出典\nstock,在庫,社内規程\n", ["term:en-US", "term:ja-JP", "source"]),
        (
            "用語,略語,意味\n在庫,ZK,品物のこと\n",
            ["term:ja-JP", "abbreviation:ja-JP", "definition:ja-JP"],
        ),
        ("英語,訳語1,訳語2\nstock,在庫,手持ち\n", ["term:en-US", "term:ja-JP", "aliases:ja-JP"]),
        ("ことがら,説明\n在庫,品物のこと\n棚,置く所\n", ["term:ja-JP", "definition:ja-JP"]),
        ("English,German,日本語\nstock,Lager,在庫\n", ["term:en-US", "leave:de", "term:ja-JP"]),
        ("Acronym,Meaning\nSKU,Stock keeping unit\n", ["term:en-US", "definition:en-US"]),
    ],
)
def test_names_decide_and_where_they_say_too_little_the_cells(
    text: str, expected: list[str]
) -> None:
    assert roles(decided(text)) == expected


def test_a_row_of_terms_that_are_names_of_columns_is_no_header() -> None:
    assert decided("Japanese,日本語\nEnglish,英語\nNote,備考\n").header_row == 0


def test_an_id_column_tells_rows_apart() -> None:
    assert decided("id,用語\n7,在庫\n").identity is IdentityReason.ID_COLUMN
    assert decided("英語,用語\nstock,在庫\n").identity is IdentityReason.TERMS


def test_every_decision_may_be_overruled() -> None:
    text = "用語:owner\n在庫:Aiko\n"
    choices = TableChoices(
        delimiter=":", header_row=0, columns=(ColumnChoice("2", Role.NOTE, EN_US),)
    )

    found = decided(text, choices=choices)

    assert (found.delimiter, found.header_row) == (":", 0)
    assert roles(found) == ["term:ja-JP", "note:en-US"]
    assert found.columns[1].reason is RoleReason.CHOSEN


def test_columns_may_be_chosen_by_their_names_in_any_case() -> None:
    choices = TableChoices(
        columns=(ColumnChoice("OWNER", Role.SUBJECT), ColumnChoice("備考", Role.LEAVE))
    )

    found = decided("用語,owner,備考\n在庫,Aiko,x\n", choices=choices)

    assert roles(found) == ["term:ja-JP", "subject", "leave"]


def test_plain_english_may_mean_a_region() -> None:
    choices = TableChoices(locales=(Locale("en-GB"), JA_JP))

    assert roles(decided("English,日本語\ncolour,色\n", choices=choices))[0] == "term:en-GB"


@pytest.mark.parametrize(
    "choices",
    [TableChoices(delimiter="ab"), TableChoices(header_row=99), TableChoices(encoding="x")],
)
def test_a_choice_that_makes_no_sense_is_refused(choices: TableChoices) -> None:
    with pytest.raises(UsageError):
        decided("用語,英語\n在庫,stock\n", choices=choices)


def test_decisions_and_choices_survive_json() -> None:
    found = decided("Title,,\n用語,英語,owner\n在庫,stock,Aiko\n")
    choices = choices_of((found,))

    assert decisions_from_plain(decisions_to_plain(found)) == found
    assert choices_from_plain(choices_to_plain(choices)) == choices
    again = decided("Title,,\n用語,英語,owner\n在庫,stock,Aiko\n", choices=choices)
    assert roles(again) == roles(found)


def test_what_is_guessed_and_left_aside_is_told() -> None:
    text = "title\nNo.;用語;英語;owner;German\n1;在庫;stock;Aiko;Lager\n2;棚;shelf;;Regal\n"

    found = list(Csv().read(SourceFile("t.csv", text.encode())))

    codes = {each.code: each.values for each in found if isinstance(each, Finding)}
    assert codes["delimiter"][0] == ";"
    assert codes["header-row"] == ("2",)
    assert codes["unknown-columns"] == ("owner",)
    assert codes["row-numbers"] == ("No.",)
    assert codes["left-aside"] == ("language de", "2", "Lager, Regal")
    assert sum(isinstance(each, SourcePage) for each in found) == 4


def test_rows_that_name_a_group_are_told_apart_in_the_preview() -> None:
    orchard = (
        "Fruit\npear\t梨\nplum\tすもも\nNuts\nchestnut\t栗\nalmond\tアーモンド\nwalnut\t胡桃\n"
    )

    (preview,) = TextTable().decide(SourceFile("orchard.txt", orchard.encode()))

    assert [preview.rows[at][0] for at in preview.groups] == ["Fruit", "Nuts"]


def test_a_table_without_groups_has_none_in_its_preview() -> None:
    (preview,) = Csv().decide(SourceFile("t.csv", b"English,Japanese\npear,nashi\nplum,\n"))

    assert preview.groups == ()


def test_a_table_of_which_no_row_can_be_read_is_not_called_empty() -> None:
    choices = TableChoices(encoding="euc_jp")
    text = "用語,英語\n請求書,invoice\n".encode("cp932")

    (preview,) = Csv(choices).decide(SourceFile("t.csv", text))

    assert preview.decisions.sheet_reason is SheetReason.UNREADABLE


@pytest.mark.parametrize(
    "rows",
    [
        # Ids, terms and notes that look like names of columns.
        "term-1,用語,x\nterm-2,用語,y\nterm-3,定義,z\n",
        "1,en,tide\n1,ja,潮\n2,en,buoy\n",
        "1,1. tide,x\n2,2. ebb,y\n3,3. buoy,z\n",
    ],
)
def test_below_names_as_we_write_them_each_row_is_an_entry(rows: str) -> None:
    text = "id,term:ja-JP,note:ja-JP\n" + rows

    found = [e for e in Csv().read(SourceFile("t.csv", text.encode())) if isinstance(e, SourcePage)]

    assert roles(decided(text)) == ["id", "term:ja-JP", "note:ja-JP"]
    assert [each.page.headword for each in found] == [r.split(",")[1] for r in rows.splitlines()]


def test_choices_that_were_kept_before_texts_could_be_marked_are_read() -> None:
    kept = choices_to_plain(TableChoices(encoding="cp932"))
    del kept["marked"]

    assert choices_from_plain(kept) == TableChoices(encoding="cp932")


def test_what_was_found_of_texts_is_found_again() -> None:
    text = "English,用語,Definition\nstock,在庫,What is **there**.\n"
    found = decided(text)
    plain = decided(text, choices=TableChoices(marked=False))

    assert found.is_marked
    assert choices_of((found,)).marked is True
    assert not plain.is_marked
    assert choices_of((plain,)).marked is False
