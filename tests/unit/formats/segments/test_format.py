"""Memories and files under translation give terms, but only when they are asked for."""

from __future__ import annotations

import pytest

from glossary_app.errors import FormatError
from glossary_app.formats.registry import choose_format
from glossary_app.formats.segments.format import Segments, Tmx, Xliff
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

MEMORY = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en"/><body>
<tu tuid="sail"><note>noun</note>
 <tuv xml:lang="en-US">
 <seg>main<bpt i="1">&lt;b&gt;</bpt> sail<ept i="1">&lt;/b&gt;</ept></seg></tuv>
 <tuv xml:lang="JA-JP"><seg>主帆</seg></tuv><tuv xml:lang="fr"><seg>grand-voile</seg></tuv></tu>
<tu><tuv lang="de"><seg>Anker</seg></tuv></tu></body></tmx>"""

OLD_FILE = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="ja" original="a.txt"><body>
<trans-unit id="1"><source>main <g id="1">sail</g><x id="2"/></source>
 <target state="needs-review-translation">主帆</target>
 <alt-trans><target>メインセール</target></alt-trans><note>On the mast.</note></trans-unit>
<trans-unit id="2"><source>mast</source></trans-unit></body></file></xliff>"""

NEW_FILE = """<xliff version="2.0" srcLang="ja" trgLang="en-US"
 xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u1"><segment>
<source>主帆</source><target>main <pc id="1">sail</pc></target></segment></unit></file></xliff>"""


def read(format_: Segments, text: str) -> tuple[list[SourcePage], list[Finding]]:
    found = [*format_.read(SourceFile("sea.xml", text.encode()))]
    pages = [each for each in found if isinstance(each, SourcePage)]
    return pages, [each for each in found if isinstance(each, Finding)]


def names(pages: list[SourcePage]) -> list[tuple[str, str]]:
    return [(page.page.locale.tag, page.page.headword) for page in pages]


def test_a_unit_of_a_memory_is_an_entry() -> None:
    pages, findings = read(Tmx(), MEMORY)

    assert names(pages) == [(EN_US.tag, "main sail"), (JA_JP.tag, "主帆")]
    assert pages[0].slug == "sail"
    assert pages[0].page.sections[0].prose == "noun"
    assert [found.message for found in findings] == [
        "left aside: language fr (1: grand-voile)",
        "left aside: language de (1: Anker)",
        "left aside: unit without English and Japanese (1)",
    ]


def test_a_unit_of_a_file_under_translation_is_an_entry() -> None:
    pages, _ = read(Xliff(), OLD_FILE)

    assert names(pages) == [("en-US", "main sail"), ("ja-JP", "主帆"), ("en-US", "mast")]
    assert pages[0].slug == "main-sail"
    assert pages[1].page.provenance.draft
    assert not pages[2].page.provenance.draft
    assert pages[0].page.sections[0].prose == "On the mast."


def test_the_second_version_names_its_languages_at_the_root() -> None:
    pages, _ = read(Xliff(), NEW_FILE)

    assert names(pages) == [("en-US", "main sail"), ("ja-JP", "主帆")]


@pytest.mark.parametrize("path", ["sea.tmx", "sea.xliff", "sea.xlf"])
def test_no_memory_is_taken_for_a_glossary_by_itself(path: str) -> None:
    assert not Tmx().sniff(SourceFile(path, MEMORY.encode()))
    assert not Xliff().sniff(SourceFile(path, OLD_FILE.encode()))
    with pytest.raises(FormatError, match="--format"):
        choose_format([SourceFile(path, MEMORY.encode())])


def test_a_file_that_is_broken_is_refused_with_its_line() -> None:
    _, findings = read(Tmx(), MEMORY.replace("</body>", ""))

    assert [found.severity for found in findings if found.line] == [Severity.ERROR]
