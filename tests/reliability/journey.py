"""All that becomes of a file: read, saved, indexed, laid out, handed on, and read again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from glossary_app.errors import GlossaryError
from glossary_app.formats.format import WritableFormat
from glossary_app.formats.handoff.format import HandoffMarkdown, page_text
from glossary_app.formats.registry import BUILT_INS
from glossary_app.importing.containers import open_source
from glossary_app.importing.plan import plan_import
from glossary_app.importing.reading import TreeReader
from glossary_app.library.delivering import with_safe_names
from glossary_app.library.entry_json import entry_as_json
from glossary_app.library.html_folder.format import HtmlFolder
from glossary_app.library.links.term_links import find_term_links
from glossary_app.model.article import ArticleContext
from glossary_app.model.entry import Entry
from glossary_app.model.glossary import Glossary
from glossary_app.model.imports.options import ImportOptions
from glossary_app.model.locale import EN_US, JA_JP
from glossary_app.model.report import Finding
from glossary_app.model.source import SourceFile, SourcePage
from glossary_app.rendering.article import build_article
from glossary_app.rendering.html import article_html
from glossary_app.rendering.label_texts import ENGLISH
from glossary_app.rendering.quiet_links import link_names
from glossary_app.rendering.text import article_text
from glossary_app.search.entries.documents import document_of
from glossary_app.spelling.readings import ReadingAnalyzer
from glossary_app.store.store import Store

_OPTIONS = ImportOptions(glossary="fuzz")
_VIEWS = ((EN_US,), (JA_JP,), (EN_US, JA_JP))
_FEW_ENTRIES = 6
_FEW_PAGES = 40
# Writers whose files are read back in full; the others go to programs of other kinds.
_READ_BACK = ("csv", "tsv", "handoff-json")
_MARKUP = re.compile(
    r"<(script|img|iframe|object|embed|link|svg|form|input|base|meta|style)\b", re.I
)
_ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')
_KNOWN_SCHEMES = ("https:", "http:", "mailto:", "glossary:", "#")


class Journey:
    """Sends files through the program, in a store of its own that is left as it was."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store = Store.open(folder / "store.db")
        self._writers = tuple(_writers())
        self._analyzer = cache(ReadingAnalyzer)

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def faults_of(self, name: str, content: bytes) -> list[str]:
        """What is wrong with what became of a file; what a user would be told is no fault."""
        file = self._folder / name
        file.write_bytes(content)
        try:
            return list(self._through(file))
        except GlossaryError:
            return []
        finally:
            file.unlink()

    def _through(self, file: Path) -> Iterator[str]:
        with open_source(file) as tree:
            plan = plan_import(tree, file, _OPTIONS)
            with self._store.importing(plan.glossary, plan.origin, plan.reader) as session:
                reader = TreeReader(tree, plan, session)
                for _ in reader.read_all():
                    pass
                yield from _surprises(reader.findings.told())
                session.remove_vanished()
                yield from self._shown()
                yield from self._handed_on(plan.glossary)
                session.rollback()

    def _shown(self) -> Iterator[str]:
        for entry, _ in zip(self._store.entries("fuzz"), range(_FEW_ENTRIES), strict=False):
            document_of(entry, self._analyzer)
            links = find_term_links(self._store, entry)
            for view in _VIEWS:
                plain = build_article(entry, view, ENGLISH, ArticleContext(frozenset()))
                article = link_names(plain, links, entry.ref)
                yield from _markup_in(article_html(article))
                article_text(article).encode("utf-8", "surrogatepass")
            self._as_json(entry)
            yield from _own_pages(self._store.source_pages(entry.ref))

    def _as_json(self, entry: Entry) -> None:
        sources = self._store.source_pages(entry.ref)
        json.dumps(entry_as_json(entry, sources, (), frozenset())).encode()

    def _handed_on(self, glossary: Glossary) -> Iterator[str]:
        found = self._store.source_pages_of("fuzz")
        pages = [page for page, _ in zip(found, range(_FEW_PAGES), strict=False)]
        for writer in self._writers if pages else ():
            made = [each for each in writer.write(glossary, pages) if isinstance(each, SourceFile)]
            for file in with_safe_names(made):
                yield from _faults_of_name(file.path)
            if writer.name in _READ_BACK:
                yield from _lost(writer, made, {page.slug for page in pages})


def _writers() -> Iterator[WritableFormat]:
    for built_in in BUILT_INS:
        made = built_in.load()
        if isinstance(made, WritableFormat):
            yield made
    yield HtmlFolder()


def _surprises(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Readers that failed where they should have told what is wrong."""
    for finding in findings:
        if finding.code == "unreadable-page" and "cannot be read:" in finding.message:
            yield f"a reader failed: {finding.message}"


def _own_pages(pages: tuple[SourcePage, ...]) -> Iterator[str]:
    """Pages as we write them are read again, under the same name."""
    for page in pages:
        text = page_text(page, "fuzz")
        read = HandoffMarkdown().read(SourceFile("x.md", text.encode("utf-8", "surrogatepass")))
        again = [each.slug for each in read if isinstance(each, SourcePage)]
        if again != [page.slug]:
            yield f"written page '{page.slug[:40]}' is read as {again}"


def _lost(writer: WritableFormat, files: list[SourceFile], slugs: set[str]) -> Iterator[str]:
    read = [each for file in files for each in writer.read(file)]
    missing = slugs - {each.slug for each in read if isinstance(each, SourcePage)}
    # What is nothing but the names of the columns is told, and is no entry.
    told = any(isinstance(each, Finding) and each.code == "repeated-header" for each in read)
    if missing and not told:
        yield f"{writer.name} loses '{min(missing)[:40]}'"


def _markup_in(html: str) -> Iterator[str]:
    body = html.partition("<main>")[2]
    for found in _MARKUP.finditer(body):
        yield f"markup of the source in the HTML: {found[0]}"
    for address in _ADDRESS.findall(body):
        if not address.startswith(_KNOWN_SCHEMES):
            yield f"an address in the HTML: {address[:50]}"


def _faults_of_name(path: str) -> Iterator[str]:
    parts = path.split("/")
    if ".." in parts or path.startswith("/") or "\\" in path or "\0" in path:
        yield f"an export leads out of its folder: '{path}'"
    if any(part.startswith(".") or not part for part in parts):
        yield f"a file of an export is hidden: '{path}'"
    if max(len(part.encode("utf-8", "replace")) for part in parts) > 255:
        yield "a file name of an export is too long"
