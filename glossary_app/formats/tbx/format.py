"""Termbases in TBX, read in both versions and styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from glossary_app.formats.fields.losses import Losses
from glossary_app.formats.fields.xml_elements import XmlKind
from glossary_app.formats.format import DescribedFormat, WritableFormat
from glossary_app.formats.tbx.header import read_header
from glossary_app.formats.tbx.ids import slug_of_xml_id
from glossary_app.formats.tbx.termbase import Termbase
from glossary_app.formats.tbx.writer import HOLDS, V2, V3, Shape, termbase_text, unheld
from glossary_app.model.glossary import Description, Glossary
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage

NAME = "tbx"
_KIND = XmlKind("termbase", ("martif", "tbx", "TBX"), ("termEntry", "conceptEntry"))
_TERMBASE = Termbase(NAME, _KIND, lambda entry: entry, slug_of_xml_id)

_ENTRY_TAGS = (b"<termEntry", b"<conceptEntry")


class Tbx(DescribedFormat, WritableFormat):
    """Reads TBX version 2 and 3; entries are read as they are asked for."""

    name = NAME
    suffixes: tuple[str, ...] = (".tbx", ".xml")

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file begins with the root of a termbase."""
        return _KIND.looks_like(file)

    def describe(self, file: SourceFile) -> Description:
        """What the header says."""
        return read_header(file)

    def expected_entries(self, file: SourceFile) -> int:
        """The entries of either version that begin."""
        return sum(file.data.count(tag) for tag in _ENTRY_TAGS)

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield one file, `GLOSSARY.tbx`, of version 3, then what it cannot hold."""
        return _written(self.name, V3, glossary, pages)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages entry by entry, then what was left aside."""
        yield from _TERMBASE.read(file)


class Tbx2(Tbx):
    """The same, written in version 2 for programs that know no other."""

    name = "tbx-v2"
    suffixes: tuple[str, ...] = (".tbx",)

    def sniff(self, _file: SourceFile) -> bool:
        """Never: what is read is TBX, of whatever version."""
        return False

    def write(
        self, glossary: Glossary, pages: Iterable[SourcePage]
    ) -> Iterator[SourceFile | Finding]:
        """Yield one file, `GLOSSARY.tbx`, of version 2, then what it cannot hold."""
        return _written(self.name, V2, glossary, pages)


def _written(
    name: str, shape: Shape, glossary: Glossary, pages: Iterable[SourcePage]
) -> Iterator[SourceFile | Finding]:
    losses = Losses(name, HOLDS)
    entries = [
        (slug, tuple(source.page for source in group))
        for slug, group in groupby(losses.watch(pages), key=lambda page: page.slug)
    ]
    for _, of_entry in entries:
        for part, count in unheld(of_entry):
            losses.add(part, count)
    yield SourceFile(f"{glossary.id}.tbx", termbase_text(glossary, entries, shape).encode())
    yield from losses.findings()
