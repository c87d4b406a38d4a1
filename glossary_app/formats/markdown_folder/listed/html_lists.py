"""Terms that a page lists in HTML, as Markdown's own lists and headings."""

from __future__ import annotations

import re

_ANCHOR = re.compile(r"<a\s+(?:name|id)\s*=\s*[\"'][^\"'<>]{0,200}[\"']\s*(?:/>|>\s*</a>)", re.I)
_LIST = re.compile(r"</?dl\b[^<>]{0,200}>", re.I)
_TERM = re.compile(r"<dt\b[^<>]{0,200}>(.{0,2000}?)(?:</dt>|(?=<d[td]\b|\n: ))", re.I | re.S)
_MEANING = re.compile(r"<dd\b[^<>]{0,200}>(.{0,20000}?)(?:</dd>|(?=<d[td]\b|</dl)|\Z)", re.I | re.S)
_FOLD = re.compile(r"</?details\b[^<>]{0,200}>", re.I)
_SUMMARY = re.compile(r"<summary\b[^<>]{0,200}>(.{0,500}?)</summary>", re.I | re.S)
_FEWEST = 2


def with_markdown_lists(body: str) -> str:
    """The page with its definition lists and folded parts as Markdown; anchors left out."""
    if "<" not in body:
        return body
    body = _ANCHOR.sub("", body)
    if len(_TERM.findall(body)) >= _FEWEST:
        body = _LIST.sub("\n", body)
        body = _MEANING.sub(lambda found: f"\n: {_one_line(found[1])}\n", body)
        body = _TERM.sub(lambda found: f"\n\n{_one_line(found[1])}", body)
    if len(_SUMMARY.findall(body)) >= _FEWEST:
        body = _FOLD.sub("", body)
        body = _SUMMARY.sub(lambda found: f"\n###### {_one_line(found[1])}\n", body)
    return body


def _one_line(text: str) -> str:
    return " ".join(text.split())
