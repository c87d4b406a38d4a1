"""Terms that a page lists in HTML, as Markdown's own lists and headings."""

from __future__ import annotations

import re

_ANCHOR = re.compile(r"<a\s+(?:name|id)\s*=\s*[\"'][^\"'<>]{0,200}[\"']\s*(?:/>|>\s*</a>)", re.I)
_LIST = re.compile(r"</?dl\b[^<>]{0,200}>", re.I)
_TERM = re.compile(r"<dt\b([^<>]{0,200})>(.{0,2000}?)(?:</dt>|(?=<d[td]\b|\n: ))", re.I | re.S)
_MEANING = re.compile(r"<dd\b[^<>]{0,200}>(.{0,20000}?)(?:</dd>|(?=<d[td]\b|</dl)|\Z)", re.I | re.S)
_NEXT_NAME = re.compile(r"</dt>\s{0,20}<dt\b", re.I)
_ITEM = re.compile(r"<li\b[^<>]{0,200}>(.{0,5000}?)(?:</li>|(?=<li\b|</[uo]l\b)|\Z)", re.I | re.S)
_BOLD_NAME = re.compile(
    r"\s{0,20}(?:<p>\s{0,20})?<(b|strong|dfn)\b[^<>]{0,200}>([^<>]{1,200})</\1>", re.I
)
_ITEMS = re.compile(r"</?[uo]l\b[^<>]{0,200}>", re.I)
_HEADING = re.compile(r"<h([2-6])\b([^<>]{0,200})>(.{0,500}?)</h\1>", re.I | re.S)
_FOLD = re.compile(r"</?details\b[^<>]{0,200}>", re.I)
_SUMMARY = re.compile(r"<summary\b[^<>]{0,200}>(.{0,500}?)</summary>", re.I | re.S)
_ID = re.compile(r"\s(?:id|name)\s{0,9}=\s{0,9}[\"']([^\s\"'<>{}]{1,200})[\"']", re.I)
_FEWEST = 2


def with_markdown_lists(body: str) -> str:
    """The page with its definition lists and folded parts as Markdown; anchors left out."""
    if "<" not in body:
        return body
    if len(_TERM.findall(body)) >= _FEWEST:
        body = _NEXT_NAME.sub("</dt>\x00<dt", _LIST.sub("\n", body))
        body = _MEANING.sub(lambda found: f"\n: {_one_line(found[1])}\n", body)
        # Several names of one term stand below each other.
        body = _TERM.sub(_named_line, body).replace("\x00\n\n", "\n").replace("\x00", "")
    body = _ANCHOR.sub("", body)
    if sum(map(bool, map(_BOLD_NAME.match, _ITEM.findall(body)))) >= _FEWEST:
        body = _ITEMS.sub("\n", body)
        body = _ITEM.sub(_item_line, body)
    if len(_HEADING.findall(body)) >= _FEWEST:
        body = _HEADING.sub(_heading_line, body)
    if len(_SUMMARY.findall(body)) >= _FEWEST:
        body = _FOLD.sub("", body)
        body = _SUMMARY.sub(lambda found: f"\n###### {_one_line(found[1])}\n", body)
    return body


def _named_line(found: re.Match[str]) -> str:
    """The term with the id that links lead to, as headings bear theirs."""
    anchor = _ID.search(found[1]) or _ID.search(found[2])
    name = _one_line(_ANCHOR.sub("", found[2]))
    return f"\n\n{name} {{#{anchor[1]}}}" if anchor and name else f"\n\n{name}"


def _item_line(found: re.Match[str]) -> str:
    return f"\n- {_one_line(_BOLD_NAME.sub(lambda name: f'**{name[2].strip()}**', found[1], 1))}"


def _heading_line(found: re.Match[str]) -> str:
    anchor = _ID.search(found[2])
    named = f" {{#{anchor[1]}}}" if anchor else ""
    return f"\n\n{'#' * int(found[1])} {_one_line(found[3])}{named}\n\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())
