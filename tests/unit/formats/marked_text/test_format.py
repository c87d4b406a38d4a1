"""Glossaries in reStructuredText and AsciiDoc, read beside each other."""

from __future__ import annotations

import pytest

from glossary_app.formats.marked_text.format import AsciiDoc, MarkedText, RestructuredText
from glossary_app.formats.registry import choose_format
from glossary_app.model.locale import EN_US, JA_JP, Locale
from glossary_app.model.page import Page
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

RST = {
    "en/glossary.rst": "Words\n=====\n\n.. glossary::\n\n   kiln\n      Bakes.\n\n   clay\n"
    "      For a :term:`kiln`.\n",
    "ja/glossary.rst": "用語集\n======\n\n.. glossary::\n\n   窯\n      焼く設備。\n\n   粘土\n"
    "      :term:`窯` で焼く土。\n",
}
ADOC = {
    "glossary.adoc": "= Words\n\n[glossary]\nkiln:: Bakes.\nclay:: For a <<kiln>>.\n",
    "glossary_ja.adoc": "= 用語集\n\n[glossary]\n窯:: 焼く設備。\n粘土:: <<窯>>で焼く土。\n",
}


def read(format_: MarkedText, files: dict[str, str]) -> list[SourcePage | Finding]:
    sources = [SourceFile(path, text.encode()) for path, text in files.items()]
    format_.beside(lambda: sources)
    return [each for source in sources for each in format_.read(source)]


@pytest.mark.parametrize(
    ("made", "files"), [(RestructuredText, RST), (AsciiDoc, ADOC)], ids=["rst", "adoc"]
)
def test_a_glossary_in_two_languages(
    made: type[RestructuredText | AsciiDoc], files: dict[str, str]
) -> None:
    pages: dict[tuple[str, Locale], Page] = {
        (each.slug, each.page.locale): each.page
        for each in read(made(), files)
        if isinstance(each, SourcePage)
    }

    assert {key: page.headword for key, page in pages.items()} == {
        ("kiln", EN_US): "kiln",
        ("clay", EN_US): "clay",
        ("kiln", JA_JP): "窯",
        ("clay", JA_JP): "粘土",
    }
    assert pages["kiln", JA_JP].short_definition == "焼く設備。"
    for locale in (EN_US, JA_JP):
        assert [each.target for each in pages["clay", locale].relations] == ["kiln"]
    assert choose_format([SourceFile(p, t.encode()) for p, t in files.items()]).name == made.name


def test_what_lists_no_terms_is_told() -> None:
    found = read(RestructuredText(), {"install.rst": "Install\n=======\n\nRun it.\n"})

    assert [(each.path, each.code) for each in found if isinstance(each, Finding)] == [
        ("install.rst", "not-a-term")
    ]


def test_in_a_folder_of_terms_each_page_is_one() -> None:
    found = read(AsciiDoc(), {"glossary/kiln.adoc": "= Kiln\n\nBakes xref:clay.adoc[clay].\n"})

    (page,) = found
    assert isinstance(page, SourcePage)
    assert (page.page.headword, page.page.short_definition) == ("Kiln", "Bakes clay.")


def test_a_page_that_is_no_text_is_refused() -> None:
    (found,) = RestructuredText().read(SourceFile("glossary.rst", b"\xff\xfe\xfa"))

    assert isinstance(found, Finding)
    assert found.code == "not-utf8"
