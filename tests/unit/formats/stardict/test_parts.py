"""The files of a StarDict dictionary taken apart, sound ones and broken ones."""

from __future__ import annotations

import gzip
import struct

import pytest

from glossary_app.errors import PageError
from glossary_app.formats.stardict.parts import Article, read_articles, read_info, unpacked
from glossary_app.model.source import SourceFile

MAGIC = "StarDict's dict ifo file\n"


def index_of(*entries: tuple[str, int, int], form: str = ">II") -> bytes:
    return b"".join(
        head.encode() + b"\0" + struct.pack(form, start, size) for head, start, size in entries
    )


def meaning_of(data: bytes, types: str) -> str:
    (article,) = read_articles(
        {"sametypesequence": types}, index_of(("棚", 0, len(data))), data, b""
    )
    return article.meaning


def test_the_description_is_lines_of_names_and_values() -> None:
    text = f"{MAGIC}version=2.4.2\n bookname = 倉庫 = depot \nno value\n"

    info = read_info(SourceFile("depot.ifo", b"\xef\xbb\xbf" + text.encode()))

    assert info == {"version": "2.4.2", "bookname": "倉庫 = depot"}


@pytest.mark.parametrize("data", [b"", b"version=2.4.2\n"])
def test_another_description_is_refused(data: bytes) -> None:
    with pytest.raises(PageError) as refused:
        read_info(SourceFile("depot.ifo", data))

    assert (refused.value.page_code, refused.value.line) == ("bad-ifo", 1)


def test_packed_files_are_unpacked_and_others_left() -> None:
    assert unpacked(SourceFile("depot.dict.dz", gzip.compress("棚".encode()))) == "棚".encode()
    assert unpacked(SourceFile("depot.dict", b"shelf")) == b"shelf"


@pytest.mark.parametrize("data", [gzip.compress(b"shelf")[:-9], b"\x1f\x8bshelf"])
def test_a_file_that_cannot_be_unpacked_is_refused(data: bytes) -> None:
    with pytest.raises(PageError, match="cannot be unpacked"):
        unpacked(SourceFile("depot.dict.dz", data))


@pytest.mark.parametrize(("bits", "form"), [("32", ">II"), ("64", ">QI")])
def test_heads_have_their_meanings_and_further_heads(bits: str, form: str) -> None:
    info = {"idxoffsetbits": bits, "sametypesequence": "m"}
    index = index_of(("crate", 0, 6), ("shelf", 6, 3), ("void", 900, 5), form=form)
    synonyms = b"box\0" + struct.pack(">I", 0) + b"case\0" + struct.pack(">I", 0)

    articles = read_articles(info, index + b"cut off\0\0", "木箱棚".encode(), synonyms + b"cut\0")

    assert [*articles] == [
        Article(("crate", "box", "case"), "木箱"),
        Article(("shelf",), "棚"),
        Article(("void",), ""),
    ]


@pytest.mark.parametrize(
    ("types", "data", "text"),
    [
        ("m", "たな".encode(), "たな"),
        ("h", b"for <b>goods</b>", "for goods"),
        ("tm", b"SELF\0for goods", "for goods"),
        ("mh", b"goods\0<i>wood</i>", "goods\nwood"),
        ("", b"mgoods\0hof <b>wood</b>\0", "goods\nof wood"),
        ("", b"W\0\0\0\x03\x01\x02\x03mgoods\0", "goods"),
        ("", b"W\0\0", ""),
    ],
)
def test_of_a_meaning_the_pieces_of_text_are_read(types: str, data: bytes, text: str) -> None:
    assert meaning_of(data, types) == text
