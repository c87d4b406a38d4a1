"""Termbases as MultiTerm exports them, in XML of its own.

    <mtf><conceptGrp><concept>1</concept>
      <languageGrp><language type="English" lang="EN"/><termGrp>…</termGrp></languageGrp>

What its fields are called is up to the termbase; those that are called like categories of TBX are
read as these.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from glossary_app.formats.fields.xml_elements import XmlKind
from glossary_app.formats.format import Format
from glossary_app.formats.table.roles.languages import language_of
from glossary_app.formats.tbx.termbase import Termbase
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

NAME = "multiterm"

_KIND = XmlKind("termbase of MultiTerm", ("mtf",), ("conceptGrp",))
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
        return _KIND.looks_like(file)

    def expected_entries(self, file: SourceFile) -> int:
        """The entries that begin."""
        return file.data.count(b"<conceptGrp")

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages entry by entry, then what was left aside."""
        yield from _TERMBASE.read(file)


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


# Its ids are numbers of its own, and hold no escapes.
_TERMBASE = Termbase(NAME, _KIND, _as_tbx, str)
