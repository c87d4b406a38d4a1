"""Writes entries as a dictionary of Yomitan: a row for each name in either language.

All rows of an entry have one sequence number, so that they are one again when they are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any
from urllib.parse import quote

from glossary_app.formats.descriptions import whole_attribution
from glossary_app.formats.fields.page_texts import (
    definition_of,
    further_names,
    own_reading,
    texts_once,
)
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page, Term
from glossary_app.model.source import SourceFile, SourcePage

# As large as the banks that Yomitan's own tools write.
_ROWS_OF_A_BANK = 10_000
_NOUN = "n"
_TAGS = [
    ["draft", "archaism", 0, "not yet reviewed", 0],
    ["discouraged", "archaism", 0, "use another name", -10],
]


def dictionary_files(glossary: Glossary, pages: Iterable[SourcePage]) -> Iterator[SourceFile]:
    """The index, the tags, and the banks of terms."""
    yield _json_file("index.json", _index(glossary))
    yield _json_file("tag_bank_1.json", _TAGS)
    bank: list[Any] = []
    number = 0
    for sequence, (_, group) in enumerate(groupby(pages, key=lambda page: page.slug), 1):
        bank += _rows([source.page for source in group], sequence)
        while len(bank) >= _ROWS_OF_A_BANK:
            number += 1
            yield _json_file(f"term_bank_{number}.json", bank[:_ROWS_OF_A_BANK])
            del bank[:_ROWS_OF_A_BANK]
    if bank:
        yield _json_file(f"term_bank_{number + 1}.json", bank)


def _index(glossary: Glossary) -> dict[str, Any]:
    title = next((text for _, text in glossary.titles), "") or glossary.id
    index: dict[str, Any] = {
        "title": title,
        "format": 3,
        # Yomitan takes a dictionary for new where this differs.
        "revision": glossary.version or "1",
        "sequenced": True,
        "description": next((text for _, text in glossary.policy_text), ""),
        "attribution": whole_attribution(glossary),
    }
    return {name: value for name, value in index.items() if value != ""}


def _rows(pages: list[Page], sequence: int) -> Iterator[list[Any]]:
    for page in pages:
        others = [other for other in pages if other.locale.side is not page.locale.side]
        glosses = [*_names(others), *_definitions(pages), *_links(page)]
        tags = "draft" if page.provenance.draft else ""
        yield _row(page.headword, own_reading(page), tags, glosses, sequence)
        for term in further_names(page):
            yield _row(term.text, _reading(term), _term_tags(term, tags), glosses, sequence)


def _row(text: str, reading: str, tags: str, glosses: list[Any], sequence: int) -> list[Any]:
    return [text, reading, tags, "", 0, glosses, sequence, ""]


def _reading(term: Term) -> str:
    return term.reading.kana if term.reading and not term.reading.derived else ""


def _term_tags(term: Term, tags: str) -> str:
    return f"{tags} discouraged".strip() if term.is_discouraged else tags


def _names(pages: list[Page]) -> tuple[str, ...]:
    """What the thing is called in the other language; nothing that is not to be used."""
    return texts_once(
        name
        for page in pages
        for name in (
            page.headword,
            *(term.text for term in further_names(page) if not term.is_discouraged),
        )
    )


def _definitions(pages: list[Page]) -> Iterator[dict[str, Any]]:
    for page in pages:
        lines = [line for line in definition_of(page).split("\n") if line.strip()]
        if lines:
            content = [{"tag": "div", "content": line} for line in lines]
            yield _structured(content, page.locale)


def _links(page: Page) -> Iterator[dict[str, Any]]:
    titles = texts_once(relation.title for relation in page.relations)
    if titles:
        links: list[Any] = []
        for title in titles:
            address = f"?query={quote(title, safe='', errors='replace')}&wildcards=off"
            links += [{"tag": "a", "href": address, "content": title}, " "]
        content = {"tag": "div", "data": {"content": "references"}, "content": ["→ ", *links]}
        yield _structured(content, page.locale)


def _structured(content: Any, locale: Locale) -> dict[str, Any]:
    inner = {"tag": "div", "lang": locale.language, "content": content}
    return {"type": "structured-content", "content": inner}


def _json_file(name: str, content: Any) -> SourceFile:
    text = json.dumps(content, ensure_ascii=False)
    return SourceFile(name, text.encode("utf-8", "replace"))
