"""Tables are read row by row, and a bad row costs nothing but itself."""

from __future__ import annotations

import tracemalloc
from itertools import islice

import pytest

from glossary_app.formats.table.format import Csv, Tsv
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.page import (
    Reading,
    Relation,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
    TermStatus,
)
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

HEADER = "id,term:en-US,term:ja-JP"


def outcome(text: str, *, path: str = "terms.csv") -> list[SourcePage | Finding]:
    format_ = Tsv() if path.endswith(".tsv") else Csv()
    return list(format_.read(SourceFile(path, text.encode("utf-8", "surrogatepass"))))


def pages(text: str, *, path: str = "terms.csv") -> list[SourcePage]:
    found = outcome(text, path=path)
    told = [each for each in found if isinstance(each, Finding)]
    assert all(each.severity is Severity.INFO for each in told)
    return [each for each in found if isinstance(each, SourcePage)]


def findings(text: str, *, path: str = "terms.csv") -> list[tuple[int, Severity, str]]:
    found = [each for each in outcome(text, path=path) if isinstance(each, Finding)]
    return [(each.line, each.severity, each.code) for each in found]


def test_a_row_is_an_entry_with_a_page_for_each_locale() -> None:
    text = (
        "id,term:en,aliases:en,definition:en,status:en,term:ja,reading:ja,note:ja,tags,related,source\n"
        "mq,Message queue,MQ | broker,Keeps messages.,approved,待ち行列,マチギョウレツ,"
        "口語ではキュー,messaging | core,pod | mq,Tanaka: Layers - https://books.example/1\n"
    )

    english, japanese = pages(text)

    assert (english.slug, japanese.slug) == ("mq", "mq")
    assert (english.page.locale, japanese.page.locale) == (EN_US, JA_JP)
    assert english.page.headword == "Message queue"
    assert english.page.short_definition == "Keeps messages."
    assert english.page.sections == ()
    assert english.page.provenance.publication_status == "approved"
    assert english.page.terms == (
        Term("MQ", TermKind.ABBREVIATION, EN_US),
        Term("broker", TermKind.SYNONYM, EN_US),
    )
    assert japanese.page.headword == "待ち行列"
    assert japanese.page.reading == Reading("まちぎょうれつ")
    assert japanese.page.sections == (Section(SectionKind.OTHER, "備考", prose="口語ではキュー"),)
    for page in (english.page, japanese.page):
        assert page.tags == ("messaging", "core")
        assert page.relations == (Relation("pod", "related", "pod"),)
        assert page.sources == (Source("Tanaka", "Layers", "https://books.example/1"),)


def test_the_source_text_is_the_header_and_the_row() -> None:
    (page,) = pages('\ufeffid,term:en,note:en\r\na,Pod,"two\r\nlines"\r\n')

    assert page.source.text == 'id,term:en,note:en\na,Pod,"two\r\nlines"'
    assert (page.source.path, page.source.format) == ("terms.csv", "csv")


def test_a_long_definition_is_kept_whole_below_its_opening() -> None:
    definition = "A pod runs containers together. " * 20

    (page,) = pages(f"id,term:en,definition:en\np,Pod,{definition}\n")

    assert page.page.short_definition == ("A pod runs containers together. " * 9).strip()
    assert page.page.sections == (Section(SectionKind.DEFINITION, "", prose=definition.strip()),)


def test_a_missing_id_is_made_from_the_first_term_and_is_unique() -> None:
    text = "term:ja,term:en\n銀行,Bank\n土手,bank\n抽象化,\n"

    slugs = [page.slug for page in pages(text)]

    assert len(set(slugs)) == 3
    assert slugs[0].startswith("bank-")
    assert slugs[-1] == "抽象化"


def test_homographs_keep_their_names_when_the_rows_change_places() -> None:
    rows = ["銀行,Bank,\n", "土手,Bank,\n", "土手,Bank,川の\n"]

    there = {page.source.text: page.slug for page in pages("".join(["用語,英語,説明\n", *rows]))}
    back = {
        page.source.text: page.slug for page in pages("".join(["用語,英語,説明\n", *rows[::-1]]))
    }

    assert there == back
    assert len(set(there.values())) == 3


@pytest.mark.parametrize(
    ("said", "status"),
    [("使用禁止", TermStatus.FORBIDDEN), ("廃止", TermStatus.DEPRECATED), ("承認", None)],
)
def test_a_status_of_the_row_is_that_of_its_headwords(said: str, status: TermStatus | None) -> None:
    english, japanese = pages(f"id,term:en,term:ja,状態\np,Pod,ポッド,{said}\n")

    assert english.page.provenance.publication_status == said
    assert (english.page.headword_status, japanese.page.headword_status) == (status, status)


def test_a_status_of_one_language_is_no_status_of_the_other() -> None:
    english, japanese = pages("id,term:en,status:en,term:ja\np,Pod,deprecated,ポッド\n")

    assert english.page.headword_status is TermStatus.DEPRECATED
    assert japanese.page.headword_status is None


def test_a_status_of_draft_marks_a_draft() -> None:
    (page,) = pages("id,term:en,status:en\np,Pod,Draft\n")

    assert page.page.provenance.draft


def test_short_and_empty_rows_are_no_fault() -> None:
    text = "id,term:en,note:en,tags\np,Pod\n\n,,,\nq,Queue,,,,\n"

    assert [page.slug for page in pages(text)] == ["p", "q"]


def test_column_names_may_be_in_any_case_and_with_blanks() -> None:
    (page,) = pages(" ID , Term : EN-us \np,Pod\n")

    assert (page.slug, page.page.locale) == ("p", EN_US)


def test_a_semicolon_parts_cells_where_no_comma_does() -> None:
    assert [page.page.headword for page in pages("id;term:en\np;Pod, small\n")] == ["Pod, small"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(ending: str) -> None:
    text = ending.join(["id,term:en", "p,Pod", "q,Queue"])

    assert [page.slug for page in pages(text)] == ["p", "q"]


def test_unknown_columns_are_left_aside_and_named() -> None:
    found = outcome("id,term:en,owner,colour:en\np,Pod,Aiko,red\n")

    remark = found[0]
    assert isinstance(remark, Finding)
    assert (remark.severity, remark.code) == (Severity.INFO, "unknown-columns")
    assert remark.values == ("owner", "colour:en")
    assert isinstance(found[1], SourcePage)


@pytest.mark.parametrize("text", ["", "\n", ",,\n", "date,changed by\n2024-01-05,Aiko\n"])
def test_a_file_without_terms_is_one_error(text: str) -> None:
    assert [code for _, severity, code in findings(text) if severity is Severity.ERROR] == [
        "bad-header"
    ]


def test_what_is_mostly_broken_is_not_read_to_its_end() -> None:
    broken = 'p,"Po"d,\nq,Queue,\n' * 20_000

    told = [each for each in outcome(f"{HEADER}\n{broken}") if isinstance(each, Finding)]

    assert [each.code for each in told if each.code != "repeated-id"][-1] == "bad-rows"
    assert sum(each.code == "bad-row" for each in told) < 6_000
    assert findings(f"{HEADER}\n" + "q,Queue,\n" * 20_000 + 'p,"Po"d,\n')[-1][2] == "bad-row"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("p,Po\0d,", "bad-row"),
        ('p,"Po"d,', "bad-row"),
        ('p,"Pod,', "bad-row"),
        ("p," + "x" * (1 << 20), "bad-row"),
    ],
)
def test_a_bad_row_is_an_error_and_the_others_are_read(row: str, code: str) -> None:
    text = f"{HEADER}\na,Ant,\n{row}\nq,Queue,キュー\nr,Row,\n"

    assert findings(text) == [(3, Severity.ERROR, code)]
    read = [each.slug for each in outcome(text) if isinstance(each, SourcePage)]
    assert read == ["a", "q", "q", "r"]


def test_a_text_in_a_language_without_a_term_stands_under_the_name_there_is() -> None:
    english, japanese = pages("id,term:en,term:ja,definition:ja\np,Pod,,小さな単位\n")

    assert (english.page.headword, english.page.short_definition) == ("Pod", "")
    assert (japanese.page.headword, japanese.page.short_definition) == ("Pod", "小さな単位")


def test_a_row_that_explains_no_term_is_an_error_and_one_without_words_is_told_once() -> None:
    text = "id,term:en,definition:en\np,,Nothing.\nq,,\nr,Row,\ns,,\n"

    assert findings(text) == [(2, Severity.ERROR, "no-term"), (3, Severity.INFO, "no-term")]


def test_surplus_cells_belong_to_the_last_column_and_are_told() -> None:
    found = outcome("id,term:en,note:en\np,Pod,small, and round\n")

    page, remark = found
    assert isinstance(page, SourcePage)
    assert isinstance(remark, Finding)
    assert page.page.sections[0].prose == "small, and round"
    assert (remark.severity, remark.code) == (Severity.INFO, "surplus-cells")


def test_an_id_twice_is_told_with_both_lines_and_nothing_is_lost() -> None:
    found = outcome("id,term:en,term:ja\nx,One,一\nx,Two,二\n")

    (remark,) = [each for each in found if isinstance(each, Finding)]
    slugs = [each.slug for each in found if isinstance(each, SourcePage)]
    assert (remark.line, remark.severity, remark.values[:2]) == (3, Severity.WARNING, ("x", "2"))
    assert slugs[:2] == ["x", "x"]
    assert slugs[2] == slugs[3] == remark.values[2]


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-16-le"])
def test_other_encodings_are_read_and_told(encoding: str) -> None:
    data = "id,term:ja,definition:ja\np,抽象化,細部を省くこと\n".encode(encoding)

    remark, page = Csv().read(SourceFile("terms.csv", data))

    assert isinstance(remark, Finding)
    assert isinstance(page, SourcePage)
    assert (remark.severity, remark.code) == (Severity.INFO, "encoding")
    assert page.page.headword == "抽象化"


def test_tabs_part_cells_and_escapes_stand_for_what_a_line_cannot_hold() -> None:
    text = (
        "id\tterm:en\tnote:en\n"
        'p\tPod, "small"\tone\\ntwo\\tthree\\\\four\n'
        'q\t"Queue ""Q"""\t"plain" and "simple"\n'
    )

    pod, queue = pages(text, path="terms.tsv")

    assert pod.page.headword == 'Pod, "small"'
    assert pod.page.sections[0].prose == "one\ntwo\tthree\\four"
    assert queue.page.headword == 'Queue "Q"'
    assert queue.page.sections[0].prose == '"plain" and "simple"'


def test_a_quote_in_tabbed_text_never_swallows_a_line() -> None:
    text = 'id\tterm:en\np\t"Pod\nq\tQueue\n'

    assert [page.page.headword for page in pages(text, path="terms.tsv")] == ['"Pod', "Queue"]


@pytest.mark.parametrize(
    ("path", "text", "fits"),
    [
        ("terms.csv", "id,term:en\n", True),
        ("terms.csv", "\ufeffterm:ja;note:ja\n", True),
        ("terms.tsv", "id\tterm:en\n", True),
        ("terms.csv", "訳語,原文,備考\n中止,abort,\n", True),
        ("terms.csv", "owner,kind\nAiko,\n,Maki\n2,3\n", False),
        ("terms.csv", "", False),
    ],
)
def test_a_table_is_recognised_by_its_header(path: str, text: str, *, fits: bool) -> None:
    format_ = Tsv() if path.endswith(".tsv") else Csv()

    assert format_.sniff(SourceFile(path, text.encode())) is fits


def test_rows_are_read_as_they_are_asked_for() -> None:
    rows = "".join(f"t{number},Term {number},A definition.\n" for number in range(40_000))
    file = SourceFile("terms.csv", f"id,term:en,definition:en\n{rows}".encode())

    tracemalloc.start()
    first = [page.slug for page in islice(Csv().read(file), 3) if isinstance(page, SourcePage)]
    count = sum(1 for _ in Csv().read(file))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert first == ["t0", "t1", "t2"]
    assert count == 40_000
    assert peak < len(file.data)
