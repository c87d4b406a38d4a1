"""Which chunk id cites which section of an article."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.model.article import Citation
from glossary_app.model.page import Chunk, Page
from glossary_app.rendering.definition import definition_parts
from glossary_app.rendering.parts import DEFINITION_ANCHOR, FAQ_ANCHOR, section_anchors

_FAQ = "faq"


def citations(pages: tuple[Page, ...]) -> tuple[Citation, ...]:
    """The chunks of these pages at the anchors of what they cite.

    A page lists its chunks in the order of its sections; one too many is cited nowhere.
    """
    return tuple(found for page in pages for found in _citations(page))


def _citations(page: Page) -> Iterator[Citation]:
    anchors = _anchors_by_kind(page) if page.chunks else {}
    for kind in dict.fromkeys(chunk.kind for chunk in page.chunks):
        chunks = [chunk for chunk in page.chunks if chunk.kind == kind]
        # Not strict: a page may declare more or fewer chunks than it has sections.
        if kind == _FAQ:
            for chunk, faq in zip(chunks, page.faqs, strict=False):
                yield _citation(chunk, page, FAQ_ANCHOR, faq.question)
        else:
            for chunk, anchor in zip(chunks, anchors.get(kind, ()), strict=False):
                yield _citation(chunk, page, anchor, "")


def _citation(chunk: Chunk, page: Page, anchor: str, question: str) -> Citation:
    return Citation(anchor, chunk.id, page.locale, question)


def _anchors_by_kind(page: Page) -> dict[str, list[str]]:
    """Where the sections of each kind stand; the definition may stand in the card on top."""
    sections = definition_parts(page).sections
    anchors: dict[str, list[str]] = {}
    if sections != page.sections:
        anchors[DEFINITION_ANCHOR.partition("/")[0]] = [DEFINITION_ANCHOR]
    for section, anchor in zip(sections, section_anchors(sections), strict=True):
        anchors.setdefault(section.kind, []).append(anchor)
    return anchors
