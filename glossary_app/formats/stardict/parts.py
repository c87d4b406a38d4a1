"""The files of a StarDict dictionary, unpacked and taken apart.

`.ifo` says what there is, `.idx` where each head word's meaning stands, `.dict` holds the
meanings, `.syn` further heads for the same ones. Each may be packed with gzip.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from gzip import BadGzipFile, GzipFile

from glossary_app.errors import PageError
from glossary_app.formats.fields.html_text import html_text
from glossary_app.model.source import SourceFile

_MAGIC = "StarDict's dict ifo file"
# As much as a file that is not packed may hold.
_LARGEST = 200_000_000
_PACKED = b"\x1f\x8b"
_LOWER_TYPES = "mtyglxkwhnr"
_MARKUP = "ghxkw"
# Phonetics and names of pictures and sounds are no meaning.
_NO_TEXT = "tnr"


@dataclass(frozen=True, slots=True)
class Article:
    """A head word, further ones for the same meaning, and the meaning as text."""

    heads: tuple[str, ...]
    meaning: str


def read_info(file: SourceFile) -> dict[str, str]:
    """The lines of an `.ifo` file by name; raises PageError."""
    lines = file.data.decode("utf-8-sig", "replace").splitlines()
    if not lines or lines[0].strip() != _MAGIC:
        raise PageError(file.path, 1, "this is no description of a StarDict dictionary", "bad-ifo")
    pairs = (line.partition("=") for line in lines[1:])
    return {name.strip(): value.strip() for name, mark, value in pairs if mark}


def unpacked(file: SourceFile) -> bytes:
    """The bytes of a file, unpacked where it is packed; raises PageError."""
    if not file.data.startswith(_PACKED):
        return file.data
    try:
        with GzipFile(fileobj=io.BytesIO(file.data)) as packed:
            data = packed.read(_LARGEST + 1)
    except (BadGzipFile, EOFError, zlib.error, OSError) as error:
        raise PageError(file.path, 0, "the file cannot be unpacked", "bad-archive") from error
    if len(data) > _LARGEST:
        raise PageError(file.path, 0, "the file unpacks to more than 200 MB", "bad-archive")
    return data


def read_articles(
    info: Mapping[str, str], index: bytes, meanings: bytes, synonyms: bytes
) -> Iterator[Article]:
    """The articles in the order of the index; what points outside the file has no meaning."""
    wide = info.get("idxoffsetbits") == "64"
    types = info.get("sametypesequence", "")
    further = _synonyms(synonyms)
    for number, (head, start, size) in enumerate(_index(index, wide=wide)):
        data = meanings[start : start + size]
        texts = [text for kind, raw in _fields(data, types) if (text := _text(kind, raw))]
        yield Article((head, *further.get(number, ())), "\n".join(texts))


def _index(data: bytes, *, wide: bool) -> Iterator[tuple[str, int, int]]:
    numbers = struct.Struct(">QI" if wide else ">II")
    at = 0
    while (end := data.find(b"\0", at)) >= 0 and end + 1 + numbers.size <= len(data):
        start, size = numbers.unpack_from(data, end + 1)
        yield data[at:end].decode("utf-8", "replace"), start, size
        at = end + 1 + numbers.size


def _synonyms(data: bytes) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    at = 0
    while (end := data.find(b"\0", at)) >= 0 and end + 5 <= len(data):
        (number,) = struct.unpack_from(">I", data, end + 1)
        found.setdefault(number, []).append(data[at:end].decode("utf-8", "replace"))
        at = end + 5
    return found


def _fields(data: bytes, types: str) -> Iterator[tuple[str, bytes]]:
    """The pieces of a meaning with their types; given once for all, or before each piece."""
    if not types:
        while data:
            kind, data = chr(data[0]), data[1:]
            raw, data = _piece(kind, data)
            yield kind, raw
        return
    for kind in types[:-1]:
        raw, data = _piece(kind, data)
        yield kind, raw
    # The last one ends with the meaning, without a mark or a size.
    yield types[-1], data


def _piece(kind: str, data: bytes) -> tuple[bytes, bytes]:
    if kind in _LOWER_TYPES:
        raw, _, rest = data.partition(b"\0")
        return raw, rest
    size = int.from_bytes(data[:4]) if len(data) >= 4 else 0
    return data[4 : 4 + size], data[4 + size :]


def _text(kind: str, raw: bytes) -> str:
    if kind in _NO_TEXT or kind not in _LOWER_TYPES:
        return ""
    text = raw.decode("utf-8", "replace").replace("\0", "").strip()
    return html_text(text) if kind in _MARKUP else text
