"""Sources as one writes them in a cell or a header: a title, a web address, or both."""

from __future__ import annotations

import re

from glossary_app.model.page import Source

_ADDRESS = re.compile(r"[(（<]?(https?://[^\s<>()（）]+(?<![.,;]))[)）>]?[.,;]?")
_AROUND = " \t-–—:,;"


def read_citation(text: str) -> Source:
    """Read `Publisher: Title - https://…`; every part but one may be missing."""
    found = _ADDRESS.search(text)
    url = found[1] if found else ""
    words = text.replace(found[0], " ", 1).strip(_AROUND) if found else text.strip()
    publisher, separator, title = words.partition(": ")
    if not separator:
        publisher, title = "", words
    return Source(publisher.strip(), title.strip() or url, url)


def citation_text(source: Source) -> str:
    """Write a source so that `read_citation` reads the same."""
    title = source.title if source.title != source.url else ""
    words = f"{source.publisher}: {title}" if source.publisher else title
    return " - ".join(part for part in (words, source.url) if part)
