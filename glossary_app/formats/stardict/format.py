"""Dictionaries of StarDict, read from their `.ifo` file with the files beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossary_app.errors import PageError
from glossary_app.formats.descriptions import licence_in, titled
from glossary_app.formats.fields.concept import concept_pages
from glossary_app.formats.fields.glosses import dictionary_concept
from glossary_app.formats.fields.identity import distinct_slugs
from glossary_app.formats.fields.slugs import slug_of_term
from glossary_app.formats.format import DescribedFormat, SeveralFiles
from glossary_app.formats.stardict.parts import Article, read_articles, read_info, unpacked
from glossary_app.model.glossary import Description
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = "stardict"

_INDEX = (".idx", ".idx.gz")
_MEANINGS = (".dict", ".dict.dz")
_SYNONYMS = (".syn", ".syn.dz")


class StarDict(SeveralFiles, DescribedFormat):
    """Reads a dictionary whose files lie side by side under one name."""

    name = NAME
    suffixes: tuple[str, ...] = (".ifo",)

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file describes a dictionary."""
        return file.data.startswith((b"StarDict's dict ifo file", b"\xef\xbb\xbfStarDict's"))

    def describe(self, file: SourceFile) -> Description:
        """What the description says of the book."""
        try:
            info = read_info(file)
        except PageError:
            return Description()
        whose = "\n".join(filter(None, (info.get("author", ""), info.get("website", ""))))
        licence = licence_in(info.get("description", ""), whose)
        # `version` is that of the files' form.
        return Description(titled(info.get("bookname", "")), licence, whose, info.get("date", ""))

    def companions(self, path: str) -> tuple[str, ...]:
        """The files that a description is read with, as far as they are there."""
        base = path.removesuffix(".ifo")
        return tuple(base + suffix for suffix in (*_INDEX, *_MEANINGS, *_SYNONYMS))

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """A description alone holds no words."""
        yield from self.read_with(file, {})

    def read_with(
        self, file: SourceFile, beside: Mapping[str, SourceFile]
    ) -> Iterator[SourcePage | Finding]:
        """Yield the pages of a dictionary, its files given by path."""
        base = file.path.removesuffix(".ifo")
        try:
            info = read_info(file)
            index = _part(file, base, _INDEX, beside)
            meanings = _part(file, base, _MEANINGS, beside)
            synonyms = _part(None, base, _SYNONYMS, beside)
        except PageError as error:
            yield Finding(error.path, error.line, Severity.ERROR, error.page_code, error.what)
            return
        articles = [
            article
            for article in read_articles(info, index, meanings, synonyms)
            if article.heads[0].strip()
        ]
        yield from _counted(file, info, articles)
        yield from _pages(file, articles)


def _part(
    needed_by: SourceFile | None,
    base: str,
    suffixes: tuple[str, ...],
    beside: Mapping[str, SourceFile],
) -> bytes:
    found = next((beside[base + each] for each in suffixes if base + each in beside), None)
    if found:
        return unpacked(found)
    if needed_by:
        what = f"there is no '{base.rpartition('/')[2]}{suffixes[0]}' beside it"
        raise PageError(needed_by.path, 0, what, "missing-part")
    return b""


def _counted(
    file: SourceFile, info: Mapping[str, str], articles: list[Article]
) -> Iterator[Finding]:
    promised = info.get("wordcount", "")
    if promised.isascii() and promised.isdigit() and int(promised) > len(articles):
        message = f"{promised} words are promised, and {len(articles)} are there"
        values = (promised, str(len(articles)))
        yield Finding(file.path, 0, Severity.WARNING, "missing-words", message, values)


def _pages(file: SourceFile, articles: list[Article]) -> Iterator[SourcePage]:
    wanted = [
        (slug_of_term(article.heads[0]), (*article.heads, article.meaning)) for article in articles
    ]
    for article, slug in zip(articles, distinct_slugs(wanted), strict=True):
        concept = dictionary_concept(article.heads, article.meaning)
        text = "\n".join((*article.heads, "", article.meaning))
        source = SourceText(file.path, NAME, text)
        for page in concept_pages(concept):
            yield SourcePage(slug, page, source)
