"""The text of a file that is no glossary: plain text, subtitles, Markdown, HTML or a Word document.

It is read as text and nothing else: nothing is run, fetched or laid out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element

from glossary_app.errors import (
    ClosedFileError,
    DamagedDocumentError,
    LargeTextError,
    MissingFileError,
    NoFileError,
    NoTextError,
    SourceError,
)
from glossary_app.formats.fields.encoding import decode_bytes
from glossary_app.formats.fields.xml_elements import XmlKind, stream_entries
from glossary_app.importing.archives import open_archive
from glossary_app.spelling.surrogates import without_surrogates

# A book has one megabyte of text.
LARGEST_TEXT = 64_000_000
TEXT_SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".srt", ".vtt", ".csv")

# Beside tabs, ends of lines and of pages, and what begins a colour in a terminal.
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_LEAST_CONTROLS = 100
_OTHER_KINDS = "save it as .docx or .txt"

_DOCUMENT = XmlKind("Word document", ("document", "footnotes", "endnotes"), ("p", "tc"))
_DOCUMENT_PATH = "word/document.xml"
# What a reader finds at the foot of a page or at the end.
_NOTES_PATHS = ("word/footnotes.xml", "word/endnotes.xml")
_UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "rt", "rp"))
# What was moved away, how ruby is read, and what older programs are shown in place of a drawing.
_NOT_READ = frozenset(("del", "moveFrom", "rt", "Fallback"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_RUBY = frozenset(("rt", "rp"))
_BLANK_LINES = re.compile("\n[ \t\r\n]*\n")
_SOFT_HYPHEN = "\u00ad"
_BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt"),
        *("figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    ]
)


def read_plain_text(path: Path) -> str:
    """The text of a file; raises SourceError when it cannot be read."""
    suffix = path.suffix.lower()
    data = _bytes(path)
    if suffix == ".docx":
        return "\n".join(_paragraphs(path))
    text = text_of_bytes(data, is_html=suffix in (".html", ".htm"))
    if _holds_no_text(text):
        raise NoTextError(str(path), "not a text", _OTHER_KINDS)
    return text


def text_of_bytes(data: bytes, *, is_html: bool = False) -> str:
    """The text of bytes in whatever encoding they are."""
    text = without_surrogates(decode_bytes(data).text)
    return html_text(text) if is_html else text.replace("\r\n", "\n")


def html_text(markup: str) -> str:
    """What a page of HTML says; its scripts and styles say nothing."""
    reader = _PageReader()
    reader.feed(markup)
    reader.close()
    return _BLANK_LINES.sub("\n\n", "".join(reader.texts)).strip("\n")


def _holds_no_text(text: str) -> bool:
    """Whether this is a picture or a program, whose bytes mean something else."""
    return "\0" in text or len(_CONTROLS.findall(text)) * _LEAST_CONTROLS > len(text)


def _bytes(path: Path) -> bytes:
    where = str(path)
    try:
        # A pipe or a device has no end.
        if path.exists() and not path.is_file():
            raise NoFileError(where, "not a file", "name a file")
        if path.stat().st_size > LARGEST_TEXT:
            raise LargeTextError(where, "more than 64 MB", "split the text")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFileError(where, "no such file", "check the path") from error
    except PermissionError as error:
        raise ClosedFileError(where, "access is denied", "allow reading it, or copy it") from error
    except OSError as error:
        raise SourceError(where, f"cannot be read: {error.strerror}") from error


def _paragraphs(path: Path) -> Iterator[str]:
    where = str(path)
    try:
        with open_archive(path, LARGEST_TEXT) as tree:
            if _DOCUMENT_PATH not in tree.paths():
                raise NoTextError(where, "not a Word document", _OTHER_KINDS)
            there = [_DOCUMENT_PATH, *(each for each in _NOTES_PATHS if each in tree.paths())]
            parts = [tree.read(each) for each in there]
        for part in parts:
            for entry in stream_entries(part, _DOCUMENT):
                yield "".join(_pieces(entry.element))
    except NoTextError:
        raise
    except SourceError as error:
        fault = f"damaged: {error.what}"
        raise DamagedDocumentError(where, fault, "save it anew in Word") from error


def _pieces(entry: Element) -> Iterator[str]:
    """What is read of a paragraph; of a cell each one begins a line, so that cells stay apart."""
    parts = [entry]
    while parts:
        part = parts.pop()
        name = part.tag.rpartition("}")[2].rpartition(":")[2]
        if name in _NOT_READ:
            continue
        if name == "t":
            yield part.text or ""
        elif name == "p" and part is not entry:
            yield "\n"
        else:
            yield _SIGNS.get(name, "")
        parts += reversed(part)


class _PageReader(HTMLParser):
    """Collects the texts of a page, a line for each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or what is not seen."""
        del attrs
        if tag in _RUBY or tag in _BLOCKS:
            self._end_ruby()
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag in _BLOCKS:
            self.texts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or what is not seen."""
        if tag == "ruby":
            self._end_ruby()
        elif self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        elif tag in _BLOCKS or tag == "body":
            # What was left open in the head does not hide the page.
            self.texts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep what is seen."""
        if not self._unseen:
            self.texts.append(data.replace(_SOFT_HYPHEN, ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line only: <br/> is <br>."""
        self.handle_starttag(tag, attrs)

    def _end_ruby(self) -> None:
        """How something is read may be left open."""
        while self._unseen and self._unseen[-1] in _RUBY:
            self._unseen.pop()
