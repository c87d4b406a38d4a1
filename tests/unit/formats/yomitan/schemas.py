"""Yomitan's published schemas of an index and of banks, third version, as far as ours go.

A schema here is a function that says what is wrong with a value: enough for what a dictionary of
ours can hold, and as strict as the published ones, which allow no further members.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_INDEX_MEMBERS = {
    "title": str,
    "revision": str,
    "format": int,
    "version": int,
    "sequenced": bool,
    "author": str,
    "url": str,
    "description": str,
    "attribution": str,
    "sourceLanguage": str,
    "targetLanguage": str,
    "isUpdatable": bool,
    "indexUrl": str,
    "downloadUrl": str,
    "minimumYomitanVersion": str,
    "frequencyMode": str,
    "tagMeta": dict,
}
_PLAIN = {"ruby", "rt", "rp", "table", "thead", "tbody", "tfoot", "tr"}
_STYLED = {"span", "div", "ol", "ul", "li", "details", "summary"}
_MEMBERS = {
    **{tag: {"tag", "content", "data", "lang"} for tag in _PLAIN},
    **{tag: {"tag", "content", "data", "style", "title", "open", "lang"} for tag in _STYLED},
    "a": {"tag", "content", "href", "lang"},
    "br": {"tag", "data"},
}


def index_faults(index: Any) -> Iterator[str]:
    """What is wrong with an `index.json`."""
    for name in ("title", "revision"):
        if not index.get(name):
            yield f"{name} is missing"
    if index.get("format", index.get("version")) not in (1, 2, 3):
        yield "the format is not known"
    for name, value in index.items():
        if name not in _INDEX_MEMBERS:
            yield f"{name} is no member"
        elif type(value) is not _INDEX_MEMBERS[name]:
            yield f"{name} is of another type"
    for name in ("sourceLanguage", "targetLanguage"):
        if not re.fullmatch("[a-z]{2,3}", index.get(name, "en")):
            yield f"{name} is no code of ISO 639"


def tag_bank_faults(bank: Any) -> Iterator[str]:
    """What is wrong with a bank of tags: name, category, order, notes, score."""
    for tag in bank:
        if [type(part) for part in tag] != [str, str, int, str, int]:
            yield f"this is no tag: {tag}"


def term_bank_faults(bank: Any) -> Iterator[str]:
    """What is wrong with a bank of terms."""
    if not isinstance(bank, list):
        yield "a bank is a list"
        return
    for row in bank:
        if not isinstance(row, list) or len(row) != 8:
            yield f"a row has eight parts: {row}"
            continue
        kinds = [type(part) for part in row]
        if kinds != [str, str, str, str, int, list, int, str]:
            yield f"parts of other types: {kinds}"
        for gloss in row[5]:
            yield from _gloss_faults(gloss)


def _gloss_faults(gloss: Any) -> Iterator[str]:
    if isinstance(gloss, str):
        return
    if not isinstance(gloss, dict) or gloss.get("type") != "structured-content":
        yield f"this is no gloss: {gloss}"
    elif set(gloss) != {"type", "content"}:
        yield f"further members: {set(gloss)}"
    else:
        yield from _content_faults(gloss["content"])


def _content_faults(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        return
    if isinstance(content, list):
        for part in content:
            yield from _content_faults(part)
        return
    tag = content.get("tag")
    if tag not in _MEMBERS:
        yield f"no such element: {tag}"
        return
    if not set(content) <= _MEMBERS[tag]:
        yield f"further members of {tag}: {set(content) - _MEMBERS[tag]}"
    if tag == "a" and not str(content.get("href", "")).startswith(("?", "http:", "https:")):
        yield f"an address of another kind: {content.get('href')}"
    if "data" in content and not all(isinstance(each, str) for each in content["data"].values()):
        yield "data that are no texts"
    yield from _content_faults(content.get("content", ""))
