"""Aliases, relations and sources as list items, so that they are read from the right again."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from glossary_app.formats.handoff.bullets import is_url, parse_page_url
from glossary_app.model.page import Relation, RelationKind, Source, Term, TermKind


def write_alias(term: Term) -> str:
    """`TEXT (KIND, LOCALE)`, with the status where it has one; empty when there is no text."""
    if not term.text.strip():
        return ""
    marks = [_word(term.kind, TermKind.SYNONYM), term.locale.tag, term.status or ""]
    return f"{term.text.strip()} ({', '.join(filter(None, marks))})"


def write_relation(relation: Relation, page_url: str) -> str:
    """`TITLE: KIND (URL)`; a relation without a usable URL points beside the page itself."""
    if not relation.target:
        return ""
    title = relation.title.strip() or relation.target
    url = relation.url
    if not is_url(url) or parse_page_url(url).slug != relation.target:
        url = sibling_url(page_url, relation.target)
    return f"{title}: {_word(relation.kind, RelationKind.RELATED)} ({url})"


def write_source(source: Source) -> str:
    """`PUBLISHER: TITLE - URL`, or what there is of it."""
    # The first colon ends the publisher, so it can hold none.
    publisher = re.sub(r":(?=\s)", " -", source.publisher.strip())
    title, url = source.title.strip() or source.url.strip(), source.url.strip()
    if is_url(url):
        return f"{publisher}: {title} - {url}"
    text = f"{title} ({url})" if url and url != title else title
    if publisher:
        return f"{publisher}: {text}"
    return f": {text}" if ": " in text else text


def sibling_url(page_url: str, slug: str) -> str:
    """The address of another entry, in the place and locale of this page."""
    parts = urlsplit(page_url)
    folder = parts.path.rstrip("/").rpartition("/")[0]
    return f"{parts.scheme}://{parts.netloc}{folder}/{quote(slug, safe='')}"


def _word(kind: str, otherwise: str) -> str:
    # TBX writes `fullForm`, this grammar `full_form`.
    word = re.sub(r"[^a-z_]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind).lower()).strip("_")
    return word or otherwise
