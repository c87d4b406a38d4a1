"""What an import changes of entries, readable: the old and the new of each part of a page."""

from __future__ import annotations

from collections.abc import Iterator

from glossary_app.model.page import Page, SectionKind, Term
from glossary_app.model.report import PartChange


def changed_parts(old: Page, new: Page) -> tuple[PartChange, ...]:
    """The parts in which two versions of a page differ, in the order in which they are read."""
    before, after = _parts(old), _parts(new)
    names = dict.fromkeys((*before, *after))
    return tuple(
        PartChange(name, before.get(name, ""), after.get(name, ""))
        for name in names
        if before.get(name, "") != after.get(name, "")
    )


def _parts(page: Page) -> dict[str, str]:
    provenance = page.provenance
    parts = {
        "term": page.headword,
        "reading": page.reading.kana if page.reading else "",
        "aliases": _joined(term.text for term in page.terms if not term.is_discouraged),
        "forbidden": _joined(_marked(term) for term in page.terms if term.is_discouraged),
        "definition": _definition(page),
        **_sections(page),
        "status": provenance.publication_status,
        "quality": provenance.quality,
        "subject": page.category,
        "tags": _joined(iter(page.tags)),
        "related": _joined(relation.title for relation in page.relations),
        "source": _joined(f"{source.title} {source.url}" for source in page.sources),
        "questions": _joined(f"{faq.question} {faq.answer}" for faq in page.faqs),
        "limitations": _joined(iter((page.limitations.lead, *page.limitations.items))),
        "updated": provenance.last_updated,
    }
    return {name: text for name, text in parts.items() if text}


def _definition(page: Page) -> str:
    whole = (each.prose for each in page.sections if each.kind is SectionKind.DEFINITION)
    return next(filter(None, whole), page.short_definition)


def _sections(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in page.sections:
        if section.kind is SectionKind.DEFINITION and section.prose:
            continue
        name = section.heading or section.kind.value
        rows = _joined(" ".join(row) for row in section.rows)
        text = "\n".join(filter(None, (section.lead, rows, section.prose)))
        found[name] = "\n".join(filter(None, (found.get(name, ""), text)))
    return found


def _marked(term: Term) -> str:
    return f"{term.text} ({term.status})"


def _joined(texts: Iterator[str]) -> str:
    return " | ".join(filter(None, texts))
