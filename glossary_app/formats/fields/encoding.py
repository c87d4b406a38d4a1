"""Bytes as text: which encoding they are in, why, and what the text is.

Decided in this order: byte order mark; what the file declares; UTF-8 without escape sequences;
ISO-2022-JP by its escapes; UTF-16 by its zero bytes; else the one of UTF-8 with bad bytes, CP932,
EUC-JP that reads as most kana and everyday kanji. A file is passed through piece by piece.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

from glossary_app.errors import UsageError
from glossary_app.formats.fields.japanese_guess import likeliest_encoding

# Stands in decoded text for bytes that mean nothing; no valid text holds a lone surrogate.
BAD_BYTES = "\udc80"

_PIECE = 1 << 16
# What is kept of a file, of the pieces that are not plain ASCII, to tell encodings apart.
_SAMPLE = 1 << 19

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# JIS X 0208 in its two forms, the Latin and katakana halves of JIS X 0201, JIS X 0212.
_ESCAPE = re.compile(rb"\x1b(?:\$[@B]|\([JI]|\$\(D)")
_HIGH = re.compile(rb"[\x80-\xff]")
_MARK_ERRORS = "mark-bad-bytes"

# Files that say Shift_JIS hold what only Windows' form of it has: ①, ㈱, ～.
_MEANT = {
    "shift_jis": "cp932",
    "shift_jisx0213": "cp932",
    "ms932": "cp932",
    "iso2022_jp": "iso2022_jp_ext",
    "ascii": "utf-8",
}


class EncodingReason(StrEnum):
    """Why a file is taken to be in an encoding."""

    MARK = "byte-order-mark"
    DECLARED = "declared"
    VALID = "valid"
    ESCAPES = "escapes"
    ZERO_BYTES = "zero-bytes"
    LIKELIEST = "likeliest"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of a codec, and why it was taken."""

    name: str
    reason: EncodingReason

    @property
    def is_utf8(self) -> bool:
        """Whether it is what a file is expected to be in, and need not be told."""
        return self.name in ("utf-8", "utf-8-sig")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A file's text without its byte order mark, and the encoding it was in."""

    text: str
    encoding: Encoding


def decode_bytes(data: bytes, declared: str = "") -> DecodedText:
    """The text of a file; `BAD_BYTES` stands for what is not in its encoding."""
    encoding = decide_encoding(io.BytesIO(data), declared)
    return DecodedText(open_text(io.BytesIO(data), encoding).read(), encoding)


def decide_encoding(stream: BinaryIO, declared: str = "") -> Encoding:
    """Which encoding a file is in; `declared` is what it says of itself, if anything."""
    start = stream.read(4)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return Encoding(name, EncodingReason.MARK)
    codec = _codec_name(declared)
    if codec and _is_valid(stream, codec):
        return Encoding(codec, EncodingReason.DECLARED)
    return _found_out(_look_at(stream))


def chosen_encoding(name: str) -> Encoding:
    """The encoding that the user names; raises UsageError when there is none of this name."""
    codec = _codec_name(name)
    if not codec:
        advice = "such as utf-8, utf-16, cp932, euc_jp, iso2022_jp"
        raise UsageError(name, "no such encoding", advice)
    return Encoding(codec, EncodingReason.CHOSEN)


def open_text(stream: BinaryIO, encoding: Encoding) -> io.TextIOWrapper:
    """The stream from its start as text, line ends kept, `BAD_BYTES` for what cannot be read."""
    stream.seek(0)
    codecs.register_error(_MARK_ERRORS, _mark_bad_bytes)
    # UTF-8 may or may not begin with a mark, whoever decided.
    name = "utf-8-sig" if encoding.name == "utf-8" else encoding.name
    return io.TextIOWrapper(stream, encoding=name, errors=_MARK_ERRORS, newline="")


@dataclass(slots=True)
class _Look:
    """What a pass through a file has shown."""

    utf8: bool = True
    escapes: bool = False
    zeros_even: int = 0
    zeros_odd: int = 0
    start: bytes = b""
    sample: bytes = b""


def _found_out(look: _Look) -> Encoding:
    utf16 = _without_mark(look)
    if utf16:
        return Encoding(utf16, EncodingReason.ZERO_BYTES)
    if look.escapes:
        return Encoding("iso2022_jp_ext", EncodingReason.ESCAPES)
    if look.utf8:
        return Encoding("utf-8", EncodingReason.VALID)
    return Encoding(likeliest_encoding(look.sample), EncodingReason.LIKELIEST)


def _look_at(stream: BinaryIO) -> _Look:
    look = _Look()
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in _pieces(stream):
        look.start = look.start or piece
        look.zeros_even += piece[::2].count(0)
        look.zeros_odd += piece[1::2].count(0)
        look.escapes = look.escapes or bool(_ESCAPE.search(piece))
        if len(look.sample) < _SAMPLE and _HIGH.search(piece):
            look.sample += piece
        look.utf8 = look.utf8 and _goes_on(decoder, piece, final=False)
    look.utf8 = look.utf8 and _goes_on(decoder, b"", final=True)
    return look


def _without_mark(look: _Look) -> str:
    """UTF-16 without its mark: the zero bytes of its ASCII all stand on one side."""
    zeros = look.zeros_even + look.zeros_odd
    if zeros < 2 or min(look.zeros_even, look.zeros_odd) * 20 > zeros:
        return ""
    name = "utf-16-be" if look.zeros_even > look.zeros_odd else "utf-16-le"
    text = look.start[: len(look.start) & ~1].decode(name, "replace")
    wrong = sum(letter == "\ufffd" or letter == "\0" for letter in text)
    # A stray zero byte in a text of bytes leaves hardly a line end when read in pairs.
    return name if wrong * 20 <= len(text) and any(end in text for end in "\n\r\t,;") else ""


def _is_valid(stream: BinaryIO, codec: str) -> bool:
    decoder = codecs.getincrementaldecoder(codec)()
    pieces = all(_goes_on(decoder, piece, final=False) for piece in _pieces(stream))
    return pieces and _goes_on(decoder, b"", final=True)


def _goes_on(decoder: codecs.IncrementalDecoder, piece: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(piece, final)
    except UnicodeError:
        return False
    return True


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    stream.seek(0)
    while piece := stream.read(_PIECE):
        yield piece


def _codec_name(name: str) -> str:
    """The codec that a name means; empty when there is none for text."""
    name = name.strip().lower().replace("windows-31j", "cp932").replace("x-sjis", "cp932")
    if not name or name == "charset":
        return ""
    try:
        codec = codecs.lookup(name)
        "".encode(codec.name)
    except (LookupError, ValueError):
        return ""
    found = codec.name.replace("-", "_")
    return _MEANT.get(found, codec.name)


def _mark_bad_bytes(error: UnicodeError) -> tuple[str, int]:
    if isinstance(error, UnicodeDecodeError):
        return BAD_BYTES, error.end
    raise error
