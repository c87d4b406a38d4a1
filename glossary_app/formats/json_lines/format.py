"""JSON Lines: an entry to a line, whole, as `glossary show --json` has it.

    {"entry": "cache", "pages": [{"locale": "en-US", "headword": "Cache", …}, …]}

The first line also says of which glossary they are:

    {"entry": …, "pages": …, "glossary": {"titles": {"en-US": "Words"}, "licence": "CC0-1.0", …}}

A page holds `locale`, `headword`, `short_definition` and whatever else `model/page` names; what
is left out is empty. Nothing is lost on the way out and back but the text that a page came from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from glossary_app.errors import PageError
from glossary_app.formats.fields.lines import numbered_lines
from glossary_app.formats.fields.slugs import is_slug
from glossary_app.formats.fields.utf8 import check_utf8
from glossary_app.formats.format import DescribedFormat, WritableFormat
from glossary_app.formats.json_lines.about import about_glossary, read_about
from glossary_app.model.glossary import Description, Glossary
from glossary_app.model.page import Page
from glossary_app.model.plain import PlainError, from_plain, to_plain
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = "json-lines"


class JsonLines(DescribedFormat, WritableFormat):
    """Reads and writes entries as lines of JSON; lines are read as they are asked for."""

    name = NAME
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def sniff(self, file: SourceFile) -> bool:
        """Whether the first line is an object with pages."""
        line = next((line for _, line in numbered_lines(file.data)), b"")
        return line.startswith(b"{") and b'"pages"' in line

    def describe(self, file: SourceFile) -> Description:
        """What the first line says of the glossary."""
        line = next((line for _, line in numbered_lines(file.data)), b"")
        return read_about(line)

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the pages line by line, and a finding for each line that is refused."""
        try:
            check_utf8(file)
        except PageError as error:
            yield _refusal(error)
            return
        for number, line in numbered_lines(file.data):
            try:
                yield from _pages(line.decode("utf-8"), file.path, number)
            except PageError as error:
                yield _refusal(error)

    def write(self, glossary: Glossary, pages: Iterable[SourcePage]) -> Iterator[SourceFile]:
        """Yield one file, `GLOSSARY.jsonl`."""
        about = about_glossary(glossary)
        lines = (
            _line(slug, [source.page for source in group], about if number == 0 else {})
            for number, (slug, group) in enumerate(groupby(pages, key=lambda page: page.slug))
        )
        yield SourceFile(f"{glossary.id}.jsonl", b"".join(lines))


def _line(slug: str, pages: list[Page], about: dict[str, Any]) -> bytes:
    entry: dict[str, Any] = {"entry": slug, "pages": [to_plain(page) for page in pages]}
    if about:
        entry["glossary"] = about
    # A lone surrogate has no UTF-8, and JSON has an escape for it.
    try:
        return (json.dumps(entry, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(entry) + "\n").encode()


def _pages(line: str, path: str, number: int) -> Iterator[SourcePage]:
    entry = _object(line, path, number)
    slug, plain_pages = entry.get("entry"), entry.get("pages")
    if not isinstance(slug, str) or not is_slug(slug):
        raise PageError(path, number, "'entry' is missing or cannot name an entry", "bad-entry")
    if not isinstance(plain_pages, list) or not plain_pages:
        raise PageError(path, number, "'pages' is missing or empty", "bad-entry")
    try:
        pages = [from_plain(Page, plain) for plain in plain_pages]
    except PlainError as error:
        raise PageError(path, number, str(error), "bad-entry") from error
    if not all(page.headword.strip() for page in pages):
        raise PageError(path, number, "a page has no headword", "bad-entry")
    source = SourceText(path, NAME, line)
    yield from (SourcePage(slug, page, source) for page in pages)


def _object(line: str, path: str, number: int) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise PageError(path, number, "the line is not JSON", "bad-json") from error
    if not isinstance(entry, dict):
        raise PageError(path, number, "the line is no JSON object", "bad-json")
    return entry


def _refusal(error: PageError) -> Finding:
    return Finding(error.path, error.line, Severity.ERROR, error.page_code, error.what)
