"""Checks on a hand-off page's aliases, relations and sources."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.formats.handoff.bullets import (
    parse_alias,
    parse_bare_source,
    parse_page_url,
    parse_relation,
    parse_source,
)
from glossary_app.formats.handoff.reader import items_of
from glossary_app.formats.handoff.remarks import ReadPage, Remark
from glossary_app.formats.handoff.sections import Part
from glossary_app.model.page import RelationKind, TermKind


def unread_aliases(read: ReadPage) -> Iterator[Remark]:
    """Aliases that lack kind or locale are left out."""
    for item in items_of(read.placed, Part.ALIASES):
        if not parse_alias(item.text):
            message = f"not 'TEXT (KIND, LOCALE)': '{item.text}'"
            yield Remark(item.line, "alias-form", message, (item.text,))


def display_names(read: ReadPage) -> Iterator[Remark]:
    """One alias of kind `display_name` equals the title; a page of ours may do without."""
    names = [term.text for term in read.page.terms if term.kind == TermKind.DISPLAY_NAME]
    line = read.raw.title.line if read.raw.title else 1
    if len(names) > 1:
        yield Remark(line, "display-name-count", "more than one alias is the display name")
    elif read.page.terms and not names and not read.dialect.is_own:
        yield Remark(line, "display-name-count", "no alias is the display name")
    if names and read.page.headword not in names:
        message = f"the display name differs from the title: '{names[0]}'"
        yield Remark(line, "display-name", message, (names[0], read.page.headword))


def relations(read: ReadPage) -> Iterator[Remark]:
    """Relations stay on the page's host and in its locale, and say each thing once."""
    seen: set[tuple[str, str]] = set()
    for item in items_of(read.placed, Part.RELATIONS):
        relation = parse_relation(item.text)
        if not relation:
            message = f"not 'TITLE: KIND (URL)': '{item.text}'"
            yield Remark(item.line, "relation-form", message, (item.text,))
            continue
        url = parse_page_url(relation.url)
        if (url.host, url.locale) != (read.url.host, read.url.locale):
            message = f"the relation leaves the page's host or locale: '{relation.url}'"
            yield Remark(item.line, "relation-url", message, (relation.url,))
        if relation.target == read.url.slug:
            yield Remark(item.line, "relation-self", "the page relates to itself")
        if (relation.kind, relation.target) in seen:
            message = f"the relation stands twice: '{relation.target}'"
            yield Remark(item.line, "relation-duplicate", message, (relation.target,))
        # Said, and kept: another team may know more kinds of relation than we do.
        if relation.kind not in set(RelationKind):
            message = f"the kind of relation is not known: '{relation.kind}'"
            yield Remark(item.line, "relation-kind", message, (relation.kind,))
        seen.add((relation.kind, relation.target))


def sources(read: ReadPage) -> Iterator[Remark]:
    """A source names publisher, title and URL; on a page of ours title and one other."""
    for item in items_of(read.placed, Part.SOURCES):
        if parse_source(item.text):
            continue
        bare = parse_bare_source(item.text)
        if not read.dialect.is_own or not (bare.publisher or bare.url):
            message = f"not 'PUBLISHER: TITLE - URL': '{item.text}'"
            yield Remark(item.line, "source-form", message, (item.text,))
