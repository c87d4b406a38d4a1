"""What is written as a table reads the same again."""

from __future__ import annotations

import pytest

from glossary_app.formats.fields.page_texts import definition_of
from glossary_app.formats.format import WritableFormat
from glossary_app.formats.table.format import Csv, Tsv
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import (
    Page,
    ProseFormat,
    Reading,
    Relation,
    Section,
    SectionKind,
    Source,
    Term,
    TermKind,
)
from glossary_app.model.provenance import Provenance
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage, SourceText

GLOSSARY = Glossary("team-terms")
POD = Page(
    EN_US,
    "Pod",
    "A pod runs containers.",
    provenance=Provenance(publication_status="approved"),
    sections=(Section(SectionKind.OTHER, "Note", prose='He said "small",\n\tand left.'),),
    terms=(Term("PD", TermKind.ABBREVIATION, EN_US), Term("capsule", TermKind.SYNONYM, EN_US)),
    relations=(Relation("node", "related", "node"),),
    sources=(Source("Tanaka", "Layers", "https://books.example/1"),),
    tags=("compute",),
)
POD_JA = Page(
    JA_JP,
    "ポッド",
    "コンテナを動かす単位。",
    provenance=Provenance(publication_status="draft", draft=True),
    reading=Reading("ぽっど"),
    relations=POD.relations,
    sources=POD.sources,
    tags=POD.tags,
)
NODE_GB = Page(Locale("en-GB"), '"Node"; or; knot', "C:\\nodes; a | b")


def source(slug: str, page: Page) -> SourcePage:
    return SourcePage(slug, page, SourceText("x.md", "markdown-folder", ""))


def written(format_: WritableFormat, *pages: SourcePage) -> SourceFile:
    files = format_.write(GLOSSARY, pages)
    (file,) = (each for each in files if isinstance(each, SourceFile))
    return file


@pytest.mark.parametrize("format_", [Csv(), Tsv()], ids=["csv", "tsv"])
def test_pages_come_back_as_they_were(format_: WritableFormat) -> None:
    pages = [source("pod", POD), source("pod", POD_JA), source("node", NODE_GB)]

    file = written(format_, *pages)

    assert file.path == f"team-terms.{format_.name}"
    read = [each for each in format_.read(file) if isinstance(each, SourcePage)]
    assert [(each.slug, each.page) for each in read] == [(each.slug, each.page) for each in pages]
    again = written(format_, *read)
    assert again == file


def test_csv_opens_in_a_spreadsheet_and_names_only_columns_in_use() -> None:
    file = written(Csv(), source("pod", Page(EN_US, "Pod", "It runs, fast.")))

    assert file.data.decode() == (
        '\ufeffid,term:en-US,definition:en-US\r\npod,Pod,"It runs, fast."\r\n'
    )


def test_tsv_keeps_a_row_in_its_line() -> None:
    file = written(Tsv(), source("pod", POD))

    assert file.data.decode().splitlines()[1].split("\t")[4] == 'He said "small",\\n\\tand left.'


def test_markdown_is_written_as_plain_text_and_the_whole_definition() -> None:
    prose = "A [pod](/pod/) runs.\n\nMore of it."
    page = Page(
        EN_US,
        "Pod",
        "A pod runs.",
        sections=(Section(SectionKind.DEFINITION, "", prose=prose),),
        terms=(Term("Pod", "display_name", EN_US), Term("ぽっど", TermKind.READING, JA_JP)),
        prose_format=ProseFormat.MARKDOWN,
    )

    file = written(Csv(), source("pod", page))

    assert file.data.decode().endswith('pod,Pod,"A pod runs.\nMore of it."\r\n')


def test_a_draft_without_a_status_is_written_as_one() -> None:
    page = Page(EN_US, "Pod", "", provenance=Provenance(draft=True))

    assert written(Csv(), source("pod", page)).data.decode().endswith("pod,Pod,draft\r\n")


def test_a_derived_reading_is_not_written_as_if_it_were_given() -> None:
    page = Page(JA_JP, "土手", "", reading=Reading("どて", derived=True))

    assert (
        written(Csv(), source("bank", page)).data.decode().endswith("term:ja-JP\r\nbank,土手\r\n")
    )


def test_a_separator_inside_a_value_does_not_part_it() -> None:
    page = Page(EN_US, "Or", "", terms=(Term("a | b", TermKind.SYNONYM, EN_US),))

    (read,) = Csv().read(written(Csv(), source("or", page)))

    assert isinstance(read, SourcePage)
    assert [term.text for term in read.page.terms] == ["a|b"]


def test_nothing_makes_a_header() -> None:
    assert written(Tsv()).data == b"id\n"


@pytest.mark.parametrize("format_", [Csv(), Tsv()], ids=["csv", "tsv"])
@pytest.mark.parametrize(
    "text", ["=HYPERLINK(A1)", "+81", "-ism", "@media", "'=1+1", "''@", "'-ism'", "it's", "'90s"]
)
def test_a_cell_that_a_spreadsheet_would_compute_is_a_text_there_and_comes_back(
    format_: WritableFormat, text: str
) -> None:
    page = Page(EN_US, text, text, terms=(Term(f"{text}s", TermKind.SYNONYM, EN_US),))

    file = written(format_, source("suffix", page))

    cells = file.data.decode("utf-8-sig").splitlines()[1].split("\t" if "tsv" in file.path else ",")
    assert not any(cell.startswith(tuple("=+-@")) for cell in cells)
    (read,) = (each for each in format_.read(file) if isinstance(each, SourcePage))
    assert (read.page.headword, read.page.short_definition) == (text, text)
    assert [term.text for term in read.page.terms] == [f"{text}s"]


def test_what_no_table_holds_is_replaced_and_told() -> None:
    page = Page(EN_US, "Pod", "A pod\0 runs.", provenance=Provenance(quality="reviewed"))

    file, *told = Csv().write(GLOSSARY, [source("pod", page)])

    assert isinstance(file, SourceFile)
    (read,) = Csv().read(file)
    assert isinstance(read, SourcePage)
    assert read.page.short_definition == "A pod\ufffd runs."
    assert [each.code for each in told if isinstance(each, Finding)] == [
        "replaced-characters",
        "not-written",
    ]


@pytest.mark.parametrize("format_", [Csv(), Tsv()], ids=lambda each: each.name)
def test_a_text_as_long_as_a_book_comes_back_and_a_longer_one_is_told(
    format_: WritableFormat,
) -> None:
    book = Page(EN_US, "Pod", "A pod runs containers. " * 40_000)
    shelf = Page(EN_US, "Rack", "A rack holds them. " * 60_000)

    file, *told = format_.write(GLOSSARY, [source("pod", book), source("rack", shelf)])

    assert isinstance(file, SourceFile)
    read = [each for each in format_.read(file) if isinstance(each, SourcePage)]
    assert [definition_of(each.page) for each in read] == [book.short_definition.strip()]
    assert [
        each.values for each in told if isinstance(each, Finding) and each.code == "long-text"
    ] == [(format_.name, "1")]


@pytest.mark.parametrize(
    ("cell", "headword"),
    [("'=SUM", "=SUM"), ("''=SUM", "'=SUM"), ("'90s", "'90s"), ("'", "'"), ("ʼ=x", "ʼ=x")],
)
def test_only_the_apostrophe_before_what_is_computed_is_taken_off(cell: str, headword: str) -> None:
    file = SourceFile("terms.csv", f"term:en-US,definition:en-US\n{cell},A sum.\n".encode())

    (read,) = Csv().read(file)

    assert isinstance(read, SourcePage)
    assert read.page.headword == headword


def test_a_lone_half_of_a_character_is_replaced_and_told() -> None:
    page = Page(EN_US, "Pod\ud83d", "It runs.")

    file, told = Tsv().write(GLOSSARY, [source("pod", page)])

    assert isinstance(file, SourceFile)
    assert "Pod\ufffd\tIt runs." in file.data.decode()
    assert isinstance(told, Finding)
    assert told.values == ("tsv", "1")
