"""Builds a page from the front matter and the body of a Markdown file."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.formats.fields.citations import read_citation
from glossary_app.formats.fields.further_names import alias_terms, title_terms
from glossary_app.formats.markdown_folder.body import Body
from glossary_app.formats.markdown_folder.front_matter import FrontMatter
from glossary_app.formats.markdown_folder.links import linked_relations
from glossary_app.markup.links import entry_slug_of_link
from glossary_app.markup.sentences import opening_paragraph, opening_sentences
from glossary_app.model.locale import Locale
from glossary_app.model.page import (
    Page,
    ProseFormat,
    Reading,
    Relation,
    RelationKind,
    Section,
    SectionKind,
    Term,
)
from glossary_app.model.provenance import Provenance
from glossary_app.spelling.kana import hiragana

# `aliases` are other names to Obsidian, but old addresses to Hugo.
_ALIAS_KEYS = ("aka", "alias", "aliases", "synonym", "synonyms", "also_known_as", "also known as")
_ABBREVIATION_KEYS = ("abbreviation", "abbreviations", "abbr", "acronym", "acronyms")
_RELATION_KEYS = {
    RelationKind.RELATED: ("related", "see_also", "see also", "seealso"),
    RelationKind.BROADER: ("broader", "parent"),
    RelationKind.NARROWER: ("narrower", "children"),
}


def build_page(slug: str, locale: Locale, matter: FrontMatter, body: Body) -> Page:
    """Put the page together."""
    reading = matter.text("reading", "yomi", "furigana")
    return Page(
        locale=locale,
        headword=body.title,
        short_definition=_short_definition(matter, body),
        provenance=_provenance(matter),
        reading=Reading(hiragana(reading)) if reading and locale.is_japanese else None,
        sections=tuple(_sections(body)),
        terms=tuple(dict.fromkeys(_terms(locale, matter, body.title))),
        relations=tuple(_relations(slug, matter, body)),
        sources=tuple(
            map(read_citation, matter.values.get("sources", matter.values.get("source", ())))
        ),
        category=matter.text("category", "categories"),
        tags=tuple(dict.fromkeys(matter.texts("tags", "tag"))),
        prose_format=ProseFormat.MARKDOWN,
    )


def _short_definition(matter: FrontMatter, body: Body) -> str:
    texts = [body.intro, *(part.prose for part in body.parts)]
    opening = next(filter(None, map(opening_paragraph, texts)), "")
    described = matter.text("definition", "short_definition", "description", "summary")
    return opening_sentences(described if described and not body.intro else opening)


def _provenance(matter: FrontMatter) -> Provenance:
    return Provenance(
        draft=matter.is_true("draft"),
        canonical_url=matter.text("canonical", "canonical_url"),
        publication_status=matter.text("status"),
        last_updated=matter.text("lastmod", "last_updated", "updated"),
    )


def _sections(body: Body) -> Iterator[Section]:
    if body.intro:
        yield Section(SectionKind.DEFINITION, "", prose=body.intro)
    for part in body.parts:
        yield Section(SectionKind.OTHER, part.heading, prose=part.prose)


def _terms(locale: Locale, matter: FrontMatter, title: str) -> Iterator[Term]:
    yield from title_terms(title, locale)
    names = (*matter.texts(*_ABBREVIATION_KEYS), *matter.texts(*_ALIAS_KEYS))
    texts = (name for name in names if not name.startswith(("/", "http")) and name != title)
    yield from alias_terms(texts, locale)


def _relations(slug: str, matter: FrontMatter, body: Body) -> Iterator[Relation]:
    """Each target once: one that the header names keeps the kind given there."""
    seen = {slug}
    for relation in (*_declared_relations(matter), *linked_relations(body)):
        if relation.target not in seen:
            seen.add(relation.target)
            yield relation


def _declared_relations(matter: FrontMatter) -> Iterator[Relation]:
    for kind, keys in _RELATION_KEYS.items():
        for name in matter.texts(*keys):
            target = entry_slug_of_link(name.strip("[]"))
            if target:
                yield Relation(name.strip("[]"), kind, target)
