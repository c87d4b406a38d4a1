"""Termbases are read as the programs of translators write them."""

from __future__ import annotations

import pytest

from glossary_app.formats.tbx.format import Tbx
from glossary_app.model.locale import Locale
from glossary_app.model.page import Reading, Relation, Section, Source, Term, TermKind, TermStatus
from glossary_app.model.report import Severity
from glossary_app.model.source import SourceFile
from tests.unit.formats.tbx.termbases import english, japanese, martif, read, tbx

# As Microsoft writes its terminology.
PLATFORM_TERM = martif(
    """<termEntry id="2206_771">
  <langSet xml:lang="en-US">
    <descripGrp><descrip type="definition">To stop a process before it ends.</descrip></descripGrp>
    <ntig><termGrp><term id="2206_771_en">abort</term>
      <termNote type="partOfSpeech">Verb</termNote></termGrp></ntig>
  </langSet>
  <langSet xml:lang="ja-jp"><ntig><termGrp><term id="2206_771_ja">中止する</term>
      <termNote type="partOfSpeech">Verb</termNote></termGrp></ntig></langSet>
</termEntry>"""
)

# As MultiTerm writes one: status and source of its own, and a journal of who did what.
STUDIO_TERM = martif(
    """<termEntry id="7">
  <transacGrp><transac type="transactionType">origination</transac>
    <date>2024-02-01</date></transacGrp>
  <descrip type="subjectField">Accounting</descrip>
  <descrip type="subjectField">Audit</descrip>
  <langSet xml:lang="EN">
    <tig><term>provision</term><termNote type="usageStatus">preferred</termNote>
      <descrip type="context">A provision is made for bad debt.</descrip></tig>
    <tig><term>reserve</term><termNote type="usageStatus">notRecommended</termNote></tig>
  </langSet>
  <langSet xml:lang="JA"><tig><term>引当金</term><admin type="sortKey">ひきあてきん</admin>
      <termNote type="grammaticalNumber">mass</termNote></tig></langSet>
</termEntry>"""
)

# As Weblate writes a glossary.
WEB_TERM = martif(
    """<termEntry id="9a2"><langSet xml:lang="en"><tig><term>handle</term></tig>
    <note from="pos">Noun</note><note from="translator">The name on a profile.</note></langSet>
  <langSet xml:lang="ja"><tig><term>取っ手</term>
    <termNote type="administrativeStatus">forbidden</termNote></tig></langSet>
  <langSet xml:lang="ja"><tig><term>ハンドル</term></tig></langSet></termEntry>"""
)


def test_a_page_for_each_language_under_the_id_of_the_entry() -> None:
    pages, _ = read(PLATFORM_TERM)

    assert [(page.slug, page.page.headword) for page in pages] == [
        ("2206_771", "abort"),
        ("2206_771", "中止する"),
    ]
    assert pages[0].page.short_definition == "To stop a process before it ends."
    assert pages[0].page.provenance.extra == (("Part of speech", "Verb"),)


def test_statuses_choose_the_headword_and_mark_the_rest() -> None:
    page = english(STUDIO_TERM)

    assert page.headword == "provision"
    assert page.terms == (
        Term("reserve", TermKind.SYNONYM, page.locale, None, TermStatus.DEPRECATED),
    )
    assert (page.category, page.tags) == ("Accounting", ("Audit",))
    assert page.sections[0].rows == (("A provision is made for bad debt.",),)


def test_a_sort_key_is_the_reading() -> None:
    assert japanese(STUDIO_TERM).reading == Reading("ひきあてきん")


def test_what_is_not_taken_is_told_with_its_count() -> None:
    _, findings = read(STUDIO_TERM)

    assert [(found.code, found.severity) for found in findings] == [
        ("left-aside", Severity.INFO)
    ] * 2
    assert [found.message for found in findings] == [
        "left aside: transacGrp (1: origination 2024-02-01)",
        "left aside: grammaticalNumber (1: mass)",
    ]


def test_two_sections_of_one_language_are_one_page() -> None:
    page = japanese(WEB_TERM)

    assert page.headword == "ハンドル"
    assert [(term.text, term.status) for term in page.terms] == [("取っ手", TermStatus.FORBIDDEN)]


def test_notes_stand_under_their_heading() -> None:
    page = english(WEB_TERM)

    assert [(each.heading, each.prose) for each in page.sections] == [
        ("Note", "The name on a profile.")
    ]


def test_elements_of_the_style_dct_say_the_same() -> None:
    names = (
        ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
    )
    elements = """<conceptEntry id="e1"><min:subjectField>ships</min:subjectField>
<langSec xml:lang="en"><basic:definition>The side out of the wind.</basic:definition>
<termSec><term>lee</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
</termSec><termSec><term>LW</term><basic:termType>abbreviation</basic:termType></termSec></langSec>
<basic:crossReference target="e2">windward</basic:crossReference></conceptEntry>"""
    attributes = """<conceptEntry id="e1"><descrip type="subjectField">ships</descrip>
<langSec xml:lang="en"><descrip type="definition">The side out of the wind.</descrip>
<termSec><term>lee</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
</termSec><termSec><term>LW</term><termNote type="termType">abbreviation</termNote></termSec>
</langSec><ref type="crossReference" target="e2">windward</ref></conceptEntry>"""

    page = english(tbx(elements, style="dct", more=names))

    assert page == english(tbx(attributes))
    assert page.terms == (Term("LW", TermKind.ABBREVIATION, page.locale),)
    assert page.relations == (Relation("windward", "related", "e2"),)


def test_sources_and_addresses_are_sources() -> None:
    page = english(
        tbx(
            """<conceptEntry id="e1"><langSec xml:lang="en"><termSec><term>lee</term></termSec>
<descripGrp><descrip type="definition">The side out of the wind.</descrip>
<admin type="source">Harbour Board: Handbook</admin></descripGrp>
<xref type="externalCrossReference" target="https://sea.example/lee">Lee</xref></langSec>
</conceptEntry>"""
        )
    )

    assert page.sources == (
        Source("Harbour Board", "Handbook", ""),
        Source("", "Lee", "https://sea.example/lee"),
    )


def test_line_breaks_are_layout_and_blank_lines_part_paragraphs() -> None:
    definition = "The side\n      out of the wind.\n\n      Also: shelter."
    page = english(
        tbx(
            f"""<conceptEntry id="e1"><langSec xml:lang="en"><termSec><term>lee
 side</term></termSec><descrip type="definition">{definition}</descrip></langSec></conceptEntry>"""
        )
    )

    assert page.headword == "lee side"
    assert page.short_definition == "The side out of the wind. Also: shelter."
    assert page.sections == (
        Section(page.sections[0].kind, "", prose="The side out of the wind.\n\nAlso: shelter."),
    )


def test_a_regional_english_keeps_its_tag() -> None:
    text = tbx('<conceptEntry id="c"><langSec xml:lang="en-GB"><termSec><term>lorry</term>'
               "</termSec></langSec></conceptEntry>")  # fmt: skip

    assert [page.page.locale for page in read(text)[0]] == [Locale("en-GB")]


def test_entries_without_our_languages_are_counted_and_named() -> None:
    entries = [
        f'<conceptEntry id="c{at}"><langSec xml:lang="zu"><termSec><term>isi{at}</term></termSec>'
        "</langSec></conceptEntry>"
        for at in range(5)
    ]

    pages, findings = read(tbx(*entries))

    assert pages == []
    assert [found.message for found in findings] == [
        "left aside: language zu (5: isi0, isi1, isi2, …)",
        "left aside: entry without an English or Japanese term (5: c0, c1, c2, …)",
    ]


def test_two_entries_of_one_id_are_two() -> None:
    entry = (
        '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>{}</term></termSec>'
        "</langSec></conceptEntry>"
    )

    pages, _ = read(tbx(entry.format("lee"), entry.format("luff")))

    assert pages[0].slug == "c1"
    assert pages[1].slug.startswith("c1-")


def test_an_entry_without_an_id_is_called_by_its_name() -> None:
    pages, _ = read(tbx('<conceptEntry><langSec xml:lang="en"><termSec><term>Dead Reckoning</term>'
                        "</termSec></langSec></conceptEntry>"))  # fmt: skip

    assert pages[0].slug == "dead-reckoning"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp932", "euc_jp", "utf-16-le"])
def test_any_encoding_of_japanese_can_be_read(encoding: str) -> None:
    declared = {"cp932": "Shift_JIS", "euc_jp": "EUC-JP", "utf-8-sig": "UTF-8"}.get(
        encoding, "UTF-16"
    )
    text = PLATFORM_TERM.replace('encoding="UTF-8"', f'encoding="{declared}"')

    pages, findings = read(text.encode(encoding))

    assert [page.page.headword for page in pages] == ["abort", "中止する"]
    assert findings == []


def test_a_file_that_says_utf16_and_is_utf8_can_be_read() -> None:
    pages, _ = read(PLATFORM_TERM.replace('encoding="UTF-8"', 'encoding="utf-16"'))

    assert len(pages) == 2


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        (martif("<termEntry>", "</langSet>"), 5, "bad-xml"),
        ("<html></html>", 1, "bad-root"),
        ("", 1, "bad-xml"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><martif/>', 1, "refused-xml"),
        ("<martif>" + "<p>\n" * 200, 100, "refused-xml"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text: str, line: int, code: str) -> None:
    pages, findings = read(text)

    assert pages == []
    assert [(found.line, found.code, found.severity) for found in findings] == [
        (line, code, Severity.ERROR)
    ]


def test_the_entries_before_a_fault_are_read() -> None:
    pages, findings = read(PLATFORM_TERM.replace("</body>", "<termEntry></body>"))

    assert len(pages) == 2
    assert [found.code for found in findings] == ["bad-xml"]


def test_the_text_of_an_entry_is_the_very_text_of_the_file() -> None:
    entries = [
        f'<conceptEntry id="c{at}"><langSec xml:lang="ja"><termSec><term>用語{at}</term></termSec>'
        "</langSec></conceptEntry >"
        for at in range(3000)
    ]

    pages, _ = read(tbx(*entries))

    assert [page.source.text for page in pages] == entries


def test_a_termbase_is_told_by_its_root() -> None:
    assert Tbx().sniff(SourceFile("a.xml", PLATFORM_TERM.encode("utf-16")))
    assert Tbx().sniff(SourceFile("a.tbx", b"<tbx type='TBX-Min'/>"))
    assert not Tbx().sniff(SourceFile("a.xml", b"<tbxen/>"))
