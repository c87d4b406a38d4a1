"""Dictionaries of Japanese words with their readings and glosses."""

from __future__ import annotations

from glossary_app.formats.edict.format import Edict
from glossary_app.formats.registry import choose_format
from glossary_app.model.page import Page
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

LINES = (
    "轆轤 [ろくろ] /(n) potter's wheel/EntL1560560X/",
    "焼き物;焼物(P) [やきもの] /(n) (1) {art} earthenware/pottery/(2) roasted food/(P)/EntL2X/",
    "キルン /(n) kiln (for firing clay)/",
)


def read(*lines: str, encoding: str = "utf-8", path: str = "dict.txt") -> list[object]:
    file = SourceFile(path, "\n".join(lines).encode(encoding))
    format_ = choose_format([file])
    assert isinstance(format_, Edict)
    return list(format_.read(file))


def pages(found: list[object]) -> dict[str, Page]:
    return {each.page.headword: each.page for each in found if isinstance(each, SourcePage)}


def test_words_come_with_their_readings_and_glosses() -> None:
    found = pages(read(*LINES))

    wheel = found["轆轤"]
    assert wheel.reading is not None
    assert (wheel.reading.kana, wheel.tags) == ("ろくろ", ("n",))
    assert "potter's wheel" in found
    pots = found["焼き物"]
    assert [term.text for term in pots.terms] == ["焼物"]
    assert pots.category == "art"


def test_senses_are_numbered_in_the_definition() -> None:
    page = pages(read(*LINES))["earthenware"]

    assert page.sections[0].prose == "1. earthenware; pottery\n2. roasted food"
    assert [term.text for term in page.terms] == ["pottery", "roasted food"]


def test_a_gloss_that_explains_is_no_name() -> None:
    page = pages(read(*LINES))["キルン"]

    assert page.short_definition == "kiln (for firing clay)"


def test_the_published_encoding_is_told() -> None:
    found = read("　？？？ /EDICT, a dictionary/2024-01-01/", *LINES, encoding="euc-jp")

    assert "轆轤" in pages(found)
    assert [each.code for each in found if isinstance(each, Finding)] == ["encoding"]


def test_a_line_in_another_form_costs_itself() -> None:
    found = read(*LINES, *LINES, "not a word")

    (error,) = [e for e in found if isinstance(e, Finding) and e.severity is Severity.ERROR]
    assert (error.line, error.code) == (7, "bad-row")


def test_other_texts_with_slashes_are_none() -> None:
    file = SourceFile("list.txt", "input/output\t入出力\nread/write\t読み書き\n".encode())

    assert not Edict().sniff(file)
