"""The JSON twin of a hand-off page: the same page, for programs.

    {"schema_version": …, "canonical": {"url", "slug", "locale"},
     "summary": {"display_name", "short_definition", "quality", …},
     "aliases": [{"text", "type", "locale"}], "content": {KEY: {"key", "title", "text"}},
     "relations": [{"title", "type", "url"}], "chunks": [ID], "faq": [{"question", "answer"}],
     "sources": [{"publisher", "title", "url"}], "limitations": {"text", "items"}}

It is read by way of the page that it is the twin of, so that both say the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from glossary_app.formats.format import WritableFormat
from glossary_app.formats.handoff.format import HandoffMarkdown, page_text
from glossary_app.formats.handoff.header_checks import file_name
from glossary_app.formats.handoff_json.from_page import twin_of
from glossary_app.formats.handoff_json.to_page import page_of
from glossary_app.model.glossary import Glossary
from glossary_app.model.provenance import TrustPolicy
from glossary_app.model.report import Finding, Severity
from glossary_app.model.source import SourceFile, SourcePage, SourceText

NAME = "handoff-json"


class HandoffJson(WritableFormat):
    """Reads and writes the JSON twins of hand-off pages, one page to a file."""

    name = NAME
    default_trust = TrustPolicy.REVIEWED_ONLY
    suffixes: tuple[str, ...] = (".json",)
    largest_file = 4_000_000

    def sniff(self, file: SourceFile) -> bool:
        """Whether the file names a canonical page and summarises it."""
        return b'"canonical"' in file.data and b'"summary"' in file.data

    def read(self, file: SourceFile) -> Iterator[SourcePage | Finding]:
        """Yield the page, or the one error for which it is refused."""
        try:
            text = file.data.decode("utf-8-sig")
            twin = json.loads(text)
        except (ValueError, RecursionError) as error:
            line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
            yield _refusal(file.path, line, "bad-json", "this is not JSON in UTF-8")
            return
        if not isinstance(twin, dict):
            yield _refusal(file.path, 1, "bad-json", "this is no JSON object")
            return
        source = SourceText(file.path, NAME, text)
        for found in HandoffMarkdown().read(SourceFile(file.path, page_of(twin).encode())):
            if isinstance(found, SourcePage):
                yield replace(found, source=source)
            elif found.severity is Severity.ERROR:
                # The line would be that of a page which nobody sees.
                yield replace(found, line=0)

    def write(self, glossary: Glossary, pages: Iterable[SourcePage]) -> Iterator[SourceFile]:
        """Yield each page as `LOCALE/SLUG.json`; a page that came as a twin, as it came."""
        for page in pages:
            path = f"{page.page.locale}/{file_name(page.slug)}.json"
            yield SourceFile(path, _twin_text(page, glossary.id).encode("utf-8", "replace"))


def _twin_text(source: SourcePage, glossary_id: str) -> str:
    if source.source.format == NAME:
        return source.source.text
    twin: dict[str, Any] = twin_of(page_text(source, glossary_id), source)
    return json.dumps(twin, ensure_ascii=False, indent=2) + "\n"


def _refusal(path: str, line: int, code: str, message: str) -> Finding:
    return Finding(path, line, Severity.ERROR, code, message)
