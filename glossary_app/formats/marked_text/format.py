"""Glossaries in reStructuredText (Sphinx) and AsciiDoc (Antora, manuals).

A page that lists terms is read: `.. glossary::`, `term:: text`, definition lists, tables, and
headings where the page is called a glossary. In a folder that is called so, each page is a term.
Pages are paired, and lead to each other, as those of Markdown do (see `markdown_folder`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from glossary_app.errors import PageError
from glossary_app.formats.fields.utf8 import decode_source
from glossary_app.formats.format import Format
from glossary_app.formats.markdown_folder.format import MarkdownFolder
from glossary_app.formats.markdown_folder.page_facts import facts_of
from glossary_app.formats.markdown_folder.page_terms import is_called_glossary
from glossary_app.formats.markdown_folder.place import Place
from glossary_app.formats.marked_text.adoc import markdown_of_adoc
from glossary_app.formats.marked_text.rst import markdown_of_rst
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage


class MarkedText(Format):
    """Reads pages of one markup as pages of Markdown."""

    version = 3
    largest_file = 4_000_000
    # By one of these it is told that a file lists terms, without reading it.
    signs: tuple[bytes, ...] = ()

    def __init__(self, as_markdown: Callable[[str], str]) -> None:
        self._as_markdown = as_markdown
        self._pages = MarkdownFolder()

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file says that it lists terms, or is called so."""
        return any(sign in file.data for sign in self.signs) or is_called_glossary(file.stem)

    def beside(self, files: Callable[[], Iterable[SourceFile]]) -> None:
        """Be told of all pages of the import."""
        self._pages.beside(lambda: (page for file in files() if (page := self._page(file))))

    def depends_on(self, path: str) -> tuple[str, ...]:
        """The same page of terms in the other language."""
        return self._pages.depends_on(path)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages of the terms, or the one finding that says why there is none."""
        try:
            text = decode_source(file)
        except PageError as error:
            severity = Severity.ERROR
            yield Finding(error.path, error.line, severity, error.page_code, error.what)
            return
        page = SourceFile(file.path, self._as_markdown(text).encode("utf-8", "surrogatepass"))
        facts = facts_of(page)
        if facts is None or not (facts.terms or _is_of_glossary(facts.place)):
            reason = "it lists no terms"
            yield Finding(
                file.path, 0, Severity.INFO, "not-a-term", f"not read: {reason}", (reason,)
            )
            return
        for each in self._pages.read(page):
            if isinstance(each, SourcePage):
                yield replace(each, source=replace(each.source, format=self.name))
            else:
                # Its lines are those of the page as Markdown.
                yield replace(each, line=0)

    def remarks(self) -> Iterator[Finding]:
        """What there is to say of all pages together."""
        yield from self._pages.remarks()

    def _page(self, file: SourceFile) -> SourceFile | None:
        try:
            text = self._as_markdown(decode_source(file))
        except PageError:
            return None
        return SourceFile(file.path, text.encode("utf-8", "surrogatepass"))


class RestructuredText(MarkedText):
    """Reads glossaries of Sphinx and other pages with lists of terms."""

    name = "restructuredtext"
    suffixes: tuple[str, ...] = (".rst", ".rest")
    signs = (b".. glossary::",)

    def __init__(self) -> None:
        super().__init__(markdown_of_rst)


class AsciiDoc(MarkedText):
    """Reads glossaries in AsciiDoc."""

    name = "asciidoc"
    suffixes: tuple[str, ...] = (".adoc", ".asciidoc", ".asc")
    signs = (b"[glossary]", b"[.glossary]", b":: ", b"::\n")

    def __init__(self) -> None:
        super().__init__(markdown_of_adoc)


def _is_of_glossary(place: Place) -> bool:
    """Whether the page stands in a folder of terms."""
    return any(map(is_called_glossary, place.folders))
