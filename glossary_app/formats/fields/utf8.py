"""Bytes of a source file as text: UTF-8 only, said clearly."""

from __future__ import annotations

import codecs

from glossary_app.errors import PageError
from glossary_app.model.source import SourceFile

# Bytes decoded at a time, so that a large table is not held as text beside its bytes.
_PIECE = 1 << 16
_MESSAGE = "the file is not UTF-8 text; save it as UTF-8"
_UTF16_MESSAGE = "the file is UTF-16 text; save it as UTF-8"


def decode_source(file: SourceFile) -> str:
    """The file's text, its byte order mark and line ends kept; raises PageError `not-utf8`."""
    check_utf8(file)
    return file.data.decode("utf-8")


def check_utf8(file: SourceFile) -> None:
    """Raise PageError `not-utf8` with the line of the first bad byte; needs no memory."""
    if file.data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise PageError(file.path, 1, _UTF16_MESSAGE, "not-utf8")
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(file.data) + 1, _PIECE):
        piece = file.data[start : start + _PIECE]
        try:
            decoder.decode(piece, final=start + _PIECE > len(file.data))
        except UnicodeDecodeError as error:
            line = file.data.count(b"\n", 0, start + error.start) + 1
            raise PageError(file.path, line, _MESSAGE, "not-utf8") from error
