"""Sources as one writes them in a cell or a header: a title, a web address, or both."""

from __future__ import annotations

import re

from glossary_app.model.page import Source

_ADDRESS = re.compile(r"[(（<]?(https?://[^\s<>()（）]+(?<![.,;]))[)）>]?[.,;]?")
# Links in HTML and in Markdown: their words, and where they lead.
_LINKS = re.compile(
    r"<a\s[^<>]{0,300}?\bhref=[\"']?(?P<href>https?://[^\s\"'<>]{1,1000})[\"']?[^<>]{0,300}>"
    r"(?P<shown>[^<>]{1,300})</a>"
    r"|\[(?P<label>[^\[\]]{1,300})\]\((?P<address>https?://[^\s()]{1,1000})\)",
    re.IGNORECASE,
)
_SEE = re.compile(r"(?:see(?: also)?|cf\.?)[ :]+(?=\S)", re.IGNORECASE)
_AROUND = " \t-–—:,;"


def read_citation(text: str) -> Source:
    """Read `Publisher: Title - https://…`; every part but one may be missing."""
    linked = _LINKS.search(text)
    if linked:
        shown = linked["shown"] or linked["label"]
        address = linked["href"] or linked["address"]
        text = _SEE.sub("", f"{text[: linked.start()]}{shown} {address}{text[linked.end() :]}")
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
