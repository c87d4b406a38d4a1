"""Builds a page from the front matter and the body of a Markdown file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from glossary_app.formats.fields.citations import read_citation
from glossary_app.formats.fields.statuses import says_draft
from glossary_app.formats.links import linked_relations, named_relation
from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.formats.markdown_folder.names import page_terms, reading_of
from glossary_app.formats.table.names.dates import iso_date
from glossary_app.formats.table.names.term_cells import name_and_reading
from glossary_app.markup.plain import parsed_once, plain_text
from glossary_app.markup.sentences import opening_sentences, paragraph_of
from glossary_app.model.blocks import Block
from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    Page,
    ProseFormat,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
)
from glossary_app.model.provenance import Provenance

_RELATION_KEYS = {
    RelationKind.RELATED: (
        "related",
        "see_also",
        "see also",
        "seealso",
        "related_terms",
        "関連語",
        "関連用語",
    ),
    RelationKind.BROADER: ("broader", "parent", "up", "上位語"),
    RelationKind.NARROWER: ("narrower", "children", "down", "下位語"),
}
_CATEGORY_KEYS = (
    *("category", "categories", "domain", "subject", "subject_field", "field"),
    *("分野", "分類", "カテゴリ", "カテゴリー"),
)
_SIGNS_OF_LINKS = ("[", "<", "://", "www.", "@")
_DEFINING_BOX = re.compile(
    r"\s*>[ \t]*\[!(?:[\w-]{1,30}\][+-]?[ \t]*(?:definition|summary|tl;?dr|meaning|定義|概要|意味)"
    r"|(?:definition|abstract|summary|tl;?dr|定義|概要)\][+-]?)"
    r"[ \t:：]*\n((?:>[^\n]*(?:\n|$))+)",
    re.IGNORECASE,
)
_NO_HEADER = FrontMatter({}, "", 1)


@dataclass(frozen=True)
class Part:
    """A headed part of a page, its shortcodes replaced."""

    heading: str
    prose: str

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What its prose makes; most parts are never asked."""
        return parsed_once(self.prose) if self.prose else ()

    @property
    def may_link(self) -> bool:
        """Whether there is anything in its prose of which links are made."""
        return any(sign in self.prose for sign in _SIGNS_OF_LINKS)


@dataclass(frozen=True, slots=True)
class Article:
    """A page as it was read; the first part has no heading, and may be empty."""

    slug: str
    locale: Locale
    title: str
    parts: tuple[Part, ...]
    matter: FrontMatter = _NO_HEADER
    category: str = ""


def build_page(article: Article) -> Page:
    """Put the page together."""
    matter, locale = article.matter, article.locale
    opening = _opening(article.parts)
    defined = matter.text("definition", "short_definition", "定義")
    described = defined or matter.text("description", "summary", "desc", "説明")
    intro = article.parts[0].prose
    # A page whose header says its whole text defines by it, and has no section beside.
    is_said = bool(described) and intro.strip() == described.strip()
    short = described if defined or (described and not intro) else opening
    title, kana = article.title, ""
    if locale.is_japanese:
        title, kana = name_and_reading(title)
    terms = page_terms(locale, matter, title, opening)
    return Page(
        locale=locale,
        headword=title,
        short_definition=described if is_said else opening_sentences(short),
        provenance=_provenance(matter),
        reading=reading_of(matter, title, locale) or (Reading(kana) if kana else None),
        sections=tuple(_sections("" if is_said else intro, article.parts[1:])),
        terms=tuple(dict.fromkeys(terms)),
        relations=tuple(_relations(article)),
        sources=tuple(
            map(read_citation, matter.values.get("sources", matter.values.get("source", ())))
        ),
        category=matter.text(*_CATEGORY_KEYS) or article.category,
        tags=tuple(dict.fromkeys(matter.texts("tags", "tag"))),
        prose_format=ProseFormat.MARKDOWN,
    )


def _opening(parts: Sequence[Part]) -> str:
    """The first paragraph of the page, as plain text; before it a box that is called so."""
    boxed = _DEFINING_BOX.match(parts[0].prose)
    if boxed:
        return plain_text(re.sub(r"^>[ \t]?", "", boxed[1], flags=re.MULTILINE).strip())
    opening = next(filter(None, (paragraph_of(part.blocks) for part in parts)), "")
    # What only leads to other entries defines nothing.
    return "" if opening.startswith("→ ") else opening


def _provenance(matter: FrontMatter) -> Provenance:
    return Provenance(
        draft=matter.is_true("draft") or says_draft(matter.text("status").strip()),
        canonical_url=matter.text("canonical", "canonical_url"),
        publication_status=matter.text("status"),
        last_updated=iso_date(matter.text("lastmod", "last_updated", "updated")),
    )


def _sections(intro: str, others: Sequence[Part]) -> Iterator[Section]:
    if intro:
        yield Section(SectionKind.DEFINITION, "", prose=intro)
    for part in others:
        if part.heading or part.prose:
            yield Section(SectionKind.OTHER, part.heading, prose=part.prose)


def _relations(article: Article) -> Iterator[Relation]:
    """Each target once: one that the header names keeps the kind given there."""
    seen = {article.slug}
    linked = (
        relation
        for part in article.parts
        if part.may_link
        for relation in linked_relations(part.heading, part.blocks)
    )
    for relation in (*_declared_relations(article.matter), *linked):
        if relation.target not in seen:
            seen.add(relation.target)
            yield relation


def _declared_relations(matter: FrontMatter) -> Iterator[Relation]:
    for kind, keys in _RELATION_KEYS.items():
        for name in matter.texts(*keys):
            relation = named_relation(name, kind)
            if relation:
                yield relation
