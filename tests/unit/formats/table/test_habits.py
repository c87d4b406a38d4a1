"""What tables say of their terms, as strangers write it."""

from __future__ import annotations

import pytest

from glossary_app.formats.registry import choose_format
from glossary_app.model.page import Page, TermStatus
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage


def read(text: str, path: str = "t.csv") -> list[SourcePage | Finding]:
    file = SourceFile(path, text.encode())
    return list(choose_format([file]).read(file))


def pages(text: str, path: str = "t.csv") -> dict[str, Page]:
    return {e.page.headword: e.page for e in read(text, path) if isinstance(e, SourcePage)}


def told(text: str, path: str = "t.csv") -> dict[str, Finding]:
    return {each.code: each for each in read(text, path) if isinstance(each, Finding)}


ROWS = "English,日本語,{}\nkiln,窯,{}\nglaze,釉薬,{}\n"


@pytest.mark.parametrize(
    ("name", "yes", "no", "statuses"),
    [
        ("Approved", "Yes", "No", ("Approved", "Approved: No")),
        ("Approved?", "TRUE", "FALSE", ("Approved", "Approved: FALSE")),
        ("Reviewed", "✓", "✗", ("Reviewed", "Reviewed: ✗")),
        ("承認済み", "はい", "いいえ", ("承認済み", "承認済み: いいえ")),
        ("確認済", "○", "×", ("確認済", "確認済: ×")),
        ("fuzzy", "False", "True", ("", "fuzzy")),
    ],
)
def test_an_answer_says_whether_a_row_is_approved(
    name: str, yes: str, no: str, statuses: tuple[str, str]
) -> None:
    found = pages(ROWS.format(name, yes, no))

    kiln, glaze = found["kiln"].provenance, found["glaze"].provenance
    assert (kiln.publication_status, glaze.publication_status) == statuses
    assert (kiln.draft, glaze.draft) == (False, True)
    assert not found["glaze"].terms


def test_an_answer_in_a_column_of_what_may_be_used_says_that() -> None:
    found = pages(ROWS.format("使用可否", "○", "×"))

    assert not found["kiln"].terms
    assert [term.status for term in found["glaze"].terms] == [TermStatus.FORBIDDEN]


@pytest.mark.parametrize("name", ["Updated", "更新日", "改版日", "Last modified"])
def test_dates_are_iso_dates(name: str) -> None:
    found = pages(ROWS.format(name, "2024/3/5", "令和6年3月6日"))

    assert found["kiln"].provenance.last_updated == "2024-03-05"
    assert found["glaze"].provenance.last_updated == "2024-03-06"


@pytest.mark.parametrize(
    "text",
    [
        "分類,日本語,英語\n焼成,窯,kiln\n,素焼き,bisque\n材料,粘土,clay\n,泥漿,slip\n",
        "Category,English,Japanese\n焼成,kiln,窯\n,bisque,素焼き\n材料,clay,粘土\n,slip,泥漿\n",
    ],
)
def test_a_group_that_is_named_once_is_that_of_the_rows_below(text: str) -> None:
    categories = {name: page.category for name, page in pages(text).items()}

    assert categories["kiln"] == categories["bisque"] == "焼成"
    assert categories["clay"] == categories["slip"] == "材料"


@pytest.mark.parametrize(
    "text",
    [
        "分類,日本語,英語\n焼成,窯,kiln\n焼成,素焼き,bisque\n,泥漿,slip\n",
        "分類,日本語,英語\n,泥漿,slip\n焼成,窯,kiln\n材料,粘土,clay\n",
        "日本語,英語,分類\n窯,kiln,焼成\n泥漿,slip,\n粘土,clay,材料\n",
    ],
)
def test_a_row_without_a_group_may_have_none(text: str) -> None:
    assert pages(text)["slip"].category == ""


@pytest.mark.parametrize(
    "cell",
    [
        "Glaze (https://www.notion.so/Glaze-0123456789abcdef?pvs=21)",
        "Glaze (Glaze%200123.md)",
        "Glaze (../Terms/Glaze%200123.md)",
        "Glaze",
    ],
)
def test_related_names_come_without_their_addresses(cell: str) -> None:
    found = pages(f"Name,Meaning,Related\nKiln,It bakes.,{cell}\nGlaze,It shines.,\n")

    assert [each.title for each in found["Kiln"].relations] == ["Glaze"]


@pytest.mark.parametrize(
    "note",
    [
        "Use kiln instead.",
        'Please use "kiln" instead',
        "Same as kiln",
        "Synonym of kiln.",
        "Replaced by kiln",
        "Prefer kiln.",
        "「窯」を使う",
        "窯を使用すること。",
        "窯と同じ",
        "窯に統一",
        "→ kiln",
    ],
)
def test_a_note_on_what_to_use_leads_there(note: str) -> None:
    found = pages(f"English,Japanese,Notes\nkiln,窯,\noven,炉,{note}\n")

    assert [each.title in ("kiln", "窯") for each in found["oven"].relations] == [True]


@pytest.mark.parametrize("note", ["Use with care.", "火を使う", "Same as ever", "Now gone"])
def test_a_note_on_anything_else_leads_nowhere(note: str) -> None:
    found = pages(f"English,Japanese,Notes\nkiln,窯,\noven,炉,{note}\n")

    assert found["oven"].relations == ()


@pytest.mark.parametrize(
    "text",
    [
        "英語,発音,日本語\nkiln,キルン,窯\nglaze,グレーズ,釉薬\n",
        "Word,Pronunciation,Japanese\nkiln,/kɪln/,窯\nglaze,/ɡleɪz/,釉薬\n",
    ],
)
def test_how_english_sounds_is_no_reading(text: str) -> None:
    assert pages(text)["窯"].reading is None
    assert told(text)["unknown-columns"].values in (("発音",), ("Pronunciation",))


def test_how_japanese_sounds_is_its_reading() -> None:
    reading = pages("日本語,発音,英語\n窯,かま,kiln\n釉薬,ゆうやく,glaze\n")["窯"].reading

    assert reading is not None
    assert reading.kana == "かま"


@pytest.mark.parametrize("path", ["改版履歴.csv", "Change log.csv", "revision_history.csv"])
def test_a_history_of_changes_is_left_aside(path: str) -> None:
    finding = told("版数,改版日,改版内容,改版者\n1.0,2024/1/5,初版,山田\n", path)["not-a-term"]

    assert finding.severity is Severity.INFO
    assert finding.path == path


def test_who_wrote_what_is_no_term() -> None:
    text = "日付,内容,担当\n2024-01-05,初版,山田\n2024-02-05,追加,鈴木\n"

    assert not pages(text)
