"""What is read of tables beside their pairs of terms: readings, statuses, groups, pointers."""

from __future__ import annotations

import pytest

from glossary_app.formats.registry import choose_format
from glossary_app.model.page import Page, TermStatus
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage


def found(text: str, path: str = "terms.csv") -> list[SourcePage | Finding]:
    file = SourceFile(path, text.encode())
    return list(choose_format([file]).read(file))


def pages(text: str, path: str = "terms.csv") -> dict[str, Page]:
    read = [each.page for each in found(text, path) if isinstance(each, SourcePage)]
    return {page.headword: page for page in read}


def related(page: Page) -> list[str]:
    return [relation.title for relation in page.relations]


@pytest.mark.parametrize(
    "text",
    [
        "English,日本語,漢字\nhandle,とって,取っ手\nkiln,かま,窯\n",
        "English,Japanese (Kanji),Japanese (Kana)\nhandle,取っ手,とって\nkiln,窯,かま\n",
        "Word,Meaning\n取っ手（とって）,handle\n窯【かま】,kiln\n",
        "表記,よみ,英語\n取っ手,とって,handle\n窯,カマ,kiln\n",
    ],
    ids=["kana column", "kanji and kana", "in brackets", "named"],
)
def test_kana_beside_kanji_are_the_reading(text: str) -> None:
    read = pages(text)

    readings = {word: page.reading.kana for word, page in read.items() if page.reading}
    assert readings == {"取っ手": "とって", "窯": "かま"}


def test_brackets_with_other_kana_are_no_reading() -> None:
    assert "焼成（する）" in pages("用語,英語\n焼成（する）,fire\n乾燥,dry\n")


def test_without_kanji_the_kana_are_the_word() -> None:
    read = pages("漢字,かな,英語\n,ろくろ,wheel\n窯,かま,kiln\n")

    assert set(read) == {"ろくろ", "wheel", "窯", "kiln"}


def test_words_in_katakana_among_those_in_kanji_are_no_readings() -> None:
    read = pages("English,Japanese,Japanese\nkiln,窯,キルン\nwheel,轆轤,ホイール\n")

    assert [term.text for term in read["窯"].terms] == ["キルン"]


def test_a_status_belongs_to_the_name_before_it() -> None:
    text = (
        "English,English Status,Japanese,Japanese Status,Japanese,Japanese Status\n"
        "kiln,Preferred,窯,Preferred,かまど,Deprecated\nglaze,Preferred,釉薬,Preferred,,\n"
    )

    read = pages(text)

    assert [(t.text, t.status) for t in read["窯"].terms] == [("かまど", TermStatus.DEPRECATED)]


def test_definitions_go_with_their_own_letters() -> None:
    read = pages("用語(日),Term(En),説明1,説明2\n窯,kiln,土を焼く所。,山にある。\n椀,bowl,器。,\n")

    assert read["kiln"].short_definition == ""
    assert read["窯"].sections[0].prose == "土を焼く所。\n\n山にある。"


def test_a_text_in_both_languages_is_parted() -> None:
    text = (
        '用語 / Term,説明 / Description\n"窯\nkiln","土を焼く所。\nBakes clay."\n'
        '"椀\nbowl","食べる器。\nHolds a meal."\n'
    )

    read = pages(text)

    assert read["窯"].short_definition == "土を焼く所。"
    assert read["bowl"].short_definition == "Holds a meal."


def test_groups_are_subjects_and_told() -> None:
    read = found("English,Japanese\nTools,\nkiln,窯\nwheel,轆轤\nWares,\nbowl,椀\ndish,皿\n")

    categories = {e.page.headword: e.page.category for e in read if isinstance(e, SourcePage)}
    assert (categories["wheel"], categories["皿"]) == ("Tools", "Wares")
    told = [(e.code, e.values) for e in read if isinstance(e, Finding)]
    assert ("group-rows", ("2", "2", "5")) in told


def test_a_name_above_an_empty_one_is_the_columns() -> None:
    read = found("English,Japanese,,Owner\n,漢字,かな,\nkiln,窯,かま,Aiko\nbowl,椀,わん,Bo\n")

    told = {e.code: e.values for e in read if isinstance(e, Finding)}
    assert told["unknown-columns"] == ("Owner",)


def test_names_of_columns_below_are_told() -> None:
    read = found("English,Japanese\nkiln,窯\nEnglish,Japanese\nbowl,椀\n")

    told = [(e.code, e.values) for e in read if isinstance(e, Finding)]
    assert ("repeated-header", ("1", "3")) in told


def test_our_names_are_told_even_right_below() -> None:
    names = "id,term:en-US,term:ja-JP\n"

    read = found(f"{names}{names}kiln,kiln,窯\n")

    assert [each.slug for each in read if isinstance(each, SourcePage)] == ["kiln", "kiln"]
    assert ("repeated-header", ("1", "2")) in [
        (each.code, each.values) for each in read if isinstance(each, Finding)
    ]


def test_texts_that_name_other_rows_relate_to_them() -> None:
    text = (
        "Term,Japanese,Notes\nkiln,窯,See also: glaze; clay\nglaze,釉薬,→ kiln\n"
        "clay,粘土,「窯」も参照。\nwheel,轆轤,See page 3. Compare clay and glaze.\n"
    )

    read = pages(text)

    assert related(read["kiln"]) == ["glaze", "clay"]
    assert related(read["釉薬"]) == ["kiln"]
    assert related(read["粘土"]) == ["窯"]
    assert related(read["wheel"]) == ["clay", "glaze"]


def test_words_before_related_names_are_no_part_of_them() -> None:
    read = pages("用語,英語,関連語\n窯,kiln,See also: glaze\n釉薬,glaze,→ 窯、粘土\n粘土,clay,\n")

    assert related(read["窯"]) == ["glaze"]
    assert related(read["glaze"]) == ["窯", "粘土"]


def test_an_arrow_in_place_of_a_term_leads_to_it() -> None:
    read = pages("用語,英語\n窯,kiln\n炉,→ 窯\n")

    assert related(read["炉"]) == ["窯"]
    assert set(read) == {"窯", "kiln", "炉"}


def test_cards_keep_their_tags() -> None:
    head = "#separator:semicolon\n#html:false\n#tags column:3\n"
    read = pages(
        head + "窯;土を焼く所のこと。;hot big\n椀;食べる時に使う器のこと。;small\n", "deck.txt"
    )

    assert read["窯"].tags == ("hot", "big")
    assert read["椀"].short_definition == "食べる時に使う器のこと。"
