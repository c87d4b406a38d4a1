"""The text of a file that is no glossary: plain text, subtitles, Markdown, HTML or a Word document.

It is read as text and nothing else: nothing is run, fetched or laid out.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element

from glossary_app.errors import PageError, SourceError
from glossary_app.formats.fields.encoding import decode_bytes
from glossary_app.formats.fields.xml_elements import XmlKind, stream_entries
from glossary_app.importing.archives import open_archive
from glossary_app.spelling.surrogates import without_surrogates

# A book has one megabyte of text.
LARGEST_TEXT = 64_000_000
TEXT_SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".srt", ".vtt", ".csv")

_DOCUMENT = XmlKind("Word document", ("document",), ("p",))
_DOCUMENT_PATH = "word/document.xml"
_UNSEEN = frozenset(("script", "style", "template", "noscript", "head"))
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
    if suffix == ".docx":
        return "\n".join(_paragraphs(path))
    return text_of_bytes(_bytes(path), is_html=suffix in (".html", ".htm"))


def text_of_bytes(data: bytes, *, is_html: bool = False) -> str:
    """The text of bytes in whatever encoding they are."""
    text = without_surrogates(decode_bytes(data).text)
    return html_text(text) if is_html else text.replace("\r\n", "\n")


def html_text(markup: str) -> str:
    """What a page of HTML says; its scripts and styles say nothing."""
    reader = _PageReader()
    reader.feed(markup)
    reader.close()
    return "".join(reader.texts)


def _bytes(path: Path) -> bytes:
    try:
        # A pipe or a device has no end.
        if not path.is_file():
            raise SourceError(str(path), "not a file")
        if path.stat().st_size > LARGEST_TEXT:
            raise SourceError(str(path), "more than 64 MB", "split the text")
        return path.read_bytes()
    except OSError as error:
        raise SourceError(str(path), f"cannot be read: {error.strerror}") from error


def _paragraphs(path: Path) -> Iterator[str]:
    with open_archive(path, LARGEST_TEXT) as tree:
        if _DOCUMENT_PATH not in tree.paths():
            raise SourceError(str(path), "not a Word document", "save it as .docx or .txt")
        document = tree.read(_DOCUMENT_PATH)
    try:
        for entry in stream_entries(document, _DOCUMENT):
            yield "".join(_pieces(entry.element))
    except PageError as error:
        raise SourceError(str(path), f"damaged: {error.what}") from error


def _pieces(paragraph: Element) -> Iterator[str]:
    for part in paragraph.iter():
        name = part.tag.rpartition("}")[2].rpartition(":")[2]
        if name == "t":
            yield part.text or ""
        elif name == "tab":
            yield "\t"
        elif name in ("br", "cr"):
            yield "\n"


class _PageReader(HTMLParser):
    """Collects the texts of a page, a line for each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or what is not seen."""
        del attrs
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag in _BLOCKS:
            self.texts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or what is not seen."""
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        elif tag in _BLOCKS or tag == "body":
            # What was left open in the head does not hide the page.
            self.texts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep what is seen."""
        if not self._unseen:
            self.texts.append(data)
