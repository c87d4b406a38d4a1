"""The entries of an XML file one after the other, in memory that does not grow with the file.

A document type is passed over and never fetched; entities are refused, and so is nesting that no
termbase has.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from xml.etree.ElementTree import Element, ParseError
from xml.parsers.expat import XMLParserType

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from glossary_app.errors import PageError
from glossary_app.formats.fields.encoding import decide_encoding, open_text
from glossary_app.model.source import SourceFile

_MOST_NESTED = 100
_HEAD_SIZE = 4096
# Characters parsed at a time; the entries in them are read before the next.
_PIECE = 1 << 15
_DECLARED = re.compile(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']""")


@dataclass(frozen=True, slots=True)
class XmlKind:
    """A kind of XML file: the names of its root, and of the elements that are its entries."""

    what: str
    roots: tuple[str, ...]
    entries: tuple[str, ...]
    # Elements whose attributes hold for the entries in and after them.
    frames: tuple[str, ...] = ()

    def looks_like(self, file: SourceFile) -> bool:
        """Whether the root stands near the beginning of the file; cheap."""
        head = file.data[:_HEAD_SIZE].replace(b"\0", b"")
        return any(re.search(rb"<(?:\w+:)?%s\b" % root.encode(), head) for root in self.roots)


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry's element, the line on which it begins, and the very text that it was read from."""

    element: Element
    line: int
    text: str
    frame: Mapping[str, str]


def stream_entries(file: SourceFile, kind: XmlKind) -> Iterator[RawEntry]:
    """Yield the entries; raises PageError when the file goes wrong, after those before."""
    builder = _EntryBuilder(kind)
    parser = DefusedXMLParser(target=builder, encoding="utf-8", forbid_dtd=False)
    builder.place = parser.parser
    texts = _FedText()
    fault: PageError | None = None
    for piece in chain(_pieces(file), (b"",)):
        texts.add(piece)
        fault = _feed(parser, piece, file.path)
        yield from map(texts.entry, builder.take())
        if fault:
            raise fault
        texts.forget_before(builder.needed_from)
    if not builder.has_root:
        roots = " or ".join(f"<{root}>" for root in kind.roots)
        raise PageError(file.path, 1, f"no {kind.what}: the root is not {roots}", "bad-root")


def declared_encoding(data: bytes) -> str:
    """What an XML declaration says; empty when there is none."""
    found = _DECLARED.match(data[:200].lstrip())
    return found[1].decode("ascii") if found else ""


def _pieces(file: SourceFile) -> Iterator[bytes]:
    stream = io.BytesIO(file.data)
    # What the declaration says is often not true, and expat knows few encodings.
    encoding = decide_encoding(stream, declared_encoding(file.data))
    with open_text(stream, encoding) as text:
        while piece := text.read(_PIECE):
            yield piece.encode("utf-8", "surrogatepass")


def _feed(parser: DefusedXMLParser, piece: bytes, path: str) -> PageError | None:
    """Parse a piece, an empty one at the end; what is wrong with the file, if anything is."""
    try:
        if piece:
            parser.feed(piece)
        else:
            parser.close()
    except ParseError as error:
        what = f"not well-formed XML: {str(error).partition(':')[0]}"
        return PageError(path, error.position[0], what, "bad-xml")
    except (DefusedXmlException, _NestingError) as error:
        line = parser.parser.CurrentLineNumber
        return PageError(path, line, _refusal(error), "refused-xml")
    return None


def _refusal(error: Exception) -> str:
    if isinstance(error, _NestingError):
        return f"elements are nested more than {_MOST_NESTED} deep"
    return "the file defines entities, which no glossary has need of"


class _NestingError(Exception):
    """More elements within each other than any termbase has."""


@dataclass(frozen=True, slots=True)
class _Ended:
    """An entry that has ended: `start` and `end` count the bytes before it and its end tag."""

    element: Element
    line: int
    start: int
    end: int
    frame: Mapping[str, str]


class _FedText:
    """What the parser was given, as far back as an entry that has not ended."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._base = 0

    def add(self, piece: bytes) -> None:
        """Keep a piece before it is parsed."""
        self._bytes += piece

    def entry(self, ended: _Ended) -> RawEntry:
        """The entry with its text."""
        end = ended.end - self._base
        if not self._is_closed_at_once(ended.element, end):
            end = self._bytes.index(b">", end) + 1
        text = self._bytes[ended.start - self._base : end].decode("utf-8", "replace")
        return RawEntry(ended.element, ended.line, text, ended.frame)

    def _is_closed_at_once(self, element: Element, end: int) -> bool:
        """Whether an entry is one tag, `<entry/>`: the parser has then passed it when it ends."""
        is_empty = not len(element) and not element.text
        return is_empty and self._bytes.endswith(b"/>", 0, end)

    def forget_before(self, place: int) -> None:
        """Let go of what no later entry begins in."""
        del self._bytes[: place - self._base]
        self._base = place


class _EntryBuilder:
    """Takes the parser's events and keeps nothing but the entries that are not yet taken."""

    def __init__(self, kind: XmlKind) -> None:
        self._kind = kind
        self.has_root = False
        # The parser underneath, which knows the place; it is made with this builder.
        self.place: XMLParserType
        self._open: list[Element] = []
        self._last: Element | None = None
        self._depth = 0
        self._frame: Mapping[str, str] = {}
        self._line = self._start = 0
        self._done: list[_Ended] = []

    @property
    def needed_from(self) -> int:
        """The byte from which on the text is still needed."""
        # A tag may have begun in what was fed and not yet been told.
        return self._start if self._open else max(self.place.CurrentByteIndex, 0)

    def take(self) -> list[_Ended]:
        """The entries that have ended since the last call."""
        done, self._done = self._done, []
        return done

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        name = tag.rpartition("}")[2]
        if self._depth == 1:
            self.has_root = name in self._kind.roots
        if name in self._kind.frames:
            self._frame = {**self._frame, **attributes}
        if self._depth > _MOST_NESTED:
            raise _NestingError
        if self._open:
            element = Element(tag, attributes)
            self._open[-1].append(element)
        elif name in self._kind.entries:
            element = Element(tag, attributes)
            self._line, self._start = self.place.CurrentLineNumber, self.place.CurrentByteIndex
        else:
            return
        self._open.append(element)
        self._last = None

    def data(self, text: str) -> None:
        if not self._open:
            return
        if self._last is not None:
            self._last.tail = (self._last.tail or "") + text
        else:
            self._open[-1].text = (self._open[-1].text or "") + text

    def end(self, _tag: str) -> None:
        self._depth -= 1
        if not self._open:
            return
        self._last = self._open.pop()
        if not self._open:
            end = self.place.CurrentByteIndex
            ended = _Ended(self._last, self._line, self._start, end, self._frame)
            self._done.append(ended)

    def close(self) -> None:
        """Nothing is kept of the whole."""
