"""Dictionaries of StarDict are read with the files that lie beside their description."""

from __future__ import annotations

import gzip
import struct

import pytest

from glossary_app.formats.stardict.format import StarDict
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage

WORDS = {"cat": "猫", "harbour": "<p>港。<b>船</b>が泊まる所。</p><p>避難所</p>"}


def dictionary(
    words: dict[str, str], *, types: str = "h", more: str = "", synonyms: bytes = b""
) -> dict[str, bytes]:
    index, meanings = b"", b""
    for head, meaning in words.items():
        data = meaning.encode()
        index += head.encode() + b"\0" + struct.pack(">II", len(meanings), len(data))
        meanings += data
    info = f"StarDict's dict ifo file\nversion=2.4.2\nwordcount={len(words)}\nbookname=Sea\n"
    info += f"sametypesequence={types}\n{more}" if types else more
    parts = {"sea.ifo": info.encode(), "sea.idx": index, "sea.dict": meanings}
    return parts | ({"sea.syn": synonyms} if synonyms else {})


def read(parts: dict[str, bytes]) -> tuple[list[SourcePage], list[Finding]]:
    files = {path: SourceFile(path, data) for path, data in parts.items()}
    found = [*StarDict().read_with(files["sea.ifo"], files)]
    pages = [each for each in found if isinstance(each, SourcePage)]
    return pages, [each for each in found if isinstance(each, Finding)]


def test_heads_and_meanings_are_entries() -> None:
    pages, findings = read(dictionary(WORDS))

    assert findings == []
    assert [(page.slug, page.page.locale, page.page.headword) for page in pages] == [
        ("cat", EN_US, "cat"),
        ("cat", JA_JP, "猫"),
        ("harbour", EN_US, "harbour"),
        ("harbour", JA_JP, "避難所"),
    ]
    assert pages[3].page.sections[0].prose == "港。船が泊まる所。\n避難所"


def test_further_heads_are_names_of_the_same_entry() -> None:
    synonyms = b"kitty\0" + struct.pack(">I", 0)

    pages, _ = read(dictionary(WORDS, synonyms=synonyms))

    assert [term.text for term in pages[0].page.terms] == ["kitty"]


def test_packed_parts_are_unpacked() -> None:
    parts = dictionary(WORDS)
    packed = {
        "sea.ifo": parts["sea.ifo"],
        "sea.idx.gz": gzip.compress(parts["sea.idx"]),
        "sea.dict.dz": gzip.compress(parts["sea.dict"]),
    }

    assert read(packed) == read(parts)


def test_types_may_stand_before_each_piece() -> None:
    pages, _ = read(dictionary({"cat": "tkæt\0m猫\0"}, types=""))

    assert [page.page.headword for page in pages] == ["cat", "猫"]


def test_sizes_stand_before_pieces_that_are_no_text() -> None:
    picture = b"P" + struct.pack(">I", 2) + b"\0\0"
    parts = dictionary({"cat": "x"}, types="")
    parts["sea.dict"] = picture + "m猫\0".encode()
    parts["sea.idx"] = b"cat\0" + struct.pack(">II", 0, len(parts["sea.dict"]))

    pages, _ = read(parts)

    assert [page.page.headword for page in pages] == ["cat", "猫"]


def test_offsets_of_64_bits() -> None:
    parts = dictionary({"cat": "猫"}, more="idxoffsetbits=64\n")
    parts["sea.idx"] = b"cat\0" + struct.pack(">QI", 0, 3)

    pages, _ = read(parts)

    assert [page.page.headword for page in pages] == ["cat", "猫"]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"sea.ifo": b"words"}, "bad-ifo"),
        ({"sea.ifo": b"StarDict's dict ifo file\n"}, "missing-part"),
        (dictionary(WORDS) | {"sea.dict": b"\x1f\x8bxx"}, "bad-archive"),
        ({k: v for k, v in dictionary(WORDS).items() if k != "sea.dict"}, "missing-part"),
    ],
)
def test_a_dictionary_that_is_not_whole_is_refused(parts: dict[str, bytes], code: str) -> None:
    pages, findings = read(parts)

    assert pages == []
    assert [(found.code, found.severity) for found in findings] == [(code, Severity.ERROR)]


def test_words_that_are_missing_are_told() -> None:
    parts = dictionary(WORDS)
    parts["sea.idx"] = parts["sea.idx"][:-4]

    pages, findings = read(parts)

    assert {page.slug for page in pages} == {"cat"}
    assert [found.code for found in findings] == ["missing-words"]


def test_an_index_that_points_outside_leaves_the_head() -> None:
    parts = dictionary(WORDS)
    parts["sea.dict"] = b""

    pages, _ = read(parts)

    assert [page.page.headword for page in pages] == ["cat", "harbour"]
