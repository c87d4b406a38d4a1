"""An entry laid out for reading: trust, headword, definition, sections, sources, details.

Every datum of the pages shown stands in the article exactly once.
"""

from __future__ import annotations

from glossary_app.model.article import Article, ArticleContext
from glossary_app.model.blocks import Block, Card, Columns, Paragraph, Run
from glossary_app.model.entry import Entry
from glossary_app.model.locale import Locale
from glossary_app.model.page import Page, ProseFormat
from glossary_app.model.tone import Tone
from glossary_app.rendering.acting_names import with_visible_names
from glossary_app.rendering.citations import citations
from glossary_app.rendering.definition import blocks_in_card, definition_blocks
from glossary_app.rendering.foot import details
from glossary_app.rendering.label_texts import ENGLISH, JAPANESE, labels_of
from glossary_app.rendering.labels import LabelKey, Labels, language_name
from glossary_app.rendering.opening import (
    derived_readings,
    headword,
    namesake_line,
    other_names,
    relation_lines,
    subject_lines,
    trust_line,
    with_glossary,
)
from glossary_app.rendering.pairing import absence, in_both, language_caption, paired_blocks
from glossary_app.rendering.parts import DEFINITION_ANCHOR, page_parts
from glossary_app.rendering.prose import Linker, linked_addresses


def build_article(
    entry: Entry, view: tuple[Locale, ...], labels: Labels, context: ArticleContext
) -> Article:
    """Lay an entry out in one locale, or in two side by side.

    A locale that the entry lacks is shown in another one, and the article says so on top.
    """
    linker = Linker.for_entry(entry, context)
    entry = with_visible_names(entry)
    pages = tuple(page for locale in view if (page := entry.page(locale)))[:2]
    pages = pages or (entry.best_page(view[0]),)
    if len(pages) == 1:
        # What stands on one page is all in its language; only two side by side need a third voice.
        labels = labels_of(pages[0])
    definition = _definition(entry, pages, labels, linker)
    body = _body(pages, labels, linker)
    # Plain prose does not link by itself; elsewhere links come from the relations.
    is_linking = any(page.prose_format is not ProseFormat.PLAIN for page in pages)
    linked = linked_addresses((*definition, *body)) if is_linking else frozenset()
    blocks = (
        *_notice(view, pages, labels),
        *with_glossary(trust_line(pages, labels), entry.ref.glossary, pages[0].locale, context),
        headword(entry, pages[0], labels),
        *definition,
        *other_names(entry, pages[0], labels),
        *namesake_line(pages[0].locale, labels, context),
        *relation_lines(pages, labels, linker, linked),
        *subject_lines(pages, labels),
        *body,
        *details(pages, derived_readings(entry, pages[0]), labels),
    )
    locales = tuple(page.locale for page in pages)
    return Article(pages[0].headword, locales, blocks, citations(pages))


def _notice(view: tuple[Locale, ...], pages: tuple[Page, ...], labels: Labels) -> tuple[Block, ...]:
    shown = {page.locale.language for page in pages}
    missing = [locale for locale in view if locale.language not in shown]
    if not missing:
        return ()
    # Whoever asked for the missing language reads it, so it is told in both.
    told = dict.fromkeys(
        each[LabelKey.SHOWN_INSTEAD].format(shown=language_name(pages[0].locale, each))
        for each in (labels, ENGLISH, JAPANESE)
    )
    return (Paragraph((Run(" · ".join(told)),), Tone.MUTED),)


def _definition(
    entry: Entry, pages: tuple[Page, ...], labels: Labels, linker: Linker
) -> tuple[Block, ...]:
    """The first paragraph in a card; what more the definition says follows it as running text."""
    bodies = [definition_blocks(page, linker) for page in pages]
    if not any(bodies):
        return _definition_of_another(entry, pages[0], labels, linker)
    if len(bodies) == 1:
        label = labels[LabelKey.DEFINITION]
        count = blocks_in_card(bodies[0])
        card = Card(bodies[0][:count], label, Tone.ACCENT, DEFINITION_ANCHOR)
        return (card, *bodies[0][count:])
    label = in_both(*(labels_of(page)[LabelKey.DEFINITION] for page in pages))
    firsts = [
        (
            language_caption(page.locale),
            *(body[: blocks_in_card(body)] or (absence(page.locale, labels),)),
        )
        for body, page in zip(bodies, pages, strict=True)
    ]
    rests = [body[blocks_in_card(body) :] for body in bodies]
    card = Card((Columns(firsts[0], firsts[1]),), label, Tone.ACCENT, DEFINITION_ANCHOR)
    return (card, Columns(rests[0], rests[1])) if any(rests) else (card,)


def _definition_of_another(
    entry: Entry, page: Page, labels: Labels, linker: Linker
) -> tuple[Block, ...]:
    """Where a page says nothing at all, the definition in the other language in its place."""
    if page.sections or page.faqs:
        return ()
    for other in entry.pages:
        body = definition_blocks(other, linker) if other is not page else ()
        if body:
            wanted, shown = (language_name(each.locale, labels) for each in (page, other))
            told = labels[LabelKey.DEFINED_INSTEAD].format(wanted=wanted, shown=shown)
            note = Paragraph((Run(told),), Tone.MUTED)
            card = Card(
                (note, *body[:1]), labels[LabelKey.DEFINITION], Tone.ACCENT, DEFINITION_ANCHOR
            )
            return (card, *body[1:])
    return (Paragraph((Run(labels[LabelKey.NO_DEFINITION]),), Tone.MUTED),)


def _body(pages: tuple[Page, ...], labels: Labels, linker: Linker) -> tuple[Block, ...]:
    parts = [page_parts(page, labels_of(page), linker) for page in pages]
    if len(parts) == 1:
        return tuple(block for part in parts[0] for block in (part.heading, *part.blocks))
    locales = (pages[0].locale, pages[1].locale)
    return paired_blocks(parts[0], parts[1], locales, labels)
