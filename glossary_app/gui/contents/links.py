"""What stands beside an article: its contents, and the entries it is connected with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from glossary_app.gui.words.messages import relation_title
from glossary_app.model.entry import BackLink, Entry, EntryRef
from glossary_app.model.locale import Locale, LocalTexts, text_for
from glossary_app.model.page import RelationKind

# Kinds that the program knows come first, in this order; a source's own follow by name.
_KNOWN_KINDS = ("broader", "narrower", "compare", "related")
# A column of thousands would hold up the window.
MOST_LINKS = 300


@dataclass(frozen=True, slots=True)
class Link:
    """A connected entry; without `ref` it is not in this glossary. `note` stands beside it."""

    title: str
    ref: EntryRef | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links of one sort, under a caption."""

    caption: str
    links: tuple[Link, ...]
    points_here: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What the library knows of the entries around one entry."""

    headwords: dict[EntryRef, tuple[tuple[Locale, str], ...]]
    back_links: tuple[BackLink, ...]
    definitions: dict[EntryRef, tuple[tuple[Locale, str], ...]]
    mentions: tuple[BackLink, ...] = ()
    titles: Mapping[str, LocalTexts] = field(default_factory=dict)


def link_groups(entry: Entry, around: Neighbours, locale: Locale) -> tuple[LinkGroup, ...]:
    """Relations by kind, then what points here, then what is missing."""
    by_kind: dict[str, list[Link]] = {}
    missing: list[Link] = []
    for relation in entry.relations:
        ref = entry.target_of(relation)
        headwords = around.headwords.get(ref)
        if headwords is None:
            missing.append(Link(relation.title, None, relation_title(relation.kind)))
        else:
            # Another glossary's name stands beside what is there.
            titles = around.titles.get(relation.glossary, ())
            note = text_for(locale, titles) or relation.glossary
            link = Link(_headword(headwords, locale, relation.title), ref, note)
            by_kind.setdefault(relation.kind, []).append(link)
    translate = QCoreApplication.translate
    pointing = _back_links(around.back_links, locale)
    mentioning = _back_links(around.mentions, locale)
    groups = (
        *(
            LinkGroup(relation_title(kind), tuple(by_kind[kind]), kind=kind)
            for kind in _in_order(by_kind)
        ),
        LinkGroup(translate("Links", "Linked from"), pointing, points_here=True),
        LinkGroup(translate("Links", "Mentioned in"), mentioning, points_here=True),
        LinkGroup(translate("Links", "Not in this glossary"), tuple(missing)),
    )
    return tuple(_first_links(group) for group in groups if group.links)


def _first_links(group: LinkGroup) -> LinkGroup:
    """As many links as anybody looks through, and how many more there are."""
    more = len(group.links) - MOST_LINKS
    if more <= 0:
        return group
    return replace(group, links=(*group.links[:MOST_LINKS], Link(f"… +{more:,}", None)))


def _in_order(kinds: Iterable[str]) -> list[str]:
    def rank(kind: str) -> tuple[int, str]:
        known = kind in _KNOWN_KINDS
        return (_KNOWN_KINDS.index(kind) if known else len(_KNOWN_KINDS), kind)

    return sorted(kinds, key=rank)


def _back_links(links: tuple[BackLink, ...], locale: Locale) -> tuple[Link, ...]:
    by_ref: dict[EntryRef, Link] = {}
    for link in links:
        # That they are related is said by their standing here.
        note = relation_title(link.kind) if link.kind not in ("", RelationKind.RELATED) else ""
        if link.ref not in by_ref or (note and not by_ref[link.ref].note):
            by_ref[link.ref] = Link(_headword(link.headwords, locale, ""), link.ref, note)
    return tuple(by_ref.values())


def _headword(headwords: tuple[tuple[Locale, str], ...], locale: Locale, otherwise: str) -> str:
    return text_for(locale, headwords) or otherwise or next((text for _, text in headwords), "")
