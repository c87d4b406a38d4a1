"""Termbases in MultiTerm's own XML."""

from __future__ import annotations

from glossary_app.formats.multiterm.format import MultiTerm
from glossary_app.formats.registry import choose_format
from glossary_app.model.page import TermStatus
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

TERMBASE = """<?xml version="1.0" encoding="UTF-8"?>
<mtf><conceptGrp><concept>7</concept>
<transacGrp><transac type="origination">jo</transac><date>2024-01-01T00:00:00</date></transacGrp>
<descripGrp><descrip type="Subject">Shipping</descrip></descripGrp>
<languageGrp><language type="English" lang="EN-US"/>
<termGrp><term>anchor</term><descripGrp><descrip type="Definition">It holds.</descrip></descripGrp>
</termGrp>
<termGrp><term>grapnel</term><descripGrp><descrip type="Status">deprecated</descrip></descripGrp>
</termGrp></languageGrp>
<languageGrp><language type="Japanese" lang="JA"/><termGrp><term>錨</term></termGrp></languageGrp>
<languageGrp><language type="German" lang="DE"/><termGrp><term>Anker</term></termGrp></languageGrp>
</conceptGrp></mtf>
"""


def test_an_entry_has_a_page_for_each_of_our_languages() -> None:
    file = SourceFile("terms.xml", TERMBASE.encode())

    found = list(choose_format([file]).read(file))

    pages = {each.page.locale.tag: each for each in found if isinstance(each, SourcePage)}
    english, japanese = pages["en-US"], pages["ja-JP"]
    assert {english.slug, japanese.slug} == {"7"}
    assert (english.page.headword, japanese.page.headword) == ("anchor", "錨")
    assert english.page.short_definition == "It holds."
    assert english.page.category == "Shipping"
    assert [(t.text, t.status) for t in english.page.terms] == [("grapnel", TermStatus.DEPRECATED)]
    (left,) = [each for each in found if isinstance(each, Finding)]
    assert (left.code, left.values) == ("left-aside", ("language de", "1", "Anker"))


def test_a_file_that_is_cut_off_keeps_what_was_read() -> None:
    file = SourceFile("terms.xml", TERMBASE.replace("</mtf>", "<conceptGrp>").encode())

    found = list(MultiTerm().read(file))

    assert sum(isinstance(each, SourcePage) for each in found) == 2
    assert [each.severity for each in found if isinstance(each, Finding)][:1] == [Severity.ERROR]
