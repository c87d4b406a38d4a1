"""The entries of an XML file, one after the other, from sound files and hostile ones."""

from __future__ import annotations

import pytest

from glossary_app.errors import PageError
from glossary_app.formats.fields.xml_elements import (
    RawEntry,
    XmlKind,
    declared_encoding,
    stream_entries,
)
from glossary_app.model.source import SourceFile

DEPOT = XmlKind("depot", ("depot",), ("box",), ("hall",))


def entries_of(text: str, encoding: str = "utf-8") -> list[RawEntry]:
    return [*stream_entries(SourceFile("depot.xml", text.encode(encoding)), DEPOT)]


def test_an_entry_has_its_line_its_own_text_and_its_frame() -> None:
    first, second = entries_of(
        "<depot>\n<hall name='北'>\n<box id='1'>棚<b>木</b>箱</box></hall>\n<box/></depot>"
    )

    assert (first.line, first.text) == (3, "<box id='1'>棚<b>木</b>箱</box>")
    assert (first.element.get("id"), first.element.text) == ("1", "棚")
    assert [(each.text, each.tail) for each in first.element] == [("木", "箱")]
    assert first.frame == {"name": "北"}
    assert (second.line, second.text) == (4, "<box/>")


def test_entries_on_both_sides_of_a_piece_keep_their_text() -> None:
    boxes = [f"<box>木箱{number}</box>" for number in range(6000)]

    entries = entries_of(f"<depot>{''.join(boxes)}</depot>")

    assert [entry.text for entry in entries] == boxes


@pytest.mark.parametrize("box", ["<box/>", "<box />", "<box></box>", "<box><b/></box>"])
def test_an_empty_entry_ends_where_it_does_even_where_a_piece_does(box: str) -> None:
    piece = "<depot>".ljust((1 << 15) - len(box)) + box

    first, second = entries_of(f"{piece}{box}</depot>")

    assert (first.text, second.text) == (box, box)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp932"])
def test_japanese_is_read_whatever_the_declaration_says(encoding: str) -> None:
    text = (
        "<?xml version='1.0' encoding='Shift_JIS'?><depot><box>倉庫の木箱をならべる</box></depot>"
    )

    (entry,) = entries_of(text, encoding)

    assert entry.element.text == "倉庫の木箱をならべる"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("<depot>\n<box>1</box>\n<box>2</bax></depot>", "bad-xml", 3),
        ("<depot><box>1</box>", "bad-xml", 1),
        ("<shop><box>1</box></shop>", "bad-root", 1),
        ("<depot><box>1</box>\n" + "<b>" * 200, "refused-xml", 2),
    ],
)
def test_entries_before_a_fault_are_read_and_the_fault_has_its_line(
    text: str, code: str, line: int
) -> None:
    entries = stream_entries(SourceFile("depot.xml", text.encode()), DEPOT)

    assert next(entries).element.text == "1"
    with pytest.raises(PageError) as refused:
        list(entries)
    assert (refused.value.page_code, refused.value.line) == (code, line)


def test_entities_are_refused_and_a_document_type_is_not() -> None:
    assert len(entries_of("<!DOCTYPE depot SYSTEM 'depot.dtd'><depot><box/></depot>")) == 1

    with pytest.raises(PageError, match="defines entities"):
        entries_of("<!DOCTYPE depot [<!ENTITY a 'aa'>]><depot><box>&a;</box></depot>")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"<?xml version='1.0' encoding='EUC-JP'?><depot/>", "EUC-JP"),
        (b'\n<?xml encoding = "utf-8"?>', "utf-8"),
        (b"<?xml version='1.0'?><depot encoding='x'/>", ""),
    ],
)
def test_a_declaration_may_name_an_encoding(data: bytes, encoding: str) -> None:
    assert declared_encoding(data) == encoding


@pytest.mark.parametrize(
    ("data", "is_like"),
    [
        (b"<depot>", True),
        (b"<d:depot xmlns:d='urn:d'>", True),
        ("<depot>".encode("utf-16"), True),
        (b"<depots>", False),
        (b" " * 5000 + b"<depot>", False),
    ],
)
def test_the_root_tells_a_file_of_the_kind(data: bytes, *, is_like: bool) -> None:
    assert DEPOT.looks_like(SourceFile("depot.xml", data)) is is_like
