"""TMX and XLIFF (1.2 and 2.x), read as glossaries when they are asked for by name.

Most of their segments are sentences, so no file is ever taken for a glossary by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from glossary_app.errors import PageError
from glossary_app.formats.fields.concept import Concept, Designation, concept_pages
from glossary_app.formats.fields.identity import SlugsInOrder, slug_of_id, slug_of_names
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.fields.xml_elements import RawEntry, XmlKind, stream_entries
from glossary_app.formats.format import Format
from glossary_app.model.locale import parse_locale
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Markup of the document that is translated, which is no text of the segment.
_CODES = ("bpt", "ept", "ph", "it", "ut", "x", "bx", "ex", "cp")
_DRAFTS = ("needs-translation", "needs-review-translation", "new", "initial")


class Segments(Format):
    """What the two have in common: units of a source and a target."""

    name = ""
    suffixes: tuple[str, ...] = ()
    kind = XmlKind("", (), ())

    def sniff(self, _file: SourceFile) -> bool:
        """Never: a memory is read as a glossary only when the user says so."""
        return False

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages unit by unit, then what was left aside."""
        left = LeftAside()
        slugs = SlugsInOrder()
        try:
            for raw in stream_entries(file, self.kind):
                concept = self.concept(raw, left)
                names = tuple(concept.names)
                if not names:
                    left.add("unit without English and Japanese", raw.element.get("id") or "")
                    continue
                slug = slugs.slug_for(self.given_id(raw) or slug_of_names(names), names)
                for page in concept_pages(concept):
                    yield SourcePage(slug, page, SourceText(file.path, self.name, raw.text))
        except PageError as error:
            yield Finding(error.path, error.line, Severity.ERROR, error.page_code, error.what)
        yield from left.findings(file.path)

    def concept(self, raw: RawEntry, left: LeftAside) -> Concept:
        """What a unit says."""
        raise NotImplementedError

    def given_id(self, _raw: RawEntry) -> str:
        """The unit's own id, where it is meant to stay."""
        return ""


class Tmx(Segments):
    """Translation memories."""

    name = "tmx"
    suffixes: tuple[str, ...] = (".tmx",)
    kind = XmlKind("translation memory", ("tmx",), ("tu",))

    def concept(self, raw: RawEntry, left: LeftAside) -> Concept:
        """A designation for each variant in one of our languages."""
        concept = Concept()
        for child in raw.element:
            if _local(child) == "note":
                _take_note(child, concept)
            elif _local(child) == "tuv":
                tag = child.get(_XML_LANG) or child.get("lang") or ""
                segment = next((each for each in child if _local(each) == "seg"), None)
                _take(tag, segment, concept, left)
        return concept

    def given_id(self, raw: RawEntry) -> str:
        """The unit's `tuid`."""
        return slug_of_id(raw.element.get("tuid") or "")


class Xliff(Segments):
    """Files under translation; ids in them are places in a file, and name no concept."""

    name = "xliff"
    suffixes: tuple[str, ...] = (".xliff", ".xlf", ".sdlxliff", ".mxliff")
    kind = XmlKind("file under translation", ("xliff",), ("trans-unit", "unit"), ("xliff", "file"))

    def concept(self, raw: RawEntry, left: LeftAside) -> Concept:
        """A designation for the source and one for the target."""
        concept = Concept()
        frame = raw.frame
        tags = {
            "source": frame.get("source-language") or frame.get("srcLang") or "en",
            "target": frame.get("target-language") or frame.get("trgLang") or "ja",
        }
        for element in _outside_suggestions(raw.element):
            name = _local(element)
            if name in tags:
                _take(tags[name], element, concept, left)
                concept.draft = concept.draft or element.get("state") in _DRAFTS
            elif name == "note":
                _take_note(element, concept)
        return concept


def _outside_suggestions(element: Element) -> Iterator[Element]:
    """The elements below, but not those of translations that were only proposed."""
    for child in element:
        if _local(child) not in ("alt-trans", "matches"):
            yield child
            yield from _outside_suggestions(child)


def _take(tag: str, segment: Element | None, concept: Concept, left: LeftAside) -> None:
    text = "" if segment is None else " ".join("".join(_texts(segment)).split())
    locale = parse_locale(tag)
    if not text:
        return
    if not locale or not locale.side:
        left.add(f"language {tag or '?'}", text)
        return
    names = concept.part(locale).designations
    if text not in [name.text for name in names]:
        names.append(Designation(text))


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if _local(child) not in _CODES:
            yield from _texts(child)
        yield child.tail or ""


def _take_note(element: Element, concept: Concept) -> None:
    text = " ".join("".join(_texts(element)).split())
    if text:
        concept.notes.append(text)


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
