"""What the header of a termbase says of the whole: its title, its sources, its licence."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from glossary_app.errors import PageError
from glossary_app.formats.descriptions import licence_in, titled, without_licence
from glossary_app.formats.fields.xml_elements import XmlKind, stream_entries
from glossary_app.formats.tbx.categories import local_name
from glossary_app.formats.tbx.texts import text_of
from glossary_app.model.glossary import Description
from glossary_app.model.source import SourceFile

_HEADERS = XmlKind("termbase", ("martif", "tbx", "TBX"), ("martifHeader", "tbxHeader"))
_ABOUT = ("sourceDesc", "publicationStmt")


def read_header(file: SourceFile) -> Description:
    """What is said before the first entry; nothing where the file cannot be read so far."""
    try:
        header = next(stream_entries(file, _HEADERS), None)
    except PageError:
        return Description()
    return _description(header.element) if header else Description()


def _description(header: Element) -> Description:
    title = next(iter(_texts(header, "title")), "")
    paragraphs = [
        text
        for part in header.iter()
        if local_name(part) in _ABOUT
        for text in _texts(part, "p") or [text_of(part)]
    ]
    # A title that is there because the form asks for a source says nothing of one.
    told = [text for text in dict.fromkeys(paragraphs) if text and text != title]
    return Description(
        titled(title), licence_in(*told), attribution=without_licence("\n".join(told))
    )


def _texts(element: Element, name: str) -> list[str]:
    return [*_each_text(element, name)]


def _each_text(element: Element, name: str) -> Iterator[str]:
    for each in element.iter():
        if local_name(each) == name:
            text = " ".join(text_of(each).split())
            if text:
                yield text
