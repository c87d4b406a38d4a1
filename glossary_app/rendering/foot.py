"""The foot of the article: where each page comes from, and the ids that assistants cite."""

from __future__ import annotations

from glossary_app.model.article import DETAILS_ANCHOR
from glossary_app.model.blocks import Block, Card, Cell, Heading, Paragraph, Run, Table
from glossary_app.model.page import Page
from glossary_app.model.provenance import Quality
from glossary_app.model.tone import Tone
from glossary_app.rendering.labels import LabelKey, Labels
from glossary_app.rendering.prose import web_link

# In the order in which a hand-off page declares them.
_FACTS = (
    (LabelKey.TIER, "content_tier"),
    (LabelKey.PUBLICATION_STATUS, "publication_status"),
    (LabelKey.SCHEMA_VERSION, "schema_version"),
    (LabelKey.COMPATIBLE_WITH, "compatible_with"),
    (LabelKey.TRUST_POLICY, "trust_policy"),
)


def details(
    pages: tuple[Page, ...], readings: tuple[str, ...], labels: Labels
) -> tuple[Block, ...]:
    """A heading and one card for each page; the first also tells the derived `readings`.

    Nothing where a page says no more of itself than its language.
    """
    if not readings and not any(_says_something(page) for page in pages):
        return ()
    heading = Heading(2, labels[LabelKey.DETAILS], DETAILS_ANCHOR)
    first, *others = pages
    return (
        heading,
        _details_card(first, labels, readings),
        *(_details_card(page, labels, ()) for page in others),
    )


def _says_something(page: Page) -> bool:
    facts = page.provenance
    told = (*(getattr(facts, name) for _, name in _FACTS), facts.canonical_url, facts.banner)
    relations = (relation.url for relation in page.relations)
    is_draft = facts.draft or facts.quality == Quality.DRAFT
    hashes = (facts.content_hash, *page.chunks)
    return is_draft or any((*told, *facts.extra, *hashes, *relations))


def _details_card(page: Page, labels: Labels, readings: tuple[str, ...]) -> Card:
    facts = page.provenance
    is_draft = facts.draft or facts.quality == Quality.DRAFT
    notes = (labels[LabelKey.DRAFT_BANNER] if is_draft else "", facts.banner)
    top = (Paragraph((Run(note),), Tone.MUTED) for note in notes if note)
    named_readings = (labels[LabelKey.DERIVED_READINGS], _plain("、".join(readings)))
    named = (*_facts(page, labels), named_readings)
    rows = tuple((Cell((Run(name),)), Cell(runs)) for name, runs in named if any(runs))
    return Card((*top, Table((), rows)), tone=Tone.MUTED)


def _facts(page: Page, labels: Labels) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    facts = page.provenance
    url = facts.canonical_url
    # Several relations may lead to one target: its address is shown once.
    targets = dict.fromkeys(relation.url for relation in page.relations if relation.url)
    hash_runs = (Run(facts.content_hash, code=True),) if facts.content_hash else ()
    return (
        (labels[LabelKey.LOCALE], (Run(page.locale.tag),)),
        (labels[LabelKey.CANONICAL_URL], (Run(url, link=web_link(url)),) if url else ()),
        *((labels[key], _plain(getattr(facts, name))) for key, name in _FACTS),
        *((name, _plain(value)) for name, value in facts.extra),
        (labels[LabelKey.CONTENT_HASH], hash_runs),
        (labels[LabelKey.RELATION_TARGETS], _lines(tuple(targets))),
        (labels[LabelKey.CHUNKS], _lines(tuple(chunk.id for chunk in page.chunks))),
    )


def _plain(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()


def _lines(texts: tuple[str, ...]) -> tuple[Run, ...]:
    return (Run("\n".join(texts), code=True),) if texts else ()
