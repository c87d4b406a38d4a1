"""Tables whose texts hold Markdown or HTML: told from those that only have such signs."""

from __future__ import annotations

import csv
import io
import json

import pytest

from glossary_app.formats.format import Format
from glossary_app.formats.json_table.format import JsonTable
from glossary_app.formats.table.format import Csv, Tsv
from glossary_app.formats.table.marked_texts import are_marked
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.decisions import TableChoices
from glossary_app.model.page import Page, ProseFormat
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

HEADER = ("English", "日本語", "Definition", "Note")
PLAIN_ROWS = (("kiln", "窯", "An oven.", ""), ("glaze", "釉薬", "A coat of glass.", ""))


def table(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> SourceFile:
    text = io.StringIO()
    csv.writer(text).writerows((header, *rows))
    return SourceFile("pots.csv", text.getvalue().encode())


def pages(file: SourceFile, reader: Format | None = None) -> dict[str, Page]:
    read = (reader or Csv()).read(file)
    found = [each for each in read if isinstance(each, SourcePage)]
    return {each.page.headword: each.page for each in found}


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["An oven.", "See [kiln](https://pots.example/k)."], []),
        (["An oven.", "See [[Kiln]]."], []),
        (["An oven that is **hot**."], []),
        (["Kinds:\n- raku\n- bisque"], []),
        (["An oven.<br>It is hot."], ["kiln"]),
        (["An oven.", "<p>A coat.</p>", "clay &amp; sand"], ["kiln"]),
        (["An oven for <strong>pots</strong>."], []),
    ],
)
def test_marks_are_known(texts: list[str], names: list[str]) -> None:
    assert are_marked(texts, names)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["x < y", "f(*args, **kwargs)", "snake_case", "C#", "a*b*c", "x**2", "rows[i](x)"], []),
        (["Makes a line: `<br>`", "**not closed", "2 ** 3 ** 4", "[1](2)", "[[1, 2]]"], []),
        (["Begins a new line.", "Makes it bold: <b>hot</b>."], ["<br>", "<b>"]),
        (["The <b> element.", "The <br> element.", "Holds a <title>."], ["bold", "break"]),
        (["List<T> holds many.", "Map<K, V>"], ["list"]),
        (["An oven."] * 60 + ["Write <b>hot</b>."], []),
        ([], []),
    ],
)
def test_signs_that_may_mean_themselves_are_no_marks(texts: list[str], names: list[str]) -> None:
    assert not are_marked(texts, names)


def test_texts_are_kept_as_typed_and_told_without_marks() -> None:
    definition = "A **hot** oven,\nsee [glaze](https://pots.example/g).\n\n- raku\n- bisque"
    read = pages(table(("kiln", "窯", definition, "x<br>y"), *PLAIN_ROWS[1:]))
    kiln = read["kiln"]
    assert kiln.prose_format is ProseFormat.MARKED
    assert kiln.short_definition == "A hot oven, see glaze."
    assert [section.prose for section in kiln.sections] == [definition, "x<br>y"]
    assert read["glaze"].prose_format is ProseFormat.PLAIN


def test_names_are_read_without_their_marks_and_where_they_lead_is_kept() -> None:
    row = ("[Kiln](https://pots.example/kiln)", "<b>窯</b>", "Is **hot**.", "")
    read = pages(table(row, ("R&amp;D", "研究開発", "clay &amp; sand", "")))
    assert {*read} == {"Kiln", "窯", "R&D", "研究開発"}
    assert [source.url for source in read["Kiln"].sources] == ["https://pots.example/kiln"]
    assert read["R&D"].short_definition == "clay & sand"


def test_links_to_other_entries_are_relations() -> None:
    text = "Fires [[Clay]] under a [glaze](#glaze), see [pots](https://pots.example)."
    read = pages(table(("kiln", "窯", text, ""), *PLAIN_ROWS[1:]))
    assert [relation.target for relation in read["kiln"].relations] == ["Clay", "glaze"]


def test_it_is_told_once() -> None:
    found = [*Csv().read(table(("kiln", "窯", "Is **hot**.", "")))]
    assert [each.code for each in found if isinstance(each, Finding)].count("marked-texts") == 1


def test_what_the_user_says_goes_before_what_is_found() -> None:
    file = table(("kiln", "窯", "Is **hot**.", ""))
    plain = Csv(TableChoices(marked=False))
    assert pages(file, plain)["kiln"].short_definition == "Is **hot**."
    marked = pages(table(("kiln", "窯", "Is `hot`.", "")), Csv(TableChoices(marked=True)))
    assert marked["kiln"].short_definition == "Is hot."


def test_texts_of_objects_are_read_as_well() -> None:
    objects = [{"term": "kiln", "definition": "<p>An oven.</p><p>Is <b>hot</b>.</p>"}]
    file = SourceFile("terms.json", json.dumps(objects).encode())
    assert pages(file, JsonTable())["kiln"].short_definition == "An oven."


@pytest.mark.parametrize("written_as", [Csv(), Tsv()])
def test_what_is_written_reads_the_same_again(written_as: Csv) -> None:
    rows = (
        ("kiln", "窯", "A **hot** oven,\nsee [[glaze]].\n\n1. clay\n2. sand", "a < b, *args<br>C#"),
        ("glaze", "釉薬", "<p>A coat &amp; more.</p>", "snake_case"),
        ("clay", "粘土", "Soft, 5*3*2.", ""),
    )
    first = pages(table(*rows))
    found = [each for each in Csv().read(table(*rows)) if isinstance(each, SourcePage)]
    files = written_as.write(Glossary("pots"), found)
    (file,) = (each for each in files if isinstance(each, SourceFile))
    again = pages(file, written_as)
    assert {*again} == {*first}
    for name, page in first.items():
        assert again[name].sections == page.sections
        assert again[name].short_definition == page.short_definition
        assert again[name].prose_format == page.prose_format


def test_related_names_and_tags_are_read_without_their_marks() -> None:
    header = ("English", "日本語", "Definition", "Related", "Tags")
    row = ("kiln", "窯", "Is **hot**.", "[[Glaze]], [clay](#clay)", "`fire`, heat")
    kiln = pages(table(row, header=header))["kiln"]
    assert [relation.title for relation in kiln.relations] == ["Glaze", "clay"]
    assert kiln.tags == ("fire", "heat")


def test_a_mark_beyond_the_rows_that_are_looked_at_stays_as_it_is() -> None:
    rows = [(f"kiln {n}", f"窯{n}", "An oven.", "") for n in range(300)]
    read = pages(table(*rows, ("glaze", "釉薬", "Is **hot**.", "")))
    assert read["glaze"].short_definition == "Is **hot**."
    assert read["glaze"].prose_format is ProseFormat.PLAIN
