"""The entries of a termbase as pages, for every kind that can be told in the elements of TBX."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from glossary_app.errors import PageError
from glossary_app.formats.fields.concept import concept_pages
from glossary_app.formats.fields.identity import SlugsInOrder, slug_of_id, slug_of_names
from glossary_app.formats.fields.left_aside import LeftAside
from glossary_app.formats.fields.xml_elements import RawEntry, XmlKind, stream_entries
from glossary_app.formats.tbx.entries import entry_id, read_concept
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText


@dataclass(frozen=True, slots=True)
class Termbase:
    """A kind of termbase: its format's name, how an entry is one of TBX, what its id stands for."""

    format_name: str
    kind: XmlKind
    as_tbx: Callable[[Element], Element]
    given_slug: Callable[[str], str]

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages entry by entry, then what was left aside."""
        left = LeftAside()
        slugs = SlugsInOrder()
        try:
            for raw in stream_entries(file, self.kind):
                yield from self._pages(raw, file.path, slugs, left)
        except PageError as error:
            yield Finding(error.path, error.line, Severity.ERROR, error.page_code, error.what)
        yield from left.findings(file.path)

    def _pages(
        self, raw: RawEntry, path: str, slugs: SlugsInOrder, left: LeftAside
    ) -> Iterator[SourcePage]:
        entry = self.as_tbx(raw.element)
        concept = read_concept(entry, left)
        names = tuple(concept.names)
        given = entry_id(entry)
        if not names:
            left.add("entry without an English or Japanese term", given)
            return
        slug = slugs.slug_for(slug_of_id(self.given_slug(given)) or slug_of_names(names), names)
        text = SourceText(path, self.format_name, raw.text)
        for page in concept_pages(concept):
            yield SourcePage(slug, page, text)
