"""Tables of terms in the text of wikis."""

from __future__ import annotations

from glossary_app.formats.registry import choose_format
from glossary_app.formats.wiki_table.format import WikiPage
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

PAGE = """Words of potters.

{| class="wikitable sortable"
|+ Tools
! style="width:3em" | English !! 日本語 !! Note
|-
| '''kiln''' || [[窯|窯]]<ref>Handbook</ref> || [https://example.com where clay is baked]
|-
| align="left" | wheel
| {{lang|ja|轆轤}}<br>ろくろ
|}

== Changes ==
{|
! Date !! Who
|-
| 2026-01-31 || Aiko
|}
"""


def read(text: str, path: str = "words.txt") -> list[SourcePage | Finding]:
    file = SourceFile(path, text.encode())
    format_ = choose_format([file])
    assert isinstance(format_, WikiPage)
    return list(format_.read(file))


def pages(found: list[SourcePage | Finding]) -> dict[str, Page]:
    return {each.page.headword: each.page for each in found if isinstance(each, SourcePage)}


def test_cells_in_one_line_or_in_lines_of_their_own_are_rows() -> None:
    found = pages(read(PAGE))

    assert set(found) == {"kiln", "窯", "wheel", "轆轤"}
    assert [term.text for term in found["轆轤"].terms] == ["ろくろ"]


def test_marks_of_the_wiki_are_no_text() -> None:
    kiln = pages(read(PAGE))["kiln"]

    assert [section.prose for section in kiln.sections] == ["where clay is baked"]


def test_a_table_of_other_things_is_left_aside_and_told() -> None:
    told = [each for each in read(PAGE) if isinstance(each, Finding)]

    assert ("table-left-aside", ("Date, Who",)) in [(each.code, each.values) for each in told]
    assert not any(each.severity is Severity.ERROR for each in told)


def test_a_row_keeps_its_own_lines_as_its_source() -> None:
    (source, *_) = [each.source.text for each in read(PAGE) if isinstance(each, SourcePage)]

    assert "kiln" in source
    assert "wheel" not in source


def test_text_with_braces_and_bars_is_no_table() -> None:
    file = SourceFile("words.txt", "kiln\t窯\nwheel\t轆轤\n{|\tx\n".encode())

    assert not WikiPage().sniff(file)


def test_a_page_without_a_table_has_nothing() -> None:
    assert list(WikiPage().read(SourceFile("a.wiki", b"Only text.\n"))) == []
