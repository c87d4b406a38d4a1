"""Termbases as MultiTerm exports them, in XML of its own.

    <mtf><conceptGrp><concept>1</concept>
      <languageGrp><language type="English" lang="EN"/><termGrp>…</termGrp></languageGrp>

What its fields are called is up to the termbase; those that are called like categories of TBX are
read as these.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from glossary_app.errors import PageError
from glossary_app.formats.fields.concept import concept_pages
from glossary_app.formats.fields.identity import SlugsInOrder, slug_of_id, slug_of_names
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.fields.xml_elements import RawEntry, XmlKind, stream_entries
from glossary_app.formats.format import Format
from glossary_app.formats.table.languages import language_of
from glossary_app.formats.tbx.entries import entry_id, read_concept
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = "multiterm"

_TERMBASE = XmlKind("termbase of MultiTerm", ("mtf",), ("conceptGrp",))
# The parts of an entry, by what TBX calls them; what is of neither is left as it is.
_PARTS = {"conceptGrp": "termEntry", "languageGrp": "langSet", "termGrp": "tig"}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Who wrote what when: it says nothing of the term.
_DROPPED = frozenset(("transacGrp", "transac", "date", "system", "language", "concept"))


class MultiTerm(Format):
    """Reads the entries one after the other, by way of TBX."""

    name = NAME
    suffixes: tuple[str, ...] = (".xml", ".mtf")

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file begins with the root of such a termbase."""
        return _TERMBASE.looks_like(file)

    def expected_entries(self, file: SourceFile) -> int:
        """The entries that begin."""
        return file.data.count(b"<conceptGrp")

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages entry by entry, then what was left aside."""
        left = LeftAside()
        slugs = SlugsInOrder()
        try:
            for raw in stream_entries(file, _TERMBASE):
                yield from _pages(raw, file.path, slugs, left)
        except PageError as error:
            yield Finding(error.path, error.line, Severity.ERROR, error.page_code, error.what)
        yield from left.findings(file.path)


def _pages(raw: RawEntry, path: str, slugs: SlugsInOrder, left: LeftAside) -> Iterator[SourcePage]:
    entry = _as_tbx(raw.element)
    concept = read_concept(entry, left)
    names = tuple(concept.names)
    if not names:
        left.add("entry without an English or Japanese term", entry_id(entry))
        return
    slug = slugs.slug_for(slug_of_id(entry_id(entry)) or slug_of_names(names), names)
    text = SourceText(path, NAME, raw.text)
    for page in concept_pages(concept):
        yield SourcePage(slug, page, text)


def _as_tbx(element: Element) -> Element:
    """The same entry as TBX writes it."""
    made = Element(_PARTS.get(element.tag, element.tag), dict(element.attrib))
    made.text = element.text
    for child in element:
        if child.tag == "concept":
            made.set("id", (child.text or "").strip())
        elif child.tag == "language":
            made.set(_XML_LANG, _tag_of(child))
        if child.tag not in _DROPPED:
            made.append(_as_tbx(child))
    return made


def _tag_of(language: Element) -> str:
    """The language's code, else what its name means."""
    locale = language_of(language.get("lang") or "") or language_of(language.get("type") or "")
    return locale.tag if locale else language.get("lang") or language.get("type") or ""
